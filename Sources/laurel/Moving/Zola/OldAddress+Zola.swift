internal import Knowledge
internal import Markup
internal import Source

/// The addresses of pages of Zola.
extension OldAddress {
  func zola(_ page: Page) -> String? {
    let language = page.place.language ?? ""
    if let own = page.values["path"]?.word { return "/\(language)/\(own)/".singleSlashes }
    let stem = page.stemWithoutLanguage
    var folders = page.folders
    // A folder that is one page may have a day before its name, too.
    let own = stem == "index" ? folders.popLast() ?? "" : stem == "_index" ? "" : stem
    let name = page.values["slug"]?.word ?? Self.urlized(DatedName(own)?.name ?? own)
    let parts = [language] + folders.map(Self.urlized) + [name]
    return "/\(parts.joined(separator: "/"))/".singleSlashes
  }
}
