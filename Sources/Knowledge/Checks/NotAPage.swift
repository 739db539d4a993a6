internal import Markup
package import Source

/// A text of another program that lies among the pages is not on the site, whatever its author thinks.
package enum NotAPage: SiteRule {
  package static let id: RuleID = "not-a-page"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    let alike = site.assets.filter { !$0.isStatic && isLikeAPage($0, in: site) }
    if alike.isEmpty { return [] }
    let named = Set(site.pages.flatMap(\.namedFiles))
    let paths = alike.map(\.path).filter { !named.contains($0) }
    guard let first = paths.first else { return [] }
    guard paths.count > 1 else { return [diagnose(first)] }
    // In Notepad, the ending of a page is easily hidden by another.
    let renamed = paths.filter { ContentPath.isMarkdown(ContentPath.stem(of: $0)) }.prefix(3).map {
      Fix("rename '\($0)' to '\(ContentPath.stem(of: $0))'")
    }
    let copied = Fix("copy the text of each into a text file whose name ends in .md, or link to it as a file")
    return [
      diagnostic(
        .otherFiles(paths), at: .startOf(first), notes: .naming(paths.dropFirst(), "this is another"),
        fixes: renamed + [copied])
    ]
  }

  private static func diagnose(_ path: String) -> Diagnostic {
    let ending = ContentPath.fileExtension(of: path)
    let program = documents[ending] ?? pages[ending] ?? ""
    return diagnostic(
      .otherFile(program), at: .startOf(path),
      fixes: [Fix("copy its text into a text file with the name '\(pageName(ContentPath.stem(of: path)))'")])
  }

  private static func pageName(_ stem: String) -> String {
    ContentPath.isMarkdown(stem) ? stem : Slug.fileName(stem) + ".md"
  }

  /// Pages of other programs are meant as pages anywhere; documents only where pages are, and not in folders for other
  /// uses, whose names begin with a line.
  private static func isLikeAPage(_ asset: Asset, in site: Site) -> Bool {
    let folder = ContentPath.folder(of: asset.path)
    guard !folder.parts(separatedBy: "/").contains(where: { $0.startsWithBytes(of: "_") }) else {
      return false
    }
    let ending = ContentPath.fileExtension(of: asset.path)
    if pages[ending] != nil { return true }
    guard documents[ending] != nil, !forMachines.contains(Fold.key(ContentPath.name(of: asset.path))) else {
      return false
    }
    return site.schema.kind(ofFolder: folder) != nil
      || site.folder(Fold.composed(folder))?.pages.isEmpty == false
  }

  /// What pages are written with elsewhere, by the ending of the file.
  private static let pages: [String: Message] = [
    "html": "a web page", "htm": "a web page", "xhtml": "a web page", "mdx": "a text of MDX",
    "mkd": "a text with another ending", "mdown": "a text with another ending",
    "mdwn": "a text with another ending",
    "qmd": "a page of Quarto", "rmd": "a page of R Markdown", "rst": "a text in reStructuredText",
    "org": "a text of Org", "adoc": "a text in AsciiDoc", "asciidoc": "a text in AsciiDoc",
    "textile": "a text in Textile",
  ]

  /// What texts are written with, by the ending of the file.
  private static let documents: [String: Message] = [
    "doc": "a Word document", "docx": "a Word document", "odt": "an OpenDocument text",
    "rtf": "an RTF document",
    "pages": "a Pages document", "gdoc": "a link to a Google document", "txt": "a plain text",
  ]

  /// Plain texts that programs read and nobody else.
  private static let forMachines: Set<String> = [
    "robots.txt", "humans.txt", "ads.txt", "security.txt", "llms.txt", "license.txt", "requirements.txt",
  ]
}

extension Page {
  /// The files that the links and the images name, whether they may be published or not.
  fileprivate var namedFiles: [String] {
    let linked = passages.flatMap(\.passage.links).compactMap { link in
      if case .asset(let asset)? = link?.target { asset.path } else { nil as String? }
    }
    return namedImages + linked
      + passages.flatMap(\.passage.prose.references).compactMap { reference in
        guard case .relative(let path, _, _) = reference.destination else { return nil }
        return ContentPath.resolve(path, in: folder)
      }
  }
}

extension Message {
  fileprivate static func otherFile(_ program: Message) -> Message {
    "this file is \(program) and no page; a page is a text file whose name ends in .md"
  }

  fileprivate static func otherFiles(_ paths: [String]) -> Message {
    let shown = paths.prefix(5).joined(separator: ", ")
    return paths.count > 5
      ? "\(paths.count) files look like pages and are left out, because their names do not end in .md: \(shown) and \(paths.count - 5) more"
      : "\(paths.count) files look like pages and are left out, because their names do not end in .md: \(shown)"
  }
}
