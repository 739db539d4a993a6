internal import Knowledge
internal import Presentation
internal import Source

/// All rules of all modules.
enum AllRules {
  static let all: [any Rule.Type] =
    Rules.all + PresentationRules.all + [
      ChangedDocument.self, ConflictingChange.self,
      ExternalLink.self, FileTooLarge.self, Judging.self, NotAFile.self, OldCatalog.self, OptedOut.self,
      Spreadsheet.self,
      SymbolicLink.self,
      UnreadableFile.self,
      UnreadableName.self,
      UnusableDocument.self,
      UnusableSubmission.self,
    ]
}
