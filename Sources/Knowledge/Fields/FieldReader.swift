package import Markup
package import Source

/// Reads front matter as the fields of a schema; notes all that is wrong and keeps all that is right.
package struct FieldReader {
  /// What the values belong to, as messages name it: "a practice".
  let subject: Message
  let options: MarkdownOptions
  let vocabulary: TagVocabulary
  /// Finds the pages and files that values point at; nil where there are none, as in configuration files.
  let resolver: LinkResolver?
  package internal(set) var diagnostics: [Diagnostic] = []
  /// The files that fields name as images, whether they can be shown or not.
  private(set) var namedFiles: Set<String> = []
  /// How many texts each field has had so far.
  var proseCounts: [String: Int] = [:]

  package init(
    subject: Message, options: MarkdownOptions = MarkdownOptions(), vocabulary: TagVocabulary = .empty,
    resolver: LinkResolver? = nil
  ) {
    self.subject = subject
    self.options = options
    self.vocabulary = vocabulary
    self.resolver = resolver
  }

  /// Reads the values of `fields`.
  ///
  /// - Parameters:
  ///   - part: what the values belong to, if not to the subject itself.
  ///   - others: the keys that are known besides, or nil if any is welcome.
  ///   - place: where to report what is missing.
  package mutating func read(
    _ mapping: YAMLMapping, as fields: [Field], of part: Message? = nil, besides others: [String]? = [],
    at place: SourceSpan
  ) -> FieldValues {
    let subject = part ?? subject
    let misspelled =
      others.map { reportUnknownKeys(mapping, known: fields.map(\.name) + $0, of: subject) } ?? []
    var missing: [Field] = []
    let entries = fields.compactMap { field -> FieldValues.Entry? in
      let request = request(for: field, mapping, among: fields, misspelled: misspelled)
      let asked = request.map { field.settled(by: $0) } ?? field
      if let value = mapping[field.name], let read = read(value, as: asked) {
        if case .notAsked(let unmet)? = request {
          report(UnaskedValue.diagnose(field.name, unmet: unmet, at: value.span))
        }
        return FieldValues.Entry(
          field: field, value: read, span: value.span, itemSpans: value.elements.map(\.span))
      }
      guard asked.isRequired else { return nil }
      if let value = mapping[field.name] {
        let isTold = mapping.unreadableKeys.contains(field.name)
        if value.isBlank, !isTold { report(MissingField.diagnoseEmpty(field, of: subject, at: value.span)) }
      } else if !mapping.mayHold(field.name), !misspelled.contains(field.name) {
        missing.append(field)
      }
      return nil
    }
    if !missing.isEmpty {
      let isBare = resolver != nil && part == nil && mapping.entries.isEmpty
      report(MissingField.diagnose(missing, of: subject, at: place, isBare: isBare))
    }
    return FieldValues(entries: entries)
  }

  /// Reports the keys that are not known, and gives the names that were meant.
  private mutating func reportUnknownKeys(
    _ mapping: YAMLMapping, known: [String], of subject: Message
  ) -> [String] {
    var given = Set(mapping.entries.map(\.key) + mapping.unreadableKeys)
    return mapping.entries.filter { !known.contains($0.key) }.compactMap { entry in
      let nearest = Suggestion.nearest(to: entry.key, among: known)
      report(
        UnknownKey.diagnose(entry.key, among: known, besides: given, of: subject, at: entry.keySpan))
      if let nearest { given.insert(nearest) }
      return nearest
    }
  }

  /// Reads one value; nil if it is empty or not of the field's type.
  mutating func read(_ value: YAMLValue, as field: Field) -> FieldValue? {
    switch (value.content, field.type) {
    case (.empty, _): return nil
    case (_, .list(let item, let limits)): return readList(value, item, limits, field)
    case (.mapping(let mapping), .record(let fields)):
      return .record(read(mapping, as: fields, of: "'\(field.name)'", at: value.span))
    case (_, .record(let fields)): return refuse(value, field, .record(part: fields.first?.name ?? "title"))
    case (.list(let items), .scalar):
      guard items.count == 1 else { return refuse(value, field, .single) }
      return read(items[0], as: field)
    case (.mapping, .scalar): return refuse(value, field, .text)
    case (.scalar(let text, _), .scalar(let type)):
      if text.utf8.allSatisfy(\.isSpace) { return nil }
      return type.read(TypedScalar(text, value, for: field), &self)
    }
  }

  /// The text of a value that belongs to no field; nil, and a diagnostic, if it is none.
  mutating func text(_ value: YAMLValue, of name: String) -> String? {
    guard case .text(let text)? = read(value, as: Field(name, .text(.none), label: name)) else { return nil }
    return text
  }

  /// Reports a character in a text that cannot be seen, and tells whether there is one.
  mutating func reportsHidden(in scalar: TypedScalar) -> Bool {
    guard let hidden = InvisibleCharacter.first(in: scalar.text) else { return false }
    report(InvisibleCharacter.diagnose(hidden, in: scalar.field.name, at: scalar.span))
    return true
  }

  mutating func note(file path: String) { namedFiles.insert(path) }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func refuse(_ value: YAMLValue, _ field: Field, _ expected: WrongType.Expected) -> FieldValue? {
    var typed: String?
    if case .scalar(let text, _) = value.content { typed = text.trimmed }
    diagnostics.append(WrongType.diagnose(field.name, typed, expected: expected, at: value.span))
    return nil
  }

  /// A scalar where a list is wanted is a list of one.
  private mutating func readList(
    _ value: YAMLValue, _ item: Field, _ limits: Limits, _ field: Field
  ) -> FieldValue? {
    let named = Field(field.name, item.type, label: item.label, help: item.help)
    if let parts = unbracketedParts(of: value, named) {
      let items = parts.compactMap { read($0, as: named) }
      let remark = WrongType.diagnoseUnbracketed(field.name, parts, at: value.span)
      // Tags are parted so in many programs, and there is no doubt what they are.
      report(item.type == .tag ? remark.with(severity: .note) : remark)
      return items.isEmpty ? nil : .list(items)
    }
    let values = value.elements
    check(values.count, limits, .items, field, value.span)
    let items = values.compactMap { read($0, as: named) }
    return items.isEmpty ? nil : .list(items)
  }

  mutating func check(
    _ count: Int, _ limits: Limits, _ measure: OutOfRange.Measure, _ field: Field, _ span: SourceSpan
  ) {
    if let minimum = limits.minimum, count < minimum {
      report(
        OutOfRange.diagnose(
          field.name, measure, is: String(count), atLeast: String(minimum), atMost: nil, at: span))
    }
    if let maximum = limits.maximum, count > maximum {
      report(
        OutOfRange.diagnose(
          field.name, measure, is: String(count), atLeast: nil, atMost: String(maximum), at: span))
    }
  }
}
