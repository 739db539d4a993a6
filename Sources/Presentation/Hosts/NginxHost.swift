internal import Knowledge
internal import Markup
internal import Source

/// nginx, by a file that whoever runs it includes in the block of the server. It is not published.
///
/// Sources: the pages of `ngx_http_core_module`, `ngx_http_headers_module`, `ngx_http_rewrite_module` and
/// `ngx_http_charset_module` at nginx.org.
enum NginxHost: HostWriter {
  static let names = ["nginx.conf"]
  static let needsFolder = true
  static let remark: String? =
    "nginx.conf is to be included in the server block of nginx. See the guide Publish the site."

  static func files(_ rules: HostRules) -> [OutputFile] {
    let lines =
      [
        "# Written by Laurel for the folder \(rules.folder) of a server. Include it in the block of the server."
      ]
      + rules.moves.map {
        "location = \(place($0.from, rules)) { return 301 \(quoted(URLBytes.encodePath(rules.folder + $0.to))); }"
      }
      + HostRules.inner.map { "location = \(place($0, rules)) { return 404; }" }
      + ["location \(place("", rules)) {"] + inside(rules).map { "  \($0)" } + ["}"]
    return [OutputFile(path: names[0], text: lines.map { $0 + "\n" }.joined())]
  }

  /// What is said of all files.
  private static func inside(_ rules: HostRules) -> [String] {
    let types = MediaTypes.all.map { "\($0.type) \($0.ending);" }.joined(separator: " ")
    let texts = MediaTypes.texts.map(\.1).filter { $0 != "text/html" }.joined(separator: " ")
    let kept = rules.lasting.map { files in
      let end = if case .file = files { "$" } else { "" }
      let pattern = RegularText.pattern(of: rules.folder + files.path)
      return "if ($uri ~ \(quoted("^\(pattern)\(end)"))) { set $laurel_cache \(quoted(HostRules.forAYear)); }"
    }
    return notFound(rules) + [
      "index index.html;", "absolute_redirect off;",
      "types { \(types) }", "charset utf-8;", "charset_types \(texts);",
      "set $laurel_cache \(quoted(HostRules.revalidated));",
    ] + kept + HostRules.headers.map { "add_header \($0) \(quoted($1)) always;" }
      + ["add_header Cache-Control $laurel_cache always;"]
  }

  /// The page for addresses that do not exist. Its path is read for variables, and no sign keeps a dollar from beginning one:
  /// so a folder with a dollar is taken from the address that was asked for, by a name, since a number would give it encoded.
  private static func notFound(_ rules: HostRules) -> [String] {
    guard rules.folder.utf8.contains(UInt8(ascii: "$")) else {
      return ["error_page 404 \(place(HostRules.notFound, rules));"]
    }
    let pattern = quoted("^(?<laurel_folder>\(RegularText.pattern(of: rules.folder)))")
    return [
      "if ($uri ~ \(pattern)) { }",
      "error_page 404 \(quoted("${laurel_folder}" + HostRules.notFound));",
    ]
  }

  /// Where a file is, as nginx compares it: with all signs as they are.
  private static func place(_ path: String, _ rules: HostRules) -> String {
    quoted(rules.folder + path)
  }

  /// A text in quotation marks.
  private static func quoted(_ text: String) -> String {
    let bytes = text.utf8.flatMap { byte in
      "\"\\".utf8.contains(byte) ? [UInt8(ascii: "\\"), byte] : [byte]
    }
    return "\"\(bytes.text)\""
  }
}
