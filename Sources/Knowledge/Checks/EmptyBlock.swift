package import Source

/// A block that finds nothing tells readers so, and whoever wrote it meant something.
package enum EmptyBlock: SiteRule {
  package static let id: RuleID = "empty-block"
  package static let severity = Severity.note

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      page.body.blocks.compactMap { block -> Diagnostic? in
        switch block {
        case .list(let list)? where site.count(of: list) == 0:
          diagnostic(
            .noPage, at: list.span, fixes: [Fix("look at what it asks for, or wait for the first page")])
        case .files(let files)? where files.entries.isEmpty:
          diagnostic(.noFile, at: files.span, fixes: [Fix("put files into its folder")])
        case .gallery(let gallery)? where gallery.pictures.isEmpty:
          diagnostic(.noPicture, at: gallery.span, fixes: [Fix("put pictures into its folder, or name them")])
        default: nil
        }
      }
    }
  }
}

extension Message {
  fileprivate static var noPage: Message { "this list finds no page" }
  fileprivate static var noFile: Message { "this block finds no file that may be published" }
  fileprivate static var noPicture: Message { "this gallery finds no picture" }
}
