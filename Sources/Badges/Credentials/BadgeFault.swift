package import Source

/// Why a badge is not to be trusted, in the words that people read.
package enum BadgeFault: Error, Hashable, Sendable, CustomStringConvertible {
  case noBadge, damaged, tooLarge
  case unknownIssuer(String)
  case unknownKey, changed
  case notYetValid(CalendarDate, today: CalendarDate)
  case keyNotYetValid(CalendarDate)
  case keyExpired(CalendarDate)
  case expired(CalendarDate)
  case revoked
  case changedList

  package var description: String {
    switch self {
    case .noBadge: "There is no badge in this file."
    case .damaged: "The picture was damaged or changed after it was made."
    case .tooLarge: "The file is too large for a badge."
    case .unknownIssuer(let name): "It was not given by this site, but by \(name)."
    case .unknownKey: "It was signed with a key that this site does not list."
    case .changed: "The signature does not fit: the badge was changed, or somebody else signed it."
    case .notYetValid(let day, let today):
      "It is valid from \(day) on, and today is \(today). Look whether the clock of this computer is right."
    case .keyNotYetValid(let day): "It is dated before \(day), when the key that signed it was first used."
    case .keyExpired(let day): "It is dated after \(day), when the key that signed it was last used."
    case .expired(let day): "It was valid until \(day)."
    case .revoked: "It was taken back."
    case .changedList: "The list of badges that were taken back was changed, so nothing can be said."
    }
  }
}
