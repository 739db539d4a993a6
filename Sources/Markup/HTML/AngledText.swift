internal import Source

/// What a piece of text between `<` and `>` was meant as, which no page shows as HTML.
enum AngledText {
  /// HTML, or an instruction in its form.
  case html
  /// A part of a page of another program, such as `<Tabs>`.
  case component
  /// `<your name>`: something is to be written in its place.
  case placeholder
  /// Words, or the signs for "less" and "more", which readers see as they were meant.
  case words

  /// - Parameter closed: the names, in small letters, of which the text has an end tag somewhere.
  init(_ typed: some Collection<UInt8>, closed: Set<String>) {
    let bytes = Array(typed)
    let sign = bytes.dropFirst().first ?? UInt8(ascii: " ")
    let isEnd = sign == UInt8(ascii: "/")
    let start = isEnd ? 2 : 1
    guard bytes.count > start, bytes[start].isLetter else {
      self = "!?".utf8.contains(sign) ? .html : .words
      return
    }
    let name = Self.name(in: bytes[start...])
    let isKnown = HTMLNames.elements.contains(name)
    if isEnd {
      self = isKnown ? .html : .component
      return
    }
    let attributes = Attributes(bytes[(start + name.utf8.count)...])
    if isKnown {
      self = attributes.unknown == 0 || attributes.values > 0 ? .html : .words
    } else if Placeholder.isToReplace(bytes.dropFirst().dropLast()) {
      self = .placeholder
    } else {
      self = attributes.values > 0 || attributes.isClosed || closed.contains(name) ? .component : .words
    }
  }

  /// The pieces of a block that begins with `<`, each with what it was meant as.
  static func all(in block: some Collection<UInt8>, closed: Set<String>) -> [(
    typed: ArraySlice<UInt8>, meaning: AngledText
  )] {
    let bytes = Array(block)
    var found: [(ArraySlice<UInt8>, AngledText)] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = bytes[(start + 1)...].firstIndex { "<>".utf8.contains($0) } ?? bytes.count
      let isWhole = end < bytes.count && bytes[end] == UInt8(ascii: ">")
      let typed = bytes[start..<(isWhole ? end + 1 : end)]
      found.append((typed, AngledText(typed, closed: closed)))
      index = start + typed.count
    }
    return found
  }

  /// The names of the end tags of a text, in small letters.
  static func closedNames(in text: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var index = 0
    while let start = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      guard text[index...].first == UInt8(ascii: "/") else { continue }
      let name = name(in: text[(index + 1)...])
      if text[(index + 1 + name.utf8.count)...].first == UInt8(ascii: ">") { names.insert(name) }
    }
    return names
  }

  private static func name(in text: ArraySlice<UInt8>) -> String {
    text.prefix { $0.isLetter || $0.isDigit || "-.".utf8.contains($0) }.map(\.lowercased).text
  }
}

/// What follows the name in a start tag.
private struct Attributes {
  /// How many have a value.
  var values = 0
  /// How many are words that HTML does not know.
  var unknown = 0
  /// Whether the tag ends with `/>`.
  var isClosed = false

  init(_ text: ArraySlice<UInt8>) {
    var rest = text
    if rest.last == UInt8(ascii: ">") { rest.removeLast() }
    if rest.last == UInt8(ascii: "/") {
      isClosed = true
      rest.removeLast()
    }
    while true {
      rest = rest.drop(while: \.isSpace)
      let name = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: "=") }
      if name.isEmpty { return }
      rest = rest[name.endIndex...].drop(while: \.isSpace)
      guard rest.first == UInt8(ascii: "=") else {
        if !HTMLNames.switches.contains(name.map(\.lowercased).text) { unknown += 1 }
        continue
      }
      values += 1
      rest = rest.dropFirst().drop(while: \.isSpace)
      if let quote = rest.first, "\"'".utf8.contains(quote) {
        rest = rest.dropFirst().drop { $0 != quote }.dropFirst()
      } else {
        rest = rest.drop { !$0.isSpace }
      }
    }
  }
}
