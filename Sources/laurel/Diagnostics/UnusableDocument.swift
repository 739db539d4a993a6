internal import Source

/// No page can be made of a document.
enum UnusableDocument: Rule {
  static let id: RuleID = "unusable-document"
  static let severity = Severity.error

  /// - Parameter path: that of the document as it was given.
  static func diagnose(_ fault: DocumentFault, in path: String) -> Diagnostic {
    let line =
      switch fault {
      case .declaration(let line), .torn(let line), .longValue(let line), .tooDeep(let line): line
      default: 1
      }
    return diagnose(fault, in: path, line: line)
  }

  /// The same of a part of a document that begins in a line.
  static func diagnose(_ fault: DocumentFault, in path: String, line: Int) -> Diagnostic {
    let place = SourceSpan(path: path, start: Place(line: line, column: 1))
    return diagnostic(.fault(fault), at: place, fixes: [fix(of: fault)])
  }

  /// How a document of another type becomes one that is read.
  static func wayIn(of type: String) -> Fix {
    switch type {
    case "pages": Fix("open it in Pages, and choose File, Export To, Word")
    case "gdoc": Fix("open it in Google Docs, and choose File, Download, Microsoft Word")
    case "pdf": Fix("take the document that the PDF was made from, or link to the PDF from a page")
    case "md", "markdown": Fix("copy it into the folder of the content: it is a page as it is")
    case "txt": Fix("copy it into the folder of the content, with a name that ends with .md")
    case let type where DocumentForm.isOld("a.\(type)"):
      Fix("open it in Word or LibreOffice, and save it as .docx or .odt")
    default: Fix("save it as .docx, .odt or .html")
    }
  }

  private static func fix(of fault: DocumentFault) -> Fix {
    switch fault {
    case .foreign(let type), .old(let type): wayIn(of: type)
    case .tooLarge, .atOnce: Fix("make its pictures smaller, or import it by itself")
    case .longPage: Fix("make several documents of it, a chapter each")
    case .tooCostly, .tooDeep: Fix("open it in Word or LibreOffice, save it anew, and try again")
    case .torn, .noExport, .tooMany, .longValue:
      Fix("export it anew: in WordPress, Tools, Export, all content")
    case .notAZip, .damaged, .unreadable, .declaration:
      Fix("open it in Word or LibreOffice, and save it anew")
    case .locked: Fix("open it with its password, and save it without one as .docx")
    case .hiddenText: Fix("show hidden text, and delete it or make it visible")
    case .empty: Fix("leave it out")
    case .taken: Fix("rename that page or the document, or choose another folder with --folder")
    case .noName: Fix("give it another name")
    }
  }
}

extension Message {
  fileprivate static func fault(_ fault: DocumentFault) -> Message {
    switch fault {
    case .foreign(let type):
      type.isEmpty ? "this is no document that is read" : "a document that ends with .\(type) is not read"
    case .old(let type):
      "a document that ends with .\(type) is not read, as its form is an older or a closed one"
    case .tooLarge(let limit): "the document holds more than \(limit >> 20) MiB"
    case .atOnce(let limit):
      "the pictures of the documents up to this one are larger than \(limit >> 20) MiB, and more is not taken at once"
    case .longPage(let limit): "its page would be larger than \(limit >> 20) MiB"
    case .tooCostly: "to read the document takes more time or memory than a document may"
    case .tooDeep: "its parts stand too deep in one another"
    case .notAZip: "this is no document of the type that its name says"
    case .damaged: "the document is damaged"
    case .locked: "the document is locked with a password, or of an older form than its name says"
    case .declaration: "the document makes declarations, as no word processor does, and is not read further"
    case .hiddenText: "the document holds hidden text, which everybody would see on the page"
    case .unreadable: "the document cannot be read"
    case .empty: "there is nothing in the document that a page could show"
    case .taken(let path): "the page '\(path)' is there already, and was not made from this document"
    case .torn: "from here on the file is no XML, or not all of it is there"
    case .noExport: "this is no export of WordPress"
    case .tooMany(let limit): "the export holds more than \(limit) posts, pages and files"
    case .longValue: "in what begins here, a value is longer than anybody writes"
    case .noName: "its name, or that of a folder, cannot name a page, or names one twice"
    }
  }
}
