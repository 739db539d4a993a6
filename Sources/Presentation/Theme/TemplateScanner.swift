internal import Source

/// Finds names, words and partials in a template that nothing will ever fill. swift-mustache is silent about them.
struct TemplateScanner {
  let templates: Set<String>
  /// Nil where any name of a field may stand: the standard theme draws kinds that a site need not have.
  let fieldNames: Set<String>?
  let words: Set<String>

  func scan(_ text: SourceText) -> [Diagnostic] {
    Self.tags(in: text).flatMap { check($0, in: text) }
  }

  /// The fields of a page that a template names itself: `field.situation`.
  static func namedFields(in text: SourceText) -> Set<String> {
    let names = tags(in: text).map { $0.name.parts(separatedBy: ".") }
    return Set(names.filter { $0.count > 1 && $0[0] == TemplateName.field.rawValue }.map { $0[1] })
  }

  /// The words that a template asks for, and where it does so first.
  static func usedWords(in text: SourceText) -> [String: SourceSpan] {
    var words: [String: SourceSpan] = [:]
    for tag in tags(in: text) {
      let parts = tag.name.parts(separatedBy: ".")
      guard parts.count == 2, parts[0] == TemplateName.words.rawValue, words[parts[1]] == nil else {
        continue
      }
      words[parts[1]] = tag.span
    }
    return words
  }

  private struct Tag {
    /// The character after the braces: `#`, `^`, `/`, `>`, `{`, or a space for a plain value.
    let sigil: UInt8
    let name: String
    let span: SourceSpan
    /// Whether only spaces stand before it on its line.
    let isIndented: Bool

    /// The name of the value that names a template, as in `{{> *icon}}`.
    var withoutStar: Tag {
      Tag(sigil: sigil, name: name.utf8.dropFirst().text, span: span, isIndented: isIndented)
    }
  }

  private func check(_ tag: Tag, in text: SourceText) -> [Diagnostic] {
    switch tag.sigil {
    case UInt8(ascii: ">"):
      if tag.name.startsWithBytes(of: "*") { return checkName(tag.withoutStar) }
      guard templates.contains(tag.name) else {
        return [UnknownTemplateName.diagnosePartial(tag.name, among: templates, at: tag.span)]
      }
      return tag.isIndented ? [UnknownTemplateName.diagnoseIndented(tag.name, at: tag.span)] : []
    case UInt8(ascii: "!"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "<"),
      UInt8(ascii: "="):
      return []
    default: return checkName(tag)
    }
  }

  private func checkName(_ tag: Tag) -> [Diagnostic] {
    var container: String?
    for part in tag.name.parts(separatedBy: ".") where !part.utf8.isEmpty {
      let known = names(in: container)
      if let known, !known.contains(part) {
        return [UnknownTemplateName.diagnose(part, among: known, at: tag.span)]
      }
      container = part
    }
    return checkBraces(tag)
  }

  /// The names that may stand after a dot, or at the start; nil if any may.
  private func names(in container: String?) -> Set<String>? {
    switch container.flatMap({ TemplateName(rawValue: $0) }) {
    case .words: words.union([TemplateName.lang, .labelLang].map(\.rawValue))
    case .field: fieldNames
    default: Set(TemplateName.allCases.map(\.rawValue))
    }
  }

  /// HTML wants three braces, and everything else two.
  private func checkBraces(_ tag: Tag) -> [Diagnostic] {
    guard tag.sigil == UInt8(ascii: " ") || tag.sigil == UInt8(ascii: "{") else { return [] }
    let isHTML = tag.name.parts(separatedBy: ".").last.flatMap { TemplateName(rawValue: $0) }?.isHTML ?? false
    guard isHTML != (tag.sigil == UInt8(ascii: "{")) else { return [] }
    return [UnknownTemplateName.diagnoseBraces(tag.name, isHTML: isHTML, at: tag.span)]
  }

  private static func tags(in text: SourceText) -> [Tag] {
    let bytes = text.bytes
    var tags: [Tag] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      let start = index + 2
      guard let end = endOfTag(in: bytes, from: start) else { break }
      tags.append(tag(in: text, start: start, end: end))
      index = end + 2
    }
    return tags
  }

  private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int? {
    bytes[start...].indices.dropLast().first {
      bytes[$0] == UInt8(ascii: "}") && bytes[$0 + 1] == UInt8(ascii: "}")
    }
  }

  private static func tag(in text: SourceText, start: Int, end: Int) -> Tag {
    let inside = text.bytes[start..<end]
    let hasSigil = inside.first.map { "#^/>{!&%$<=".utf8.contains($0) } ?? false
    let name = (hasSigil ? inside.dropFirst() : inside).trimmed
    let sigil = hasSigil ? inside[inside.startIndex] : UInt8(ascii: " ")
    let lineStart = text.offset(of: Place(line: text.place(at: start).line, column: 1))
    let before = text.bytes[lineStart..<start - 2]
    return Tag(
      sigil: sigil == UInt8(ascii: "&") ? UInt8(ascii: "{") : sigil, name: name.text,
      span: text.span(name.startIndex..<name.endIndex),
      isIndented: !before.isEmpty && before.allSatisfy(\.isBlank))
  }
}
