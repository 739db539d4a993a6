internal import Source

extension Page {
  /// Where its other names are written, or its first line.
  var aliasesSpan: SourceSpan { fields.entry("aliases")?.span ?? .startOf(path) }

  /// The addresses that the page had before: those of its aliases that are written as one.
  package var redirects: [String] {
    aliases.compactMap { alias in
      guard alias.utf8.contains(UInt8(ascii: "/")) || alias.endsWithBytes(of: ".html") else { return nil }
      guard let path = ContentPath.resolve(Fold.composed(alias), in: ""), !path.isEmpty else { return nil }
      if alias.endsWithBytes(of: "/") { return ContentPath.join(path, "index.html") }
      return path.endsWithBytes(of: ".html") ? path : ContentPath.withoutExtension(path) + ".html"
    }
  }
}
