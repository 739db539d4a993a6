package import Source

extension Page {
  /// Where its other names are written, or its first line.
  package var aliasesSpan: SourceSpan { fields.entry("aliases")?.span ?? .startOf(path) }

  /// The addresses that the page had before: those of its aliases that are written as one.
  package var redirects: [String] {
    aliases.compactMap(ContentPath.address(ofAlias:)).filter { PathFault(in: $0) == nil }
  }
}

extension ContentPath {
  /// Whether an alias is written as an address: with a slash, or as a file. Other aliases are names for links.
  static func isAddress(_ alias: String) -> Bool {
    alias.utf8.contains(UInt8(ascii: "/")) || alias.endsWithBytes(of: ".html")
  }

  /// The file that an alias stands for, if it is written as an address that lies in the site.
  static func address(ofAlias alias: String) -> String? {
    guard isAddress(alias), let path = resolve(Fold.composed(alias), in: "") else { return nil }
    return path.isEmpty || alias.endsWithBytes(of: "/")
      ? join(path, "index.html") : address(ofOldPath: path)
  }

  /// The file that a path leads to, whether it names that file or the text that it is made from.
  static func address(ofOldPath path: String) -> String {
    path.endsWithBytes(of: ".html") ? path : (isMarkdown(path) ? withoutExtension(path) : path) + ".html"
  }
}
