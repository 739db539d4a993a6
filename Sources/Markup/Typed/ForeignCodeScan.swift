internal import Source

/// Finds the code of other programs in a block that readers see.
struct ForeignCodeScan {
  struct Find {
    let sort: ForeignCode.Sort
    /// In the bytes of the block.
    let range: Range<Int>
    var edit: (range: Range<Int>, replacement: String)?
  }

  let text: TypedText
  let isHeading: Bool

  static func all(in text: TypedText, isHeading: Bool) -> [Find] {
    let scan = ForeignCodeScan(text: text, isHeading: isHeading)
    var found: [Find] = []
    var index = 0
    while let byte = text[index] {
      if let find = scan.find(byte, at: index) {
        found.append(find)
        index = max(index + 1, find.range.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  private func find(_ byte: UInt8, at index: Int) -> Find? {
    switch byte {
    case UInt8(ascii: "{"): inBraces(at: index)
    case UInt8(ascii: "["): inBrackets(at: index)
    case UInt8(ascii: "<"): tag(at: index)
    case UInt8(ascii: ":"): colons(at: index)
    case UInt8(ascii: "\\"): command(at: index)
    case UInt8(ascii: "$"): formula(at: index)
    case TypedText.StandIn.ampersand: entity(at: index)
    case TypedText.StandIn.code: reference(at: index)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "i"), UInt8(ascii: "e"),
      UInt8(ascii: "="), UInt8(ascii: "h"):
      text.isAtLineStart(index) ? line(at: index) : nil
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"): index == 0 ? box(at: index) : nil
    default: nil
    }
  }

  /// A find that goes on to some closing signs on its line or, without them, to the end of the line.
  func find(_ sort: ForeignCode.Sort, at start: Int, upTo close: StaticString) -> Find {
    let end = text.first(close, from: start + 1).map { $0 + close.utf8CodeUnitCount }
    return Find(sort: sort, range: start..<(end ?? text.endOfLine(from: start)))
  }
}
