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

  /// The files by the folders of their lists.
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
    return files
  }

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
    let call =
      Array("Laurel.rows(".utf8) + JSONValue.text(Array(rows.joined()).text).bytes + Array(");\n".utf8)
    let name = "list-\(FNV.fingerprint(FNV.hash(call[...]))).js"
    return OutputFile(
      path: ContentPath.join(folder.path, name), content: .bytes(call),
      origin: folder.origin(in: drawing.site), isLasting: true)
  }
}
