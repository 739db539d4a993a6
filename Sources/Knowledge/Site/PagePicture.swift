internal import Source

/// The picture of a page, with what its other fields say of it.
package struct PagePicture: Sendable {
  package let asset: Asset
  /// What it shows, for readers who cannot see it.
  package let description: String?
  /// The words below it.
  package let caption: String?
  /// Who made it.
  package let credit: String?
  /// What has to be seen where it is cut.
  package let focus: PictureFocus?

  /// What stands behind the name of the field of the picture in those of the others.
  fileprivate enum Suffix: String, CaseIterable { case description, caption, credit, focus }

  fileprivate static func name(_ field: String, _ suffix: Suffix) -> String { "\(field)_\(suffix)" }

  /// The fields of a page of some kind that say something of its picture, and the picture itself.
  static func fields(of kind: Kind) -> [String] { kind.imageField.map(fields) ?? [] }

  /// The field of a picture and those that say something of it.
  static func fields(of field: String) -> [String] { [field] + Suffix.allCases.map { name(field, $0) } }
}

extension Page {
  package var picture: PagePicture? {
    guard let field = kind?.imageField, case .image(let asset)? = fields[field] else { return nil }
    func text(_ suffix: PagePicture.Suffix) -> String? { fields.text(PagePicture.name(field, suffix)) }
    return PagePicture(
      asset: asset, description: text(.description), caption: text(.caption), credit: text(.credit),
      focus: text(.focus).flatMap(PictureFocus.init))
  }
}

/// The point of a picture that has to be seen where it is cut, in percent from the left and from the top.
package struct PictureFocus: Hashable, Sendable {
  package let x: Int
  package let y: Int

  /// Reads `50% 30%`.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: " ")).map(Self.percentage)
    guard parts.count == 2, let x = parts[0], let y = parts[1] else { return nil }
    self.x = x
    self.y = y
  }

  private static func percentage(_ text: some BidirectionalCollection<UInt8>) -> Int? {
    let digits = text.dropLast()
    guard text.last == UInt8(ascii: "%"), (1...3).contains(digits.count), digits.allSatisfy(\.isDigit) else {
      return nil
    }
    return Int(digits.text).flatMap { $0 < 100 && digits.count < 3 || $0 == 100 ? $0 : nil }
  }
}
