internal import Knowledge
internal import Source

/// The page that stands for those which were taken out: it says that, and of nobody who it was.
///
/// The addresses and names of these pages are other names of it, so that whoever has one is led here.
enum TakenOutPage {
  static let path = "taken-out.md"

  /// The page with more names that lead to it.
  ///
  /// - Parameter old: the page as it is; nil if there is none.
  static func text(_ old: SourceFile?, leadingFrom names: [String], language: String) -> SourceFile {
    var lines = old.map { $0.bytes.text.parts(separatedBy: "\n") } ?? words(in: language)
    let items = names.map { "  - \"\($0)\"" }
    if let list = lines.firstIndex(of: "aliases:") {
      lines.insert(contentsOf: items, at: list + 1)
    } else if !items.isEmpty {
      lines.insert(contentsOf: ["aliases:"] + items, at: min(1, lines.count))
    }
    return SourceFile(path: path, bytes: Array(lines.joined(separator: "\n").utf8))
  }

  private static func words(in language: String) -> [String] {
    let isSpanish = language.parts(separatedBy: "-")[0] == "es"
    let (title, text) =
      isSpanish
      ? ("Se retiró esta página", "La página que estaba aquí se retiró a petición de alguien.")
      : ("This page was taken out", "The page that stood here was taken out because somebody asked for it.")
    return ["---", "title: \(title)", "---", text, ""]
  }
}
