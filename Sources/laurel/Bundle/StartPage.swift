internal import Source

/// The page at the top of a bundle that leads to the site: with its title, in its language, and with its look.
struct StartPage {
  static let path = "START-HERE.html"
  /// Where the site lies in a bundle, so that only few names are beside the start page.
  static let folder = "site/"

  /// The home page of the site, as HTML that Laurel wrote.
  let home: String

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
      <meta http-equiv="refresh" content="0; url=\(Self.folder)index.html">
      <title>\(title)</title>
      \(links)</head>
      <body>
      <main>
      <h1><a href="\(Self.folder)index.html">\(title)</a></h1>
      </main>
      </body>
      </html>

      """
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
