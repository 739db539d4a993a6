internal import Source

/// Builds values out of the events of one block, and stops at the first that is not the YAML we read.
///
/// Its recursion is bounded by the limit of depth, which is checked before each step down.
struct YAMLBuilder {
  private let text: SourceText
  private let events: YAMLEventStream
  private let limits: YAMLLimits
  private var keyCount = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: SourceText, block: Range<Int>, limits: YAMLLimits) {
    self.text = text
    self.limits = limits
    events = YAMLEventStream(text, block: block)
  }

  /// Reads the one mapping that a block is; an empty block is an empty one.
  mutating func readRoot() throws(YAMLFailure) -> [YAMLMapping.Entry] {
    guard let root = try start() else { return [] }
    let entries = try readRoot(root)
    try end()
    return entries
  }

  /// Reads the one value that a block is, whatever it is; of an empty block, none.
  mutating func readData() throws(YAMLFailure) -> YAMLValue? {
    guard let root = try start() else { return nil }
    let value = try readValue(root, depth: 0, keyEnd: nil)
    try end()
    return value
  }

  /// The event with which the value begins that a block is.
  private func start() throws(YAMLFailure) -> YAMLEvent? {
    if let lineEnd = events.places.firstUnusualLineEnd { throw YAMLFailure(.controlCharacter, at: lineEnd) }
    _ = try events.next()
    guard case .documentStart = try events.next().kind else { return nil }
    return try events.next()
  }

  /// Nothing may follow on that value.
  private func end() throws(YAMLFailure) {
    _ = try events.next()
    let end = try events.next()
    guard case .streamEnd = end.kind else { throw end.failure(.secondDocument) }
  }

  private mutating func readRoot(_ root: YAMLEvent) throws(YAMLFailure) -> [YAMLMapping.Entry] {
    switch root.kind {
    case .mappingStart: return try readEntries(depth: 1).entries
    case .scalar("", .plain): return []
    default: throw root.failure(.rootIsNoMapping)
    }
  }

  private mutating func readEntries(
    depth: Int
  ) throws(YAMLFailure) -> (entries: [YAMLMapping.Entry], end: YAMLEvent) {
    var entries: [YAMLMapping.Entry] = []
    while true {
      let key = try events.next()
      switch key.kind {
      case .mappingEnd: return (entries, key)
      case .scalar("<<", .plain): throw key.failure(.merge)
      case .scalar(let name, _) where !name.isEmpty:
        keyCount += 1
        guard keyCount <= limits.keys else { throw key.failure(.tooManyKeys(limit: limits.keys)) }
        let value = try readValue(events.next(), depth: depth, keyEnd: key.range.upperBound)
        entries.append(YAMLMapping.Entry(key: name, keySpan: events.places.span(key.range), value: value))
      default: throw key.failure(.nameIsNoText)
      }
    }
  }

  private mutating func readValue(
    _ event: YAMLEvent, depth: Int, keyEnd: Int?
  ) throws(YAMLFailure) -> YAMLValue {
    switch event.kind {
    case .scalar(let string, let style):
      let scalar = YAMLScalar(string, style: style, range: event.range, text: text, places: events.places)
      if scalar.holdsUnwantedEscape { throw event.failure(.badEscape) }
      diagnostics += scalar.diagnostics(isValue: keyEnd != nil)
      return scalar.value(keyEnd: keyEnd)
    case .listStart:
      try checkDepth(depth + 1, at: event)
      return try readList(event, depth: depth + 1)
    default:
      try checkDepth(depth + 1, at: event)
      let (entries, end) = try readEntries(depth: depth + 1)
      let unique = DuplicateKey.remove(from: entries).reported(to: &diagnostics)
      let span = span(from: event, to: end, lastChild: entries.last?.value.span)
      return YAMLValue(.mapping(YAMLMapping(entries: unique)), span: span)
    }
  }

  private mutating func readList(_ start: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLValue {
    var items: [YAMLValue] = []
    while true {
      let event = try events.next()
      if case .listEnd = event.kind {
        return YAMLValue(.list(items), span: span(from: start, to: event, lastChild: items.last?.span))
      }
      items.append(try readValue(event, depth: depth, keyEnd: nil))
    }
  }

  private func checkDepth(_ depth: Int, at event: YAMLEvent) throws(YAMLFailure) {
    guard depth <= limits.depth else { throw event.failure(.tooDeep(limit: limits.depth)) }
  }

  /// The span of a collection: to its closing bracket, or to the end of its last value if it has none.
  private func span(from start: YAMLEvent, to end: YAMLEvent, lastChild: SourceSpan?) -> SourceSpan {
    let whole = events.places.span(start.range.lowerBound..<max(start.range.upperBound, end.range.upperBound))
    let bracket = end.range.isEmpty ? nil : whole.end
    return SourceSpan(path: text.path, start: whole.start, end: bracket ?? lastChild?.end)
  }
}
