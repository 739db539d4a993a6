package import Source

/// A text that is much harder to read than the others of its kind loses readers that the others keep.
package enum HardToRead: SiteRule {
  package static let id: RuleID = "hard-to-read"
  package static let severity = Severity.note

  /// A text of fewer words is judged by chance.
  private static let fewestWords = 150
  private static let fewestPages = 5
  private static let gradeMargin = 4.0
  /// Texts up to the last grade of school are never reported.
  private static let fairGrade = 12.0
  /// What is harder than this is no prose, but a list of names.
  private static let hardestGrade = 25.0

  package static func check(_ site: Site) -> [Diagnostic] {
    let levels = site.pages.filter { $0.language.parts(separatedBy: "-")[0] == "en" }
      .map { (page: $0, level: ReadingLevel($0.texts)) }.filter { $0.level.words >= fewestWords }
    let byKind = Dictionary(grouping: levels) { $0.page.kind?.id ?? "" }
    let usual = median(levels.map(\.level.grade))
    let usualOfKind = byKind.mapValues { pages in
      pages.count >= fewestPages ? median(pages.map(\.level.grade)) : usual
    }
    guard levels.count >= fewestPages else { return [] }
    return levels.compactMap { page, level in
      let others = usualOfKind[page.kind?.id ?? ""] ?? usual
      guard level.grade > max(others + gradeMargin, fairGrade), level.grade < hardestGrade else {
        return nil
      }
      return diagnostic(
        .harder(Int(level.grade.rounded()), Int(others.rounded())), at: page.titleSpan,
        fixes: [Fix("make two sentences of a long one, and take the shorter of two words")])
    }
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}

extension Message {
  fileprivate static func harder(_ grade: Int, _ usual: Int) -> Message {
    "this text asks for \(grade) years of school, and pages like it for \(usual)"
  }
}
