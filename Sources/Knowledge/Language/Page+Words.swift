internal import Markup

extension Page {
  /// The words of the page's text and of the Markdown in its fields, without marks and without code.
  var texts: [String] { passages.flatMap { $0.passage.prose.sections.map(\.text) } }

  /// The first of these words: a piece of about this many bytes.
  func beginning(_ count: Int) -> String {
    var text = ""
    for section in texts where text.utf8.count < count { text += section + " " }
    return text
  }
}
