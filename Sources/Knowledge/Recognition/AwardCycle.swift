/// When an award is given and to how many, as its page says.
package struct AwardCycle: Sendable {
  package let firstYear: Int?
  package let lastYear: Int?
  /// It is given every so many years.
  package let every: Int?
  /// How many may receive it in one year.
  package let most: Int?

  /// What the page of an award says; nil where its kind has no words for it.
  package init?(of page: Page) {
    guard let terms = page.kind?.award else { return nil }
    let number = { (field: String?) in field.flatMap { page.fields[$0] } }
    firstYear = number(terms.firstYearField)?.yearNumber
    lastYear = number(terms.lastYearField)?.yearNumber
    every = number(terms.everyField)?.yearNumber.flatMap { $0 > 0 ? $0 : nil }
    most = number(terms.mostField)?.yearNumber
  }

  /// Whether the award is given in a year, as far as it is known how often.
  func isGiven(in year: Int) -> Bool {
    guard let every, let firstYear else { return true }
    return (year - firstYear) % every == 0
  }

  /// The years in which it was to be given and nobody received it, from the first known year to the latest of those in
  /// which somebody did, or to its last one if that is over.
  ///
  /// - Parameters:
  ///   - years: those in which somebody received it.
  ///   - today: the current year, which may still bring somebody.
  package func gaps(between years: [Int], today: Int) -> [Int] {
    guard let every, let start = firstYear ?? years.min(), let latest = years.max() else { return [] }
    let end = lastYear.map { max(latest, min($0, today - 1)) } ?? latest
    // No award is older than schools: a year that was typed wrongly must not make a list of thousands.
    guard start <= end, end - start <= Self.longestSpan else { return [] }
    let given = Set(years)
    return stride(from: start, through: end, by: every).filter { !given.contains($0) }
  }

  private static let longestSpan = 500
}
