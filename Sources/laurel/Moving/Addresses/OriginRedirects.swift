internal import Knowledge
internal import Markup
internal import Source

/// The addresses from which plugins of a program lead readers on, by the pages to which they lead.
struct OriginRedirects: Sendable {
  private var byTarget: [String: [String]] = [:]

  init(_ origin: Origin, _ settings: OriginSettings) {
    switch origin {
    case .mkdocs:
      let addresses = OldAddress(origin: origin, settings: settings)
      for plugin in MkDocsPlugins(settings).named("redirects") {
        for entry in plugin.value(at: ["redirect_maps"])?.parts ?? [] {
          guard let from = addresses.address(ofText: entry.key),
            let to = entry.value.word.flatMap(addresses.address(ofText:))
          else { continue }
          add(from, to)
        }
      }
    case .docusaurus:
      guard settings.blocks.contains(where: { $0.name.endsWithBytes(of: "client-redirects") }) else { return }
      for block in settings.blocks.map(\.values) {
        guard let to = block["to"]?.word else { continue }
        for from in block["from"]?.elements.compactMap(\.word) ?? [] { add(from, to) }
      }
    case .hugo, .jekyll, .eleventy, .zola, .obsidian: return
    }
  }

  /// - Parameter address: where the page stood.
  func addresses(leadingTo address: String?) -> [String] {
    address.map { byTarget[Self.key($0)] ?? [] } ?? []
  }

  private mutating func add(_ from: String, _ to: String) { byTarget[Self.key(to), default: []].append(from) }

  private static func key(_ address: String) -> String {
    let path = URLParts(address.utf8).path.text
    return ContentPath.resolve(path, in: "") ?? path
  }
}

extension OldAddress {
  /// The address of the page that is made from a text of MkDocs: `news/award.md`.
  fileprivate func address(ofText path: String) -> String? {
    let plain = URLParts(path.utf8).path.text
    guard ContentPath.fileExtension(of: plain) == "md" else { return nil }
    let place = OriginLayout.Page(path: plain, root: "", target: plain, isShown: true)
    return address(of: Page(place: place, values: .empty, title: "", day: nil, categories: []))
  }
}
