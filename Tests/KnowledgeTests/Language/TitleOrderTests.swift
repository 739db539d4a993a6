import Knowledge
import Testing

@Suite struct TitleOrderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let language: String
    /// In their order, parted by bars.
    let names: String

    var testDescription: String { "\(language): \(names)" }

    init(_ language: String, _ names: String) {
      self.language = language
      self.names = names
    }
  }

  @Test(arguments: [
    Case("en", "2 ways|10 ways|100 ways|1,000 ways|20,000 ways|Grade 9|Grade 10|Grade 10A|Grade 11"),
    Case("en", "Unit 1|Unit 1.2|Unit 1.2.9|Unit 1.2.10|Unit 1.10|Unit 2"),
    Case("en", "Room 007|Room 7|Room ８|Room 10|Room 123456789012345678901234567890"),
    Case("en", "An apple|The banana|\u{201C}Cherry\u{201D}|'Date'|a fig"),
    Case("en", "A|A+|A-|An|Answers|The|Theory"),
    Case("en", "Coach|Coach and teacher|Coach-led work|Coaches"),
    Case("en", "Adze|Æsop|Afar|Lodge|Łódź|Lofty|Nina|Niña|Ninb|¿Qué es?|Résumé|Zebra"),
    Case("en", "C|C#|C++|CC"),
    Case("es", "El año|Los niños|Nuez|Ñandú|¡Ole!|¿Qué es?|La zeta"),
    Case("sv", "Apa|Zebra|Åka|Ärlig|Öga"), Case("fi-FI", "Apu|Zoo|Åbo|Äiti|Öljy"),
    Case("da", "Abe|Zebra|Æble|Øl|Åben|Aalborg"), Case("nb", "Ape|Zoo|Ære|Ø|Å"),
    Case("de", "Der Apfel|Ofen|Öffnung|Die Straße|Strasse|Straßen|Zahl"),
    Case("pl", "Cena|Ćma|Lato|Łódka|Zupa|Źrebak|Żaba"), Case("cs", "Cena|Čas|Host|Chata|Ital"),
    Case("tr", "Hal|Irmak|İnek|Su|Şal"), Case("fr", "L'école|Éditer|Élan|Le feu"),
    Case("ru", "Игра|Йод|Кот"), Case("uk", "Галка|Ґава|Еко|Єва|Изба|Їжак|Йод"),
    Case("hi", "कला|किताब|कुल|घर"), Case("x", "Abc|Éa|Eb|Zed"),
  ])
  func isThatOfTheLanguage(of each: Case) {
    let order = TitleOrder(language: each.language)
    let names = each.names.split(separator: "|").map(String.init)
    let sorted = names.reversed().map { (order.key($0, in: each.language), $0) }.sorted { $0.0 < $1.0 }
    #expect(sorted.map(\.1) == names)
  }

  @Test(arguments: [
    ("en", "Łódź", "L"), ("en", "¿Qué es?", "Q"), ("en", "The art", "A"), ("en", "2 ways", "#"),
    ("en", "🎉", "#"),
    ("en", "", "#"), ("es", "ñandú", "Ñ"), ("en", "ñandú", "N"), ("sv", "åka", "Å"), ("cs", "chata", "Ch"),
    ("en", "école", "E"), ("el", "ώρα", "Ω"), ("en", "æon", "A"), ("zh", "学校", "学"),
  ])
  func anIndexGroupsNamesByTheirLetter(language: String, name: String, letter: String) {
    #expect((TitleOrder(language: language).key(name, in: language).initial ?? "#") == letter)
  }

  @Test func articlesAreThoseOfTheTitle() {
    let order = TitleOrder(language: "en")
    #expect(order.key("La paz", in: "es") > order.key("Oak", in: "en"))
    #expect(order.key("La paz", in: "en") < order.key("Oak", in: "en"))
  }

  @Test func aLongTitleIsReadOnce() {
    let order = TitleOrder(language: "cs")
    let long = String(repeating: "c1,a\u{301} ", count: 20_000)
    #expect(order.key(long, in: "en") < order.key(long + "c", in: "en"))
  }
}
