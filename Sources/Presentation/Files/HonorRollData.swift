internal import Knowledge
internal import Source

/// Everyone on the honor roll of a kind, to take away: as a table for spreadsheets and as JSON for programs.
enum HonorRollData {
  static func files(of drawing: Drawing) -> [OutputFile] {
    drawing.made.compactMap { file in
      switch file.subject {
      case .honorRollTable(let kind):
        let rows = [Row.columns] + rows(of: kind, drawing).map(\.cells)
        return OutputFile(path: file.address, text: "\u{FEFF}" + rows.map(CSVText.row).joined())
      case .honorRollData(let kind):
        let data = JSONValue.object([
          "site": .text(drawing.site.configuration.title),
          "credits": .list(rows(of: kind, drawing).map(\.json)),
        ])
        return OutputFile(path: file.address, content: .bytes(data.bytes + [UInt8(ascii: "\n")]))
      default: return nil
      }
    }
  }

  private static func rows(of kind: Kind, _ drawing: Drawing) -> [Row] {
    drawing.site.pages(of: kind).flatMap(drawing.site.credits(of:)).map { Row($0, drawing.site) }
  }

  /// What is said of a credit.
  private struct Row {
    private let values: [(column: String, text: String)]
    private let isPerson: Bool

    init(_ credit: Credit, _ site: Site) {
      let page = site[credit.page]
      let title = { (id: PageID?) in id.map { site[$0].title } ?? "" }
      isPerson = credit.isPerson
      values = [
        ("number", credit.number), ("name", credit.name), ("role", credit.role ?? ""),
        ("year", credit.year?.groupLabel(in: site) ?? ""),
        ("award", credit.award?.label.groupLabel(in: site) ?? ""), ("school", title(credit.school)),
        ("district", title(credit.district)), ("story", page.title),
        ("address", (site.configuration.url ?? "") + RelativeURL.encode(page.address)),
      ]
    }

    static let columns = [
      "number", "name", "role", "year", "award", "school", "district", "story", "address", "is_person",
    ]

    var cells: [String] { values.map(\.text) + [isPerson ? "true" : "false"] }

    var json: JSONValue {
      var object = Dictionary(
        uniqueKeysWithValues: values.filter { !$0.text.isEmpty }.map { ($0.column, JSONValue.text($0.text)) })
      object["is_person"] = .flag(isPerson)
      return .object(object)
    }
  }
}
