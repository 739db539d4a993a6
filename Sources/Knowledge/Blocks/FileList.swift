internal import Markup
package import Source

/// The block `files`: what a folder has to download.
package struct FileList: BlockContent {
  /// A file with what its name says of it.
  package struct Entry: Sendable {
    package let asset: Asset
    package let name: FileName
  }

  /// Those of the latest days first, then those without a day by their names.
  package let entries: [Entry]
  /// Whether they stand below their years.
  package let isGrouped: Bool
  package let span: SourceSpan

  /// More are no list that anybody reads.
  private static let most = 500

  init?(_ reading: inout BlockReading) {
    let values = reading.values(Self.fields)
    isGrouped = values.choice("group") != nil
    span = reading.typed.span
    guard let folder = values.entry("folder"), let files = reading.files(below: folder) else { return nil }
    // What may not be published stays where it is, and whoever lists the folder is told.
    let refused = files.compactMap { RefusedFile.diagnose($0, at: folder.span) }
    for diagnostic in refused { reading.report(diagnostic.with(severity: .warning)) }
    let open = files.filter {
      PublishedFiles.isPublished($0) && $0.isGenuine && $0.fault == nil && !$0.isHEIC
    }
    if open.count > Self.most {
      reading.report(UnusableBlock.diagnose(showing: Self.most, of: open.count, at: folder.span))
    }
    let all = open.map { Entry(asset: $0, name: FileName($0.path)) }
      .sorted { ($0.name, $0.asset.path) < ($1.name, $1.asset.path) }
    entries = Array(all.prefix(Self.most))
  }

  private static let fields = [
    Field("folder", .text(.none), label: "The folder of the files", isRequired: true),
    Field("group", .choice([Choice("year")]), label: "How they are divided"),
  ]

  package var assetUses: [AssetUse] {
    entries.map { AssetUse(asset: $0.asset, span: span, isShown: false) }
  }

  package var words: [String] { entries.map(\.name.title) }
}
