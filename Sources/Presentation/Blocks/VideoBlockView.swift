internal import Knowledge
internal import Markup
internal import Source

/// The block `video`: a film, or the way to one on another site, to which nothing is asked before a reader goes there.
struct VideoBlockView: TemplateView {
  static let use = TemplateUse("block-video", VideoBlockView.self, isNeeded: false)

  private let video: Video
  private let pen: Pen

  init(_ video: Video, _ pen: Pen) {
    self.video = video
    self.pen = pen
  }

  static let contract = TemplateContract<Self>(
    "The block `video`.",
    [
      .text(.title) { $0.video.title },
      .text(.source) { view in view.film.map { view.pen.url(to: $0.address) } },
      .text(.note) { view in view.film.map { view.pen.sort(of: $0) } },
      .text(.url) { $0.address },
      .text(.publisher) { $0.address.flatMap { URLParts($0.utf8).authority?.text } },
      .view(.image) { view in view.video.poster.map { ImageView($0, view.pen) } },
      .text(.captions) { view in view.video.captions.map { view.pen.url(to: $0.address) } },
      .text(.language) { $0.pen.words.pageLanguage },
      .group(.lines) { view in
        view.video.transcript.map { LabelView($0, in: view.pen.words.pageLanguage, view.pen) }
      },
      .text(.transcript) { view in
        view.video.transcriptLink.flatMap { view.pen.leads(to: $0.target) ? view.pen.url(to: $0) : nil }
      },
      .html(.lang) { $0.pen.words.attributes(of: $0.pen.words.pageLanguage) },
    ])

  private var film: Asset? { if case .file(let film) = video.origin { film } else { nil } }

  private var address: String? { if case .address(let url) = video.origin { url } else { nil } }
}
