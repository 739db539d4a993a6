internal import Source

/// The page at the top of a bundle that leads to the site, with a few words: in its language, and with its look.
struct StartPage {
  static let path = "START-HERE.html"
  /// Where the site lies in a bundle, so that only few names are beside the start page.
  static let folder = "site/"

  /// The home page of the site, as HTML that Laurel wrote.
  let home: String
  /// The paths of all files of the site.
  let paths: Set<[UInt8]>
  /// The day to name as that of the copy.
  let day: CalendarDate?

  var html: String {
    let title = between("<title>", "</title>") ?? ""
    let links = stylesheets.map { "<link rel=\"stylesheet\" href=\"\(Self.folder)\($0)\">\n" }.joined()
    return """
      <!DOCTYPE html>
      <html\(between("<html", ">") ?? "")>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
      base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      \(links)</head>
      <body>
      <main>
      <h1><a href="\(Self.folder)index.html">\(title)</a></h1>
      \(words)</main>
      </body>
      </html>

      """
  }

  /// How to open the site, how to find something in it, who made the copy, and when.
  private var words: String {
    let words = StartWords.of(between("<html lang=\"", "\"") ?? "")
    let ways = [("search.html", words.search), ("a-z.html", words.allPages)].filter {
      paths.contains(Array($0.0.utf8))
    }
    let links = ways.map { "<a href=\"\(Self.folder)\($0)\">\($1)</a>" }.joined(separator: ", ")
    let made = day.map { "\(words.madeOn.before)\($0)\(words.madeOn.after)" } ?? words.made
    let sentences = [words.opening, links.isEmpty ? nil : "\(words.finding) \(links).", made].compactMap {
      $0
    }
    let paragraphs = sentences.map { "<p>\($0)</p>\n" }.joined()
    // Whom to ask, as the pages say it themselves.
    let contact = between("<p class=\"contact\">", "</p>").map { "<p>\($0)</p>\n" } ?? ""
    return "<div lang=\"\(words.language)\" dir=\"ltr\">\n\(paragraphs)</div>\n\(contact)"
  }

  /// The addresses of the style sheets of the home page.
  private var stylesheets: [String] {
    var rest = Array(home.utf8)[...]
    let start = Array("<link rel=\"stylesheet\" href=\"".utf8)
    var found: [String] = []
    while let next = rest.firstRange(of: start) {
      rest = rest[next.upperBound...]
      found.append(rest.prefix { $0 != UInt8(ascii: "\"") }.text)
    }
    return found
  }

  /// What stands between two texts, the first time.
  private func between(_ start: String, _ end: String) -> String? {
    let bytes = Array(home.utf8)
    guard let first = bytes.firstRange(of: Array(start.utf8)) else { return nil }
    let rest = bytes[first.upperBound...]
    return rest.firstRange(of: Array(end.utf8)).map { rest[..<$0.lowerBound].text }
  }
}
