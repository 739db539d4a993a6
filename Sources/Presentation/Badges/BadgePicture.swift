internal import Source

/// The picture of a badge: a wreath around the name of an award and the year, in the tint of the award. It looks the same
/// wherever it is shown, so it has no part in the theme.
struct BadgePicture {
  let name: String
  let year: String?
  let issuer: String
  /// The place of the award among all, which gives it its tint.
  let place: Int

  var svg: String {
    let (ink, ground) = Self.tints[place % Self.tints.count]
    let title = ([name] + [year, issuer].compactMap { $0 }).joined(separator: ", ")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="600" height="600" role="img">
      <title>\(Self.escaped(title))</title>
      <rect width="100" height="100" rx="6" fill="\(ground)"/>
      <g fill="\(ink)">
      <circle cx="50" cy="50" r="38" fill="none" stroke="\(ink)" stroke-width="1.2" stroke-dasharray="205 34" \
      transform="rotate(-64 50 50)"/>
      \(Self.leaves)
      </g>
      <g fill="\(ink)" text-anchor="middle" font-family="Charter, 'TeX Gyre Pagella', 'DejaVu Serif', Georgia, serif" \
      font-weight="700">
      \(words)
      </g>
      </svg>

      """
  }

  /// The leaves of the wreath, which is open at the top.
  private static let leaves = stride(from: 40, through: 320, by: 20).map { angle in
    // The leaves of either side point to the top, one out of the wreath and one into it.
    let turns = angle < 180 ? [215, 145] : [-35, 35]
    return turns.map { turn in
      "<path d=\"M0 0Q5 3.5 10 0Q5-3.5 0 0\" "
        + "transform=\"rotate(\(angle) 50 50) translate(50 12) rotate(\(turn))\"/>"
    }.joined(separator: "\n")
  }.joined(separator: "\n")

  /// The name on as few lines as are wide enough, and the year below.
  private var words: String {
    let fitting = (8...60).lazy.map { Self.lines(of: name, upTo: $0) }.first { lines in
      Double(lines.count + 1) * Self.size(of: lines) * Self.lineHeight <= Self.room
    }
    let lines = fitting ?? [name]
    let size = Self.size(of: lines)
    let all = lines + [year].compactMap { $0 }
    let top = 50 - Double(all.count - 1) * size * Self.lineHeight / 2 + size * 0.35
    return all.enumerated().map { row, line in
      let height = top + Double(row) * size * Self.lineHeight
      return "<text x=\"50\" y=\"\(Self.rounded(height))\" font-size=\"\(Self.rounded(size))\">"
        + "\(Self.escaped(line))</text>"
    }.joined(separator: "\n")
  }

  /// The size of letters at which the longest line has room.
  private static func size(of lines: [String]) -> Double {
    min(8, room / (0.58 * Double(lines.map(\.count).max() ?? 1)))
  }

  private static func lines(of text: String, upTo width: Int) -> [String] {
    text.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  private static func escaped(_ text: String) -> String {
    XMLText.kept(Array(text.utf8)).flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      default: [byte]
      }
    }.text
  }

  /// How wide and how high words may be inside of the wreath.
  private static let room = 50.0
  private static let lineHeight = 1.2
  /// Ink and ground, as medals have them on light screens.
  private static let tints = [
    ("#84600c", "#f8f0d9"), ("#1c5a43", "#e6efe6"), ("#8f3f26", "#f9ebe4"), ("#35557a", "#e9eff6"),
    ("#6b3f6e", "#f3eaf4"),
  ]
}
