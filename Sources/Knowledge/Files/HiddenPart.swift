/// What a picture, a film or another file may hold that nobody sees, and that whoever downloads it can read.
package enum HiddenPart: CaseIterable, Sendable {
  /// Where it was taken.
  case place
  /// A small copy, or another picture: it may still show what was cut off.
  case preview
  /// A key that opens a server or signs for somebody.
  case key
  /// What a camera or a program wrote and Laurel cannot read.
  case unread
}
