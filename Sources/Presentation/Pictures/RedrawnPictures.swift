package import Knowledge
internal import Source

/// What became of the pictures of a site that were drawn anew.
package struct RedrawnPictures: Sendable {
  /// The names of the results by the paths of the pictures from the content folder.
  private let names: [String: String]
  /// The names of the results by the pages beside whose links other sites show them.
  private let cards: [PageID: String]

  package init(_ names: [String: String], cards: [PageID: String] = [:]) {
    self.names = names
    self.cards = cards
  }

  /// The same with the pictures that were drawn of drawings, by the paths of those.
  package func with(drawings: [String: String]) -> RedrawnPictures {
    RedrawnPictures(names.merging(drawings) { first, _ in first }, cards: cards)
  }

  /// The same with what became of the pictures that stand beside links.
  package func with(cards: [PageID: String]) -> RedrawnPictures { RedrawnPictures(names, cards: cards) }

  /// The picture that other sites show beside links to a page; nil if none was drawn.
  func card(of page: PageID) -> (source: String, address: String)? {
    cards[page].map { ("\($0)/\(SocialCard.fileName)", "assets/cards/\($0).png") }
  }

  /// Without a program that draws, pictures go up as they are.
  package static let none = RedrawnPictures([:])

  /// What became of a picture; nil if it goes up as it is.
  package func picture(_ asset: Asset) -> RedrawnPicture? {
    guard let name = names[asset.path], let image = asset.image else { return nil }
    return RedrawnPicture(
      asset.isPictured ? PicturePlan(ofDrawing: image) : PicturePlan(image), format: image.format,
      address: asset.address, name: name)
  }
}

/// A picture that was drawn anew: its sizes, and the files that hold them.
package struct RedrawnPicture: Sendable {
  package let plan: PicturePlan
  private let format: ImageHeader.Format
  private let address: String
  private let name: String

  /// - Parameters:
  ///   - format: that of the picture itself.
  ///   - address: that of the picture itself.
  ///   - name: the same for the same bytes and settings, and for no others.
  fileprivate init(_ plan: PicturePlan, format: ImageHeader.Format, address: String, name: String) {
    self.plan = plan
    self.format = format
    self.address = address
    self.name = name
  }

  /// A file with the picture in one of its sizes.
  package struct File: Sendable {
    /// The path in the folder of results.
    package let source: String
    /// The path in the site.
    package let address: String
    package let size: PictureSize
  }

  /// The picture at its own address.
  package var own: File {
    File(source: "\(name)/\(Self.fileName(format))", address: address, size: plan.own)
  }

  /// The sizes that pages choose from, the smallest first.
  package var choices: [File] {
    plan.choices.map { size in
      File(
        source: "\(name)/\(Self.fileName(size))", address: "\(Self.folder)/\(name)-\(size.width).webp",
        size: size)
    }
  }

  package static func fileName(_ format: ImageHeader.Format) -> String { "own.\(format.rawValue)" }
  package static func fileName(_ size: PictureSize) -> String { "\(size.width).webp" }

  private static let folder = "assets/pictures"
}
