internal import Knowledge
internal import Markup
internal import Source

/// The addresses by which a page was found before: the one where it stood, and those from which readers were led on.
struct OldAddresses {
  /// As our pages name addresses that they had before; those that are names for links are here too.
  let aliases: [String]

  /// - Parameters:
  ///   - address: where the page stood.
  ///   - others: from where the settings of the program lead to it.
  ///   - values: the values as they were typed.
  ///   - path: where the page lies now.
  init(
    _ address: String?, _ others: [String], _ values: YAMLMapping, of origin: Origin, folder: String,
    path: String
  ) {
    var found = ([address].compactMap { $0 } + others).map { (text: $0, isName: false) }
    for entry in values.entries {
      let words = entry.value.elements.compactMap(\.word)
      switch ForeignName.plain(entry.key) {
      case "redirectfrom", "oldurl": found += words.map { ($0, false) }
      case "aliases", "alias":
        found += words.map { word -> (text: String, isName: Bool) in
          let isAddress = word.utf8.contains(UInt8(ascii: "/")) || origin != .obsidian
          let isFromTop = word.startsWithBytes(of: "/") || origin != .hugo || !isAddress
          return (isFromTop ? word : ContentPath.join(folder, word), !isAddress)
        }
      default: continue
      }
    }
    let own = Self.output(of: path)
    var known: Set<String> = []
    aliases = found.compactMap { text, isName in
      guard !isName else { return text }
      return Self.alias(text, of: origin).flatMap { Self.file(of: $0) == own ? nil : $0 }
    }.filter { known.insert(Self.file(of: $0)).inserted }
  }

  /// Whether an alias is an address, and no name for links.
  static func isAddress(_ alias: String) -> Bool {
    alias.utf8.contains(UInt8(ascii: "/")) || alias.endsWithBytes(of: ".html")
  }

  /// The file that a page becomes.
  static func output(of path: String) -> String {
    FolderText.rank(ofFile: ContentPath.name(of: path)) == nil
      ? ContentPath.withoutExtension(path) + ".html"
      : ContentPath.join(ContentPath.folder(of: path), "index.html")
  }

  /// The file that readers find at an address.
  static func file(of alias: String) -> String {
    if alias.endsWithBytes(of: "/") { return alias + "index.html" }
    return alias.endsWithBytes(of: ".html") || !alias.utf8.contains(UInt8(ascii: "/"))
      ? alias : alias + ".html"
  }

  /// An address as a page names it: from the top, without the signs that stand for others. Nil where no file can stand.
  private static func alias(_ address: String, of origin: Origin) -> String? {
    let parts = URLParts(address.utf8)
    guard parts.query == nil, case .relative(let path, _, nil) = Destination(parts.path),
      let plain = ContentPath.resolve(Fold.composed(path), in: ""), !plain.isEmpty
    else { return nil }
    let ending = ContentPath.fileExtension(of: plain)
    guard !filesOfOthers.contains(ending) else { return nil }
    // Jekyll makes a file of an address without an ending, and the others a folder.
    let isFolder =
      path.endsWithBytes(of: "/") || origin != .jekyll || !plain.utf8.contains(UInt8(ascii: "/"))
    let alias = isFolder && ending != "html" ? plain + "/" : plain
    return PathFault(in: file(of: alias)) == nil ? alias : nil
  }

  /// The endings of addresses at which hosts show no page.
  private static let filesOfOthers: Set<String> = [
    "htm", "php", "asp", "aspx", "xml", "json", "txt", "pdf", "rss",
  ]

}
