internal import Source

/// What begins a note that no reader sees: `%%`, a comment of HTML, or one of a program that makes pages.
struct NoteStart {
  /// How the note begins, in words for a remark.
  let typed: StaticString
  let end: NoteEnd
  /// Where its end is looked for.
  let inside: Int
  /// Whether this is a note even if it never ends.
  var isCertain = true

  /// The note that begins at an offset of a line.
  init?(at index: Int, of line: SourceLine, in bytes: UnsafeBufferPointer<UInt8>) {
    let rest = bytes[index..<line.range.upperBound]
    guard rest.count > 1 else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "%") where bytes[index + 1] == bytes[index]:
      guard PercentNote.opens(at: index, of: line, in: bytes) else { return nil }
      self.init("%%", .percents, from: index + 2)
    case UInt8(ascii: "<"): self.init(angle: rest)
    case UInt8(ascii: "{"): self.init(brace: rest)
    case UInt8(ascii: "[") where index == line.text: self.init(definition: rest, of: bytes)
    default: return nil
    }
  }

  /// Whether a note may begin somewhere in a text.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.dropLast().contains { index in
        switch bytes[index] {
        case UInt8(ascii: "%"): bytes[index + 1] == UInt8(ascii: "%")
        case UInt8(ascii: "<"):
          "!%".utf8.contains(bytes[index + 1]) || bytes[index...].starts(with: Self.emptyParagraph)
        case UInt8(ascii: "{"): "#{%/>".utf8.contains(bytes[index + 1])
        case UInt8(ascii: "["):
          bytes[index...].starts(with: "[//")
            || bytes[index...].prefix(8).map(\.lowercased).elementsEqual("[comment".utf8)
        default: false
        }
      }
    }
  }

  /// How far ahead the end of a tag is looked for, in bytes.
  private static let longest = 200

  private init(_ typed: StaticString, _ end: NoteEnd, from inside: Int, isCertain: Bool = true) {
    self.typed = typed
    self.end = end
    self.inside = inside
    self.isCertain = isCertain
  }

  private init?(angle text: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = text.startIndex
    if text.starts(with: "<!--") {
      // `<!-->` is a whole comment.
      self.init("<!--", .comment, from: start + 2)
    } else if text.starts(with: "<%--") {
      self.init("<%--", .dashes, from: start + 4)
    } else if text.starts(with: Self.emptyParagraph), Self.isEmpty(text.dropFirst(5).prefix(Self.longest)) {
      self.init("<o:p>", .office, from: start + 5)
    } else if text.starts(with: "<%#") {
      self.init("<%#", .percentAngle, from: start + 3)
    } else {
      return nil
    }
  }

  /// What Word writes at the end of a paragraph. In most of them nothing stands.
  private static let emptyParagraph: StaticString = "<o:p>"

  private static func isEmpty(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = text.drop(while: \.isBlank)
    for space in ["&nbsp;", "\u{A0}"] where rest.starts(with: space.utf8) {
      rest = rest.dropFirst(space.utf8.count).drop(while: \.isBlank)
    }
    return rest.starts(with: "</o:p>".utf8)
  }

  private init?(brace text: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = text.startIndex
    switch text[start + 1] {
    case UInt8(ascii: "#"):
      // `{#id}` is an anchor.
      let next = start + 2 < text.endIndex ? text[start + 2] : 0x20
      let isSpaced = next.isBlank || next == UInt8(ascii: "-")
      guard isSpaced || text[(start + 2)...].prefix(Self.longest).holds("#}", before: UInt8(ascii: "}"))
      else { return nil }
      self.init("{#", .hash, from: start + 2, isCertain: false)
    case UInt8(ascii: "/"):
      guard text.starts(with: "{/*") else { return nil }
      self.init("{/*", .starBrace, from: start + 3)
    case UInt8(ascii: ">"):
      guard text.starts(with: "{>>") else { return nil }
      self.init("{>>", .angles, from: start + 3)
    case UInt8(ascii: "%"): self.init(tag: text)
    case UInt8(ascii: "{"): self.init(braces: text)
    default: return nil
    }
  }

  /// `{% comment %}`, and `{% # words %}`.
  private init?(tag text: Slice<UnsafeBufferPointer<UInt8>>) {
    let words = text.dropFirst(2).drop { $0.isBlank || $0 == UInt8(ascii: "-") }
    if words.first == UInt8(ascii: "#") {
      self.init("{% #", .percentBrace, from: words.startIndex)
      return
    }
    guard words.starts(with: "comment"), words.dropFirst(7).first.map({ !$0.isLetter }) ?? false,
      let close = words.prefix(Self.longest).firstIndex(of: UInt8(ascii: "}")),
      text[close - 1] == UInt8(ascii: "%")
    else { return nil }
    self.init("{% comment %}", .endcomment, from: close + 1)
  }

  /// `{{!-- words --}}`, `{{! words }}`, `{{/* words */}}` and `{{< comment >}}`.
  private init?(braces text: Slice<UnsafeBufferPointer<UInt8>>) {
    let words = text.dropFirst(2).drop { $0.isBlank || "-~".utf8.contains($0) }
    let start = words.startIndex
    if words.starts(with: "!--") {
      self.init("{{!--", .dashesBraces, from: start + 3)
    } else if words.first == UInt8(ascii: "!"), words.dropFirst().first != UInt8(ascii: "}") {
      self.init("{{!", .braces, from: start + 1, isCertain: false)
    } else if words.starts(with: "/*") {
      self.init("{{/*", .starBraces, from: start + 2)
    } else if let sign = words.first, sign == UInt8(ascii: "<") || sign == UInt8(ascii: "%") {
      let name = words.dropFirst().drop(while: \.isBlank)
      guard name.starts(with: "comment"), name.dropFirst(7).first.map({ !$0.isLetter }) ?? false,
        let close = name.prefix(Self.longest).firstIndex(of: UInt8(ascii: "}"))
      else { return nil }
      self.init(
        sign == UInt8(ascii: "<") ? "{{< comment >}}" : "{{% comment %}}",
        sign == UInt8(ascii: "<") ? .angleShortcode : .percentShortcode, from: close + 1)
    } else {
      return nil
    }
  }

  /// `[//]: # (words)` and `[comment]: <> (words)`: for other programs these are addresses that no link uses.
  private init?(definition text: Slice<UnsafeBufferPointer<UInt8>>, of bytes: UnsafeBufferPointer<UInt8>) {
    guard let close = text.prefix(40).firstIndex(of: UInt8(ascii: "]")),
      text[(close + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    let label = text[text.startIndex + 1..<close].trimmed.map(\.lowercased)
    guard label.starts(with: "//".utf8) || label == Array("comment".utf8) || label == Array("comments".utf8)
    else { return nil }
    var words = text[(close + 2)...].trimmed
    words = words.drop { !$0.isBlank }.drop(while: \.isBlank)
    let end: NoteEnd =
      switch words.first {
      case UInt8(ascii: "("): .closing(UInt8(ascii: ")"))
      case UInt8(ascii: "\""): .closing(UInt8(ascii: "\""))
      case UInt8(ascii: "'"): .closing(UInt8(ascii: "'"))
      default: .line
      }
    self.init("[//]:", end, from: words.isEmpty ? text.endIndex : words.startIndex + 1)
  }
}

/// Two percent signs that begin a note, as in Obsidian.
enum PercentNote {
  /// Whether two percent signs right behind a digit only tell how much, so that they neither begin a note nor end one:
  /// `100%% sure`, `90%%, and`. At the end of a line they may end one.
  static func areAmount(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0, bytes[index - 1].isDigit, index + 2 < bytes.count else { return false }
    let next = bytes[index + 2]
    return (next.isBlank || ".,;:!?)".utf8.contains(next))
      && !(bytes[(index + 2)...].first { !$0.isBlank }?.isLineEnd ?? true)
  }

  /// Whether two percent signs start a note: not in `100%% sure`, in `5 %% less`, nor in an address such as `/a%%20b`.
  static func opens(at index: Int, of line: SourceLine, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if areAmount(at: index, in: bytes) { return false }
    let before = bytes[line.content..<max(line.content, index)]
    let next = index + 2 < line.range.upperBound ? bytes[index + 2] : 0x20
    if isAfterNumber(before) {
      // A note that begins right behind a number ends somewhere else.
      return !next.isBlank
        || endsElsewhere(bytes[min(index + 2, line.range.upperBound)..<line.range.upperBound])
    }
    let near = before.suffix(longestWord)
    let word = near[(near.lastIndex { $0.isSpace }.map { $0 + 1 } ?? near.startIndex)...]
    let isAddress = word.contains(UInt8(ascii: "/")) || word.contains(UInt8(ascii: "("))
    let isWeb = word.indices.contains { word[$0...].starts(with: "://") }
    return !isWeb && !(isAddress && next.isDigit)
  }

  private static func isAfterNumber(_ before: some BidirectionalCollection<UInt8>) -> Bool {
    before.suffix(longestWord).last { !$0.isBlank && !$0.isHidden }?.isDigit ?? false
  }

  /// Whether the next two percent signs of a line stand behind something else than a number.
  private static func endsElsewhere(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let near = rest.prefix(longestNote)
    let sign = UInt8(ascii: "%")
    let end = near.indices.dropLast().first { near[$0] == sign && near[$0 + 1] == sign }
    return end.map { !isAfterNumber(rest[rest.startIndex..<$0]) } ?? false
  }

  /// How far ahead the end of a note is looked for that may be none.
  private static let longestNote = 1_000

  /// How far back the beginning of an address is looked for.
  private static let longestWord = 200
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether two signs stand in these bytes before another does.
  fileprivate func holds(_ signs: StaticString, before other: UInt8) -> Bool {
    guard let end = firstIndex(of: other), end > startIndex else { return false }
    return self[(end - 1)...].starts(with: signs)
  }
}
