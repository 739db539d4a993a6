internal import Knowledge
internal import Markup
internal import Source

/// How the nominations for an award in one year are judged, as the cycle file says it.
struct JudgingCycle {
  /// A line of the rubric.
  struct Criterion {
    let name: String
    let weight: Double
  }

  /// The name of its file without extension, which its folder has too: `2027-culture-keeper`.
  let name: String
  /// The page of the award.
  let award: Page
  let year: String
  let rubric: [Criterion]
  let scale: ClosedRange<Double>
  /// Their initials.
  let judges: [String]
  /// The nominations that a judge has to leave to the others, as the file names them.
  let conflicts: [(judge: String, nomination: String, span: SourceSpan)]

  /// The scale as people write it: `1 to 5`.
  var scaleText: String { "\(scale.lowerBound.plain) to \(scale.upperBound.plain)" }

  /// Reads a cycle file; nil if it does not say what is judged and by which rubric.
  ///
  /// - Parameter site: the site with its awards.
  static func read(_ text: SourceText, in site: Site) -> Diagnosed<JudgingCycle?> {
    var diagnostics: [Diagnostic] = []
    let mapping = YAMLReader.readFile(text).reported(to: &diagnostics)
    var reader = FieldReader(subject: "a cycle")
    let start = SourceSpan.startOf(text.path)
    let values = reader.read(mapping, as: properties, besides: ["conflicts"], at: start)
    let judges = values.entry("judges")?.items.compactMap { $0.value.text } ?? []
    let conflicts = readConflicts(mapping["conflicts"], of: judges, &reader)
    diagnostics += reader.diagnostics + oddities(values)
    let award = values.entry("award").flatMap { findAward($0, in: site).reported(to: &diagnostics) }
    guard let award, let year = values["year"], case .number(_, let yearText) = year else {
      return Diagnosed(nil, diagnostics)
    }
    let cycle = JudgingCycle(
      name: ContentPath.stem(of: text.path), award: award, year: yearText,
      rubric: values.records("rubric").compactMap { line in
        line.text("name").map { Criterion(name: $0, weight: line.number("weight") ?? 1) }
      },
      scale: scale(values) ?? 1...5, judges: judges, conflicts: conflicts)
    return Diagnosed(cycle, diagnostics)
  }

  private static func findAward(_ entry: FieldValues.Entry, in site: Site) -> Diagnosed<Page?> {
    guard let name = entry.value.text else { return Diagnosed(nil) }
    let awards = site.pages.filter { !site.kinds(recognizingWith: $0).isEmpty && $0.isInLists }
    let found = awards.first { [site.linkName(of: $0), $0.title].map(Fold.key).contains(Fold.key(name)) }
    let names = awards.map(site.linkName)
    return Diagnosed(
      found, found == nil ? [Judging.unknownAward(name, among: names, at: entry.span)] : [])
  }

  /// The judges are the names of the parts, so whoever is no judge is told as an unknown name.
  private static func readConflicts(
    _ value: YAMLValue?, of judges: [String], _ reader: inout FieldReader
  ) -> [(judge: String, nomination: String, span: SourceSpan)] {
    guard let value else { return [] }
    let parts = judges.map { Field($0, .list(of: nomination, .none), label: $0) }
    let wrapped = YAMLMapping(entries: [.init(key: "conflicts", keySpan: value.span, value: value)])
    let field = Field("conflicts", .record(parts), label: "Conflicts of interest")
    let values = reader.read(wrapped, as: [field], at: value.span)
    guard case .record(let record)? = values["conflicts"] else { return [] }
    return record.entries.flatMap { entry in
      entry.items.compactMap { item in
        item.value.text.map { (entry.field.name, $0, item.span) }
      }
    }
  }

  /// What each value alone may be, and all together not.
  private static func oddities(_ values: FieldValues) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func report(repeated texts: [(text: String?, span: SourceSpan)]) {
      var seen: Set<String> = []
      for case (let text?, let span) in texts where !seen.insert(Fold.key(text)).inserted {
        found.append(Judging.repeated(text, at: span))
      }
    }
    let judges = values.entry("judges")?.items ?? []
    report(repeated: judges.map { ($0.value.text, $0.span) })
    for judge in judges {
      guard let text = judge.value.text, !text.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) else {
        continue
      }
      found.append(Judging.noInitials(text, at: judge.span))
    }
    let lines = values.records("rubric").compactMap { $0.entry("name") }
    report(repeated: lines.map { ($0.value.text, $0.span) })
    if let rubric = values.entry("rubric"),
      values.records("rubric").allSatisfy({ $0.number("weight") == 0 })
    {
      found.append(Judging.noWeight(at: rubric.span))
    }
    // What one of its ends alone may not be is told already.
    if let entry = values.entry("scale"), case .record(let ends) = entry.value, ends.number("from") != nil,
      ends.number("to") != nil, scale(values) == nil
    {
      found.append(Judging.noScale(at: entry.span))
    }
    return found
  }

  private static func scale(_ values: FieldValues) -> ClosedRange<Double>? {
    guard case .record(let record)? = values["scale"], let low = record.number("from"),
      let high = record.number("to"), low < high
    else { return nil }
    return low...high
  }

  private static let nomination = Field("nomination", .text(.none), label: "Nomination")

  private static let properties: [Field] = [
    Field("award", .text(.none), label: "Award", isRequired: true),
    Field("year", .number(minimum: 1900, maximum: 2999), label: "Year", isRequired: true),
    Field(
      "rubric",
      .list(
        of: Field(
          "line",
          .record([
            Field("name", .text(.none), label: "What is looked at", isRequired: true),
            Field("weight", .number(minimum: 0, maximum: 1000), label: "How much it counts"),
            Field("help", .text(.none), label: "What to look for"),
          ]), label: "Line"), Limits(minimum: 1)), label: "Rubric", isRequired: true),
    Field(
      "scale",
      .record([
        Field("from", .number(minimum: -1000, maximum: 1000), label: "Lowest score", isRequired: true),
        Field("to", .number(minimum: -1000, maximum: 1000), label: "Highest score", isRequired: true),
      ]), label: "Scale"),
    Field(
      "judges", .list(of: Field("judge", .text(.none), label: "Judge"), Limits(minimum: 1)), label: "Judges",
      isRequired: true),
  ]
}

extension FieldValue {
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}

extension Double {
  /// Without a fraction where there is none.
  var plain: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}
