/// Netlify, by its two files. It has a type for each file, and asks anew for each page, without being told.
///
/// Sources: docs.netlify.com, "Redirects and rewrites" and "Custom headers".
enum NetlifyHost: HostWriter {
  static let names = ["_headers", "_redirects"]
  static let needsFolder = false
  static let remark: String? = nil

  static func files(_ rules: HostRules) -> [OutputFile] {
    // Without the sign behind the number, the small page at the old address would be shown.
    [EdgeRules.headers(rules, in: names[0]), EdgeRules.moves(rules, in: names[1], status: "301!")]
  }
}
