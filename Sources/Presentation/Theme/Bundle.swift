internal import Source

/// Files of a theme that are joined into one, so that a page asks for one style sheet and one script.
///
/// The name holds a fingerprint of the bytes: a browser that keeps an old copy never shows it with a new page.
struct Bundle: Sendable {
  /// The path from the output folder.
  let path: String
  let bytes: [UInt8]
  private let name: String
  private let fileExtension: String

  /// Joins scripts as they are; nil if there are none.
  static func script(_ name: String, of files: [[UInt8]]) -> Bundle? {
    files.isEmpty ? nil : script(name, joining: files)
  }

  /// Joins scripts as they are. What stands between two of them ends a comment or a statement that the first leaves open.
  static func script(_ name: String, joining files: [[UInt8]]) -> Bundle {
    Bundle(name, fileExtension: "js", bytes: Array(files.joined(separator: "\n;\n".utf8)))
  }

  /// Joins style sheets as browsers read them; nil if there are none.
  static func style(_ name: String, of files: [[UInt8]]) -> Bundle? {
    let sheets = files.map(style(of:))
    return sheets.isEmpty
      ? nil : Bundle(name, fileExtension: "css", bytes: Array(sheets.joined(separator: "\n".utf8)))
  }

  private static func style(of sheet: [UInt8]) -> [UInt8] { SchemeChoice(CompactStyle(sheet).bytes).bytes }

  init(_ name: String, fileExtension: String, bytes: [UInt8]) {
    self.name = name
    self.fileExtension = fileExtension
    self.bytes = bytes
    path = "assets/\(name)-\(FNV.fingerprint(FNV.hash(bytes[...]))).\(fileExtension)"
  }

  /// A style sheet as the content of an element; nothing for one that would end it.
  var inlined: String? { bytes.firstRange(of: Array("</".utf8)) == nil ? bytes.text : nil }

  /// The same style sheets with one more after them.
  func appending(style sheet: String) -> Bundle {
    Bundle(name, fileExtension: fileExtension, bytes: bytes + Self.style(of: Array(sheet.utf8)))
  }
}
