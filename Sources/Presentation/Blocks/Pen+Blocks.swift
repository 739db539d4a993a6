internal import Knowledge
internal import Markup

extension Pen {
  /// Writes what a block shows; one that is not clear, or for which the theme has no template, as it is typed.
  func draw(_ block: Block?, typed: TypedBlock, into page: inout PageBuffer) {
    let isDrawn: Bool =
      switch block {
      case .list(let list)?: draw(ListBlockView(list, self), by: ListBlockView.use, into: &page)
      case .files(let files)?: draw(FilesBlockView(files, self), by: FilesBlockView.use, into: &page)
      case .table(let table)?: draw(TableBlockView(table, self), by: TableBlockView.use, into: &page)
      case .gallery(let gallery)?:
        draw(GalleryBlockView(gallery, self), by: GalleryBlockView.use, into: &page)
      case .video(let video)?: draw(VideoBlockView(video, self), by: VideoBlockView.use, into: &page)
      case nil: false
      }
    if isDrawn { return }
    page.append("<pre><code>")
    page.append(bodyText: typed.text)
    page.append("</code></pre>")
  }

  /// Draws a template, if the theme has it and the page can lead to what is in it.
  private func draw(_ view: some TemplateView, by use: TemplateUse, into page: inout PageBuffer) -> Bool {
    guard drawing.theme.hasTemplate(use.name), standpoint != .nowhere else { return false }
    drawing.theme.draw(use.name, [self, view], into: &page)
    return true
  }
}

/// The templates of blocks.
enum BlockTemplates {
  static let all = [
    ListBlockView.use, FilesBlockView.use, TableBlockView.use, GalleryBlockView.use, VideoBlockView.use,
  ]
}
