/// The orders in which the parts of a day are written in numbers.
package enum DateOrder: String, CaseIterable, Sendable {
  case yearMonthDay = "year-month-day"
  case monthDayYear = "month/day/year"
  case dayMonthYear = "day/month/year"
}
