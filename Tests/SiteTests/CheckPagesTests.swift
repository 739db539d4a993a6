internal import Source
internal import Testing

@testable internal import laurel

/// Every check has a page, and the examples of the pages are true.
@Suite struct CheckPagesTests {
  /// The checks whose mistakes cannot be typed into a page, and where they are tested.
  private static let untypable = [
    "changed-document": "is about documents, which are no pages; Tests/Commands has them",
    "control-character": "cannot be seen; the site hidden-characters has it",
    "drawing-as-picture": "needs a program that draws; Tests/Commands has it",
    "external-link": "needs other sites; Tests/Commands has it",
    "file-too-large": "is too long; LaurelTests has it",
    "garbled-text": "would garble the page itself; the site marks-as-typed has it",
    "hard-to-read": "needs many pages; KnowledgeTests has it",
    "hidden-data": "is inside a photo; KnowledgeTests has it",
    "invisible-character": "cannot be seen; the site hidden-characters has it",
    "judging": "is in no page; Tests/Commands has it",
    "large-image": "is an image; KnowledgeTests has it",
    "logo-on-dark": "is an image; KnowledgeTests has it",
    "not-a-file": "is no file; LaurelTests has it",
    "not-utf8": "is not UTF-8, and the page is; the site encodings has it",
    "old-catalog": "is in no page; Tests/Commands has it",
    "opted-out": "needs a list beside the content; Tests/Commands has it",
    "shared-catalog": "is in no page; KnowledgeTests and Tests/Commands have it",
    "spreadsheet": "is in no page; Tests/Commands has it",
    "symbolic-link": "is no file; LaurelTests has it",
    "too-costly": "would leave out the page itself; MarkupTests has it",
    "unagreed-name": "comes with another; PresentationTests has it",
    "undrawn-picture": "is inside a picture; Tests/Commands has it",
    "unreadable-file": "depends on the computer; LaurelTests has it",
    "unreadable-name": "is no text; LaurelTests has it",
    "video-without-captions": "needs a film; KnowledgeTests has it",
    "conflicting-change": "comes with zips, which are no pages; Tests/Commands has it",
    "unusable-document": "is about documents, which are no pages; Tests/Commands has them",
    "unusable-submission": "is about zips, which are no pages; Tests/Commands has them",
  ]

  @Test func everyCheckHasAPageAndEveryPageACheck() throws {
    let names = Set(AllRules.all.map { $0.id.name })
    #expect(try Set(CheckPage.all().map(\.name)) == names)
  }

  @Test func everyPageHasAnExampleUnlessTheMistakeCannotBeTyped() throws {
    let without = try CheckPage.all().filter { $0.mistake == nil || $0.correction == nil }
    #expect(Set(without.map(\.name)) == Set(Self.untypable.keys))
  }

  @Test(arguments: try Subject.examples())
  func theMistakeGivesItsRemarkAndNoOther(mistake: Subject) async throws {
    #expect(try await names(of: mistake.remarks, on: mistake.name) == [mistake.name])
  }

  @Test(arguments: try CheckPage.withExamples())
  func theCorrectionGivesNoRemark(page: CheckPage) async throws {
    let correction = try #require(page.correction)
    #expect(try await names(of: correction.remarks(), on: page.name) == [])
  }

  /// The names of the remarks on an example. An example is a piece of a site, so nobody links to its pages:
  /// that counts only where it is the subject.
  private func names(of remarks: [Diagnostic], on check: String) -> Set<String> {
    Set(remarks.map(\.rule.name).filter { $0 != "orphan-page" || $0 == check })
  }
}
