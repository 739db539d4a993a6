internal import Source

/// What a text without blanks is an address of, if it is one for sure.
enum AddressForm {
  case web, mail, telephone, file

  init?(_ text: ArraySlice<UInt8>) {
    let text = Array(text.trimmed)
    guard text.count > 2, !text.contains(where: \.isSpace) else { return nil }
    switch URLParts(MeantAddress.of(text.text).map { Array($0.utf8) } ?? text).scheme {
    case "http", "https": self = .web
    case "tel": self = .telephone
    case "mailto": self = .mail
    default:
      guard Self.isFile(text) else { return nil }
      self = .file
    }
  }

  private static func isFile(_ text: [UInt8]) -> Bool {
    if text.starts(with: "./") || text.starts(with: "../") { return true }
    if text[0] == UInt8(ascii: "/") || text[0] == UInt8(ascii: "#") { return text[1].isLetter }
    let path = text.prefix { !"?#".utf8.contains($0) }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex else { return false }
    return endings.contains(path[(dot + 1)...].map(\.lowercased).text)
  }

  /// The ends of the names of files.
  private static let endings: Set<String> = [
    "md", "markdown", "html", "htm", "pdf", "png", "jpg", "jpeg", "gif", "webp", "svg", "doc", "docx", "xls",
    "xlsx", "ppt", "pptx", "odt", "csv", "txt", "zip", "mp3", "mp4",
  ]
}
