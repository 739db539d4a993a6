internal import Markup
package import Source

/// An image needs a description for those who cannot see it.
package enum ImageWithoutDescription: SiteRule {
  package static let id: RuleID = "image-without-description"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      page.passages.flatMap(\.passage.prose.references).filter { reference in
        (reference.form == .image || reference.form == .embed) && reference.text.isEmpty
      }.map { reference in
        let example =
          reference.form == .embed ? "![[image.png|what it shows]]" : "![what it shows](image.png)"
        return diagnostic(.missing, at: reference.span, fixes: [Fix("say what can be seen: \(example)")])
      }
    }
  }
}

extension Message {
  fileprivate static var missing: Message { "this image has no description" }
}
