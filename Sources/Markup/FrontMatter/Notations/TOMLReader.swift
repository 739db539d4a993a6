internal import Source

/// Reads the TOML at the head of a page as the same values that YAML gives.
///
/// Source: TOML 1.0, and the marks of 1.1 that only allow more. The first line that cannot be read ends the reading.
struct TOMLReader {
  private var scan: TOMLScan
  private let limits: YAMLLimits
  private let root = TOMLTable()
  private var keyCount = 0

  static func read(_ text: SourceText, block: Range<Int>, limits: YAMLLimits) -> Diagnosed<YAMLMapping> {
    var reader = TOMLReader(text, block: block, limits: limits)
    var diagnostics: [Diagnostic] = []
    var isWhole = true
    do throws(TOMLFailure) { try reader.readLines() } catch {
      diagnostics.append(error.diagnostic(in: text))
      isWhole = false
    }
    let read = reader.root.mapping(&diagnostics)
    let mapping = YAMLMapping(entries: read.entries, unreadableKeys: read.unreadableKeys, isWhole: isWhole)
    return Diagnosed(mapping, diagnostics.sorted { $0.span < $1.span })
  }

  private init(_ text: SourceText, block: Range<Int>, limits: YAMLLimits) {
    scan = TOMLScan(text, block: block)
    self.limits = limits
  }

  private mutating func readLines() throws(TOMLFailure) {
    var table = root
    while scan.skipToContent() {
      if scan.take("[") {
        let isList = scan.take("[")
        let keys = try readKeys()
        guard scan.take("]"), !isList || scan.take("]") else { throw scan.failure() }
        table = try find(keys, isNew: isList)
      } else {
        try readPair(into: table, depth: 1)
      }
      guard scan.endLine() else { throw scan.failure() }
    }
  }

  /// The table of a header.
  private func find(_ keys: [TOMLKey], isNew: Bool) throws(TOMLFailure) -> TOMLTable {
    var table = root
    for (number, key) in keys.enumerated() {
      let next = isNew && number == keys.count - 1 ? table.newTable(key) : table.table(key)
      guard let next else { throw scan.failure() }
      table = next
    }
    return table
  }

  /// A name, which may have parts, an equals sign and a value.
  private mutating func readPair(into table: TOMLTable, depth: Int) throws(TOMLFailure) {
    let keys = try readKeys()
    guard scan.take("="), let last = keys.last else { throw scan.failure() }
    var table = table
    for key in keys.dropLast() {
      guard let next = table.table(key) else { throw scan.failure() }
      table = next
    }
    table.add(last, try readValue(depth: depth))
  }

  private mutating func readKeys() throws(TOMLFailure) -> [TOMLKey] {
    var keys: [TOMLKey] = []
    repeat {
      scan.skipBlanks()
      guard let key = scan.key() else { throw scan.failure() }
      keys.append(key)
      keyCount += 1
      guard keyCount <= limits.keys else { throw scan.failure(.tooManyKeys(limits.keys)) }
      guard keys.count < limits.depth else { throw scan.failure(.tooDeep(limits.depth)) }
      scan.skipBlanks()
    } while scan.take(".")
    return keys
  }

  private mutating func readValue(depth: Int) throws(TOMLFailure) -> TOMLTable.Node {
    guard depth <= limits.depth else { throw scan.failure(.tooDeep(limits.depth)) }
    scan.skipBlanks()
    let start = scan.index
    if scan.take("[") {
      var items: [YAMLValue] = []
      while scan.skipToContent(), !scan.isAt("]") {
        items.append(try readItem(depth: depth + 1))
        guard scan.skipToContent() else { break }
        guard scan.take(",") || scan.isAt("]") else { throw scan.failure() }
      }
      guard scan.take("]") else { throw scan.failure() }
      return .value(YAMLValue(.list(items), span: scan.span(from: start)))
    }
    if scan.take("{") {
      let table = TOMLTable()
      while scan.skipToContent(), !scan.isAt("}") {
        try readPair(into: table, depth: depth + 1)
        guard scan.skipToContent() else { break }
        guard scan.take(",") || scan.isAt("}") else { throw scan.failure() }
      }
      guard scan.take("}") else { throw scan.failure() }
      var diagnostics: [Diagnostic] = []
      let mapping = table.mapping(&diagnostics)
      // Nobody gives a name twice on one line; it is not read then.
      guard diagnostics.isEmpty else { throw scan.failure() }
      return .value(YAMLValue(.mapping(mapping), span: scan.span(from: start)))
    }
    guard let scalar = scan.scalar() else { throw scan.failure() }
    return .value(scalar)
  }

  private mutating func readItem(depth: Int) throws(TOMLFailure) -> YAMLValue {
    guard case .value(let value) = try readValue(depth: depth) else { throw scan.failure() }
    return value
  }
}

/// Why TOML could not be read on, and where.
struct TOMLFailure: Error {
  enum Problem {
    case unreadable
    case tooDeep(Int)
    case tooManyKeys(Int)
  }

  let problem: Problem
  let span: SourceSpan

  func diagnostic(in text: SourceText) -> Diagnostic {
    switch problem {
    case .unreadable: UnreadableValues.diagnoseTOML(at: span)
    case .tooDeep(let depth): TooMuchFrontMatter.diagnoseDepth(depth, at: span)
    case .tooManyKeys(let count): TooMuchFrontMatter.diagnoseNames(count, at: span)
    }
  }
}
