internal import Knowledge
internal import Markup
internal import Source

/// A style sheet of a theme as it stands in the site. There it is joined with others in the folder `assets`, so the
/// addresses in it lead from there, and no longer from where its file lies in the theme.
struct PlacedStyle {
  /// All paths are those in the site, such as `assets/css/print.css`.
  private let path: String
  private let text: SourceText
  private let files: Set<String>

  /// - Parameters:
  ///   - files: the files of the theme that are copied to the site.
  ///   - text: the style sheet, with the path that its diagnostics name.
  static func bytes(of text: SourceText, at path: String, among files: Set<String>) -> Diagnosed<[UInt8]> {
    PlacedStyle(path: path, text: text, files: files).placed
  }

  private var placed: Diagnosed<[UInt8]> {
    var bytes: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    var end = 0
    for address in StyleAddresses(text.bytes).all {
      do throws(StyleAddress.Fault) {
        let placed = try place(address)
        bytes += text.bytes[end..<address.range.lowerBound] + placed
        end = address.range.upperBound
      } catch {
        diagnostics.append(StyleAddress.diagnose(error, at: text.span(address.range)))
      }
    }
    return Diagnosed(bytes + text.bytes[end...], diagnostics)
  }

  private func place(_ address: StyleAddresses.Address) throws(StyleAddress.Fault) -> [UInt8] {
    if address.isImport { throw .imports }
    if address.bytes.prefix(5).map(\.lowercased).elementsEqual("data:".utf8) { throw .isData }
    switch Destination(address.bytes) {
    case .external, .refused(.doubleSlash), .refused(.scheme): throw .isElsewhere(address.bytes.text)
    case .refused: throw .isNoPath(address.bytes.text)
    case .relative("", _, _): return Array(text.bytes[address.range])
    case .relative(let target, let query, let fragment):
      let target = try file(target)
      let anchor = fragment.map { "#" + URLBytes.encodeFragment($0.utf8) } ?? ""
      let asked = query.map { "?" + URLBytes.encodeFragment($0.utf8) } ?? ""
      return Array("\"\(RelativeURL.from("assets/style.css", to: target))\(asked)\(anchor)\"".utf8)
    }
  }

  private func file(_ target: String) throws(StyleAddress.Fault) -> String {
    let folder = ContentPath.folder(of: path)
    if target.startsWithBytes(of: "/") { throw .startsAtTheTop(target) }
    guard let found = ContentPath.resolve(target, in: folder) else { throw .isNoPath(target) }
    guard files.contains(found) else {
      let named = files.filter { ContentPath.name(of: $0) == ContentPath.name(of: found) }
      let nearest = named.min(by: String.byBytes) ?? Suggestion.nearest(to: found, among: files)
      throw .isMissing(found, nearest: nearest.map { ContentPath.relative(from: folder, to: $0) })
    }
    return found
  }
}
