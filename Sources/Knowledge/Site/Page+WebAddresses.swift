internal import Markup
internal import Source

extension Page {
  /// Every address of another site that the author typed in the text or the fields, with its place.
  var webAddresses: [(url: String, span: SourceSpan)] {
    let inText = externalLinks.filter { url, reference in url != "http://\(reference.text)" }
      .map { url, reference in (url, reference.span) }
    let inFields = fields.scalars.compactMap { entry in
      if case .url(let url) = entry.value { (url, entry.span) } else { nil as (String, SourceSpan)? }
    }
    return inText + inFields
  }
}

extension SourceSpan {
  /// Whether a text stands at this place as it is, without quotes or signs among its letters.
  func isWritten(as text: String) -> Bool {
    start.line == end.line && end.column - start.column == text.unicodeScalars.count
  }
}
