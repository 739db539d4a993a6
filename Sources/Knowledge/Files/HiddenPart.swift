/// What a picture may hold that nobody sees, and that whoever downloads it can read.
package enum HiddenPart: CaseIterable, Sendable {
  /// Where it was taken.
  case place
  /// A small copy, or another picture: it may still show what was cut off.
  case preview
  /// What a camera or a program wrote and Laurel cannot read.
  case unread
}
