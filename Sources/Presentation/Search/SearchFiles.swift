internal import Search
internal import Source

/// The engine of the search and its index, each blob as a script that hands itself over: such files load on any host and
/// from a disk, where a page may not read data.
enum SearchFiles {
  /// The folder of the index.
  static let folder = "search"

  /// What the page of results asks for in any case, by its addresses from the top of the site.
  static let first = [
    SearchEngine.bundle.path, "\(folder)/root.js", "\(folder)/\(SearchEngine.restName).js",
  ]

  static func files(of index: SearchIndex, jobs: Int) async throws(LackOfMemory) -> [OutputFile] {
    let results = await index.blobs.concurrentMap(jobs: jobs) { blob in
      Result { () throws(LackOfMemory) in try script(of: blob) }
    }
    var parts: [OutputFile] = []
    for result in results { parts.append(try result.get()) }
    return [
      OutputFile(path: SearchEngine.bundle.path, content: .bytes(SearchEngine.bundle.bytes), isLasting: true),
      OutputFile(path: "\(folder)/\(SearchEngine.restName).js", content: .bytes(SearchEngine.rest)),
    ] + parts
  }

  private static func script(of blob: Blob) throws(LackOfMemory) -> OutputFile {
    let call = Array("Laurel.part(\"\(blob.name)\",\"".utf8)
    let bytes = try call + PackedText.pack(blob.bytes) + Array("\");\n".utf8)
    return OutputFile(path: "\(folder)/\(blob.name).js", content: .bytes(bytes))
  }
}
