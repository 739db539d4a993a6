internal import Source

/// What somebody typed, taken apart: words, `"exact phrases"`, `-words` to leave out, `kind:values` and
/// `-kind:values`.
///
/// A sign that makes no sense where it stands is part of the words, as is a quotation mark without its partner, and any
/// sign in a long question, where people quote and do not command.
struct Request {
  /// What is looked up: the words, those of phrases among them.
  private(set) var text = ""
  private(set) var phrases: [String] = []
  private(set) var excluded: [String] = []
  private(set) var wanted: [(facet: Int, value: String)] = []
  private(set) var unwanted: [(facet: Int, value: String)] = []

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
      if let number = part.name.flatMap(facet) {
        if part.isExcluded {
          unwanted.append((number, part.text))
        } else {
          wanted.append((number, part.text))
        }
      } else if part.isExcluded {
        excluded.append(part.textWithName)
      } else {
        if part.name == nil { phrases.append(part.text) }
        words.append(contentsOf: part.textWithName.unicodeScalars)
        if part.isQuoted { words.append(Self.blank) }
      }
    }
    text = String(words)
    if !text.unicodeScalars.contains(where: Letters.isWord), wanted.isEmpty, unwanted.isEmpty {
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

/// A part of what was typed that is no plain word: `"phrase"`, `-word`, `-"phrase"`, `name:value`, `name:"value"`, or one of
/// these two behind a `-`.
private struct Part {
  let text: String
  private(set) var name: String?
  private(set) var isExcluded = false
  let isQuoted: Bool

  /// What stands for it where no facet has its name.
  var textWithName: String { name.map { "\($0):\(text)" } ?? text }

  /// Reads the part that stands at the beginning; nil, and nothing is read, if there is none.
  init?(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    var rest = scalars
    if rest.first == "-" {
      isExcluded = true
      rest.removeFirst()
    }
    let letters = rest.prefix { Letters.isWord($0) || $0 == "_" }
    let colon = rest.dropFirst(letters.count)
    let named = letters.isEmpty || colon.first != ":" ? nil : Self.value(colon.dropFirst())
    guard let value = named ?? Self.value(rest) else { return nil }
    if named != nil { name = String(String.UnicodeScalarView(letters)) }
    guard isExcluded || name != nil || value.isQuoted, value.text.contains(where: Letters.isWord) else {
      return nil
    }
    // What a single letter or a number follows is a hyphen, as in "pre -K".
    if isExcluded, name == nil, value.text.count(where: \.properties.isAlphabetic) < 2 { return nil }
    text = String(String.UnicodeScalarView(value.text))
    isQuoted = value.isQuoted
    scalars = value.rest
  }

  private typealias Value = (
    text: ArraySlice<Unicode.Scalar>, isQuoted: Bool, rest: ArraySlice<Unicode.Scalar>
  )

  /// What stands between quotation marks, or goes on to a blank from a letter.
  private static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Value? {
    if scalars.first == "\"" {
      let inside = scalars.dropFirst().prefix { $0 != "\"" }
      let rest = scalars.dropFirst(inside.count + 1)
      return rest.isEmpty ? nil : (inside, true, rest.dropFirst())
    }
    let inside = scalars.prefix { $0 != " " && $0 != "\"" }
    guard let first = inside.first, Letters.isWord(first) else { return nil }
    return (inside, false, scalars.dropFirst(inside.count))
  }
}
