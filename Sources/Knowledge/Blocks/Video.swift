internal import Markup
package import Source

/// The block `video`: a film of the site, or the way to one on another site.
package struct Video: BlockContent {
  package enum Origin: Sendable {
    case file(Asset)
    /// The address of the page that shows it, from which nothing is loaded.
    case address(String)
  }

  package let title: String
  package let origin: Origin
  /// The picture that stands in its place before it is played.
  package let poster: Asset?
  package let captions: Asset?
  /// What is said in it, as its captions say it.
  package let transcript: [String]
  /// Where else what is said can be read.
  package let transcriptLink: Link?
  package let span: SourceSpan
  /// Where its file or its address is typed.
  private let place: SourceSpan
  private let posterPlace: SourceSpan

  init?(_ reading: inout BlockReading) {
    let values = reading.values(Self.fields)
    span = reading.typed.span
    title = values.text("title") ?? ""
    captions = values.entry("captions").flatMap {
      reading.file($0, endings: ["vtt"], noun: "a file with captions")
    }
    transcript = captions?.text.map { Captions.lines(of: $0) } ?? []
    transcriptLink = values.entry("transcript").flatMap { reading.link($0) }
    posterPlace = values.entry("poster")?.span ?? span
    if case .image(let asset)? = values["poster"] { poster = asset } else { poster = nil }
    if let entry = values.entry("file") {
      guard let file = reading.file(entry, endings: ["mp4"], noun: "a film that browsers show") else {
        return nil
      }
      if let other = values.entry("url") { reading.report(UnusableBlock.diagnoseSecondFilm(at: other.span)) }
      origin = .file(file)
      place = entry.span
    } else if let entry = values.entry("url"), let address = values.url("url") {
      origin = .address(address)
      place = entry.span
    } else {
      reading.reportMissing(oneOf: ["file", "url"])
      return nil
    }
    if title.isEmpty { return nil }
  }

  private static let fields = [
    Field("title", .text(.none), label: "What it is called", isRequired: true),
    Field("file", .text(.none), label: "The film"),
    Field("url", .url, label: "The address of the film"),
    Field("captions", .text(.none), label: "Its captions"),
    Field("transcript", .text(.none), label: "What is said in it"),
    Field("poster", .image, label: "The picture before it is played"),
  ]

  /// Whether those who cannot hear it have nothing to read.
  package var isWithoutWords: Bool {
    if case .file = origin { captions == nil && transcriptLink == nil } else { false }
  }

  package var assetUses: [AssetUse] {
    var uses = [captions].compactMap { $0 }.map { AssetUse(asset: $0, span: span, isShown: false) }
    if case .file(let file) = origin { uses.append(AssetUse(asset: file, span: place, isShown: false)) }
    if let poster { uses.append(AssetUse(asset: poster, span: posterPlace, isShown: true)) }
    if case .asset(let asset)? = transcriptLink?.target {
      uses.append(AssetUse(asset: asset, span: span, isShown: false))
    }
    return uses
  }

  package var webAddresses: [WebAddress] {
    if case .address(let url) = origin { [WebAddress(url: url, span: place)] } else { [] }
  }

  package var links: [Link] { [transcriptLink].compactMap { $0 } }

  package var words: [String] { [title] + transcript }
}
