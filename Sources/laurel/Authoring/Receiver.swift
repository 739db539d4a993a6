internal import Knowledge
internal import Markup
internal import Source

/// Who takes what people write in the forms of a new site, as one answer says it.
struct Receiver {
  /// The line of `_site.yml` that says it.
  let setting: String

  /// A mail address, the address of a repository at GitHub or of a page that takes files, or a sentence. One word alone is
  /// no sentence, so an address without its beginning is not taken for one.
  init(_ answer: String) throws {
    let value = answer.onOneLine
    setting = "submissions: { \(Self.key(for: value)): \(YAMLText.quoted(value)) }"
    guard Self.isFine(setting) else { throw WrongUsage.notAReceiver(value) }
  }

  private static func key(for value: String) -> String {
    let isOneWord = !value.utf8.contains { $0.isSpace }
    if isOneWord, value.utf8.contains(UInt8(ascii: "@")) { return "email" }
    if value.startsWithBytes(of: "https://github.com/") { return "repository" }
    let isAddress = ["https://", "http://"].contains { value.startsWithBytes(of: $0) }
    return isAddress || isOneWord ? "upload" : "post"
  }

  /// Whether the check would take it.
  private static func isFine(_ setting: String) -> Bool {
    let file = SourceFile(path: SiteConfiguration.path, text: "title: x\n\(setting)\n")
    guard case .text(let text) = DecodedText(file) else { return false }
    let mapping = YAMLReader.readFile(text)
    return mapping.diagnostics.isEmpty
      && SiteConfiguration.read(mapping.value, rules: []).diagnostics.isEmpty
  }
}
