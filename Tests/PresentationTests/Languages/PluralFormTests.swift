import Testing

@testable import Presentation

@Suite struct PluralFormTests {
  /// The samples of whole numbers that Unicode CLDR gives for each form.
  @Test(arguments: [
    ("en", ["one": [1], "other": [0, 2, 16, 100, 1_000]]),
    ("es-MX", ["one": [1], "other": [0, 2, 16, 100, 1_000]]),
    ("fr", ["one": [0, 1], "other": [2, 17, 100]]),
    ("zh-Hant", ["other": [0, 1, 15, 100]]),
    ("ru", ["one": [1, 21, 101], "few": [2, 4, 22, 102], "many": [0, 5, 11, 19, 100]]),
    ("pl", ["one": [1], "few": [2, 4, 22], "many": [0, 5, 19, 21, 101]]),
    ("hr", ["one": [1, 21], "few": [2, 24], "other": [0, 5, 11, 19]]),
    ("cs", ["one": [1], "few": [2, 4], "other": [0, 5, 19]]),
    ("ro", ["one": [1], "few": [0, 2, 16, 101, 119], "other": [20, 35, 100]]),
    ("he", ["one": [1], "two": [2], "other": [0, 3, 17]]),
    ("fil", ["one": [0, 1, 3, 5, 7, 10, 21], "other": [4, 6, 9, 14, 26]]),
    (
      "ar",
      [
        "zero": [0], "one": [1], "two": [2], "few": [3, 10, 103, 110], "many": [11, 26, 111],
        "other": [100, 102, 200, 1_000],
      ]
    ),
  ])
  func numbersTakeTheFormOfTheirLanguage(language: String, samples: [String: [Int]]) {
    for (form, counts) in samples {
      for count in counts { #expect(PluralForm(of: count, in: language).rawValue == form, "\(count)") }
    }
    let forms = PluralForm.all(in: language).map(\.rawValue)
    #expect(Set(forms) == Set(samples.keys).union(["other"]))
  }
}
