internal import Knowledge
internal import Source

/// Apache, by a file that works in any folder, and with the rights that hosts give to those who share them.
///
/// All of it needs `AllowOverride FileInfo` and no other right. Sources: the pages of `mod_rewrite`, `mod_headers`,
/// `mod_mime` and `core` in the documentation of Apache 2.4; `ErrorDocument` takes expressions from 2.4.13 on.
enum ApacheHost: HostWriter {
  static let names = [".htaccess"]
  static let needsFolder = false
  static let remark: String? = nil

  static func files(_ rules: HostRules) -> [OutputFile] {
    [OutputFile(path: names[0], text: head + types + moves(rules) + headers(rules))]
  }

  private static let head = """
    # Written by Laurel for Apache 2.4.13 or later. It works in any folder, if the host allows FileInfo there.

    """

  private static var types: String {
    let types = MediaTypes.all.map { "AddType \($0.type) .\($0.ending)" }
    let texts = MediaTypes.texts.map { ".\($0.0)" }.joined(separator: " ")
    return block("mod_mime.c", types + ["AddCharset utf-8 \(texts)"])
  }

  /// The first rule finds the folder of the site, which differs from host to host.
  private static func moves(_ rules: HostRules) -> String {
    let inner = HostRules.inner.map { "RewriteRule \"^\(escaped($0))$\" - [R=404,L]" }
    let moves = rules.moves.map { move in
      "RewriteRule \"^\(escaped(move.from))$\" \"/%{ENV:LAUREL_FOLDER}\(substitution(move.to))\" [R=301,L]"
    }
    let page = "ErrorDocument 404 /%{reqenv:LAUREL_FOLDER}\(HostRules.notFound)"
    return block(
      "mod_rewrite.c",
      [
        "RewriteEngine On", "RewriteCond \"%{REQUEST_URI}::$1\" \"^/+(.*?)(.*)::\\2$\"",
        "RewriteRule \"^(.*)$\" - [E=LAUREL_FOLDER:%1]",
      ] + inner + moves + [page])
  }

  private static func headers(_ rules: HostRules) -> String {
    let all = HostRules.headers.map { "Header always set \($0) \"\($1)\"" }
    let lasting = rules.lasting.map { files in
      let end = if case .file = files { "$" } else { "" }
      return
        "Header set Cache-Control \"\(HostRules.forAYear)\" \"expr=%{REQUEST_URI} =~ m#/\(escaped(files.path))\(end)#\""
    }
    return block(
      "mod_headers.c", all + ["Header set Cache-Control \"\(HostRules.revalidated)\""] + lasting)
  }

  private static func block(_ module: String, _ lines: [String]) -> String {
    "<IfModule \(module)>\n" + lines.map { "  \($0)\n" }.joined() + "</IfModule>\n"
  }

  /// A path as a pattern that only it meets. No path of a site has a quotation mark or a backslash.
  private static func escaped(_ path: String) -> String { RegularText.pattern(of: path) }

  /// A path as what a rule gives, in which a dollar and a percent sign would stand for other texts. A brace behind a dollar
  /// would have Apache look for a variable of its own machine, even behind a backslash.
  private static func substitution(_ path: String) -> String {
    path.utf8.flatMap { "$%{".utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }.text
  }
}
