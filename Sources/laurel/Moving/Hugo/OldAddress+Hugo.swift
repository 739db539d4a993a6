internal import Knowledge
internal import Markup
internal import Source

/// The addresses of pages of Hugo.
extension OldAddress {
  func hugo(_ page: Page) -> String? {
    let languages = HugoLanguages(settings)
    let prefix = languagePrefix(of: page, languages)
    if let url = page.values["url"]?.word, !AddressPattern(url).isCode {
      return url.startsWithBytes(of: "/") ? url : "\(prefix)/\(url)"
    }
    let stem = page.stemWithoutLanguage
    let isIndex = FolderText.isNamed(stem)
    let isSection = stem == "_index"
    let own = isIndex ? page.folders.last ?? "" : stem
    let name = page.values["slug"]?.word ?? own
    let section = page.folders.first ?? ""
    let patterns = languages.language(of: page.place)?.values.value(at: ["permalinks"])
    let pattern = [patterns, settings["permalinks"]].lazy.compactMap { $0?.parts }
      .map { YAMLMapping(entries: $0) }
      .compactMap { ($0.value(at: ["page", section]) ?? $0.value(at: [section]))?.word }.first
    if !isSection, let pattern {
      let filled = AddressPattern(pattern).filled { token in
        switch token {
        case "slug", "slugorfilename", "slugorcontentbasename":
          Self.urlized(page.values["slug"]?.word ?? (token == "slug" ? page.title : name))
        case "title": Self.urlized(page.title)
        case "filename", "contentbasename": Self.urlized(DatedName(own)?.name ?? own)
        case "section": section
        case "sections": (isIndex ? page.folders.dropLast() : page.folders[...]).joined(separator: "/")
        default: day(token, page.day)
        }
      }
      return filled.map { $0.endsWithBytes(of: "/") ? prefix + $0 : "\(prefix)\($0)/" }
    }
    let folders = isIndex ? Array(page.folders.dropLast()) : page.folders
    let path = (folders + [name]).filter { !$0.isEmpty }.map(Self.urlized).joined(separator: "/")
    if path.isEmpty { return prefix + "/" }
    let isFile = settings.flag("uglyURLs") == true && !isSection
    return isFile ? "\(prefix)/\(path).html" : "\(prefix)/\(path)/"
  }

  private func languagePrefix(of page: Page, _ languages: HugoLanguages) -> String {
    if languages.language(of: page.place)?.hasOwnHost == true { return "" }
    if let language = page.place.language { return "/" + language }
    if !page.place.root.isEmpty { return "/" + page.place.root }
    guard settings.flag("defaultContentLanguageInSubdir") == true else { return "" }
    return "/" + (settings.text("defaultContentLanguage") ?? "en")
  }
}
