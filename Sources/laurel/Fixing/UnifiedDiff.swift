internal import Source

/// The difference of two texts line by line, as `diff -u` shows it and `git apply` takes it.
///
/// The lines that differ are found by the standard library (Myers 1986, "An O(ND) difference algorithm").
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
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      if removed.contains(before) {
        lines.append(Line(side: .old, bytes: old[before]))
        before += 1
      } else if inserted.contains(after) {
        lines.append(Line(side: .new, bytes: new[after]))
        after += 1
      } else {
        lines.append(Line(side: .both, bytes: old[before]))
        before += 1
        after += 1
      }
    }
    self.lines = lines
  }

  /// The bytes of the diff; nothing if the texts are equal.
  var bytes: [UInt8] {
    let hunks = hunks
    if hunks.isEmpty { return [] }
    // A tab after a name with a blank tells programs where the name ends.
    let name = path.printable + (path.utf8.contains(UInt8(ascii: " ")) ? "\t" : "")
    return Array("--- a/\(name)\n+++ b/\(name)\n".utf8) + hunks.flatMap(bytes)
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

  private func bytes(of hunk: Range<Int>) -> [UInt8] {
    let head = "@@ -\(extent(of: hunk, in: .old)) +\(extent(of: hunk, in: .new)) @@\n"
    return lines[hunk].reduce(into: Array(head.utf8)) { bytes, line in
      bytes += Array(line.side.rawValue.utf8) + line.bytes
      if line.bytes.last != UInt8(ascii: "\n") { bytes += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }

  /// Where a hunk starts in one of the texts, and how many lines it has there: `12,7`.
  private func extent(of hunk: Range<Int>, in side: Line.Side) -> String {
    let count = { (lines: ArraySlice<Line>) in lines.count { $0.side == .both || $0.side == side } }
    let length = count(lines[hunk])
    return "\(count(lines[..<hunk.lowerBound]) + (length == 0 ? 0 : 1)),\(length)"
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
