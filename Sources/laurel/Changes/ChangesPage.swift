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
    html.append(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>What changes</title>
      <style>
      body { margin: 2rem auto; max-width: 44rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1d1d1d; background: #fff; overflow-wrap: anywhere }
      h3 { margin-bottom: 0 } a { color: #0b5a8a } code { color: #555 }
      del { background: #fbe3e1; color: #7a1410 } ins { background: #dff2e1; color: #0e4a1a }
      </style>
      </head>
      <body>
      <main>
      <h1>What changes in “
      """)
    html.append(text: changes.title.utf8)
    html.append("”</h1>\n<p><a href=\"index.html\">The site as it would be</a></p>\n")
    if changes.isEmpty { html.append("<p>Nothing in the content changes.</p>\n") }
    append("New pages", changes.new, to: &html)
    append("Changed pages", changes.changed, to: &html)
    append("Pages that are gone", changes.gone, to: &html)
    appendOthers(to: &html)
    html.append("</main>\n</body>\n</html>\n")
    return html.bytes.text
  }

  private func append(_ heading: StaticString, _ pages: [SiteChanges.ChangedPage], to html: inout HTMLBuffer)
  {
    if pages.isEmpty { return }
    html.append("<h2>")
    html.append(heading)
    html.append(": ")
    html.append(pages.count)
    html.append("</h2>\n")
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
      html.append(
        "<p>The words are the same. What differs is a link, code, or how something is written.</p>\n")
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
    html.append("<h2>Other files: ")
    html.append(changes.others.count)
    html.append("</h2>\n<ul>\n")
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
