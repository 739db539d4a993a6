internal import Source

/// Finds `10^th^` and `++new++`, which are marks elsewhere. HTML says here what they mean.
enum SmallMarkScan {
  static func slips(in text: TypedText) -> [MarkSlip] {
    var slips: [MarkSlip] = []
    var index = 0
    while let byte = text[index] {
      let slip =
        switch byte {
        case UInt8(ascii: "^"): raised(at: index, in: text)
        case UInt8(ascii: "+"): inserted(at: index, in: text)
        default: nil as MarkSlip?
        }
      if let slip { slips.append(slip) }
      index = slip?.range.upperBound ?? index + 1
    }
    return slips
  }

  private static func raised(at start: Int, in text: TypedText) -> MarkSlip? {
    let inside = text.bytes[(start + 1)...].prefix(8).prefix {
      $0.isLetter || $0.isDigit || "+-".utf8.contains($0)
    }
    guard text.isWord(start - 1) || text[start - 1] == UInt8(ascii: ")"), !inside.isEmpty,
      text[inside.endIndex] == UInt8(ascii: "^")
    else { return nil }
    return slip("sup", inside.indices, MarkSlip.Form.raised, signs: 1, in: text)
  }

  private static func inserted(at start: Int, in text: TypedText) -> MarkSlip? {
    guard text[start + 1] == UInt8(ascii: "+"), text.isBlank(start - 1), text.isWord(start + 2),
      let end = text.first("++", from: start + 2), text.isOnLine(start..<end),
      !text.isBlank(end - 1), !text.isWord(end + 2), text[end + 2] != UInt8(ascii: "+")
    else { return nil }
    return slip("ins", start + 2..<end, MarkSlip.Form.inserted, signs: 2, in: text)
  }

  private static func slip(
    _ tag: String, _ inside: Range<Int>, _ form: (String) -> MarkSlip.Form, signs: Int, in text: TypedText
  ) -> MarkSlip {
    let range = inside.lowerBound - signs..<inside.upperBound + signs
    let html = "<\(tag)>\(text.typed(inside).text)</\(tag)>"
    return MarkSlip(form: form(html), range: range, edits: [(text.sourceRange(range), html)])
  }
}
