internal import Source

extension ChangedDocument {
  /// The same of an export, in which a change may happen often.
  ///
  /// - Parameter example: the first that it happened to.
  static func diagnose(
    _ change: WordPressChange, count: Int, example: String, at place: SourceSpan
  ) -> Diagnostic {
    diagnostic(.exported(change, count, example), at: place, fixes: fix(of: change).map { [$0] } ?? [])
  }

  private static func fix(of change: WordPressChange) -> Fix? {
    switch change {
    case .restrictedLeftOut, .lockedLeftOut: Fix("give --private to have them as drafts")
    case .picturesMissing, .filesMissing:
      Fix("copy the folder wp-content/uploads of the old site, and name the copy with --media")
    case .picturesElsewhere: Fix("put the file beside the page, and name it there")
    case .picturesUnshown: Fix("save it as .png or .jpg, put it beside the page, and name it there")
    case .codeKept: Fix("write on the page what it showed")
    case .blockLeftOut: Fix("look at the old page, and write what is missing")
    case .headersGuessed: Fix("look whether it does")
    case .pageEdited: Fix("change the page by hand, or delete it to have it made anew")
    case .hidingRulesUnfollowed: Fix("look whether the page shows what the document hides")
    case .stillHere: Fix("delete the page, or write 'draft: true' into it")
    case .becameDraft: Fix("put that right on the page, and take 'draft: true' out of it")
    case .draftsHidden, .scheduledHidden, .restrictedHidden, .lockedHidden:
      Fix("take 'draft: true' out of a page that everybody may see")
    case .thrownAwayLeftOut, .typeLeftOut, .commentsLeftOut, .subjectsLeftOut, .valuesLeftOut,
      .hiddenPartsLeftOut, .linksLost, .addressLost:
      nil
    }
  }
}

extension Message {
  fileprivate static func exported(_ change: WordPressChange, _ count: Int, _ example: String) -> Message {
    let example = example.excerpt
    return switch change {
    case .restrictedLeftOut: "private pages were left out: \(count), such as '\(example)'"
    case .lockedLeftOut: "pages with a password were left out: \(count), such as '\(example)'"
    case .thrownAwayLeftOut: "pages in the bin, or of a state that is not known, were left out: \(count)"
    case .typeLeftOut(let type): "things of the type '\(type)' were left out: \(count)"
    case .draftsHidden: "drafts stay drafts: \(count), such as '\(example)'"
    case .scheduledHidden: "pages that were to appear later are drafts: \(count), such as '\(example)'"
    case .restrictedHidden: "private pages are drafts: \(count), such as '\(example)'"
    case .lockedHidden: "pages with a password are drafts: \(count), such as '\(example)'"
    case .commentsLeftOut: "comments of readers were left out: \(count)"
    case .subjectsLeftOut(let name):
      "what pages have in the taxonomy '\(name)' was left out: \(count), such as '\(example)'"
    case .valuesLeftOut:
      "values of plugins and themes were left out: \(count), such as those of '\(example)'"
    case .codeKept(let name):
      "the code [\(name)] of WordPress stands as text on the pages: \(count), first in '\(example)'"
    case .blockLeftOut(let name):
      "what WordPress put in place of '\(name)' is not there: \(count), first in '\(example)'"
    case .hiddenPartsLeftOut: "parts that no browser shows were left out: \(count), first in '\(example)'"
    case .hidingRulesUnfollowed:
      "rules that hide parts in a browser were not followed: \(count), first in '\(example)'"
    case .picturesMissing: "pictures that are not there were left out: \(count), such as '\(example)'"
    case .picturesElsewhere: "pictures of other sites were left out: \(count), such as '\(example)'"
    case .picturesUnshown:
      "pictures that are too large, or of a type that browsers do not show, were left out: \(count), such as '\(example)'"
    case .filesMissing: "links to files that are not there became words: \(count), such as '\(example)'"
    case .linksLost:
      "links to pages of the old site that are not taken along became words: \(count), such as '\(example)'"
    case .headersGuessed:
      "in tables nothing says that the first row names the columns, and it was taken to do so: \(count), first in '\(example)'"
    case .addressLost: "old addresses that cannot lead to the new page: \(count), such as '\(example)'"
    case .pageEdited:
      "pages that were changed here and in WordPress were left as they are: \(count), such as '\(example)'"
    case .stillHere:
      "pages of an earlier import are still here, and WordPress shows them no more: \(count), such as '\(example)'"
    case .becameDraft:
      "pages are drafts, since the check finds errors on them: \(count), such as '\(example)'"
    }
  }
}
