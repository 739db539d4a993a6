internal import Source

/// The elements of HTML that were reported and are still open: their ends need no diagnostic of their own.
struct ReportedElements {
  /// How many are open, by their names in small letters.
  private var open: [String: Int] = [:]

  /// Notes the tags of a piece of HTML, and tells whether it is more than the ends of what was reported before.
  mutating func isNews(_ html: some Collection<UInt8>) -> Bool {
    var isNews = false
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      let isEnd = rest.first == UInt8(ascii: "/")
      let name = (isEnd ? rest.dropFirst() : rest).prefix {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-")
      }
      .map(\.lowercased).text
      if isEnd, let count = open[name], count > 0 {
        open[name] = count - 1
      } else {
        isNews = true
        if !isEnd, !name.isEmpty { open[name, default: 0] += 1 }
      }
    }
    return isNews
  }
}
