internal import Source

/// What one line holds of the marks that can cost cmark more than their length.
struct LineMarks {
  private(set) var length = 0
  var isBlank: Bool { content == nil }
  /// The marks of quotes and lists with which the line starts.
  private(set) var containers = 0
  /// How many items the indentation can keep open: each needs two columns.
  private(set) var indentedItems = 0
  private(set) var bars = 0
  private(set) var quotationMarks = 0
  private(set) var emphasisMarks = 0
  private(set) var images = 0
  private(set) var closings = 0
  private(set) var mailSigns = 0
  /// How long GitHub's autolinks search, in byte comparisons: from each `www.` or `://` to the end of its word.
  private(set) var addressSteps = 0
  /// The same for `)`, each of which has the parentheses of the word counted again.
  private(set) var parenthesisSteps = 0
  /// The columns of a line that looks like `|---|:-:|`, or 0.
  private(set) var delimiterColumns = 0

  /// Whether the line is `---`, which underlines a paragraph or parts it from the next.
  private(set) var endsParagraph = false

  private var content: Int?

  init(_ line: UnsafeBufferPointer<UInt8>) {
    length = line.count
    content = line.firstIndex { !$0.isBlank }
    guard let content else { return }
    countContainers(in: line, from: content)
    countMarks(in: line)
    let rest = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    if rest.contains(UInt8(ascii: "-")), rest.allSatisfy({ $0.isBlank || "|:-".utf8.contains($0) }) {
      delimiterColumns = bars + 1
      let dashes = line.count { $0 == UInt8(ascii: "-") }
      endsParagraph =
        indentedItems < 2 && dashes > 2 && line[content...].allSatisfy { $0.isBlank || $0 == 0x2D }
    }
  }

  private mutating func countMarks(in line: UnsafeBufferPointer<UInt8>) {
    var word = Word()
    for index in line.indices {
      let byte = line[index]
      if byte.isPlain { continue }
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quotationMarks += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): emphasisMarks += 1
      case UInt8(ascii: "["): if index > 0, line[index - 1] == UInt8(ascii: "!") { images += 1 }
      case UInt8(ascii: "]"): closings += 1
      case UInt8(ascii: "@"): mailSigns += 1
      case UInt8(ascii: ")"): word.parentheses += 1
      case UInt8(ascii: ":"): if line[index...].starts(with: "://") { word.addresses += 1 }
      case UInt8(ascii: "w"), UInt8(ascii: "W"): if line.hasWWW(at: index) { word.addresses += 1 }
      default: break
      }
      if byte.isSpace || byte == UInt8(ascii: "<") { end(&word, at: index) }
    }
    end(&word, at: line.count)
  }

  private struct Word {
    var start = 0
    var addresses = 0
    var parentheses = 0
  }

  private mutating func end(_ word: inout Word, at offset: Int) {
    if word.addresses > 0 {
      addressSteps += word.addresses * (offset - word.start)
      parenthesisSteps += word.parentheses * (offset - word.start)
    }
    word = Word(start: offset)
  }

  private mutating func countContainers(in line: UnsafeBufferPointer<UInt8>, from content: Int) {
    indentedItems = line[..<content].reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 4 : 1) } / 2
    var index = content
    while index < line.count {
      let byte = line[index]
      if byte.isDigit {
        while index < line.count, line[index].isDigit { index += 1 }
        guard index < line.count, ".)".utf8.contains(line[index]) else { break }
        containers += 1
      } else if byte == UInt8(ascii: ">") {
        containers += 1
      } else if "-+*".utf8.contains(byte) {
        guard index + 1 == line.count || line[index + 1].isBlank else { break }
        containers += 1
      } else if !byte.isBlank {
        break
      }
      index += 1
    }
    if index == line.count, line.isThematicBreak { containers = 0 }
  }
}

extension UInt8 {
  /// Whether this is no mark and ends no word, as most bytes: a small letter but `w`, or a part of a longer character.
  fileprivate var isPlain: Bool {
    self >= 0x80 || (self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") && self != UInt8(ascii: "w"))
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func hasWWW(at index: Int) -> Bool {
    index + 3 < count && self[index + 3] == UInt8(ascii: ".")
      && (1...2).allSatisfy { self[index + $0].lowercased == UInt8(ascii: "w") }
  }

  /// Whether a line is `- - -` or `* * *`, however long.
  fileprivate var isThematicBreak: Bool {
    guard let mark = first(where: { !$0.isBlank }), "-*".utf8.contains(mark) else { return false }
    return allSatisfy { $0.isBlank || $0 == mark }
  }
}
