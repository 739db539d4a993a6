internal import Knowledge
internal import Source

/// Which parts of a document of Word hold what, as it says itself.
///
/// Source: ECMA-376-2, 9.3; ECMA-376-1, 11.3.
struct WordParts {
  private(set) var documents: [String] = []
  private(set) var styles: [String] = []
  /// Those with the words of footnotes and endnotes.
  private(set) var notes: [String] = []

  init(_ file: OfficeFile) throws {
    let start = try Relations(of: "", in: file)
    documents = start["officeDocument"]
    if documents.isEmpty { documents = ["word/document.xml"] }
    for document in documents {
      let relations = try Relations(of: document, in: file)
      styles += relations["styles"].filter { !styles.contains($0) }
      notes += (relations["footnotes"] + relations["endnotes"]).filter { !notes.contains($0) }
    }
    if styles.isEmpty { styles = ["word/styles.xml"] }
    // Pandoc takes these, whatever the document says.
    notes += ["word/footnotes.xml", "word/endnotes.xml"].filter { !notes.contains($0) }
  }
}

/// To which parts a part leads, by the last names of their types.
private final class Relations: XMLListener {
  private var parts: [String: [String]] = [:]
  private let folder: String

  init(of path: String, in file: OfficeFile) throws {
    var names = path.parts(separatedBy: "/")
    let name = names.removeLast()
    folder = names.joined(separator: "/")
    guard let part = try file.part((names + ["_rels", "\(name).rels"]).joined(separator: "/")) else { return }
    try XMLStream.read(part, to: self)
  }

  subscript(type: String) -> [String] { parts[type] ?? [] }

  func start(_ name: String, _ attributes: [String: String], line: Int) {
    guard let type = attributes["Type"]?.parts(separatedBy: "/").last, let target = attributes["Target"],
      let path = target.startsWithBytes(of: "/")
        ? target.utf8.dropFirst().text : ContentPath.resolve(target, in: folder)
    else { return }
    if !parts[type, default: []].contains(path) { parts[type, default: []].append(path) }
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
