internal import Markup
package import Source

/// An image needs a description for those who cannot see it.
package enum ImageWithoutDescription: SiteRule {
  package static let id: RuleID = "image-without-description"
  package static let severity = Severity.error
  package static let yieldsTo = LinkFault.all

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { inFields(of: $0) + inText(of: $0) + inGalleries(of: $0) }
  }

  /// Images of fields are described in the field of the same name with `_description`, where the kind has one.
  private static func inFields(of page: Page) -> [Diagnostic] {
    page.fields.entries.compactMap { entry in
      let name = "\(entry.field.name)_description"
      guard case .image = entry.value, page.kind?.field(name) != nil, page.fields[name] == nil else {
        return nil
      }
      return diagnostic(.missing, at: entry.span, fixes: [Fix("say what can be seen in '\(name)'")])
    }
  }

  private static func inText(of page: Page) -> [Diagnostic] {
    page.passages.flatMap(\.passage.pictures).map(\.reference).filter(\.text.isEmpty).map { reference in
      let fix =
        reference.form == .embed
        ? Fix("say what can be seen: ![[image.png|what it shows]]")
        : Fix("say what can be seen: ![what it shows](image.png)")
      return diagnostic(.missing, at: reference.span, fixes: [fix])
    }
  }

  private static func inGalleries(of page: Page) -> [Diagnostic] {
    page.body.galleryPictures.filter(\.description.isEmpty).map { picture in
      diagnostic(
        .missing(ContentPath.name(of: picture.asset.path)), at: picture.span,
        fixes: [Fix("name it under 'pictures', and say what can be seen in its 'description'")])
    }
  }
}

extension Message {
  fileprivate static func missing(_ name: String) -> Message { "the picture '\(name)' has no description" }

  fileprivate static var missing: Message { "this image has no description" }
}
