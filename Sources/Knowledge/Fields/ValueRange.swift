/// How much a value may be.
package enum ValueRange: Hashable, Sendable {
  case any
  case letters(Limits)
  case amount(minimum: Double?, maximum: Double?)
}
