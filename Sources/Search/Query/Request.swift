internal import Source

/// What somebody typed, taken apart: words, `"exact phrases"`, `-words` to leave out and `kind:values`.
///
/// A sign that makes no sense where it stands is part of the words, as is a quotation mark without its partner, and any
/// sign in a long question, where people quote and do not command.
struct Request {
  /// What is looked up: the words, those of phrases among them.
  private(set) var text = ""
  private(set) var phrases: [String] = []
  private(set) var excluded: [String] = []
  private(set) var wanted: [(facet: Int, value: String)] = []

  private static let blank: Unicode.Scalar = " "

  /// - Parameter facet: the number of the facet of a name, or nil.
  init(_ typed: String, facet: (String) -> Int?) {
    guard WordList.wholeWords(of: typed).count <= Constants.signWords else {
      text = typed
      return
    }
    var rest = Array(typed.unicodeScalars.map(Self.plain))[...]
    var words = String.UnicodeScalarView()
    var previous = Self.blank
    while let first = rest.first {
      let before = rest
      guard previous == Self.blank, let part = Part(&rest) else {
        words.append(first)
        previous = first
        rest.removeFirst()
        continue
      }
      previous = before[rest.startIndex - 1]
      if part.isExcluded {
        excluded.append(part.text)
      } else if let name = part.name {
        if let facet = facet(name) {
          wanted.append((facet, part.text))
        } else {
          words.append(contentsOf: "\(name):\(part.text)".unicodeScalars)
          if part.isQuoted { words.append(Self.blank) }
        }
      } else {
        phrases.append(part.text)
        words.append(contentsOf: "\(part.text) ".unicodeScalars)
      }
    }
    text = String(words)
    if !text.unicodeScalars.contains(where: Letters.isWord), wanted.isEmpty {
      text = excluded.joined(separator: " ")
      excluded = []
    }
  }

  /// Quotation marks of all languages as one, and one sort of blanks.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if "“”„«»".unicodeScalars.contains(scalar) { return "\"" }
    return scalar.properties.isWhitespace ? blank : scalar
  }
}

/// A part of what was typed that is no plain word: `"phrase"`, `-word`, `-"phrase"`, `name:value` or `name:"value"`.
private struct Part {
  let text: String
  var name: String?
  var isExcluded = false
  let isQuoted: Bool

  /// Reads the part that stands at the beginning; nil, and nothing is read, if there is none.
  init?(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    var rest = scalars
    if rest.first == "-" {
      isExcluded = true
      rest.removeFirst()
    } else {
      let letters = rest.prefix { Letters.isWord($0) || $0 == "_" }
      if !letters.isEmpty, rest.dropFirst(letters.count).first == ":" {
        name = String(String.UnicodeScalarView(letters))
        rest = rest.dropFirst(letters.count + 1)
      }
    }
    let isOpened = rest.first == "\""
    guard isOpened || isExcluded || name != nil else { return nil }
    let inside = isOpened ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != " " && $0 != "\"" }
    isQuoted = isOpened
    text = String(String.UnicodeScalarView(inside))
    rest = rest.dropFirst(inside.count + (isOpened ? 1 : 0))
    if isOpened {
      guard rest.first == "\"" else { return nil }
      rest.removeFirst()
    }
    guard isOpened ? inside.contains(where: Letters.isWord) : inside.first.map(Letters.isWord) ?? false else {
      return nil
    }
    // What a single letter or a number follows is a hyphen, as in "pre -K".
    if isExcluded, inside.count(where: \.properties.isAlphabetic) < 2 { return nil }
    scalars = rest
  }
}
