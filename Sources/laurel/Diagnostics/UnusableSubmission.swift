internal import Knowledge
internal import Source

/// What somebody sent in cannot become a page of the site.
enum UnusableSubmission: Rule {
  static let id: RuleID = "unusable-submission"
  static let severity = Severity.error

  /// - Parameter zip: the path of the zip as it was given.
  static func diagnose(_ fault: SubmissionFault, in zip: String) -> Diagnostic {
    diagnostic(.fault(fault), at: .startOf(zip), fixes: [fix(of: fault)])
  }

  /// The same where there is no place to point at: what is wrong, and what to do.
  static func sentences(_ fault: SubmissionFault) -> Message {
    "\(Message.fault(fault)). \(fix(of: fault).message)."
  }

  private static func fix(of fault: SubmissionFault) -> Fix {
    switch fault {
    case .noKind: Fix("say what the page is, such as --kind spotlight")
    case .undrawn, .noPicture: Fix("ask for the photo as a file of the type jpg")
    case .unused: Fix("take it out, or name it in the page")
    case .tooLarge, .tooMany, .largePage: Fix("ask for a shorter page or smaller photos")
    case .atOnce: Fix("import it the next time")
    case .locked: Fix("ask for it without a password")
    case .nested: Fix("take that zip out, and import it by itself")
    case .severalPages: Fix("make a zip of each page with its photos")
    case .fixedName: Fix("give the picture another name, in the page too")
    case .noSuchPage: Fix("ask which page is meant; it may have moved")
    case .noChanges, .notByItself: Fix("read the zip, and change the page by hand")
    case .changedTwice: Fix("import it the next time")
    case .noName: Fix("give one of those pages another name")
    default: Fix("ask for the zip as the form makes it; do not unpack this one unless you know who sent it")
    }
  }
}

extension Message {
  fileprivate static func fault(_ fault: SubmissionFault) -> Message {
    switch fault {
    case .notAZip: "this is no zip, or one with something behind its end"
    case .damaged: "the zip is damaged, or says two different things of what is in it"
    case .damagedFile(let name): "'\(name)' is damaged in the zip"
    case .tooLarge(let limit): "the zip holds more than \(limit >> 20) MiB"
    case .tooMany(let limit): "the zip holds more than \(limit) files"
    case .atOnce(let limit): "the zips before this one hold \(limit >> 20) MiB, and more is not taken at once"
    case .unreadableName: "a name in the zip is in an encoding that cannot be told"
    case .path(let name): "'\(name)' is a path that leads elsewhere, or that not every computer can hold"
    case .twice(let name): "the zip holds '\(name)' twice, or another file in its place"
    case .noFile(let name): "'\(name)' is a shortcut or something else that is no file"
    case .locked(let name): "'\(name)' is locked with a password"
    case .packedOtherwise(let name): "'\(name)' is packed in a way that is not read"
    case .nested(let name): "'\(name)' is a zip in the zip"
    case .foreign(let name): "'\(name)' is neither a page nor a photo"
    case .noPage: "there is no page in the zip, which would end with .md"
    case .severalPages(let one, let other): "'\(one)' and '\(other)' are two pages, and a zip holds one"
    case .severalFolders: "the files in the zip lie in different folders"
    case .noKind(let folder):
      folder.isEmpty
        ? "the page lies in no folder, so its kind is not known"
        : "the page lies in '\(folder)', which is the folder of no kind of this site"
    case .largePage(let limit): "the page is larger than \(limit >> 20) MiB"
    case .noPicture(let name): "'\(name)' is no picture that browsers show"
    case .undrawn(let name, .tooManyPixels(let limit)): "'\(name)' has more than \(limit) pixels"
    case .undrawn(let name, .tooCostly): "'\(name)' takes more time or memory than a picture may"
    case .undrawn(let name, .unreadable):
      "'\(name)' cannot be read as a picture, so nobody knows what it holds"
    case .unused(let name): "the page does not name '\(name)'"
    case .fixedName(let name):
      "another page has a picture '\(name)', and where this page names its own, that cannot be changed by itself"
    case .unreadableChange: "what the zip says of a change of a page cannot be read"
    case .noSuchPage(let path): "the site has no page '\(path)' that could be changed"
    case .noChanges(let path): "there is no form that changes '\(path)'"
    case .noField(let name): "no form changes '\(name)', or not to such a value"
    case .notByItself(let path): "'\(path)' is written in a way in which single values cannot be changed"
    case .changedTwice(let path): "a zip before this one changes '\(path)', too"
    case .noName(let name): "there are too many pages called '\(name)'"
    }
  }
}
