internal import Knowledge
internal import Markup
internal import Source

/// The addresses of pages of Docusaurus.
extension OldAddress {
  func docusaurus(_ page: Page) -> String? {
    let language = page.place.language
    let part = part(of: page.place)
    let isBlog = part?.sort == .blog
    let root = "/" + [language ?? "", part?.address ?? ""].filter { !$0.isEmpty }.joined(separator: "/")
    if let slug = page.values["slug"]?.word {
      let folder = slug.startsWithBytes(of: "/") || isBlog ? [] : page.folders.map(Self.withoutNumber)
      return ([root] + folder + [slug]).joined(separator: "/").singleSlashes + "/"
    }
    if isBlog {
      guard let post = PostPath(page.place.path) else { return nil }
      let day = post.dated.day.description.parts(separatedBy: "-").joined(separator: "/")
      return ([root, day] + post.folders + [post.dated.name]).joined(separator: "/").singleSlashes + "/"
    }
    let folders = page.folders.map(Self.withoutNumber)
    let parts = isOfFolder(page) ? folders : folders + [Self.name(of: page)]
    let path = ([root] + parts).joined(separator: "/").singleSlashes
    if path.utf8.filter({ $0 != UInt8(ascii: "/") }).isEmpty { return "/" }
    return settings.text("trailingSlash") == "false" ? path + ".html" : path + "/"
  }

  /// The folder of addresses from which links in a page of Docusaurus lead on; nil in other programs.
  func startOfLinks(of page: Page) -> String? {
    guard origin == .docusaurus, let address = address(of: page) else { return nil }
    let slug = page.values["slug"]?.word
    let isFolder =
      settings.flag("trailingSlash")
      ?? slug?.endsWithBytes(of: "/") ?? (part(of: page.place)?.sort != .blog && isOfFolder(page))
    let path = ContentPath.resolve(address, in: "") ?? ""
    return isFolder ? path : ContentPath.folder(of: path)
  }

  /// Whether a page stands for the folder in which it lies.
  private func isOfFolder(_ page: Page) -> Bool {
    page.isIndex || Self.name(of: page) == page.folders.last.map(Self.withoutNumber)
  }

  /// What a page is called in its address.
  private static func name(of page: Page) -> String {
    page.values["id"]?.word ?? withoutNumber(page.stem)
  }

  private func part(of place: OriginLayout.Page) -> DocusaurusPart? {
    let root = place.language.map { place.root.utf8.dropFirst($0.utf8.count + 1).text } ?? place.root
    return DocusaurusPart.all(in: settings).first { $0.target == root }
  }

  /// The path of a post of Docusaurus with its day; nil for any other page.
  func post(at place: OriginLayout.Page) -> PostPath? {
    origin == .docusaurus && part(of: place)?.sort == .blog ? PostPath(place.path) : nil
  }

  /// A name without the number that only orders it: `01-intro` is `intro`.
  private static func withoutNumber(_ name: String) -> String {
    let digits = name.utf8.prefix(while: \.isDigit)
    let blank = name.utf8.dropFirst(digits.count).drop(while: \.isSpace)
    let signs = blank.prefix { "-_.".utf8.contains($0) }
    let rest = blank.dropFirst(signs.count).drop(while: \.isSpace)
    guard !digits.isEmpty, !signs.isEmpty, !rest.isEmpty, !isVersionOrDay(name) else { return name }
    return rest.text
  }

  /// Whether a name begins with a version, `1.2`, or with a day or a part of one, `2024-05`, `05-03`.
  private static func isVersionOrDay(_ name: String) -> Bool {
    let digits = name.utf8.prefix(while: \.isDigit)
    let rest = name.utf8.dropFirst(digits.count)
    let others = rest.dropFirst().prefix(while: \.isDigit)
    guard let sign = rest.first, !others.isEmpty else { return false }
    return "._".utf8.contains(sign)
      || sign == UInt8(ascii: "-") && [2, 4].contains(digits.count) && others.count >= 2
  }
}
