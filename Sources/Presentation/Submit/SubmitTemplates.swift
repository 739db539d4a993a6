internal import Knowledge
internal import Source

/// The file that whoever has no JavaScript fills in by hand: the one that `laurel new` writes.
enum SubmitTemplates {
  static func address(of kind: Kind) -> String { ContentPath.join(GeneratedPage.formFolder, "\(kind.id).md") }

  static func files(of drawing: Drawing) -> [OutputFile] {
    SubmitPages.kinds(of: drawing).map { kind in
      OutputFile(
        path: address(of: kind),
        text: PageTemplate(kind: kind, saying: drawing.say).text(title: "", on: nil),
        origin: OutputOrigin(sort: .kind, span: kind.span))
    }
  }
}
