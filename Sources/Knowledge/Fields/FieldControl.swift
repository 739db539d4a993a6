/// How a value is filled in where somebody is asked for it.
package enum FieldControl: Hashable, Sendable {
  /// On one line, with the keyboard of a telephone that HTML has this word for.
  case line(keyboard: String?)
  /// One line that is too long for the width of a page.
  case longLine
  case lines
  case day
  case yesOrNo
  case choice([Choice])
  case tag
  /// A page of one of these kinds, or of any kind if there are none; or else the name of one that is not there.
  case page(kinds: [String], orOther: Bool)
  case picture
}
