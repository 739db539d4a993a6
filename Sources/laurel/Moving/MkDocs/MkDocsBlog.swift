internal import Knowledge
internal import Markup
internal import Source

/// The posts of a blog of MkDocs, whose addresses are made from their days and titles.
struct MkDocsBlog {
  private let folder: String
  private let posts: String
  private let format: String
  private let dayFormat: String

  /// Nil where the site has no blog.
  init?(_ settings: OriginSettings) {
    guard let blog = MkDocsPlugins(settings).named("blog").first else { return nil }
    func text(_ name: String) -> String? { blog.value(at: [name])?.word }
    let folder = ContentPath.resolve(text("blog_dir") ?? "blog", in: "") ?? "blog"
    let posts = Self.filled(text("post_dir") ?? "{blog}/posts") { $0 == "blog" ? folder : nil }
    guard let posts, let place = ContentPath.resolve(posts, in: "") else { return nil }
    self.folder = folder
    self.posts = place
    format = text("post_url_format") ?? "{date}/{slug}"
    dayFormat = text("post_url_date_format") ?? "yyyy/MM/dd"
  }

  /// The address of a post without its end; nil for another page, and where it is made in a way that nobody knows here.
  func address(of page: OldAddress.Page) -> String? {
    guard ContentPath.isFolder(posts, above: ContentPath.folder(of: page.place.path)) else { return nil }
    let day = page.day ?? page.values.value(at: ["date", "created"])?.word.flatMap { Timestamp($0)?.day }
    let filled = Self.filled(format) { name in
      switch name {
      case "date": day.flatMap(written)
      case "slug": page.values["slug"]?.word ?? Self.slug(page.title)
      case "file": page.stem
      case "categories": page.categories.first.map(Self.slug) ?? ""
      default: nil
      }
    }
    return filled.flatMap { ContentPath.resolve($0, in: folder) }.map { "/" + $0 }
  }

  /// A text with values for the names between braces; nil if one is not known.
  private static func filled(_ text: String, _ value: (String) -> String?) -> String? {
    var filled = ""
    for (number, part) in text.parts(separatedBy: "{").enumerated() {
      guard number > 0 else {
        filled = part
        continue
      }
      let pieces = part.parts(separatedBy: "}")
      guard pieces.count == 2, let value = value(pieces[0].trimmed) else { return nil }
      filled += value + pieces[1]
    }
    return filled
  }

  private func written(_ day: CalendarDate) -> String? {
    let parts = "\(day)".parts(separatedBy: "-")
    let values = [
      "yyyy": parts[0], "y": parts[0], "MM": parts[1], "M": "\(day.month)", "dd": parts[2], "d": "\(day.day)",
    ]
    var written = ""
    var rest = dayFormat.utf8[...]
    while let byte = rest.first {
      let name = rest.prefix { $0 == byte }
      guard byte.isLetter else {
        written += name.text
        rest = rest.dropFirst(name.count)
        continue
      }
      guard let value = values[name.text] else { return nil }
      written += value
      rest = rest.dropFirst(name.count)
    }
    return written
  }

  private static func slug(_ title: String) -> String {
    let kept = title.trimmed.lowercasedByScalars.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      scalar == " " ? "-" : scalar.isOfName || scalar == "-" || scalar == "_" ? scalar : nil
    }
    return String(String.UnicodeScalarView(kept))
  }
}
