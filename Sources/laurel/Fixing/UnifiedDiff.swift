internal import Source

/// The difference of two texts line by line, as `diff -u` shows it and `git apply` takes it.
///
/// It costs no more than the lines there are. An algorithm for the shortest difference was measured at many seconds for
/// a page with a mistake in each of its lines.
struct UnifiedDiff {
  private let path: String
  private let lines: [Line]

  /// How many equal lines are shown around a change.
  private static let context = 3

  /// A line with its end, and which of the two texts have it.
  private struct Line {
    enum Side: String {
      case both = " "
      case old = "-"
      case new = "+"
    }
    let side: Side
    let bytes: ArraySlice<UInt8>
  }

  init(path: String, from old: [UInt8], to new: [UInt8]) {
    self.path = path
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    lines =
      old[..<start].map { Line(side: .both, bytes: $0) }
      + Self.middle(old[start..<(old.count - end)], new[start..<(new.count - end)])
      + old[(old.count - end)...].map { Line(side: .both, bytes: $0) }
  }

  /// The lines between the first and the last that differ: pair by pair, as fixes seldom change how many lines there are.
  private static func middle(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>)
    -> [Line]
  {
    guard old.count == new.count else { return changed(old, new) }
    var lines: [Line] = []
    var firstChanged = old.startIndex
    for (index, other) in zip(old.indices, new) where old[index] == other {
      lines += changed(old[firstChanged..<index], new[firstChanged..<index])
      lines.append(Line(side: .both, bytes: other))
      firstChanged = index + 1
    }
    return lines + changed(old[firstChanged...], new[firstChanged...])
  }

  private static func changed(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>)
    -> [Line]
  {
    old.map { Line(side: .old, bytes: $0) } + new.map { Line(side: .new, bytes: $0) }
  }

  /// The bytes of the diff; nothing if the texts are equal.
  var bytes: [UInt8] {
    let hunks = hunks
    if hunks.isEmpty { return [] }
    // A tab after a name with a blank tells programs where the name ends.
    let name = path.printable + (path.utf8.contains(UInt8(ascii: " ")) ? "\t" : "")
    var bytes = Array("--- a/\(name)\n+++ b/\(name)\n".utf8)
    var (before, told) = ((old: 0, new: 0), 0)
    for hunk in hunks {
      before.old += Self.count(lines[told..<hunk.lowerBound], of: .old)
      before.new += Self.count(lines[told..<hunk.lowerBound], of: .new)
      bytes += self.bytes(of: hunk, after: before)
      told = hunk.lowerBound
    }
    return bytes
  }

  /// The stretches of lines to show: each change with the lines around it, and joined where these meet.
  private var hunks: [Range<Int>] {
    lines.indices.filter { lines[$0].side != .both }.reduce(into: []) { hunks, index in
      let start = max(0, index - Self.context)
      let end = min(lines.count, index + 1 + Self.context)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
  }

  /// - Parameter before: how many lines stand before the hunk in each of the texts.
  private func bytes(of hunk: Range<Int>, after before: (old: Int, new: Int)) -> [UInt8] {
    let old = Self.extent(of: lines[hunk], in: .old, after: before.old)
    let new = Self.extent(of: lines[hunk], in: .new, after: before.new)
    return lines[hunk].reduce(into: Array("@@ -\(old) +\(new) @@\n".utf8)) { bytes, line in
      bytes += Array(line.side.rawValue.utf8) + line.bytes
      if line.bytes.last != UInt8(ascii: "\n") { bytes += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }

  /// Where lines start in one of the texts, and how many there are: `12,7`.
  private static func extent(of lines: ArraySlice<Line>, in side: Line.Side, after before: Int) -> String {
    let length = count(lines, of: side)
    return "\(before + (length == 0 ? 0 : 1)),\(length)"
  }

  private static func count(_ lines: ArraySlice<Line>, of side: Line.Side) -> Int {
    lines.count { $0.side == .both || $0.side == side }
  }

  /// Only a line feed ends a line, as programs that take diffs have it.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }
}
