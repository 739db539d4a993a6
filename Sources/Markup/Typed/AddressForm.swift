internal import Source

/// What a text without blanks is an address of, if it is one for sure.
enum AddressForm {
  case web, mail, telephone, file

  init?(_ text: ArraySlice<UInt8>) {
    let text = Array(text.trimmed)
    guard text.count > 2, !text.contains(where: \.isSpace) else { return nil }
    let start = text.prefix(8).map(\.lowercased)
    if start.starts(with: "http://") || start.starts(with: "https://") || start.starts(with: "www.") {
      self = .web
    } else if start.starts(with: "tel:") {
      self = .telephone
    } else if start.starts(with: "mailto:") || Self.isMail(text) {
      self = .mail
    } else if Self.isFile(text) {
      self = .file
    } else {
      return nil
    }
  }

  private static func isMail(_ text: [UInt8]) -> Bool {
    guard let sign = text.firstIndex(of: UInt8(ascii: "@")), sign > 0 else { return false }
    return text[sign...].dropFirst(2).contains(UInt8(ascii: ".")) && text.last?.isLetter == true
  }

  private static func isFile(_ text: [UInt8]) -> Bool {
    if text.starts(with: "./") || text.starts(with: "../") { return true }
    if text[0] == UInt8(ascii: "/") || text[0] == UInt8(ascii: "#") { return text[1].isLetter }
    let path = text.prefix { !"?#".utf8.contains($0) }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex else { return false }
    return endings.contains(path[(dot + 1)...].map(\.lowercased).text)
  }

  /// The ends of the names of files, and of web sites without `https://`.
  private static let endings: Set<String> = [
    "md", "markdown", "html", "htm", "pdf", "png", "jpg", "jpeg", "gif", "webp", "svg", "doc", "docx", "xls",
    "xlsx", "ppt", "pptx", "odt", "csv", "txt", "zip", "mp3", "mp4", "org", "com", "net", "edu", "gov",
  ]
}
