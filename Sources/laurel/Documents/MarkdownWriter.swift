internal import Source

/// Writes passages as Markdown that Laurel, and GitHub, read back as the same passages.
struct MarkdownWriter {
  private var footnotes: [[DocumentBlock]] = []
  private var footnoteCount = 0

  /// The text of a page, with its footnotes at the end.
  static func text(of passages: [DocumentBlock]) -> String {
    var writer = MarkdownWriter()
    var lines = writer.lines(of: passages)
    // A footnote may have footnotes of its own.
    while !writer.footnotes.isEmpty {
      let notes = writer.footnotes
      let first = writer.footnoteCount - notes.count + 1
      writer.footnotes = []
      for (number, note) in zip(first..., notes) {
        let text = writer.lines(of: note)
        lines += [""] + Self.hanging("[^\(number)]: ", by: "    ", text.isEmpty ? [""] : text)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  mutating func lines(of passages: [DocumentBlock]) -> [String] {
    var lines: [String] = []
    var before: DocumentBlock?
    var isOtherMark = false
    for passage in passages {
      // Of two lists of one sort, the second would go on with the first.
      isOtherMark = before?.isList(like: passage) == true ? !isOtherMark : false
      let more = self.lines(of: passage, isOtherMark: isOtherMark)
      if more.isEmpty { continue }
      lines += (lines.isEmpty ? [] : [""]) + more
      before = passage
    }
    return lines
  }

  private mutating func lines(of passage: DocumentBlock, isOtherMark: Bool) -> [String] {
    switch passage {
    case .paragraph(let phrases): return text(of: phrases).parts(separatedBy: "\n").droppingBlank
    case .heading(let level, let phrases, _):
      let words = text(of: phrases.map { $0 == .lineEnd ? .space : $0 })
      let isNumberSign = words.endsWithBytes(of: "#")
      return words.isEmpty
        ? [] : ["\(String(repeating: "#", count: level)) \(words)\(isNumberSign ? " #" : "")"]
    case .list(let items, let start): return list(items, start: start, isOtherMark)
    case .quotation(let inner): return lines(of: inner).map { $0.isEmpty ? ">" : "> \($0)" }
    case .code(let code, let language): return Self.fenced(code, language)
    case .table(let table): return self.table(table)
    case .rule: return ["***"]
    case .place: return []
    }
  }

  private mutating func list(_ items: [[DocumentBlock]], start: Int?, _ isOtherMark: Bool) -> [String] {
    let isTight = items.allSatisfy(\.isTightItem)
    var all: [String] = []
    for (index, item) in items.enumerated() {
      let mark = start.map { "\($0 + index)\(isOtherMark ? ")" : ".") " } ?? (isOtherMark ? "* " : "- ")
      let text = isTight ? item.flatMap { lines(of: $0, isOtherMark: false) } : lines(of: item)
      if text.isEmpty { continue }
      if !all.isEmpty, !isTight { all.append("") }
      all += Self.hanging(mark, by: String(repeating: " ", count: mark.utf8.count), text)
    }
    return all
  }

  /// A mark before the first line, and the same room before all others.
  private static func hanging(_ mark: String, by room: String, _ lines: [String]) -> [String] {
    [mark + lines[0]] + lines.dropFirst().map { $0.isEmpty ? "" : room + $0 }
  }

  private static func fenced(_ code: String, _ language: String) -> [String] {
    let lines = code.utf8.filter { !$0.isControl || $0.isBlank || $0 == UInt8(ascii: "\n") }.text
      .parts(separatedBy: "\n")
    let longest = lines.map { $0.trimmed.utf8.prefix { $0 == UInt8(ascii: "`") }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let isName = language.utf8.allSatisfy { $0.isLetter || $0.isDigit || "+-#_".utf8.contains($0) }
    return [fence + (isName ? language : "")] + lines + [fence]
  }

  /// The words of a line, or of several with `lineEnd` between.
  mutating func text(of phrases: [Phrase], lineEnd: String = "\\\n") -> String {
    var line = MarkdownLine(lineEnd: lineEnd)
    append(phrases, to: &line)
    return line.finished
  }

  private mutating func append(_ phrases: [Phrase], to line: inout MarkdownLine) {
    let phrases = Self.joined(phrases)
    for (index, phrase) in phrases.enumerated() {
      switch phrase {
      case .text(let text): line.append(text: text)
      case .space: line.appendSpace()
      case .lineEnd: line.appendLineEnd()
      case .code(let code): line.append(whole: Self.code(code.onOneLine))
      case .styled(let look, let inner):
        let next = phrases[(index + 1)...].lazy.compactMap(\.firstScalar).first
        append(inner, as: look, before: next, to: &line)
      case .link(let inner, let address): append(inner, leadingTo: address, to: &line)
      case .picture(let picture): line.append(whole: self.picture(picture))
      case .footnote(let note):
        footnotes.append(note)
        footnoteCount += 1
        line.append(whole: "[^\(footnoteCount)]")
      case .place: break
      }
    }
  }

  /// The same with texts that touch as one, so that each sign is seen with what follows it.
  private static func joined(_ phrases: [Phrase]) -> [Phrase] {
    var all: [Phrase] = []
    for phrase in phrases {
      if case .place = phrase { continue }
      if case .text(let next) = phrase, case .text(let text)? = all.last {
        all[all.count - 1] = .text(text + next)
      } else {
        all.append(phrase)
      }
    }
    return all
  }

  /// Styled words; blanks at their ends stay outside, where marks are read.
  private mutating func append(
    _ inner: [Phrase], as look: Phrase.Look, before next: Unicode.Scalar?, to line: inout MarkdownLine
  ) {
    if line.looks.contains(look) || inner.onlyPicture != nil {
      append(inner, to: &line)
      return
    }
    var part = MarkdownLine(
      lineEnd: line.lineEnd, looks: line.looks.union([look]), isInside: true, allowsLinks: line.allowsLinks)
    append(inner, to: &part)
    if part.beginsApart { line.appendSpace() }
    line.append(part.finished, as: look, before: part.endsApart ? " " : next)
    if part.endsApart { line.appendSpace() }
  }

  private mutating func append(_ inner: [Phrase], leadingTo address: String, to line: inout MarkdownLine) {
    let isBlank = inner.isBlank
    let mail = "mailto:"
    let shown = address.startsWithBytes(of: mail) ? address.utf8.dropFirst(mail.utf8.count).text : address
    if isBlank || inner.words == shown, address.isWebOrMail {
      line.append(whole: "<\(Self.encoded(shown))>")
      return
    }
    var part = MarkdownLine(
      lineEnd: line.lineEnd == "<br>" ? "<br>" : " ", looks: line.looks, isInside: true, allowsLinks: false)
    append(isBlank ? [.text(address)] : inner, to: &part)
    if part.beginsApart { line.appendSpace() }
    line.append(whole: "[\(part.finished)](\(Self.encoded(address)))")
    if part.endsApart { line.appendSpace() }
  }

  private func picture(_ picture: NamedPicture) -> String {
    var description = MarkdownLine(lineEnd: " ", isInside: true, allowsLinks: false)
    description.append(text: picture.description.onOneLine)
    let caption = picture.caption.words.utf8.split { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }
    let words = caption.map(\.text).joined(separator: "'")
    let title = words.isEmpty ? "" : " \"\(words)\""
    return "![\(description.finished)](\(Self.encoded(picture.address))\(title))"
  }

  static func code(_ code: String) -> String {
    guard !code.isEmpty else { return "" }
    let runs = code.utf8.split { $0 != UInt8(ascii: "`") }.map(\.count)
    let fence = String(repeating: "`", count: (runs.max() ?? 0) + 1)
    let touches = code.utf8.first == UInt8(ascii: "`") || code.utf8.last == UInt8(ascii: "`")
    return touches ? "\(fence) \(code) \(fence)" : fence + code + fence
  }

  /// An address without the signs that would end it.
  private static func encoded(_ address: String) -> String {
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if byte <= 0x20 || byte == 0x7F || "()<>\\\"|`".utf8.contains(byte) {
        bytes += Array("%\(String(hexadecimal: UInt32(byte), width: 2, uppercase: true))".utf8)
      } else {
        bytes.append(byte)
      }
    }
    return bytes.text
  }
}

extension DocumentBlock {
  fileprivate func isList(like other: DocumentBlock) -> Bool {
    guard case .list(_, let start) = self, case .list(_, let next) = other else { return false }
    return (start == nil) == (next == nil)
  }
}

extension [DocumentBlock] {
  /// Whether an item of a list is one paragraph, and lists below it.
  fileprivate var isTightItem: Bool {
    let visible = filter { !$0.isBlank }
    return visible.enumerated().allSatisfy { index, passage in
      switch passage {
      case .paragraph: index == 0
      case .list(let items, _): index > 0 && items.allSatisfy(\.isTightItem)
      default: false
      }
    }
  }
}

extension Phrase {
  /// What it begins with; nil for what nobody sees.
  fileprivate var firstScalar: Unicode.Scalar? {
    switch self {
    case .text(let text): text.unicodeScalars.first
    case .space, .lineEnd: " "
    case .styled(_, let inner): inner.lazy.compactMap(\.firstScalar).first
    case .code: "`"
    case .link, .footnote: "["
    case .picture: "!"
    case .place: nil
    }
  }
}

extension String {
  var isWebOrMail: Bool { ["https://", "http://", "mailto:"].contains(where: startsWithBytes) }
}

extension [String] {
  /// The lines without blank ones, which would end a paragraph.
  fileprivate var droppingBlank: [String] {
    filter { !$0.utf8.allSatisfy { $0.isSpace || $0 == UInt8(ascii: "\\") } }
  }
}
