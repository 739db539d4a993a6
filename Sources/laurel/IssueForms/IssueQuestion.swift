internal import Knowledge
internal import Source

/// A question of an issue form, and the part of a page that its answer becomes.
struct IssueQuestion {
  /// The name of a field and, for a part of a record, of the part; nothing for the text of the page.
  let path: [String]
  /// What stands above the answer. No two questions of a form share it.
  let label: String
  let help: String
  let isRequired: Bool
  let shape: Shape

  /// What an answer looks like.
  enum Shape {
    case line, paragraphs
    /// A text on each line.
    case items
    /// Words from the list of tags, on lines or with commas between them.
    case tags
    /// A record on each line, its parts apart by `|`.
    case records([Field])
    /// One of several, chosen from a list.
    case choice([Choice])
    /// Any of several, each with a box to tick.
    case boxes([Choice])
    case picture
  }

  /// The words by which a form offers choices: their labels, unless GitHub refuses them or two are the same.
  static func words(of choices: [Choice]) -> [String] {
    choices.map { choice in
      let key = Fold.key(choice.label)
      let isTaken = key == "none" || choices.contains { $0 != choice && Fold.key($0.label) == key }
      return isTaken ? "\(choice.label) (\(choice.value))" : choice.label
    }
  }

  /// What GitHub puts where nothing was answered.
  static let noAnswer = "_No response_"
}
