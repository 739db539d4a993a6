internal import Markup
internal import Source

/// A list in a file of data, as the rows of a table. Programs for sites keep people, events and links in such files.
struct ListOfValues {
  typealias Cell = (text: String, span: SourceSpan)

  /// The names of the columns, and below them a row for each entry.
  let cells: [[Cell]]

  /// - Parameter value: a list; or entries by names, which become the column `key`; or values of which one alone is a list.
  init?(_ value: YAMLValue) {
    guard let entries = Self.entries(of: value), !entries.isEmpty else { return nil }
    var names: [String] = []
    var numbers: [String: Int] = [:]
    for name in entries.flatMap({ $0.map(\.name) }) where numbers[name] == nil {
      numbers[name] = names.count
      names.append(name)
    }
    let header = names.map { (text: $0, span: value.span) }
    cells =
      [header]
      + entries.map { entry in
        var row = names.map { _ in (text: "", span: entry[0].cell.span) }
        for (name, cell) in entry { row[numbers[name] ?? 0] = cell }
        return row
      }
  }

  private typealias Entry = [(name: String, cell: Cell)]

  private static func entries(of value: YAMLValue) -> [Entry]? {
    switch value.content {
    case .list(let items): return items.map { entry($0, named: "") }.filter { !$0.isEmpty }
    case .mapping(let mapping) where mapping.entries.allSatisfy(\.value.isMapping):
      return mapping.entries.map { [("key", ($0.key, $0.keySpan))] + entry($0.value, named: "") }
    case .mapping(let mapping):
      let lists = mapping.entries.filter(\.value.isList)
      return lists.count == 1 ? entries(of: lists[0].value) : nil
    case .scalar, .empty: return nil
    }
  }

  /// The values of an entry by their names. Those inside another value have both names, with a dot between them.
  private static func entry(_ value: YAMLValue, named name: String) -> Entry {
    guard case .mapping(let mapping) = value.content else {
      return value.content == .empty ? [] : [(name.isEmpty ? "value" : name, (text(of: value), value.span))]
    }
    return mapping.entries.flatMap { entry($0.value, named: name.isEmpty ? $0.key : "\(name).\($0.key)") }
  }

  /// A value as a cell holds it: each item of a list on a line of its own.
  private static func text(of value: YAMLValue) -> String {
    switch value.content {
    case .scalar(let text, _): text
    case .list(let items): items.map(text).joined(separator: "\n")
    case .mapping(let mapping): mapping.entries.map { text(of: $0.value) }.joined(separator: ", ")
    case .empty: ""
    }
  }
}

extension YAMLValue {
  fileprivate var isMapping: Bool { if case .mapping = content { true } else { false } }
  fileprivate var isList: Bool { if case .list = content { true } else { false } }
}
