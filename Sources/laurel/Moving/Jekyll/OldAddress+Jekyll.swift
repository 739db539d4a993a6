internal import Knowledge
internal import Markup
internal import Source

/// The addresses of pages of Jekyll.
extension OldAddress {
  func jekyll(_ page: Page) -> String? {
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
}
