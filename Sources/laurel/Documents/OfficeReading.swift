internal import Source

/// What a document of a word processor holds besides the text that pandoc gives.
struct OfficeReading {
  /// The words of the paragraph that is marked as the title.
  var title = ""
  /// How many places somebody changed while changes were tracked.
  var changes = 0
  var comments = 0
  /// Charts and the like, of which nothing is taken.
  var charts = 0
  var hasHiddenText = false
  /// What pictures show, by their names in the document.
  var descriptions: [String: String] = [:]
  /// How many letters and digits the text has, without those in footnotes and in tables of contents.
  var letters = 0
  /// The lines of its tables of contents.
  var contents: [String] = []
  /// How many rows of tables have cells behind one that spans several rows, of which pandoc knows nothing.
  var shiftedRows = 0

  init() {}

  /// Reads the parts of a document. Throws a `DocumentFault`.
  init(_ file: OfficeFile, as form: DocumentForm) throws {
    do {
      switch form {
      case .docx: self = try WordReader.found(in: file)
      case .odt:
        let reader = OpenDocumentReader()
        for name in ["styles.xml", "content.xml"] {
          if let part = try file.part(name) { try XMLStream.read(part, to: reader) }
        }
        self = reader.found
      case .html: break
      }
    } catch let fault as XMLFault {
      switch fault.reason {
      case .declaration: throw DocumentFault.declaration(line: fault.line)
      case .depth: throw DocumentFault.tooDeep(line: fault.line)
      case .form: throw DocumentFault.damaged
      }
    }
  }
}

extension OfficeReading {
  /// Passages without the lines of tables of contents, each of which is looked for once.
  func withoutContents(_ passages: [DocumentBlock]) -> [DocumentBlock] {
    var left = contents.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return passages.filter { passage in
      switch passage {
      case .paragraph(let phrases), .heading(_, let phrases, _):
        guard let count = left[phrases.words], count > 0 else { return true }
        left[phrases.words] = count - 1
        return false
      default: return true
      }
    }
  }
}

extension Sequence<UInt8> {
  /// How many letters and digits these are, each by its first byte.
  var letterCount: Int {
    reduce(0) { $1.isLetter || $1.isDigit || ($1 >= 0x80 && !$1.isUTF8Continuation) ? $0 + 1 : $0 }
  }
}
