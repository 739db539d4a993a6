internal import Markup
package import Source

/// Another name of a page: one for links, or an address that the page had before.
package struct Alias: Equatable, Sendable {
  /// As it is typed.
  package let text: String
  package let span: SourceSpan
  let meaning: Meaning

  enum Meaning: Hashable, Sendable {
    case name
    /// The file that stood there. What is typed behind it, `?x=1`, counts for nothing.
    case address(String, surplus: String)
    case unusable(Fault)
  }

  /// Why nobody can be led on from an address.
  enum Fault: Hashable, Sendable {
    /// Another site.
    case elsewhere
    case outside
    /// A file that hosts do not show as a page.
    case noPage
    /// A place on a page, or a question to a program: what hosts find stands before it.
    case nothingBefore(Unicode.Scalar)
  }

  /// - Parameter site: where the site will stand, if that is known.
  init(_ text: String, at span: SourceSpan, site: SiteAddress?) {
    self.text = text
    self.span = span
    meaning = Self.meaning(of: text, site)
  }

  /// The file of the small page that leads readers on; nil for one that no file can have, of which a rule tells.
  package var redirect: String? {
    guard case .address(let file, _) = meaning, PathFault(in: file) == nil else { return nil }
    return file
  }

  /// Whether it is a name for links, and no address.
  package var isName: Bool { meaning == .name }

  /// The file that a path leads to, whether it names that file or the text that it is made from.
  static func file(ofOldPath path: String) -> String {
    isPage(path) ? path : (ContentPath.isMarkdown(path) ? ContentPath.withoutExtension(path) : path) + ".html"
  }

  /// Other names hold no slash and no ending of a file.
  private static func meaning(of text: String, _ site: SiteAddress?) -> Meaning {
    guard let typed = place(of: text, site) else { return .unusable(.elsewhere) }
    let path = typed.utf8.prefix { !"?#".utf8.contains($0) }.text
    let surplus = typed.utf8.dropFirst(path.utf8.count).text
    if ContentPath.resolve(path, in: "")?.isEmpty == true, let sign = surplus.unicodeScalars.first {
      return .unusable(.nothingBefore(sign))
    }
    if files.contains(ContentPath.fileExtension(of: path)) { return .unusable(.noPage) }
    guard path.utf8.contains(UInt8(ascii: "/")) || isPage(path) || ContentPath.isMarkdown(path) else {
      return .name
    }
    guard let resolved = ContentPath.resolve(Fold.composed(path), in: "") else { return .unusable(.outside) }
    let isFolder = resolved.isEmpty || path.endsWithBytes(of: "/")
    let file = isFolder ? ContentPath.join(resolved, "index.html") : file(ofOldPath: resolved)
    return .address(file, surplus: surplus)
  }

  /// What an address names in the site, of which the whole address may be given, or its place on its host; nil for one
  /// of another site.
  private static func place(of text: String, _ site: SiteAddress?) -> String? {
    if URLParts(text.utf8).isWeb {
      guard case .relative(let path, let query, let fragment)? = site?.destination(of: text.utf8) else {
        return nil
      }
      return path + (query.map { "?\($0)" } ?? "") + (fragment.map { "#\($0)" } ?? "")
    }
    guard let site, !site.path.isEmpty, (text + "/").startsWithBytes(of: site.path + "/") else { return text }
    return text.utf8.dropFirst(site.path.utf8.count).text
  }

  private static func isPage(_ path: String) -> Bool { ContentPath.fileExtension(of: path) == "html" }

  /// The endings of files that hosts do not show as pages.
  private static let files: Set<String> = [
    "htm", "shtml", "xhtml", "php", "asp", "aspx", "jsp", "cfm", "cgi", "pdf", "doc", "docx", "ppt", "pptx",
    "xls", "xlsx", "odt", "ods", "odp", "rtf", "csv", "txt", "xml", "json", "rss", "atom", "ics", "css",
    "zip", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "mp3", "mp4", "mov", "webm",
  ]
}
