internal import Source

/// How much each check found, for whoever does not read a long report from end to end.
struct RuleTable {
  struct Row: Equatable {
    let rule: RuleID
    let count: Int
    let fileCount: Int
    /// How many `laurel check --fix` puts right.
    let fixableCount: Int

    /// `300 in 2 files, laurel check --fix puts 12 right`.
    var extent: Message {
      let files: Message = "\(count) in \(.files(fileCount))"
      return fixableCount == 0 ? files : "\(files), laurel check --fix puts \(fixableCount) right"
    }
  }

  /// The check that found most comes first.
  let rows: [Row]

  /// Whoever has read more of one check than this has understood it.
  static let enough = 10

  /// Nil for a report in which no check repeats itself.
  init?(_ diagnostics: [Diagnostic]) {
    rows = Dictionary(grouping: diagnostics, by: \.rule).map { rule, found in
      Row(
        rule: rule, count: found.count, fileCount: Set(found.map(\.span.path)).count,
        fixableCount: found.count(where: \.isFixable))
    }.sorted { left, right in
      left.count != right.count ? left.count > right.count : left.rule < right.rule
    }
    if rows.allSatisfy({ $0.count <= Self.enough }) { return nil }
  }

  /// A line for each check, with the numbers below each other.
  func lines(in sentences: Sentences) -> [String] {
    let nameWidth = rows.map(\.rule.name.utf8.count).max() ?? 0
    let countWidth = rows.map { String($0.count).utf8.count }.max() ?? 0
    return rows.map { row in
      let gap = nameWidth - row.rule.name.utf8.count + countWidth - String(row.count).utf8.count
      return "  \(row.rule)\(String(repeating: " ", count: gap + 2))\(sentences.text(row.extent))"
    }
  }
}

extension Diagnostic {
  fileprivate var isFixable: Bool { fixes.contains { $0.isSafe && !$0.edits.isEmpty } }
}
