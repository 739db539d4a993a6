internal import Markup
package import Source

/// A file has to have a name that Windows, USB sticks and every web host can hold.
package enum UnportableName: SiteRule {
  package static let id: RuleID = "unportable-name"
  package static let severity = Severity.error

  package enum Fault: Sendable {
    case character(String)
    case ending, device, long
  }

  package static func check(_ site: Site) -> [Diagnostic] {
    let pages = site.pages.map { (address: $0.address, path: $0.path, span: SourceSpan.startOf($0.path)) }
    let assets = site.assets.map { (address: $0.address, path: $0.path, span: SourceSpan.startOf($0.path)) }
    let redirects = site.pages.flatMap { page in
      page.redirects.map { (address: $0, path: $0, span: page.aliasesSpan) }
    }
    return (pages + assets + redirects).compactMap { address, path, span in
      fault(of: address).map { diagnostic(.unportable(path, $0), at: span, fixes: [rename(path)]) }
    }
  }

  private static func rename(_ path: String) -> Fix {
    let name = Slug.fileName(ContentPath.stem(of: path))
    let isFair = (1...100).contains(name.utf8.count) && fault(ofComponent: name) == nil
    let ending = ContentPath.fileExtension(of: path)
    return Fix(
      isFair ? "rename the file, such as to '\(name).\(ending)'" : "rename the file to a few plain words")
  }

  /// What keeps a path from being held everywhere, or nil.
  package static func fault(of path: String) -> Fault? {
    if path.utf8.count > 180 { return .long }
    return path.parts(separatedBy: "/").lazy.compactMap(fault(ofComponent:)).first
  }

  private static func fault(ofComponent name: String) -> Fault? {
    if name.utf8.count > 120 { return .long }
    if let byte = name.utf8.first(where: { $0.isControl || "<>:\"|?*\\".utf8.contains($0) }) {
      return .character(String(UnicodeScalar(byte)))
    }
    if let last = name.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") { return .ending }
    let stem = name.parts(separatedBy: ".")[0].utf8.map(\.lowercased).text
    return devices.contains(stem) ? .device : nil
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

extension Message {
  fileprivate static func unportable(_ path: String, _ fault: UnportableName.Fault) -> Message {
    switch fault {
    case .character(let character):
      "Windows cannot hold the character '\(character)' of '\(path)'"
    case .ending: "Windows cannot hold a name that ends in a dot or a space: '\(path)'"
    case .device: "Windows keeps the name of '\(path)' for itself"
    case .long: "the name of '\(path)' is too long for some computers"
    }
  }
}
