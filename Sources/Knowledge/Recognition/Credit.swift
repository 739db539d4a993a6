package import Source

/// That somebody was recognized: a person, a role or a team, once. A page is one credit, or several where it names
/// several people.
package struct Credit: Sendable {
  /// What somebody was recognized with.
  package struct Award: Sendable {
    package let label: FieldValue
    /// The page of the award, if it has one.
    package let page: PageID?
    /// The place of the award among all, by which awards can be told apart. It starts at 0.
    package let place: Int
  }

  /// The place among all credits of the site.
  package let id: Int
  /// The page that tells it.
  package let page: PageID
  /// The person, the role or the team; the title of the page where no field says it.
  package let name: String
  /// The page of the person, where the page that tells it names one.
  package let personPage: PageID?
  /// Whether a field says who it is.
  package let isNamed: Bool
  /// Whether it is a person by name.
  package let isPerson: Bool
  package let role: String?
  package let year: FieldValue?
  package let award: Award?
  package let school: PageID?
  package let district: PageID?
  /// Where the name is written.
  package let span: SourceSpan
  /// What certificates say, and by what they are found: two groups of four letters and digits.
  package let number: String

  /// Where the people work: their school, or else their district.
  package var workplace: PageID? { school ?? district }

  /// The year as a number; of "2024-25" the first.
  package var yearNumber: Int? { year?.yearNumber }
}

extension FieldValue {
  /// The year that a value says: a number, the year of a date, or the four digits with which a text begins.
  package var yearNumber: Int? {
    switch self {
    case .number(let number, _): Int(exactly: number.rounded())
    case .date(let date): date.year
    case .text(let text): Self.year(at: text)
    case .choice(let choice): Self.year(at: choice.label)
    default: nil
    }
  }

  private static func year(at text: String) -> Int? {
    let digits = text.utf8.prefix { $0.isDigit }
    return digits.count == 4 ? Int(text.prefix(4)) : nil
  }
}
