internal import Knowledge

/// The types of all files that sites have, by the endings of their names.
///
/// Source: the register of media types of IANA; `text/javascript` is RFC 9239, `.ico` is as browsers have it.
package enum MediaTypes {
  /// The type of a file as a host says it, with the encoding of a text; nil for an ending that is none of these.
  package static func type(of path: String) -> String? {
    let ending = ContentPath.fileExtension(of: path)
    let type = all.first { $0.ending == ending }?.type
    return texts.contains { $0.0 == ending } ? type.map { $0 + "; charset=utf-8" } : type
  }

  static let all: [(ending: String, type: String)] = texts + others

  /// Those that hosts have to say the encoding of.
  static let texts = [
    ("html", "text/html"), ("css", "text/css"), ("js", "text/javascript"), ("json", "application/json"),
    ("xml", "application/xml"), ("svg", "image/svg+xml"), ("txt", "text/plain"), ("csv", "text/csv"),
    ("md", "text/markdown"), ("ics", "text/calendar"), ("vtt", "text/vtt"),
  ]

  private static let others = [
    ("png", "image/png"), ("jpg", "image/jpeg"), ("jpeg", "image/jpeg"), ("gif", "image/gif"),
    ("webp", "image/webp"), ("avif", "image/avif"), ("ico", "image/x-icon"), ("woff2", "font/woff2"),
    ("pdf", "application/pdf"), ("zip", "application/zip"), ("mp3", "audio/mpeg"), ("mp4", "video/mp4"),
    ("doc", "application/msword"), ("xls", "application/vnd.ms-excel"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
  ]
}
