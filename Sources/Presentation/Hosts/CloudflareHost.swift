/// Cloudflare Pages, by its two files. It has a type for each file, and asks anew for each page, without being told.
///
/// It leads from `page.html` to `page` by itself. Sources: developers.cloudflare.com/pages, "Redirects", "Headers" and
/// "Serving Pages".
enum CloudflareHost: HostWriter {
  static let names = ["_headers", "_redirects"]
  static let needsFolder = false
  static let remark: String? = nil

  static func files(_ rules: HostRules) -> [OutputFile] {
    [EdgeRules.headers(rules, in: names[0]), EdgeRules.moves(rules, in: names[1], status: "301")]
  }
}
