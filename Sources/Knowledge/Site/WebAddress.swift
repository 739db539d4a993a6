internal import Markup
package import Source

/// An address of another site, and where an author typed it.
package struct WebAddress: Sendable {
  package let url: String
  package let span: SourceSpan

  /// The addresses in the texts and fields of a page, without those to which only their place on a page gave a scheme.
  static func all(in passages: [(field: String?, passage: Passage)], _ fields: FieldValues) -> [WebAddress] {
    let inText = passages.flatMap(\.passage.externalLinks)
      .filter { url, reference in url != "http://\(reference.text)" }
      .map { url, reference in WebAddress(url: url, span: reference.span) }
    let inBlocks = passages.flatMap(\.passage.blockContents).flatMap(\.webAddresses)
    let inFields = fields.scalars.compactMap { entry -> WebAddress? in
      if case .url(let url) = entry.value { WebAddress(url: url, span: entry.span) } else { nil }
    }
    return inText + inBlocks + inFields
  }
}

extension SourceSpan {
  /// Whether a text stands at this place as it is, without quotes or signs among its letters.
  func isWritten(as text: String) -> Bool {
    start.line == end.line && end.column - start.column == text.unicodeScalars.count
  }
}
