internal import Knowledge
internal import Markup
internal import Source

/// Addresses of links and pictures that only the other program can read.
extension CodeWalk {
  /// What stands where an address begins, and where that ends: code that gives it, or a name that the program looks up.
  mutating func address(in bytes: [UInt8], at index: Int) -> (text: String, end: Int)? {
    switch code.origin {
    case .obsidian: return addressInVault(in: bytes, at: index)
    case .docusaurus: return addressOfDocusaurus(in: bytes, at: index)
    default: return nil
    }
  }

  /// The address that code gives: `{% link _notes/a.md %}`, `{% post_url 2024/2024-05-03-a %}`, with the address of the site
  /// before it or without.
  mutating func target(in bytes: [UInt8], at index: Int) -> (text: String, end: Int)? {
    let (tops, start) = Self.tops(in: bytes, at: index)
    if let tag = CodeTag(in: bytes, at: start), tag.form == .tag, let target = target(of: tag) {
      count(tag.name)
      return (relative(to: target), tag.range.upperBound)
    }
    // One such name alone is read by the check.
    guard tops > 1 else { return nil }
    count("{{ … }}")
    return (start < bytes.count && bytes[start] == UInt8(ascii: "/") ? "" : "/", start)
  }

  private func target(of tag: CodeTag) -> String? {
    guard let path = ContentPath.resolve(tag.rest, in: "") else { return nil }
    switch tag.name {
    case "link": return code.targets[path]
    case "post_url": return code.posts[path]
    default: return nil
    }
  }

  /// How many names for where the site begins stand here, and where they end.
  static func tops(in bytes: [UInt8], at index: Int) -> (count: Int, end: Int) {
    var (count, end) = (0, index)
    while let tag = CodeTag(in: bytes, at: end), tag.form == .variable, tag.rest.isEmpty,
      starts.contains(ForeignName.plain(tag.name))
    {
      count += 1
      end = tag.range.upperBound
    }
    return (count, end)
  }

  /// The names for where the site begins.
  static let starts: Set<String> = ["sitebaseurl", "siteurl", "baseurl", "pagebaseurl", "configbaseurl"]

  private func relative(to target: String) -> String {
    ContentPath.relative(from: ContentPath.folder(of: page.place.target), to: target)
  }

  /// `Deep.md` for a file in any folder of the vault, if only one has the name.
  private mutating func addressInVault(in bytes: [UInt8], at index: Int) -> (text: String, end: Int)? {
    let isAngled = index < bytes.count && bytes[index] == UInt8(ascii: "<")
    let start = index + (isAngled ? 1 : 0)
    let typed = bytes[start...].prefix {
      isAngled ? $0 != UInt8(ascii: ">") : !$0.isSpace && !"()".utf8.contains($0)
    }
    let path = typed.prefix { $0 != UInt8(ascii: "#") }
    guard typed.endIndex < bytes.count, !path.isEmpty,
      case .relative(let name, nil, _) = Destination(spaced: Array(typed)),
      let here = ContentPath.resolve(name, in: ContentPath.folder(of: page.source.path)),
      code.targets[here] == nil, let target = code.file(called: name)
    else { return nil }
    count("](…)")
    let written = relative(to: target) + typed[path.endIndex...].text
    return (Self.address(written), typed.endIndex + (isAngled ? 1 : 0))
  }

  /// `@site/static/a.png`, `@site/docs/a.md` and `pathname:///a.pdf`.
  private mutating func addressOfDocusaurus(in bytes: [UInt8], at index: Int) -> (text: String, end: Int)? {
    let typed = bytes[index...].prefix { !$0.isSpace && !"()\"'<>".utf8.contains($0) }
    guard let written = ofDocusaurus(typed.text) else { return nil }
    return (written, typed.endIndex)
  }

  /// An address of Docusaurus as ours; nil if it is one that anybody reads.
  private mutating func ofDocusaurus(_ typed: String) -> String? {
    let path = typed.utf8.prefix { !"#?".utf8.contains($0) }
    let rest = typed.utf8[path.endIndex...].text
    if typed.startsWithBytes(of: "@site/") {
      guard let target = code.targets[path.dropFirst("@site/".utf8.count).text] else { return nil }
      count("@site")
      return Self.address(relative(to: target) + rest)
    }
    if typed.startsWithBytes(of: "pathname://") {
      count("pathname:")
      let plain = path.dropFirst("pathname://".utf8.count).text
      return (fromTop(plain) ?? plain) + rest
    }
    return nil
  }

  /// The file that stands at an address from the top of the site.
  private func fromTop(_ path: String) -> String? {
    guard let inside = ContentPath.resolve(path, in: "") else { return nil }
    return (code.targets["static/" + inside]).map { Self.address(relative(to: $0)) }
  }

  /// `{require('./b.png').default}` and `{useBaseUrl('/img/a.png')}` behind the name of an attribute.
  mutating func expression(in bytes: [UInt8], at index: Int) -> (text: String, end: Int)? {
    guard code.origin == .docusaurus,
      let close = bytes[index...].prefix(300).firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let inside = bytes[(index + 1)..<close].trimmed
    let name = inside.prefix { $0.isLetter }
    let words = inside[name.endIndex...].trimmed
    guard ["require", "useBaseUrl"].contains(name.text), words.first == UInt8(ascii: "("),
      let mark = words.dropFirst().first, "\"'`".utf8.contains(mark)
    else { return nil }
    let path = words.dropFirst(2).prefix { $0 != mark }
    let end = words[path.endIndex...].dropFirst().text
    guard [")", ").default"].contains(end) else { return nil }
    count("\(name.text)(…)")
    let isFromTop = name.text == "useBaseUrl"
    let address = isFromTop ? path.text : Self.withoutLoaders(path)
    let written = ofDocusaurus(address) ?? (isFromTop ? fromTop(address) : nil) ?? address
    return ("\"\(written)\"", close + 1)
  }

  /// The path of a file without what is said to the program that takes it in: `!file-loader!./a.png?w=3`.
  private static func withoutLoaders(_ path: ArraySlice<UInt8>) -> String {
    let start = path.lastIndex(of: UInt8(ascii: "!")).map { $0 + 1 } ?? path.startIndex
    return path[start...].prefix { $0 != UInt8(ascii: "?") }.text
  }
}
