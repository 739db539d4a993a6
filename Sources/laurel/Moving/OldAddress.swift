internal import Knowledge
internal import Markup
internal import Source

/// The address at which another program shows a page, from the top of the site: `/2024/05/03/award-night/`.
struct OldAddress {
  let origin: Origin
  let settings: OriginSettings

  /// What the address is made from.
  struct Page {
    let place: OriginLayout.Page
    /// The values as they were typed.
    let values: YAMLMapping
    let title: String
    let day: CalendarDate?
    let categories: [String]

    /// The folders in which its file lies, from the root of pages.
    var folders: [String] {
      let folder = ContentPath.folder(of: place.path)
      return folder.isEmpty ? [] : folder.parts(separatedBy: "/")
    }

    var stem: String { ContentPath.stem(of: place.path) }
    /// Its name without a day before it.
    var bareName: String { DatedName(stem)?.name ?? stem }
    var isIndex: Bool { FolderText.isNamed(stem) }
    /// Its name without the language that may stand behind it.
    var stemWithoutLanguage: String {
      ContentPath.fileExtension(of: stem) == place.language ? ContentPath.withoutExtension(stem) : stem
    }
  }

  /// Nil where the program has none, or where it is made by code.
  func address(of page: Page) -> String? {
    switch origin {
    case .hugo: hugo(page)
    case .jekyll: jekyll(page)
    case .docusaurus: docusaurus(page)
    case .mkdocs: mkdocs(page)
    case .eleventy: eleventy(page)
    case .zola: zola(page)
    case .obsidian: nil
    }
  }

  // MARK: Hugo

