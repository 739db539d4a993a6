/// A sentence of a remark in English, which keeps its parts, so that it can be said in another language.
///
/// Each rule keeps its own in an extension in its file. What is put into a sentence with `\(…)` is a part: a text as it is,
/// such as a name that somebody typed, or a message again, which is said in the other language too.
package struct Message: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The sentence with `{1}`, `{2}` … in the places of its parts, by which translations are found.
  package let pattern: String
  package let parts: [Part]

  package enum Part: Hashable, Sendable {
    case text(String)
    /// A text that may be one of ours, such as the label of a field, or that of whoever made a kind.
    case known(String)
    case message(Message)
  }

  fileprivate init(pattern: String, parts: [Part]) {
    self.pattern = pattern
    self.parts = parts
  }

  /// A text that is the same in every language.
  package init(verbatim text: String) { self.init(pattern: "{1}", parts: [.text(text)]) }
  package init(stringLiteral text: String) { self.init(pattern: text, parts: []) }
  package init(stringInterpolation sentence: StringInterpolation) {
    self.init(pattern: sentence.pattern, parts: sentence.parts)
  }

  /// The sentence in English.
  package var text: String { text { $0 } }

  package var description: String { text }

  /// The sentence in the language of a function that gives the pattern for one in English.
  package func text(_ translation: (String) -> String) -> String {
    guard !parts.isEmpty else { return translation(pattern) }
    let filled = parts.map { part in
      switch part {
      case .text(let text): text
      case .known(let text): translation(text)
      case .message(let message): message.text(translation)
      }
    }
    return MessagePattern(pattern == "{1}" ? pattern : translation(pattern)).filled(with: filled)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pattern = ""
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) { pattern.reserveCapacity(literalCapacity) }

    package mutating func appendLiteral(_ literal: String) { pattern += literal }

    package mutating func appendInterpolation(_ text: some CustomStringConvertible) {
      append(.text(text.description))
    }

    package mutating func appendInterpolation(known text: String) { append(.known(text)) }

    package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    private mutating func append(_ part: Part) {
      parts.append(part)
      pattern += "{\(parts.count)}"
    }
  }
}

extension Message {
  /// `a, b and c`: texts as they are, with the word before the last.
  package static func list(_ texts: [String]) -> Message {
    guard texts.count > 1, let last = texts.last else { return Message(verbatim: texts.joined()) }
    return "\(texts.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// `a, b or c`: texts as they are, with the word before the last.
  package static func choice(_ texts: [String]) -> Message {
    guard texts.count > 1, let last = texts.last else { return Message(verbatim: texts.joined()) }
    return "\(texts.dropLast().joined(separator: ", ")) or \(last)"
  }
}
