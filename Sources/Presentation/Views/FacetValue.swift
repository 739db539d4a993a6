internal import Knowledge
internal import Markup
internal import Source

/// A value by which the entries of a list are chosen.
struct FacetValue {
  let token: String
  let label: String
  /// None if it is in no language, or in that of the page.
  let language: String?

  /// Nobody chooses from more values, and each page of a long list has all of them. The search narrows by any.
  private static let mostValues = 500

  /// - Parameter id: what tells the value from others with the same label.
  init(_ field: String, _ id: String, label: String, language: String?) {
    token = "\(field):\(URLBytes.encode(id.utf8))"
    self.label = label
    self.language = language
  }

  /// The choices from the values of all entries of a list, each with the number of its entries; nil where they tell nothing
  /// apart.
  static func choices(of values: [FacetValue], _ pen: Pen) -> [OptionView]? {
    var known: [String: (value: FacetValue, count: Int)] = [:]
    for value in values { known[value.token, default: (value, 0)].count += 1 }
    guard (2...mostValues).contains(known.count) else { return nil }
    let sorted = known.values.map { (key: $0.value.key(pen), token: $0.value.token, known: $0) }
      .sorted { ($0.key, $0.token) < ($1.key, $1.token) }
    return sorted.map { entry in
      OptionView(
        value: entry.token, label: entry.known.value.label,
        count: pen.words.number(String(entry.known.count)),
        lang: entry.known.value.language.flatMap(pen.words.attributes(of:)))
    }
  }

  private func key(_ pen: Pen) -> TitleKey {
    pen.site.titles.key(label, in: language ?? pen.drawing.siteLanguage)
  }
}
