internal import Knowledge
internal import Source

/// The rows of each list that is spread over several pages, in one file. A browser asks for it when somebody filters or
/// sorts such a list: a page may read no data from a disk, but it may run a script that hands them over.
///
/// The rows are drawn by the template that draws them on the pages, so a theme says once how a row looks.
enum LongLists {
  static let use = TemplateUse("entry", RowView.self, isNeeded: false)
  /// The same for people.
  static let useOfPeople = TemplateUse("tile", PersonView.self, isNeeded: false)

  /// The files by the folders of their lists, and by the address where the list is one of what other sites share.
  static func files(of drawing: Drawing, jobs: Int) async -> [String: OutputFile] {
    guard drawing.theme.hasTemplate(use.name) else { return [:] }
    let size = drawing.site.configuration.pageSize
    var files: [String: OutputFile] = [:]
    for folder in drawing.site.folders
    where folder.pages.count > size && folder.pages.count >= FiltersView.fewestPages
      && folder.kind?.facets.isEmpty == false
    {
      files[folder.path] = await file(of: folder, drawing, jobs: jobs)
    }
    for page in drawing.made {
      guard case .sharedList(let id) = page.subject,
        let kind = drawing.site.library.kind(id),
        kind.pages.count > size, kind.pages.count <= mostShared
      else { continue }
      let pen = Pen(drawing, on: page.address, in: drawing.language(of: page))
      let facets = SharedFacets(pen)
      let rows = await kind.pages.concurrentMap(jobs: jobs) { shared in
        var drawn = PageBuffer()
        let row = RowView(shared, pen, saysKind: false, tokens: facets.tokens(of: shared))
        drawing.theme.draw(use.name, [pen, row], into: &drawn)
        return drawn.bytes
      }
      files[page.address] = file(of: rows, in: ContentPath.folder(of: page.address))
    }
    return files
  }

  /// Nobody waits for the rows of more pages of other sites: the search narrows those.
  static let mostShared = 5_000

  /// Its name holds a fingerprint of its bytes, as those of a `Bundle` do.
  private static func file(of folder: Folder, _ drawing: Drawing, jobs: Int) async -> OutputFile {
    let contents = FolderContents(folder, drawing)
    let pen = Pen(drawing, on: folder.address, in: contents.head.language)
    let facets = folder.kind.map { Facets(kind: $0, pen: pen) }
    let rows = await contents.pages.concurrentMap(jobs: jobs) { page in
      let row = RowView(page, pen, saysKind: false, tokens: facets?.tokens(of: page))
      var drawn = PageBuffer()
      if drawing.theme.hasTemplate(useOfPeople.name),
        let person = PersonView.all(in: [row], of: folder.kind).first
      {
        drawing.theme.draw(useOfPeople.name, [pen, person], into: &drawn)
      } else {
        drawing.theme.draw(use.name, [pen, row], into: &drawn)
      }
      return drawn.bytes
    }
    return file(of: rows, in: folder.path, origin: folder.origin(in: drawing.site))
  }

  private static func file(of rows: [[UInt8]], in folder: String, origin: OutputOrigin? = nil) -> OutputFile {
    let call =
      Array("Laurel.rows(".utf8) + JSONValue.text(Array(rows.joined()).text).bytes + Array(");\n".utf8)
    let name = "list-\(FNV.fingerprint(FNV.hash(call[...]))).js"
    return OutputFile(
      path: ContentPath.join(folder, name), content: .bytes(call), origin: origin, isLasting: true)
  }
}
