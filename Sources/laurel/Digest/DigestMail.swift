internal import Markup
internal import Source

/// A digest as mail programs show it. They drop what is not written into the elements themselves, and load nothing; so
/// there are tables for the width, and styles in each element.
struct DigestMail {
  private let digest: Digest

  init(_ digest: Digest) { self.digest = digest }

  var html: String {
    var html = HTMLBuffer()
    html.append("<!DOCTYPE html>\n<html lang=\"")
    html.append(text: digest.language.utf8)
    html.append("\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
    html.append(text: digest.title.utf8)
    html.append(
      """
      </title>
      </head>
      <body style="margin:0;padding:0;background:#f4f1ea">
      <main>
      <table role="presentation" style="width:100%;border-collapse:collapse">
      <tr><td style="padding:16px">
      <table role="presentation" style="width:100%;max-width:600px;margin:0 auto;border-collapse:collapse;\
      background:#ffffff;color:#1d1d1d;font-family:Georgia,serif;font-size:16px;line-height:1.5">
      <tr><td style="padding:24px 24px 8px">
      <h1 style="margin:0;font-size:26px;line-height:1.25">
      """)
    html.append(text: digest.title.utf8)
    html.append(#"</h1><p style="margin:4px 0 0;color:#555555">"#)
    html.append(text: digest.dayText.utf8)
    html.append("</p>\n</td></tr>\n")
    for section in digest.sections { append(section, to: &html) }
    html.append("</table>\n</td></tr>\n</table>\n</main>\n</body>\n</html>\n")
    return html.bytes.text
  }

  private func append(_ section: Digest.Section, to html: inout HTMLBuffer) {
    html.append(#"<tr><td style="padding:16px 24px">"#)
    if let heading = section.heading {
      html.append(#"<h2 style="margin:0 0 8px;font-size:20px;line-height:1.3">"#)
      html.append(text: heading.utf8)
      html.append("</h2>\n")
    }
    for entry in section.entries { append(entry, to: &html) }
    html.append("</td></tr>\n")
  }

  private func append(_ entry: Digest.Entry, to html: inout HTMLBuffer) {
    html.append(#"<div style="margin:0 0 16px""#)
    if entry.language != digest.language {
      html.append(" lang=\"")
      html.append(text: entry.language.utf8)
      html.append("\"")
    }
    html.append(#"><p style="margin:0;font-weight:bold">"#)
    if let url = entry.url {
      html.append(#"<a style="color:#0b5a8a" href=""#)
      html.append(text: url.utf8)
      html.append("\">")
      html.append(text: entry.title.utf8)
      html.append("</a>")
    } else {
      html.append(text: entry.title.utf8)
    }
    html.append("</p>\n")
    for line in (entry.people + [entry.summary]).filter({ !$0.isEmpty }) {
      html.append(#"<p style="margin:0">"#)
      html.append(text: line.utf8)
      html.append("</p>\n")
    }
    html.append("</div>\n")
  }
}
