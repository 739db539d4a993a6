internal import Source

/// What of an export is another thing on the pages, or is on none.
enum WordPressChange: Hashable {
  case restrictedLeftOut, lockedLeftOut, thrownAwayLeftOut
  case typeLeftOut(String)
  case draftsHidden, scheduledHidden, restrictedHidden, lockedHidden
  case commentsLeftOut
  /// Where pages stand in an order that plugins made, by its name.
  case subjectsLeftOut(String)
  case valuesLeftOut
  case codeKept(String)
  case blockLeftOut(String)
  case hiddenPartsLeftOut, hidingRulesUnfollowed
  case picturesMissing, picturesElsewhere, picturesUnshown
  case filesMissing
  case linksLost
  case headersGuessed
  case addressLost
  case pageEdited
  /// A page of an earlier run that everybody could see then.
  case stillHere
  case becameDraft
}

/// How often each change happened, and where first.
struct WordPressTally {
  private struct Entry {
    var count: Int
    let line: Int
    let example: String
  }

  private var entries: [WordPressChange: Entry] = [:]
  /// In the order in which they happened first.
  private var order: [WordPressChange] = []

  mutating func note(_ change: WordPressChange, _ count: Int = 1, line: Int, example: String = "") {
    guard count > 0 else { return }
    if entries[change] == nil { order.append(change) }
    entries[change, default: Entry(count: 0, line: line, example: example)].count += count
  }

  /// One remark for each change, at the first place of it.
  func diagnostics(in path: String) -> [Diagnostic] {
    order.compactMap { change in
      entries[change].map { entry in
        ChangedDocument.diagnose(
          change, count: entry.count, example: entry.example,
          at: SourceSpan(path: path, start: Place(line: entry.line, column: 1)))
      }
    }
  }
}