  private func hugo(_ page: Page) -> String? {
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

  // MARK: Jekyll

  private func jekyll(_ page: Page) -> String? {
    let isCollection = settings["collections", page.place.root] != nil && page.place.root != "posts"
    let isPost = !page.place.root.isEmpty && !isCollection && DatedName(page.stem) != nil
    let own = page.values["permalink"]?.word
    let general = settings.text("permalink")
    let pattern: String
    if let own {
      pattern = own
    } else if isPost {
      pattern = Self.postPatterns[general ?? "date"] ?? general ?? ""
    } else if !page.place.root.isEmpty {
      let collection = YAMLMapping(entries: settings["collections"]?.parts ?? [])
      pattern =
        collection.value(at: [page.place.root, "permalink"])?.word ?? "/:collection/:path:output_ext"
    } else {
      let isFolder = general == "pretty" || general?.endsWithBytes(of: "/") == true
      return path(page.folders, page.stem, isFolder: isFolder, page)
    }
    return AddressPattern(pattern).filled { token in
      switch token {
      case "title": Self.slugified(page.values["slug"]?.word ?? page.bareName, keeping: "._~!$&'()+,;=@")
      case "slug": Self.slugified((page.values["slug"]?.word ?? page.bareName).lowercasedByScalars)
      case "name": Self.slugified(page.stem.lowercasedByScalars)
      case "basename": page.bareName
      case "path": ContentPath.withoutExtension(page.place.path)
      case "collection": isPost ? "posts" : page.place.root
      case "categories": Self.categories(of: page, isPost: isPost).joined(separator: "/")
      case "slugified_categories":
        Self.categories(of: page, isPost: isPost).map { Self.slugified($0) }.joined(separator: "/")
      case "output_ext": ".html"
      default: day(token, page.day)
      }
    }
  }

  /// The folders above those of posts, and what a page says besides.
  private static func categories(of page: Page, isPost: Bool) -> [String] {
    let ofFolder = isPost && page.place.root != "posts" ? page.place.root.parts(separatedBy: "/") : []
    var known: Set<String> = []
    return (ofFolder + page.categories).map(\.lowercasedByScalars).filter { known.insert($0).inserted }
  }

  /// A text with a hyphen for all that is no letter and no digit, but for some signs.
  private static func slugified(_ text: String, keeping signs: String = "") -> String {
    let kept = text.unicodeScalars.map { $0.isOfName || signs.unicodeScalars.contains($0) ? $0 : "-" }
    return String(String.UnicodeScalarView(kept)).parts(separatedBy: "-").filter { !$0.isEmpty }
      .joined(separator: "-")
  }

  private static let postPatterns = [
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
  ]

  // MARK: Others

  private func docusaurus(_ page: Page) -> String? {
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
    let name = page.values["id"]?.word ?? Self.withoutNumber(page.stem)
    let isFolder = page.isIndex || name == folders.last
    let parts = isFolder ? folders : folders + [name]
    let path = ([root] + parts).joined(separator: "/").singleSlashes
    if path.utf8.filter({ $0 != UInt8(ascii: "/") }).isEmpty { return "/" }
    return settings.text("trailingSlash") == "false" ? path + ".html" : path + "/"
  }

  private func part(of place: OriginLayout.Page) -> DocusaurusPart? {
    let root = place.language.map { place.root.utf8.dropFirst($0.utf8.count + 1).text } ?? place.root
    return DocusaurusPart.all(in: settings).first { $0.target == root }
  }

  /// The path of a post of Docusaurus with its day; nil for any other page.
  func post(at place: OriginLayout.Page) -> PostPath? {
    origin == .docusaurus && part(of: place)?.sort == .blog ? PostPath(place.path) : nil
  }

  private func mkdocs(_ page: Page) -> String? {
    let isFolder = settings.flag("use_directory_urls") ?? true
    if let address = MkDocsBlog(settings)?.address(of: page) {
      return isFolder ? address + "/" : address + ".html"
    }
    let inside = path(page.folders, page.stemWithoutLanguage, isFolder: isFolder, page)
    return (page.place.language.map { "/" + $0 } ?? "") + inside
  }

  private func eleventy(_ page: Page) -> String? {
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

  private func zola(_ page: Page) -> String? {
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

  // MARK: Parts

  private func path(_ folders: [String], _ name: String, isFolder: Bool, _ page: Page) -> String {
    if FolderText.isNamed(name) { return "/\(folders.joined(separator: "/"))/".singleSlashes }
    let path = "/" + (folders + [name]).joined(separator: "/")
    return isFolder ? path + "/" : path + ".html"
  }

  private func day(_ token: String, _ day: CalendarDate?) -> String? {
    guard let day else { return nil }
    let parts = "\(day)".parts(separatedBy: "-")
    return switch token {
    case "year": parts[0]
    case "month": parts[1]
    case "day": parts[2]
    case "i_month": "\(day.month)"
    case "i_day": "\(day.day)"
    case "short_year": parts[0].utf8.suffix(2).text
    default: nil
    }
  }

  /// A name as programs write it into addresses.
  static func urlized(_ name: String) -> String {
    var kept = String.UnicodeScalarView()
    // Blanks become a hyphen where there is none, and other signs nothing.
    var isBehindBlank = false
    for scalar in name.lowercasedByScalars.unicodeScalars {
      if scalar.properties.isWhitespace {
        isBehindBlank = isBehindBlank || !kept.isEmpty && kept.last != "-"
      } else if scalar.isOfName || "-_./~+@".unicodeScalars.contains(scalar) {
        if isBehindBlank, scalar != "-" { kept.append("-") }
        isBehindBlank = false
        kept.append(scalar)
      }
    }
    return Fold.composed(String(kept))
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

extension Unicode.Scalar {
  /// Whether it is a letter, a mark of one, or a digit.
  var isOfName: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber:
      true
    default: false
    }
  }
}

extension String {
  /// In small letters, whatever the language.
  var lowercasedByScalars: String {
    String(String.UnicodeScalarView(unicodeScalars.flatMap(\.properties.lowercaseMapping.unicodeScalars)))
  }

  /// A path in which no slash follows another.
  fileprivate var singleSlashes: String {
    let parts = parts(separatedBy: "/").filter { !$0.isEmpty }
    let isFolder = endsWithBytes(of: "/") && !parts.isEmpty
    return (startsWithBytes(of: "/") ? "/" : "") + parts.joined(separator: "/") + (isFolder ? "/" : "")
  }
}
