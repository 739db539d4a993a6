internal import Markup
package import Source

extension Words {
  /// A word with the number of what it counts, in the form that the language wants.
  package func counted(_ word: CountedWord, _ count: Int) -> String {
    let form = PluralForm(of: count, in: language)
    return filling(texts[word.key(form)] ?? self[word.key(.other)], with: count)
  }

  /// A text with a number in the place of `{count}`.
  func filling(_ text: String, with count: Int) -> String {
    text.filling { $0 == "count" ? number(String(count)) : nil }
  }

  /// The forms of a counted word, each with its name, for scripts that count.
  func forms(of word: CountedWord) -> [WordFormView] {
    PluralForm.all(in: language).compactMap { form in
      texts[word.key(form)].map { WordFormView(name: form.rawValue, text: $0) }
    }
  }

  /// How many digits a number in a field has at least to be written in groups: one of four may be a year.
  static let fewestOfTyped = 5

  /// A number as people write it: digits in groups of three by the key `group`, and the key `decimal` for the point.
  ///
  /// - Parameters:
  ///   - typed: digits with a sign before and a point among them, or without.
  ///   - fewest: how many digits a number has at least to be written in groups.
  package func number(_ typed: String, groupedFrom fewest: Int = 4) -> String {
    let parts = typed.parts(separatedBy: ".")
    let start = parts[0].utf8.firstIndex(where: \.isDigit) ?? parts[0].utf8.startIndex
    let digits = Array(parts[0].utf8[start...])
    let sign = parts[0].utf8[..<start].text
    let fraction = parts.count > 1 ? self[.decimal] + parts[1] : ""
    guard digits.count >= fewest else { return sign + digits.text + fraction }
    let first = (digits.count - 1) % 3 + 1
    let groups = stride(from: first, to: digits.count, by: 3).map { digits[$0..<$0 + 3].text }
    return sign + ([digits[..<first].text] + groups).joined(separator: self[.group]) + fraction
  }

  /// A date as people write it, by the key `date` with `{day}`, `{month}` and `{year}` in its text.
  package func date(_ date: CalendarDate) -> String { self.date(date, as: .date) }

  /// A month as people write it, by the key `month_of_year`.
  func month(of date: CalendarDate) -> String { self.date(date, as: .monthOfYear) }

  /// A time of day as people write it, by the key `time` with `{hour}` of 24 or `{hour12}` of 12, `{minute}` and `{half}`.
  package func time(_ time: TimeOfDay) -> String {
    self[.time].filling { name in
      switch name {
      case "hour": String(time.hour)
      case "hour12": String((time.hour + 11) % 12 + 1)
      case "minute": TimeOfDay.twoDigits(time.minute)
      case "half": self[time.hour < 12 ? .beforeNoon : .afternoon]
      default: nil
      }
    }
  }

  private func date(_ date: CalendarDate, as word: Word) -> String {
    guard months.count == 12 else { return date.description }
    return self[word].filling { name in
      switch name {
      case "day": String(date.day)
      case "month": months[date.month - 1]
      case "year": String(date.year)
      default: nil
      }
    }
  }
}
