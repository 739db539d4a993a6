internal import Source

/// Finds `++new++`, which is a mark elsewhere. HTML says here what it means.
enum SmallMarkScan {
  static func slips(in text: TypedText) -> [MarkSlip] {
    var slips: [MarkSlip] = []
    var index = 0
    while let byte = text[index] {
      let slip =
        switch byte {
        case UInt8(ascii: "+"): inserted(at: index, in: text)
        default: nil as MarkSlip?
        }
      if let slip { slips.append(slip) }
      index = slip?.range.upperBound ?? index + 1
    }
    return slips
  }

  private static func inserted(at start: Int, in text: TypedText) -> MarkSlip? {
    guard text[start + 1] == UInt8(ascii: "+"), text.isBlank(start - 1), text.isWord(start + 2),
      let end = text.first("++", from: start + 2), text.isOnLine(start..<end),
      !text.isBlank(end - 1), !text.isWord(end + 2), text[end + 2] != UInt8(ascii: "+")
    else { return nil }
    let range = start..<end + 2
    let html = "<ins>\(text.typed(start + 2..<end).text)</ins>"
    return MarkSlip(form: .inserted(html), range: range, edits: [(text.sourceRange(range), html)])
  }
}
