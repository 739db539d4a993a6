internal import Knowledge
internal import Source

/// The index of each folder but the home page.
enum FolderPages: PageSource {
  static func pages(of drawing: Drawing) -> [PageDraft] {
    drawing.site.folders.filter { !$0.path.utf8.isEmpty }.flatMap { folder -> [PageDraft] in
      let entries = FolderViews(folder, on: folder.address, drawing).pages
      let size = drawing.site.configuration.pageSize
      let count = max(1, (entries.count + size - 1) / size)
      return (1...count).map { number in
        index(folder, entries, PageOfIndex(number: number, count: count, size: size), drawing)
      }
    }
  }

  /// Where a page stands in an index that is spread over several.
  private struct PageOfIndex {
    let number: Int
    let count: Int
    let size: Int

    func slice(_ entries: [Page]) -> ArraySlice<Page> { entries.dropFirst((number - 1) * size).prefix(size) }

    func address(_ number: Int, in folder: String) -> String {
      ContentPath.join(folder, number == 1 ? "index.html" : "page-\(number).html")
    }
  }

  private static func index(_ folder: Folder, _ entries: [Page], _ part: PageOfIndex, _ drawing: Drawing)
    -> PageDraft
  {
    let address = part.address(part.number, in: folder.path)
    let head = FolderViews(folder, on: address, drawing).head
    return PageDraft(address, template: "folder", head: head) { drawing in
      let views = FolderViews(folder, on: address, drawing)
      let list = FilteredList(folder: folder, address: address, drawing: drawing, words: views.words)
      var view = views.intro
      view[.count] = .text(views.words.counted(.pages, entries.count))
      view[.listing] = list.view(of: Array(part.slice(entries)))
      if part.count == 1 { view[.filters] = list.controls(for: entries) }
      view[.folders] = views.links(to: folder.subfolders)
      view[.links] = views.generatedPages
      guard part.count > 1 else { return view }
      view[.pageNumber] = .text(String(part.number))
      view[.pageCount] = .text(String(part.count))
      if part.number > 1 {
        view[.previous] = .text(RelativeURL.from(address, to: part.address(part.number - 1, in: folder.path)))
      }
      if part.number < part.count {
        view[.next] = .text(RelativeURL.from(address, to: part.address(part.number + 1, in: folder.path)))
      }
      return view
    }
  }
}
