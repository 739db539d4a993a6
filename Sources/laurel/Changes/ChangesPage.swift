internal import Markup
internal import Presentation
internal import Source

/// The changes of a site as a page that lies at the top of the finished site, and leads to its pages.
struct ChangesPage {
  private let changes: SiteChanges
  private let prefix: String

  /// How many words that are the same are shown beside a change.
  private static let context = 8

  /// - Parameter prefix: what stands before the path of every file of the content.
  init(_ changes: SiteChanges, prefix: String) {
    self.changes = changes
    self.prefix = prefix
  }

  var html: String {
    var html = HTMLBuffer()
    html.append("<!DOCTYPE html>\n<html lang=\"")
    html.append(text: changes.sentences.language.utf8)
    html.append(
      """
      ">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>
      """)
    append("What changes", to: &html)
    html.append(
      """
      </title>
      <style>
      body { margin: 2rem auto; max-width: 44rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1d1d1d; background: #fff; overflow-wrap: anywhere }
      h3 { margin-bottom: 0 } a { color: #0b5a8a } code { color: #555 }
      del { background: #fbe3e1; color: #7a1410 } ins { background: #dff2e1; color: #0e4a1a }
      </style>
      </head>
      <body>
      <main>
      <h1>
      """)
    append("What changes in “\(changes.title)”", to: &html)
    html.append("</h1>\n<p><a href=\"index.html\">")
    append("The site as it would be", to: &html)
    html.append("</a></p>\n")
    if changes.isEmpty { append(paragraph: "Nothing in the content changes.", to: &html) }
    append("New pages: \(changes.new.count)", changes.new, to: &html)
    append("Changed pages: \(changes.changed.count)", changes.changed, to: &html)
    append("Pages that are gone: \(changes.gone.count)", changes.gone, to: &html)
    appendOthers(to: &html)
    html.append("</main>\n</body>\n</html>\n")
    return html.bytes.text
  }

  /// Appends a sentence in the language of the site.
  private func append(_ message: Message, to html: inout HTMLBuffer) {
    html.append(text: changes.sentences.text(message).utf8)
  }

  private func append(paragraph message: Message, to html: inout HTMLBuffer) {
    html.append("<p>")
    append(message, to: &html)
    html.append("</p>\n")
  }

  private func append(heading message: Message, to html: inout HTMLBuffer) {
    html.append("<h2>")
    append(message, to: &html)
    html.append("</h2>\n")
  }

  private func append(_ heading: Message, _ pages: [SiteChanges.ChangedPage], to html: inout HTMLBuffer) {
    if pages.isEmpty { return }
    append(heading: heading, to: &html)
    for page in pages { append(page, to: &html) }
  }

  private func append(_ page: SiteChanges.ChangedPage, to html: inout HTMLBuffer) {
    html.append("<h3 dir=\"auto\">")
    if let address = page.address {
      html.append("<a href=\"")
      html.append(text: RelativeURL.encode(address).utf8)
      html.append("\">")
      html.append(text: page.title.utf8)
      html.append("</a>")
    } else {
      html.append(text: page.title.utf8)
    }
    html.append("</h3>\n<p><code>")
    html.append(text: (prefix + page.path).printable.utf8)
    html.append("</code></p>\n")
    if let differences = page.differences, differences.isEmpty {
      append(
        paragraph: "The words are the same. What differs is a link, code, or how something is written.",
        to: &html)
    }
    for difference in page.differences ?? [] {
      html.append("<p dir=\"auto\"><strong>")
      html.append(text: difference.label.utf8)
      html.append(":</strong>")
      append(difference.words.runs, to: &html)
      html.append("</p>\n")
    }
  }

  private func append(_ runs: [WordDifference.Run], to html: inout HTMLBuffer) {
    for (index, run) in runs.enumerated() {
      html.append(" ")
      switch run.side {
      case .old:
        html.append("<del>")
        html.append(text: run.words.joined(separator: " ").utf8)
        html.append("</del>")
      case .new:
        html.append("<ins>")
        html.append(text: run.words.joined(separator: " ").utf8)
        html.append("</ins>")
      case .both:
        let text = Self.shortened(run.words, isFirst: index == 0, isLast: index == runs.count - 1)
        html.append(text: text.utf8)
      }
    }
  }

  /// The words beside changes; what lies further away is left out.
  private static func shortened(_ words: [String], isFirst: Bool, isLast: Bool) -> String {
    let (start, end) = (isFirst ? 0 : context, isLast ? 0 : context)
    guard words.count > start + end else { return words.joined(separator: " ") }
    return (words.prefix(start) + ["…"] + words.suffix(end)).joined(separator: " ")
  }

  private func appendOthers(to html: inout HTMLBuffer) {
    if changes.others.isEmpty { return }
    append(heading: "Other files: \(changes.others.count)", to: &html)
    html.append("<ul>\n")
    for (path, change) in changes.others {
      html.append("<li><code>")
      html.append(text: (prefix + path).printable.utf8)
      html.append("</code>: ")
      html.append(text: change.utf8)
      html.append("</li>\n")
    }
    html.append("</ul>\n")
  }
}
