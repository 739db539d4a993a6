internal import Source

/// A table of TOML while it is read: later lines may add to it.
final class TOMLTable {
  enum Node {
    case value(YAMLValue)
    case table(TOMLTable)
    /// The tables of `[[name]]`.
    case tables([TOMLTable])
  }

  private struct Entry {
    let name: String
    let span: SourceSpan
    var node: Node
  }

  private var entries: [Entry] = []
  private var numbers: [String: Int] = [:]

  /// The table of a name, made if there is none; nil if the name stands for something else.
  func table(_ key: TOMLKey) -> TOMLTable? {
    guard let number = numbers[key.name] else {
      let table = TOMLTable()
      add(key, .table(table))
      return table
    }
    switch entries[number].node {
    case .table(let table): return table
    case .tables(let tables): return tables.last
    case .value: return nil
    }
  }

  /// A new table at the end of those of a name; nil if the name stands for something else.
  func newTable(_ key: TOMLKey) -> TOMLTable? {
    let table = TOMLTable()
    guard let number = numbers[key.name] else {
      add(key, .tables([table]))
      return table
    }
    guard case .tables(let tables) = entries[number].node else { return nil }
    entries[number].node = .tables(tables + [table])
    return table
  }

  /// Adds a value. One whose name is given already is kept too, to be told.
  func add(_ key: TOMLKey, _ node: Node) {
    if numbers[key.name] == nil { numbers[key.name] = entries.count }
    entries.append(Entry(name: key.name, span: key.span, node: node))
  }

  /// The table as values with their places, and the names that are given twice.
  func mapping(_ diagnostics: inout [Diagnostic]) -> YAMLMapping {
    let all = entries.map { entry in
      YAMLMapping.Entry(key: entry.name, keySpan: entry.span, value: value(entry, &diagnostics))
    }
    let unique = DuplicateKey.remove(from: all).reported(to: &diagnostics)
    let counts = Dictionary(grouping: entries, by: \.name)
    let twice = unique.map(\.key).filter { (counts[$0]?.count ?? 0) > 1 }
    return YAMLMapping(entries: unique, unreadableKeys: twice)
  }

  private func value(_ entry: Entry, _ diagnostics: inout [Diagnostic]) -> YAMLValue {
    switch entry.node {
    case .value(let value): return value
    case .table(let table): return YAMLValue(.mapping(table.mapping(&diagnostics)), span: entry.span)
    case .tables(let tables):
      let items = tables.map { YAMLValue(.mapping($0.mapping(&diagnostics)), span: entry.span) }
      return YAMLValue(.list(items), span: entry.span)
    }
  }
}

/// A name of TOML with its place.
struct TOMLKey {
  let name: String
  let span: SourceSpan
}
