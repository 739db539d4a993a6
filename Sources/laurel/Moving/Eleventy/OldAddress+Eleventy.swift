internal import Knowledge
internal import Markup
internal import Source

/// The addresses of pages of Eleventy.
extension OldAddress {
  func eleventy(_ page: Page) -> String? {
    if let own = page.values["permalink"]?.word {
      if YesNo.foreignReading(of: own) == false { return nil }
      guard let filled = EleventyPermalink(own).filled(for: page), !AddressPattern(filled).isCode else {
        return nil
      }
      let address = ("/" + filled).singleSlashes
      let file = "/index.html"
      return address.endsWithBytes(of: file) ? address.utf8.dropLast(file.utf8.count - 1).text : address
    }
    // A page that is called like its folder stands for it.
    let isOfFolder = page.bareName == page.folders.last
    return path(
      isOfFolder ? Array(page.folders.dropLast()) : page.folders, page.bareName, isFolder: true, page)
  }
}
