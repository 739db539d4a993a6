internal import Source

/// Finds `**`, `__`, `~~` and single stars that are left over in a block: a blank is where none may be, or one is missing.
struct EmphasisScan {
  private let text: TypedText

  private struct Run {
    let range: Range<Int>
    let sign: UInt8
    var count: Int { range.count }
    var marks: String { String(repeating: Character(UnicodeScalar(sign)), count: count) }
  }

  static func slips(in text: TypedText) -> [MarkSlip] {
    let scan = EmphasisScan(text: text)
    let runs = scan.runs
    let counts = runs.reduce(into: [String: Int]()) { $0[$1.marks, default: 0] += 1 }
    var slips: [MarkSlip] = []
    var index = 0
    while index < runs.count {
      if index + 1 < runs.count, var slip = scan.pair(runs[index], runs[index + 1]) {
        // Where one of them has no partner, nobody knows which.
        if counts[runs[index].marks, default: 0] % 2 == 1 { slip.edits = [] }
        slips.append(slip)
        index += 2
      } else {
        if let slip = scan.single(runs[index]) { slips.append(slip) }
        index += 1
      }
    }
    return slips
  }

  /// The runs of stars and underscores that may have been meant as marks.
  private var runs: [Run] {
    var runs: [Run] = []
    var index = 0
    while let sign = text[index] {
      guard "*_~".utf8.contains(sign) else {
        index += 1
        continue
      }
      let end = text.bytes[index...].firstIndex { $0 != sign } ?? text.bytes.count
      let run = Run(range: index..<end, sign: sign)
      if isMark(run) { runs.append(run) }
      index = end
    }
    return runs
  }

  /// Whether a run was meant as a mark, and not as a line to write on, a pattern of names, a power or a word left out.
  private func isMark(_ run: Run) -> Bool {
    guard run.count <= (run.sign == UInt8(ascii: "*") ? 3 : 2) else { return false }
    let (before, after) = (run.range.lowerBound - 1, run.range.upperBound)
    let isInPattern = [before, after].contains { text[$0].map("/\\=".utf8.contains) ?? false }
    if isInPattern || text[after] == UInt8(ascii: ".") && text.isWord(after + 1) { return false }
    if run.sign == UInt8(ascii: "~") { return run.count == 2 }
    if run.sign == UInt8(ascii: "_"), run.count == 1 || text.isWord(before) && text.isWord(after) {
      return false
    }
    if run.count == 1 { return !(text.isBlank(before) && text.isBlank(after)) }
    let isNumber = { (index: Int) in text[index]?.isDigit ?? false }
    return !(isNumber(before) && isNumber(after))
  }

  /// Two runs that were meant to hold the words between them.
  private func pair(_ first: Run, _ second: Run) -> MarkSlip? {
    guard first.sign == second.sign, first.count == second.count else { return nil }
    let inside = first.range.upperBound..<second.range.lowerBound
    guard inside.contains(where: text.isWord) else { return nil }
    let blanksBefore = inside.prefix { text.isBlank($0) }.count
    let blanksAfter = inside.reversed().prefix { text.isBlank($0) }.count
    let joins = text.isWord(second.range.upperBound)
    if first.count == 1 {
      guard blanksBefore == 0, blanksAfter == 0, joins, !text.isWord(first.range.lowerBound - 1),
        !text.isWord(inside.upperBound - 1)
      else { return nil }
    } else if blanksBefore == 0, blanksAfter == 0, !joins {
      return nil
    }
    if blanksBefore > 0, blanksAfter == 0 || !text.isBlank(first.range.lowerBound - 1) { return nil }
    let range = first.range.lowerBound..<second.range.upperBound
    var edits: [(range: Range<Int>, replacement: String)] = []
    if blanksBefore > 0 {
      edits.append((text.sourceRange(inside.lowerBound..<inside.lowerBound + blanksBefore), ""))
    }
    if blanksAfter > 0 {
      edits.append((text.sourceRange(inside.upperBound - blanksAfter..<inside.upperBound), ""))
    }
    if joins {
      let end = text.sourceRange(second.range).upperBound
      edits.append((end..<end, " "))
    }
    return MarkSlip(
      form: blanksBefore + blanksAfter > 0 ? .blankInside(first.marks) : .noBlankAfter(first.marks),
      range: range, edits: text.isOnLine(inside) ? edits : [],
      isCertain: blanksBefore + blanksAfter > 0 || endsClause(inside.upperBound - 1))
  }

  /// `*words *`: a star behind a blank that was meant to end slanted words, and not to multiply or to begin a remark.
  private func slanted(from run: Run) -> MarkSlip? {
    let start = run.range.upperBound
    guard run.sign == UInt8(ascii: "*"), text.isBlank(run.range.lowerBound - 1), text.isWord(start),
      let blank = text.first(" *", from: start, within: Self.longestWords), text.isOnLine(start..<blank),
      !text.isBlank(blank - 1), !text.isWord(blank + 2), text[blank + 2] != run.sign
    else { return nil }
    let next = text.isBlank(blank + 2) ? text[blank + 3] : text[blank + 2]
    let isSum = (start..<blank).contains { text[$0].map { $0.isDigit || "=*".utf8.contains($0) } ?? false }
    if isSum || next?.isDigit == true { return nil }
    return MarkSlip(
      form: .blankInside(run.marks), range: run.range.lowerBound..<blank + 2,
      edits: [(text.sourceRange(blank..<blank + 1), "")])
  }

  private static let longestWords = 60

  /// Whether a new word surely begins behind a sign: not so behind a quotation mark, as in `**"plan"**s`.
  private func endsClause(_ index: Int) -> Bool { text[index].map(":.,;!?".utf8.contains) ?? false }

  private func single(_ run: Run) -> MarkSlip? {
    if run.sign == UInt8(ascii: "~") { return nil }
    guard run.count > 1 else { return slanted(from: run) }
    let opens = !text.isBlank(run.range.upperBound) && !text.isWord(run.range.lowerBound - 1)
    let closes = !text.isBlank(run.range.lowerBound - 1) && !text.isWord(run.range.upperBound)
    if run.sign == UInt8(ascii: "_") {
      guard opens, text.isWord(run.range.upperBound) else { return nil }
    }
    guard opens || closes else { return nil }
    return MarkSlip(form: .noPartner(run.marks), range: run.range)
  }
}
