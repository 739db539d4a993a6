/// Dates as people write them: `5/31/2026`, `Sunday, May 31, 2026`, `31 de mayo de 2026`, `2026.5.31`, `31-May-26`, with a
/// time of day behind them or without.
package enum DateNotation {
  /// The days that a text can mean, the one first that people in the United States mean; none if it is no date.
  ///
  /// - Parameter order: the order of three numbers, where it is known.
  package static func readings(of text: String, in order: DateOrder? = nil) -> [CalendarDate] {
    let readings = readings(ofDay: text, order)
    guard readings.isEmpty, let day = TimeNotation.dayBefore(text) else { return readings }
    return self.readings(ofDay: day, order)
  }

  private static func readings(ofDay text: String, _ order: DateOrder?) -> [CalendarDate] {
    let parts = parts(of: text)
    guard parts.count == 3 else { return whole(parts) }
    let readings =
      parts.contains { if case .month = $0 { true } else { false } }
      ? named(parts) : parts.allSatisfy { $0.number != nil } ? numbered(parts, order) : []
    return readings.reduce(into: []) { unique, day in
      if !unique.contains(day) { unique.append(day) }
    }
  }

  private enum Part {
    case number(Int, digits: Int)
    case month(Int)
    case other

    var number: (value: Int, digits: Int)? {
      if case .number(let value, let digits) = self { (value, digits) } else { nil }
    }
  }

  /// The words and numbers of a text, without the marks, the small words between them, and the day of the week.
  private static func parts(of text: String) -> [Part] {
    let plain = String(String.UnicodeScalarView(Fold.key(text).unicodeScalars.map { signs[$0] ?? $0 }))
    let words = plain.utf8.split { !($0.isLetter || $0.isDigit || $0 >= 0x80) }
    return words.map(\.text).filter { !passedOver.contains($0) }.map(part)
  }

  /// The signs for year, month and day in Chinese and Japanese.
  private static let signs: [Unicode.Scalar: Unicode.Scalar] = ["年": "-", "月": "-", "日": " "]

  private static let passedOver: Set<String> = [
    "de", "of", "del", "the", "el", "on", "le", "den", "der", "am",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat", "sun",
    "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "lun", "mie", "jue", "vie",
    "sab",
    "dom",
  ]

  private static func part(_ word: String) -> Part {
    let digits = word.utf8.prefix(while: \.isDigit)
    guard let number = Int(digits.text), digits.count <= 8 else {
      return months[word].map(Part.month) ?? .other
    }
    let isPlain = ["", "st", "nd", "rd", "th", "er", "z"].contains(word.utf8.dropFirst(digits.count).text)
    return isPlain ? .number(number, digits: digits.count) : .other
  }

  /// Eight digits in a row: `20260531`.
  private static func whole(_ parts: [Part]) -> [CalendarDate] {
    guard parts.count == 1, case .number(let number, 8) = parts[0] else { return [] }
    return day(number / 10_000, number / 100 % 100, number % 100)
  }

  private static func named(_ parts: [Part]) -> [CalendarDate] {
    switch (parts[0], parts[1], parts[2]) {
    case (.month(let month), .number(let day, 1...2), .number(let year, 4)),
      (.number(let day, 1...2), .month(let month), .number(let year, 4)),
      (.number(let year, 4), .month(let month), .number(let day, 1...2)):
      self.day(year, month, day)
    // What spreadsheets make of a day.
    case (.number(let day, 1...2), .month(let month), .number(let digits, 2)):
      fullYears(digits).flatMap { self.day($0, month, day) }
    default: []
    }
  }

  private static func numbered(_ parts: [Part], _ order: DateOrder?) -> [CalendarDate] {
    let numbers = parts.compactMap(\.number)
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    guard second.digits <= 2 else { return [] }
    if first.digits == 4, third.digits <= 2 { return day(first.value, second.value, third.value) }
    guard first.digits <= 2, third.digits == 4 || third.digits == 2 else { return [] }
    let years = third.digits == 4 ? [third.value] : fullYears(third.value)
    let monthFirst = { day($0, first.value, second.value) }
    let dayFirst = { day($0, second.value, first.value) }
    switch order {
    case .yearMonthDay: return []
    case .monthDayYear: return years.flatMap(monthFirst)
    case .dayMonthYear: return years.flatMap(dayFirst)
    case nil:
      let startsWithYear =
        first.digits == 2 && first.value > 12 && third.digits == 2
        ? fullYears(first.value).flatMap { day($0, second.value, third.value) } : []
      return years.flatMap { monthFirst($0) + dayFirst($0) } + startsWithYear
    }
  }

  /// The years that two digits can mean to people who are alive.
  private static func fullYears(_ digits: Int) -> [Int] {
    digits < 50 ? [2_000 + digits] : [1_900 + digits, 2_000 + digits]
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> [CalendarDate] {
    [CalendarDate(year: year, month: month, day: day)].compactMap { $0 }
  }

  /// The names of months in English, Spanish, German and French, and their usual short forms.
  private static let months: [String: Int] = {
    let english = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    let spanish = [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
      "noviembre", "diciembre",
    ]
    let german = [
      "januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober",
      "november", "dezember",
    ]
    let french = [
      "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
      "novembre", "decembre",
    ]
    var months = [
      "sept": 9, "setiembre": 9, "ene": 1, "abr": 4, "ago": 8, "dic": 12, "maerz": 3, "mrz": 3, "janner": 1,
      "okt": 10, "dez": 12, "janv": 1, "fevr": 2, "avr": 4, "juil": 7,
    ]
    for (index, name) in english.enumerated() {
      months[name] = index + 1
      months[name.utf8.prefix(3).text] = index + 1
    }
    for names in [spanish, german, french] {
      for (index, name) in names.enumerated() { months[name] = index + 1 }
    }
    return months
  }()
}
