internal import Markup
internal import Source

extension FieldReader {
  /// Reads a scalar that is not blank as a field of any type but list and record.
  mutating func readScalar(_ typed: String, _ value: YAMLValue, _ field: Field) -> FieldValue? {
    let text = typed.trimmed
    switch field.type {
    case .text(let limits): return readText(text, limits, value, field)
    case .markdown(let limits):
      check(text.unicodeScalars.count, limits, .letters, field, value.span)
      return .prose(readProse(typed, value, field))
    case .number(let minimum, let maximum): return readNumber(text, minimum, maximum, value, field)
    case .date: return readDate(text, value, field)
    case .flag: return readFlag(text).map { .flag($0) } ?? refuse(value, field, .flag)
    case .choice(let choices): return readChoice(text, choices, value, field)
    case .url: return readURL(text, value, field)
    case .email: return isEmail(text) ? .email(text) : refuse(value, field, .email)
    case .image: return readImage(text, value, field)
    case .tag: return readTag(text, value, field)
    case .link(let kinds): return readLink(text, kinds, value, field)
    case .list, .record: return nil
    }
  }

  private mutating func readDate(_ text: String, _ value: YAMLValue, _ field: Field) -> FieldValue? {
    if let day = CalendarDate(text) { return .date(day) }
    let readings = DateNotation.readings(of: text)
    if readings.isEmpty { return refuse(value, field, .date) }
    report(WrongType.diagnoseDate(text, readings: readings, at: value.span))
    return nil
  }

  private mutating func readText(
    _ text: String, _ limits: Limits, _ value: YAMLValue, _ field: Field
  ) -> FieldValue? {
    if let scalar = InvisibleCharacter.first(in: text) {
      report(InvisibleCharacter.diagnose(scalar, in: field.name, at: value.span))
      return nil
    }
    check(text.unicodeScalars.count, limits, .letters, field, value.span)
    return .text(text)
  }

  private mutating func readNumber(
    _ text: String, _ minimum: Double?, _ maximum: Double?, _ value: YAMLValue, _ field: Field
  ) -> FieldValue? {
    let isPlain = text.utf8.allSatisfy { $0.isDigit || "+-.".utf8.contains($0) }
    guard isPlain, let number = Double(text), number.isFinite else { return refuse(value, field, .number) }
    if let minimum, number < minimum {
      report(
        OutOfRange.diagnose(
          field.name, .number, is: text, atLeast: Self.decimal(minimum), atMost: nil, at: value.span))
      return nil
    }
    if let maximum, number > maximum {
      report(
        OutOfRange.diagnose(
          field.name, .number, is: text, atLeast: nil, atMost: Self.decimal(maximum), at: value.span))
      return nil
    }
    return .number(number, text: text)
  }

  private func readFlag(_ text: String) -> Bool? {
    switch Fold.key(text) {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  private mutating func readChoice(
    _ text: String, _ choices: [Choice], _ value: YAMLValue, _ field: Field
  ) -> FieldValue? {
    let key = Fold.key(text)
    if let choice = choices.first(where: { Fold.key($0.value) == key || Fold.key($0.label) == key }) {
      return .choice(choice)
    }
    report(UnknownChoice.diagnose(text, field.name, choices: choices, at: value.span))
    return nil
  }

  private mutating func readURL(_ text: String, _ value: YAMLValue, _ field: Field) -> FieldValue? {
    guard case .web(let url) = Destination(text.utf8), url.startsWithBytes(of: "http") else {
      return refuse(value, field, .url)
    }
    return .url(url)
  }

  private func isEmail(_ text: String) -> Bool {
    let parts = text.parts(separatedBy: "@")
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\\\"".utf8.contains($0) }
    return isPlain && parts.count == 2 && !parts[0].isEmpty
      && parts[1].parts(separatedBy: ".").count > 1 && !parts[1].parts(separatedBy: ".").contains("")
  }

  private mutating func readTag(_ text: String, _ value: YAMLValue, _ field: Field) -> FieldValue? {
    if let scalar = InvisibleCharacter.first(in: text) {
      report(InvisibleCharacter.diagnose(scalar, in: field.name, at: value.span))
      return nil
    }
    if let tag = vocabulary.tag(text) {
      if tag.slug != text { report(TagSpelling.diagnose(text, tag: tag, at: value.span)) }
      return .tag(tag)
    }
    if !vocabulary.isEmpty {
      report(UnknownTag.diagnose(text, nearest: vocabulary.nearest(to: text), at: value.span))
    }
    return .tag(Tag(typed: text))
  }

  private mutating func readImage(_ text: String, _ value: YAMLValue, _ field: Field) -> FieldValue? {
    guard let resolver else { return nil }
    guard case .relative(let path, _, nil) = Destination(text.utf8) else {
      return refuse(value, field, .image)
    }
    if let file = ContentPath.resolve(path, in: ContentPath.folder(of: resolver.path)) { note(file: file) }
    return resolver.image(path, at: value.span, isQuoted: value.isQuoted).reported(to: &diagnostics).map {
      .image($0)
    }
  }

  private mutating func readLink(
    _ text: String, _ kinds: [String], _ value: YAMLValue, _ field: Field
  ) -> FieldValue? {
    guard let resolver else { return nil }
    return resolver.page(named: text, kinds: kinds, at: value.span, isQuoted: value.isQuoted)
      .reported(to: &diagnostics).map { .link($0) }
  }

  private mutating func readProse(_ text: String, _ value: YAMLValue, _ field: Field) -> Passage {
    var options = options
    options.anchorPrefix = anchorPrefix(of: field)
    let source = SourceText(path: value.span.path, bytes: Array(text.utf8))
    let parsed = Markdown.parse(source, origin: value.origin, options: options).reported(to: &diagnostics)
    let links = resolver?.resolve(parsed.prose.references).reported(to: &diagnostics) ?? []
    return Passage(prose: parsed.prose, links: links)
  }

  /// What stands before the anchors of a text, so that they are unlike all others of its page: the name of its field, and
  /// a number from the second text of that name on.
  private mutating func anchorPrefix(of field: Field) -> String {
    let count = proseCounts[field.name, default: 0] + 1
    proseCounts[field.name] = count
    return "field-\(field.name)-" + (count == 1 ? "" : "\(count)-")
  }

  private static func decimal(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}

extension YAMLValue {
  fileprivate var isQuoted: Bool {
    switch content {
    case .scalar(_, .singleQuoted), .scalar(_, .doubleQuoted): true
    default: false
    }
  }

  /// Where the Markdown of a scalar stands in its file.
  fileprivate var origin: TextOrigin {
    switch content {
    case .scalar(_, .literal): .block(at: contentStart)
    case .scalar(let text, .plain), .scalar(let text, .singleQuoted), .scalar(let text, .doubleQuoted):
      text.utf8.contains(where: \.isLineEnd) || span.start.line != span.end.line
        ? .span(span) : .block(at: contentStart)
    default: .span(span)
    }
  }
}
