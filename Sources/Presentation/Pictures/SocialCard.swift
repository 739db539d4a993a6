package import Knowledge
internal import Source

/// The picture that other sites show beside a link to a page that recognizes somebody, as a drawing that is not drawn yet.
package struct SocialCard: Sendable {
  package static let size = PictureSize(width: 1200, height: 630)
  /// The name of its file in the folder of results.
  package static let fileName = "card.png"
  /// So many pages have one, the first of each kind in its order. Links are shared to what is new, and the first build
  /// draws them all.
  private static let most = 500

  package let page: PageID
  /// The portrait that belongs on it, if it can be read by whoever draws it.
  package let portrait: RedrawnPicture.File?
  private let draw: @Sendable (String?) -> [UInt8]

  /// The drawing, which asks for no other file.
  ///
  /// - Parameter portrait: the bytes of the portrait.
  package func svg(with portrait: [UInt8]?) -> [UInt8] {
    let type = self.portrait?.source.endsWithBytes(of: ".png") == true ? "png" : "jpeg"
    return draw(portrait.map { "data:image/\(type);base64,\(Base64.standard.encode($0))" })
  }

  /// The cards of a site; none where it has no address by which others could show them.
  static func all(of drawing: Drawing) -> [SocialCard] {
    let site = drawing.site
    guard site.configuration.url != nil, drawing.theme.hasTemplate(SocialCardView.use.name) else { return [] }
    return site.schema.kinds.filter { $0.recognition != nil }.flatMap { kind in
      site.pages(of: kind).prefix(most).filter { !site.credits(of: $0).isEmpty }.map { card(of: $0, drawing) }
    }
  }

  private static func card(of page: Page, _ drawing: Drawing) -> SocialCard {
    let own = page.picture.flatMap { drawing.pictures.picture($0.asset)?.own }
    let isReadable = own.map { file in readable.contains { file.source.endsWithBytes(of: $0) } } ?? false
    return SocialCard(page: page.id, portrait: isReadable ? own : nil) { portrait in
      let pen = Pen(drawing, on: page.address, in: page.language)
      var buffer = PageBuffer()
      drawing.theme.draw(
        SocialCardView.use.name,
        [pen, SocialCardView(of: drawing.site.credits(of: page), portrait: portrait, pen)], into: &buffer)
      return XMLText.kept(buffer.bytes)
    }
  }

  /// What librsvg reads on any machine.
  private static let readable = [".jpeg", ".png"]
}

extension Theme {
  /// The pictures that other sites show beside links to the pages of a site.
  package func socialCards(of site: Site, pictures: RedrawnPictures) -> [SocialCard] {
    SocialCard.all(of: Drawing(site: site, theme: self, pictures: pictures))
  }
}
