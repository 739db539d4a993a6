internal import Markup
package import Source

/// A text of another program that lies among the pages is not on the site, whatever its author thinks.
package enum NotAPage: SiteRule {
  package static let id: RuleID = "not-a-page"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    let foreign = site.assets.filter {
      !$0.isStatic && programs[ContentPath.fileExtension(of: $0.path)] != nil
    }
    if foreign.isEmpty { return [] }
    let named = Set(site.pages.flatMap(\.namedFiles))
    return foreign.compactMap { asset in
      guard let program = programs[ContentPath.fileExtension(of: asset.path)], !named.contains(asset.path),
        let kind = site.schema.kind(ofFolder: ContentPath.folder(of: asset.path))
      else { return nil }
      let name = ContentPath.stem(of: asset.path)
      return diagnostic(
        .otherFile(program, kind.name), at: .startOf(asset.path),
        fixes: [Fix("copy its text into a text file with the name '\(pageName(name))'")])
    }
  }

  private static func pageName(_ stem: String) -> String {
    ContentPath.isMarkdown(stem) ? stem : Slug.fileName(stem) + ".md"
  }

  /// What texts are written with, by the ending of the file.
  private static let programs = [
    "doc": "a Word document", "docx": "a Word document", "odt": "an OpenDocument text",
    "rtf": "an RTF document",
    "pages": "a Pages document", "gdoc": "a link to a Google document", "html": "a web page",
    "htm": "a web page",
    "txt": "a plain text",
  ]
}

extension Page {
  /// The files that the links and the images name, whether they may be published or not.
  fileprivate var namedFiles: [String] {
    namedImages
      + passages.flatMap(\.passage.prose.references).compactMap { reference in
        guard case .relative(let path, _, _) = reference.destination else { return nil }
        return ContentPath.resolve(path, in: folder)
      }
  }
}

extension Message {
  fileprivate static func otherFile(_ program: String, _ kind: String) -> Message {
    "this file is \(program) and no page; a page is a text file whose name ends in .md"
  }
}
