internal import Knowledge
internal import Markup
internal import Source

/// A document that a page is to be made from, and where it was found.
struct DocumentSource: Sendable {
  /// As it is told: the path that was typed, and what lies below it.
  let shown: String
  /// The path in the folder that was named, or its name alone. By this it is known again.
  let path: String
  let place: DiskPath
  let form: DocumentForm
  /// The folder that was named, or that of the document.
  let root: DiskPath
  /// Whether the document itself was named. Then it takes no files along but those of a folder that is named after it, as
  /// browsers and Word make one: whoever wrote it knows the names of others.
  var isAlone = false

  static let mostBytes = 64 << 20
  static let most = 20_000

  var folder: String { ContentPath.folder(of: path) }

  /// What stands at a path that was typed.
  struct Found {
    var documents: [DocumentSource] = []
    /// A file that was named and is no document.
    var refused: [String] = []
    /// Files of a folder that are documents of types that are not read.
    var leftOut: [String] = []
  }

  /// The documents at a path that was typed. A folder is walked without following symbolic links.
  static func all(at typed: String) throws -> Found {
    guard let place = try? DiskPath(typed).resolved(), let status = try place.status() else {
      throw WrongUsage.noInput(typed)
    }
    guard status.kind == .folder else {
      let name = place.name.text
      guard let form = DocumentForm(ofFile: name) else { return Found(refused: [typed]) }
      return Found(documents: [
        DocumentSource(shown: typed, path: name, place: place, form: form, root: place.parent, isAlone: true)
      ])
    }
    var found = Found()
    let entries = try place.entries { entry in
      entry.path.name.first == UInt8(ascii: ".") || SystemFile.isNamed(entry.path.name)
        || entry.path.name.starts(with: "~$".utf8)
    }
    for entry in entries where entry.kind == .file {
      guard let path = entry.text else { continue }
      let shown = ContentPath.join(typed.endsWithBytes(of: "/") ? typed.utf8.dropLast().text : typed, path)
      if let form = DocumentForm(ofFile: path) {
        found.documents.append(
          DocumentSource(
            shown: shown, path: path, place: place.appending(entry.path), form: form, root: place))
      } else if DocumentForm.isOld(path) {
        found.leftOut.append(shown)
      }
      guard found.documents.count <= most else { throw WrongUsage.tooManyDocuments(typed, limit: most) }
    }
    return found
  }

  /// The path that its page would have below a folder of the content.
  func pagePath(in folder: String) -> String? {
    let folders = self.folder.isEmpty ? [] : self.folder.parts(separatedBy: "/").map(Slug.fileName)
    let name = Slug.pageName(ContentPath.stem(of: path))
    guard !name.isEmpty, folders.allSatisfy({ !$0.isEmpty }) else { return nil }
    let page = ContentPath.join(folder, (folders + ["\(name).md"]).joined(separator: "/"))
    return PathFault(in: page) == nil ? page : nil
  }
}
