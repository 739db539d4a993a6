internal import Knowledge
internal import Markup
internal import Source

/// Links by the address at which the site stood, as links from the top of the site.
///
/// They lead to the pages here wherever the site will stand, and not on to the old one.
struct OldLinks: Sendable {
  private let site: SiteAddress?
  private let base: String
  /// The addresses at which something of the site stood.
  private let known: Set<String>
  /// Where the pages go, by the addresses at which they stood.
  private let pages: [String: String]

  init(_ settings: MovedSettings, known addresses: [String], pages: [(address: String, path: String)]) {
    site = settings.url.flatMap(SiteAddress.init)
    base = settings.base
    known = Set(addresses.map(Self.key))
    self.pages = Dictionary(
      pages.map { (Self.key($0.address), $0.path) }, uniquingKeysWith: { one, _ in one })
  }

  /// A page with these links, and how many there are.
  ///
  /// - Parameter start: the folder of addresses from which links without a folder lead on; nil if they name files.
  func mended(_ page: [UInt8], at path: String, from start: String?) -> (bytes: [UInt8], count: Int) {
    if site == nil, base.isEmpty, start == nil { return (page, 0) }
    let file = SourceFile(path: path, bytes: page)
    let document = Document.parse(file, options: MarkdownOptions()).value
    if document.isRefused { return (page, 0) }
    let edits = Set(document.prose.references.compactMap { edit($0, at: path, from: start) })
    return edits.isEmpty ? (page, 0) : (SafeFixes(Array(edits)).applied(to: file).bytes, edits.count)
  }

  private func edit(_ reference: Reference, at path: String, from start: String?) -> Edit? {
    guard [.link, .image, .media].contains(reference.form), !reference.isCode, let typed = reference.typed,
      reference.span.start.line == reference.span.end.line,
      let written = fromTop(typed) ?? start.flatMap({ relative(typed, at: path, from: $0) })
    else { return nil }
    let length = reference.span.end.column - reference.span.start.column
    return length == typed.unicodeScalars.count ? Edit(reference.span, written) : nil
  }

  /// The address from the top; nil where it is one already, or leads elsewhere.
  private func fromTop(_ typed: String) -> String? {
    let parts = URLParts(typed.utf8)
    if parts.scheme != nil {
      guard site?.destination(of: typed.utf8) != nil, known.contains(Self.key(inside(parts.path))) else {
        return nil
      }
    } else {
      guard !base.isEmpty, parts.authority == nil,
        (parts.path.text + "/").startsWithBytes(of: base + "/"), !known.contains(Self.key(parts.path.text))
      else { return nil }
    }
    let path = inside(parts.path)
    return (path.isEmpty ? "/" : path) + Self.rest(of: parts)
  }

  /// The path to the page whose address a link names from that of its own page; nil where it leads to none.
  private func relative(_ typed: String, at path: String, from start: String) -> String? {
    let parts = URLParts(typed.utf8)
    guard parts.scheme == nil, parts.authority == nil, let first = parts.path.first,
      first != UInt8(ascii: "/"),
      case .relative(let name, _, _) = Destination(parts.path),
      let address = ContentPath.resolve(name, in: start), let target = pages[Self.key(address)]
    else { return nil }
    let written = ContentPath.relative(from: ContentPath.folder(of: path), to: target)
    return Self.escaped(written) + Self.rest(of: parts)
  }

  /// A path in which no sign ends the address, in Markdown or between quotation marks.
  private static func escaped(_ path: String) -> String {
    path.utf8.reduce(into: [UInt8]()) { bytes, byte in
      if byte.isSpace || "()<>[]\"'\\%#?:".utf8.contains(byte) {
        URLBytes.appendPercentEncoded(byte, to: &bytes)
      } else {
        bytes.append(byte)
      }
    }.text
  }

  /// What stands in an address behind the path.
  private static func rest(of parts: URLParts) -> String {
    [("?", parts.query), ("#", parts.fragment)].map { sign, part in
      part.map { sign + $0.text } ?? ""
    }.joined()
  }

  private func inside(_ path: some Collection<UInt8>) -> String { path.dropFirst(base.utf8.count).text }

  /// An address without what programs leave away at its end.
  private static func key(_ address: String) -> String {
    let plain = ContentPath.resolve(address, in: "") ?? address
    let name = ContentPath.name(of: plain)
    if name == "index.html" { return Fold.key(ContentPath.folder(of: plain)) }
    return Fold.key(name.endsWithBytes(of: ".html") ? plain.utf8.dropLast(5).text : plain)
  }
}
