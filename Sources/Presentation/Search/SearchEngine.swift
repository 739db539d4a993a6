internal import Source

/// The scripts that search. They read what `SearchIndex` writes, so they come with the program and not with a theme.
///
/// How a site shows the search is a matter of its theme: the box, the page of results, the marks.
enum SearchEngine {
  /// Stands in the script of every page, and loads the engine when somebody searches.
  static let loader = CompactScript(PackageResources.search_loader_js).bytes
  /// What pages load when somebody searches.
  static let bundle = Bundle.script(
    "search-engine",
    joining: compact([PackageResources.search_words_js])
      + [Array("window.Laurel.engine.rest = \"\(restName)\";".utf8)]
      + compact([PackageResources.search_index_js, PackageResources.search_js]))
  /// What the engine loads by itself, from the folder of the index.
  static let rest = Array(
    compact([
      PackageResources.search_request_js, PackageResources.search_spelling_js,
      PackageResources.search_narrow_js,
      PackageResources.search_more_js,
    ])
    .joined(separator: "\n;\n".utf8))
  /// The name of that file, without its ending. It holds a fingerprint of the bytes, and the engine holds it: so no engine loads
  /// a part that belongs to another one.
  static let restName = "more-\(FNV.fingerprint(FNV.hash(rest[...])))"

  /// In the order in which they need each other.
  private static func compact(_ scripts: [[UInt8]]) -> [[UInt8]] { scripts.map { CompactScript($0).bytes } }
}
