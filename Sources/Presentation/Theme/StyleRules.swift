internal import Source

/// The rules of a style sheet or of a block, as they stand one after another.
struct StyleRules {
  struct Rule {
    let bytes: ArraySlice<UInt8>
    /// What stands before the block, or the whole of a rule without one.
    let prelude: ArraySlice<UInt8>
    /// What stands between the braces.
    let block: ArraySlice<UInt8>?
    /// Where the prelude has commas that are in no brackets.
    fileprivate let commas: [Int]

    /// The selectors of a rule.
    var selectors: [ArraySlice<UInt8>] {
      let ends = commas + [prelude.endIndex]
      let starts = [prelude.startIndex] + commas.map { $0 + 1 }
      return zip(starts, ends).map { prelude[$0..<$1] }
    }
  }

  private(set) var all: [Rule] = []

  init(_ bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    var open: Int?
    var braces = 0
    var brackets = 0
    var commas: [Int] = []
    var index = bytes.startIndex
    func rule(to end: Int) -> Rule {
      Rule(
        bytes: bytes[start..<end], prelude: bytes[start..<(open ?? end)],
        block: open.map { bytes[($0 + 1)..<(end - 1)] }, commas: commas)
    }
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"): index = Self.end(ofText: index, in: bytes)
      case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ",") where brackets == 0 && open == nil: commas.append(index)
      case UInt8(ascii: "{"):
        if braces == 0 { open = index }
        braces += 1
      case UInt8(ascii: "}") where braces > 0:
        braces -= 1
        if braces == 0 {
          all.append(rule(to: index + 1))
          (start, open, commas) = (index + 1, nil, [])
        }
      case UInt8(ascii: ";") where braces == 0:
        all.append(rule(to: index + 1))
        (start, commas) = (index + 1, [])
      default: break
      }
      index += 1
    }
    // What is left open is kept as it is: browsers close it at the end.
    if start < bytes.endIndex {
      all.append(Rule(bytes: bytes[start...], prelude: bytes[start...], block: nil, commas: []))
    }
  }

  /// The last place of a text in quotes.
  private static func end(ofText start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var index = start + 1
    while index < bytes.endIndex, bytes[index] != bytes[start] {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.endIndex - 1)
  }
}
