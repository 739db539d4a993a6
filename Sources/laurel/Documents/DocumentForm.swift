internal import Knowledge

/// The sorts of documents that pages are made from.
enum DocumentForm: String, Sendable {
  case docx, odt, html

  /// By the ending of a name; nil for other files.
  init?(ofFile path: String) {
    switch ContentPath.fileExtension(of: path) {
    case "docx", "docm": self = .docx
    case "odt": self = .odt
    case "html", "htm", "xhtml": self = .html
    default: return nil
    }
  }

  /// Whether a file is of a form that was common before these, or of a program that keeps its own.
  static func isOld(_ path: String) -> Bool {
    ["doc", "dot", "rtf", "wpd", "wps", "pages", "gdoc"].contains(ContentPath.fileExtension(of: path))
  }
}
