internal import Source

extension Page {
  /// Where its other names are written, or its first line.
  var aliasesSpan: SourceSpan { fields.entry("aliases")?.span ?? .startOf(path) }

  /// The addresses that the page had before: those of its aliases that are written as one.
  package var redirects: [String] { aliases.compactMap(ContentPath.address(ofAlias:)) }
}

extension ContentPath {
  /// The file that an alias stands for, if it is written as an address: with a slash, or as a file.
  static func address(ofAlias alias: String) -> String? {
    guard alias.utf8.contains(UInt8(ascii: "/")) || alias.endsWithBytes(of: ".html") else { return nil }
    guard let path = resolve(Fold.composed(alias), in: ""), !path.isEmpty else { return nil }
    return alias.endsWithBytes(of: "/") ? join(path, "index.html") : address(ofOldPath: path)
  }

  /// The file that a path leads to, whether it names that file or the text that it is made from.
  static func address(ofOldPath path: String) -> String {
    path.endsWithBytes(of: ".html") ? path : (isMarkdown(path) ? withoutExtension(path) : path) + ".html"
  }
}
