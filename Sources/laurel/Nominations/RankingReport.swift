internal import Knowledge
internal import Source

/// A ranking for people, for spreadsheets and for programs.
struct RankingReport {
  private let ranking: Ranking
  private let cycle: JudgingCycle
  private let titles: [String: String]

  init(_ ranking: Ranking, of cycle: JudgingCycle, titles: [(name: String, title: String)]) {
    self.ranking = ranking
    self.cycle = cycle
    self.titles = Dictionary(titles, uniquingKeysWith: { first, _ in first })
  }

  /// A table, and sentences on what it does not show.
  var text: String {
    let rows = ranking.rows.map { row in
      [
        Self.place(row), row.mean?.withPoint ?? "", row.spread?.withPoint ?? "",
        "\(row.scores.count) of \(cycle.judges.count)", row.nomination, titles[row.nomination] ?? "",
      ]
    }
    let table = TextTable([["place", "mean", "spread", "judges", "nomination", "title"]] + rows).text
    let sentences = [line, tie].compactMap { $0 } + ranking.rows.flatMap(sentences)
    let head = "\(cycle.name): \(counted(rows.count, "nomination")), scale \(cycle.scaleText)"
    return ([head, "", table] + (sentences.isEmpty ? [] : [""]) + sentences).joined(separator: "\n")
  }

  var csv: String {
    let columns = ["place", "tied", "nomination", "title", "mean", "spread"]
    let rows = ranking.rows.map { row -> [String] in
      [
        row.place.map(String.init) ?? "", row.isTied ? "yes" : "no", row.nomination,
        titles[row.nomination] ?? "", row.mean?.withPoint ?? "", row.spread?.withPoint ?? "",
      ]
        + cycle.judges.map { judge in
          row.scores.first { $0.judge == judge }?.score.hundredths.withPoint ?? ""
        }
        + [row.missing, row.conflicts, row.turns].map { $0.joined(separator: "; ") }
    }
    let head = columns + cycle.judges + ["missing", "conflicts", "turns_without"]
    return ([head] + rows).map { CSVText.row($0.map(\.printable)) }.joined()
  }

  var json: JSONValue {
    .object([
      "cycle": .text(cycle.name), "award": .text(cycle.award.title), "year": .text(cycle.year),
      "first": .number(Double(ranking.first)), "judges": Self.list(cycle.judges),
      "ranking": .list(ranking.rows.map(json)),
    ])
  }

  private func json(_ row: Ranking.Row) -> JSONValue {
    .object([
      "nomination": .text(row.nomination), "title": .text(titles[row.nomination] ?? ""),
      "place": row.place.map { .number(Double($0)) } ?? .null, "tied": .flag(row.isTied),
      "mean": Self.number(row.mean), "spread": Self.number(row.spread),
      "scores": .object(
        Dictionary(
          row.scores.map { ($0.judge, Self.number($0.score.hundredths)) },
          uniquingKeysWith: { first, _ in first })),
      "missing": Self.list(row.missing), "conflicts": Self.list(row.conflicts),
      "turns_without": Self.list(row.turns),
    ])
  }

  /// Where the shortlist ends, if that cannot be said of the number alone.
  private var line: String? {
    let count = ranking.rows.count { ($0.place ?? .max) <= ranking.first }
    return count > ranking.first
      ? "\(counted(count, "nomination")) are \(shortlist), as some have the same mean."
      : nil
  }

  private var tie: String? {
    let groups = Dictionary(grouping: ranking.rows.filter(\.isTied)) { $0.place ?? 0 }
    let ties = groups.sorted { $0.key < $1.key }.map { place, rows in
      "\(rows.map(\.nomination).joined(separator: " and ")) on place \(place)"
    }
    return ties.isEmpty ? nil : "Tied: \(ties.joined(separator: "; "))."
  }

  private func sentences(on row: Ranking.Row) -> [String] {
    var all: [String] = []
    if !row.conflicts.isEmpty {
      all.append(
        "\(row.nomination): left out for a conflict of interest: \(row.conflicts.joined(separator: ", ")).")
    }
    if !row.missing.isEmpty {
      all.append("\(row.nomination): no whole score yet from \(row.missing.joined(separator: ", ")).")
    }
    let isFirst = (row.place ?? .max) <= ranking.first
    if !row.turns.isEmpty {
      let judges = row.turns.joined(separator: ", or without ")
      all.append("\(row.nomination): \(isFirst ? "not " : "")\(shortlist) without \(judges).")
    } else if isFirst, cycle.judges.count > 1 {
      all.append("\(row.nomination): \(shortlist) whichever judge is left out.")
    }
    return all
  }

  private var shortlist: String { ranking.first == 1 ? "on place 1" : "among the first \(ranking.first)" }

  /// The number of a place, with a sign where it is shared.
  private static func place(_ row: Ranking.Row) -> String {
    row.place.map { "\($0)\(row.isTied ? "=" : "")" } ?? "-"
  }

  private static func number(_ hundredths: Int?) -> JSONValue {
    hundredths.map { .number(Double($0) / 100) } ?? .null
  }

  private static func list(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }
}
