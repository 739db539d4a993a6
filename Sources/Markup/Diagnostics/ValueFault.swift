internal import Source

/// The rules that say of a value that it cannot be what its field wants. Quotes around it would not help.
///
/// They are rules of a module that builds on this one, so only their names are known here.
enum ValueFault {
  static let all: Set<RuleID> = [
    "wrong-type", "unknown-choice", "out-of-range", "language-tag", "unknown-tag", "broken-link",
    "missing-image",
  ]
}
