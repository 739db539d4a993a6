internal import Markup

extension Page {
  /// The words of the page's text and of the Markdown in its fields, without marks and without code.
  var readingTexts: [String] { passages.flatMap(\.passage.prose.sections).map(\.text) }
}
