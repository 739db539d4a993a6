internal import Markup
internal import Source

/// The folders whose pages are left out by what the page of the folder, or of one above it, says.
///
/// Hugo gives the values of `cascade` to all pages below, and Zola leaves out all that is below an `_index.md` which is a
/// draft. One that is only not drawn hides nothing but itself.
struct HiddenFolders {
  private var states: [String: PageState] = [:]
  /// The pages of folders that are not on the site themselves.
  private var pages: [String: String] = [:]

  init(_ outlines: [PageOutline]) {
    for outline in outlines {
      for folder in outline.hiddenFolders { states[folder] = .draft }
      let path = outline.document.path
      guard outline.stateBelow != .published, ContentPath.stem(of: path) == "_index" else { continue }
      let folder = ContentPath.folder(of: path)
      if states[folder] == nil { pages[folder] = path }
      states[folder] = outline.stateBelow
    }
  }

  /// The state of a page whose folder is left out; nil if its own words count.
  func state(of outline: PageOutline) -> PageState? {
    guard outline.state == .published, !outline.saysItIsShown else { return nil }
    return folder(of: outline).flatMap { states[$0] }
  }

  /// The remarks on folders that are left out because of their pages: one for each that hides a page.
  func remarks(on outlines: [PageOutline]) -> [Diagnostic] {
    let hiding = Set(outlines.filter { state(of: $0) != nil }.compactMap(folder))
    return pages.filter { hiding.contains($0.key) }.sorted { String.byBytes($0.key, $1.key) }
      .map { HiddenPage.diagnoseFolder($0.key, with: $0.value) }
  }

  /// The nearest folder above a page that is left out.
  private func folder(of outline: PageOutline) -> String? {
    states.isEmpty
      ? nil
      : ContentPath.ancestors(of: ContentPath.folder(of: outline.document.path)).first { states[$0] != nil }
  }

  /// The folder that the pages lie in which a group of values of `cascade` is for, if it names them; it may hold more.
  static func target(of group: YAMLValue) -> String? {
    guard case .mapping(let parts) = group.content,
      case .mapping(let target)? = (parts["target"] ?? parts["_target"])?.content,
      let path = target["path"]?.text
    else { return nil }
    let plain = path.utf8.prefix { !"*?[{".utf8.contains($0) }.text
    return ContentPath.resolve(ContentPath.folder(of: plain), in: "")
  }
}
