internal import Source

/// A place of fixed size for words of unknown length, on paper or in a picture.
///
/// Which letters a machine has is not known, so their widths are guessed, and rather too wide: what fits here fits there.
struct TextBox {
  /// How wide it is, measured by the size of the letters that are meant for it.
  let width: Double
  /// How many lines of such letters it holds.
  let lines: Int

  /// By how much letters may be smaller than meant.
  static let scale = [1, 0.8, 0.64, 0.5, 0.4]

  /// Words as they fit.
  struct Fitted: Equatable {
    /// How often the letters are made smaller: a place in the scale.
    let step: Int
    let lines: [String]
  }

  /// Words in the largest letters in which all of them fit. What does not fit in the smallest is left out.
  func fit(_ text: String) -> Fitted {
    let words = text.parts(separatedBy: " ").filter { !$0.isEmpty }
    for (step, scale) in Self.scale.enumerated() {
      let found = broken(words, at: width / scale)
      let most = max(1, Int((Double(lines) / scale).rounded(.down)))
      if found.count <= most { return Fitted(step: step, lines: found) }
      if step == Self.scale.count - 1 {
        return Fitted(step: step, lines: found.prefix(most - 1) + [found[most - 1] + "…"])
      }
    }
    return Fitted(step: 0, lines: [])
  }

  /// Words in lines of a width. A word that is wider is broken anywhere.
  private func broken(_ words: [String], at width: Double) -> [String] {
    var lines: [String] = []
    var left = 0.0
    for word in words {
      let own = word.ems
      if own + Self.blank <= left {
        lines[lines.count - 1] += " " + word
        left -= own + Self.blank
      } else if own <= width {
        lines.append(word)
        left = width - own
      } else {
        let pieces = Self.pieces(of: word, at: width)
        lines += pieces
        left = width - (pieces.last?.ems ?? 0)
      }
    }
    return lines
  }

  private static func pieces(of word: String, at width: Double) -> [String] {
    word.reduce(into: [""]) { pieces, letter in
      if (pieces[pieces.count - 1] + String(letter)).ems > width { pieces.append("") }
      pieces[pieces.count - 1].append(letter)
    }
  }

  private static let blank = 0.3
}

extension String {
  /// How wide the text is in the size of its letters, as a guess for any font.
  fileprivate var ems: Double { reduce(0) { $0 + $1.ems } }
}

extension Character {
  fileprivate var ems: Double {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "’", "|", "!", "(", ")", "-": return 0.4
    case "m", "w", "M", "W", "—", "…", "%", "@", "&": return 1
    default: break
    }
    if scalar.properties.isUppercase { return 0.8 }
    // What is Chinese, Japanese, Korean, or a picture fills a square.
    return scalar.value < 0x1100 ? 0.62 : scalar.value < 0x2E80 ? 0.8 : 1.1
  }
}

/// Words in a place of fixed size, for a template.
struct FittedView: TemplateView {
  private let fitted: TextBox.Fitted
  private let lang: String?

  init(_ text: String, in box: TextBox, lang: String? = nil) {
    fitted = box.fit(text)
    self.lang = lang
  }

  static let contract = TemplateContract<Self>(
    "Words in a place of fixed size.",
    [
      .text(.text) { $0.fitted.lines.joined(separator: " ") },
      .html(.lang) { $0.lang },
      .text(.fit) { String($0.fitted.step) },
    ])
}
