internal import Markup
package import Source

/// The block `gallery`: pictures side by side, each with what it shows in words.
package struct Gallery: BlockContent {
  package struct Picture: Sendable {
    package let asset: Asset
    /// What it shows, for those who cannot see it.
    package let description: String
    package let caption: String?
    package let span: SourceSpan
  }

  /// Those that are named, then those of the folder.
  package let pictures: [Picture]
  package let span: SourceSpan

  /// More pictures nobody looks at, and no telephone loads.
  private static let most = 100

  init?(_ reading: inout BlockReading) {
    let values = reading.values(Self.fields)
    span = reading.typed.span
    let named = values.records("pictures").compactMap(Picture.init)
    let folder = values.entry("folder")
    let files = folder.flatMap { reading.files(below: $0) }?.filter { $0.image != nil && $0.isGenuine } ?? []
    let known = Set(named.map(\.asset.path))
    let others = files.filter { !known.contains($0.path) }.map {
      Picture(asset: $0, description: "", caption: nil, span: folder?.span ?? reading.typed.span)
    }
    if named.count + others.count > Self.most {
      reading.report(
        UnusableBlock.diagnose(
          showing: Self.most, of: named.count + others.count, at: folder?.span ?? span))
    }
    pictures = Array((named + others).prefix(Self.most))
    if folder == nil, values["pictures"] == nil {
      reading.reportMissing(oneOf: ["pictures", "folder"])
      return nil
    }
  }

  private static let fields = [
    Field("folder", .text(.none), label: "The folder of the pictures"),
    Field(
      "pictures", .list(of: Field("pictures", .record(picture), label: "A picture"), .none),
      label: "The pictures"),
  ]

  private static let picture = [
    Field("image", .image, label: "The picture", isRequired: true),
    Field("description", .text(.none), label: "What can be seen"),
    Field("caption", .text(.none), label: "What stands below it"),
  ]

  package var assetUses: [AssetUse] {
    pictures.map { AssetUse(asset: $0.asset, span: $0.span, isShown: true) }
  }

  package var words: [String] { pictures.flatMap { [$0.caption, $0.description].compactMap { $0 } } }
}

extension Gallery.Picture {
  /// Nil for a picture that is not there.
  fileprivate init?(_ values: FieldValues) {
    guard let entry = values.entry("image"), case .image(let asset) = entry.value else { return nil }
    self.init(
      asset: asset, description: values.text("description") ?? "", caption: values.text("caption"),
      span: entry.span)
  }
}
