internal import Source

/// Something of a document is another thing on its page, or is not on it.
enum ChangedDocument: Rule {
  static let id: RuleID = "changed-document"
  static let severity = Severity.warning

  static func diagnose(_ change: DocumentChange, at place: SourceSpan) -> Diagnostic {
    diagnostic(.changed(change), at: place, fixes: fix(of: change).map { [$0] } ?? [])
  }

  private static func fix(of change: DocumentChange) -> Fix? {
    switch change {
    case .leftOut(let type): UnusableDocument.wayIn(of: type)
    case .chartsLeftOut: Fix("save each as a picture, put it beside the page, and name it there")
    case .lettersLost: Fix("compare the page with the document")
    case .hidingRulesUnfollowed: Fix("look whether the page shows what the document hides")
    case .encodingGuessed: Fix("look at the accents")
    case .pictureLost(_, .elsewhere), .pictureLost(_, .missing):
      Fix("put the file beside the page, and name it there")
    case .pictureLost(_, .unshown): Fix("save it as .png or .jpg, put it beside the page, and name it there")
    case .pictureLost(_, .tooLarge): Fix("make it smaller, put it beside the page, and name it there")
    case .headersGuessed: Fix("look whether it does")
    case .rowsShifted: Fix("save it as .docx, or put the cells of the page right")
    case .pageEdited: Fix("change the page by hand, or delete it to have it made anew")
    case .becameDraft: Fix("put that right on the page, and take 'draft: true' out of it")
    case .changesAccepted, .commentsLeftOut, .contentsLeftOut, .hiddenPartsLeftOut, .linksLost: nil
    }
  }
}

extension Message {
  fileprivate static func changed(_ change: DocumentChange) -> Message {
    switch change {
    case .leftOut(let type): "a document that ends with .\(type) is not read, and was left out"
    case .changesAccepted(1): "1 tracked change was taken as accepted"
    case .changesAccepted(let count): "\(count) tracked changes were taken as accepted"
    case .commentsLeftOut(1): "1 comment was left out"
    case .commentsLeftOut(let count): "\(count) comments were left out"
    case .contentsLeftOut: "the table of contents was left out, as a page lists its headings by itself"
    case .chartsLeftOut(1): "1 chart or object was left out"
    case .chartsLeftOut(let count): "\(count) charts or objects were left out"
    case .hiddenPartsLeftOut(1): "1 part that no browser shows was left out"
    case .hiddenPartsLeftOut(let count): "\(count) parts that no browser shows were left out"
    case .hidingRulesUnfollowed(1, let first):
      "the rule of '\(first.excerpt)' hides parts in a browser, and was not followed"
    case .hidingRulesUnfollowed(let count, let first):
      "\(count) rules, such as that of '\(first.excerpt)', hide parts in a browser, and were not followed"
    case .lettersLost(let count): "some \(count) letters are not on the page, such as those of text boxes"
    case .encodingGuessed(let name): "the document is not in UTF-8; it was read as \(name)"
    case .pictureLost(let address, let loss): .lost(address.excerpt, loss)
    case .linksLost(1, let first):
      "the link to '\(first.excerpt)' leads nowhere, so its words stand without it"
    case .linksLost(let count, let first):
      "\(count) links lead nowhere, such as that to '\(first.excerpt)', so their words stand without them"
    case .rowsShifted(1): "in 1 row of a table, cells behind a merged one may stand in another column"
    case .rowsShifted(let count):
      "in \(count) rows of tables, cells behind a merged one may stand in another column"
    case .headersGuessed(1):
      "in 1 table nothing says that the first row names the columns, and it was taken to do so"
    case .headersGuessed(let count):
      "in \(count) tables nothing says that the first row names the columns, and it was taken to do so"
    case .pageEdited(let path):
      "the document and its page '\(path)' were both changed; the page was left as it is"
    case .becameDraft(let reason): "its page is a draft, since the check finds an error: \(reason)"
    }
  }

  private static func lost(_ address: String, _ loss: DocumentChange.Loss) -> Message {
    switch loss {
    case .elsewhere: "the picture '\(address)' lies on another site, and was left out"
    case .missing: "there is no picture '\(address)', so it was left out"
    case .unshown: "the picture '\(address)' is of a type that browsers do not show, and was left out"
    case .tooLarge: "the picture '\(address)' is too large, and was left out"
    }
  }
}

extension String {
  var excerpt: String { utf8.excerpt }
}
