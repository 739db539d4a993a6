internal import Knowledge
internal import Source

/// A number of pages in words, with the language of these.
struct CountView: TemplateView {
  let text: String
  let lang: String?

  /// The number of some pages of a kind, in the words of the kind; of pages of several kinds or of none they are pages.
  init(_ count: Int, of kind: Kind?, _ pen: Pen) {
    let words = pen.words
    text = kind.map { words.counted($0, count, in: pen.drawing.siteLanguage) } ?? words.counted(.pages, count)
    lang = words.attributes(of: kind == nil ? words.language : pen.drawing.siteLanguage)
  }

  static let contract = TemplateContract<Self>(
    "A number of pages.",
    [
      .text(.count) { $0.text },
      .html(.countLang) { $0.lang },
    ])
}

extension Words {
  /// A number of pages of a kind, as its file says it, or else with its name or its plural behind the number.
  func counted(_ kind: Kind, _ count: Int, in language: String) -> String {
    filling(text(of: kind, PluralForm(of: count, in: language), in: language), with: count)
  }

  /// The forms of that, each with its name, for scripts that count.
  func forms(of kind: Kind, in language: String) -> [WordFormView] {
    PluralForm.all(in: language).map {
      WordFormView(name: $0.rawValue, text: text(of: kind, $0, in: language))
    }
  }

  private func text(of kind: Kind, _ form: PluralForm, in language: String) -> String {
    kind.counted[form.rawValue] ?? kind.counted[PluralForm.other.rawValue]
      ?? "{count} " + (form == .one ? kind.name : kind.plural).inSentence(language)
  }
}

extension String {
  /// A name as it stands within a sentence: with a small letter at its start, unless the language writes nouns with a
  /// large one, or the word is an abbreviation.
  func inSentence(_ language: String) -> String {
    let second = dropFirst().first
    guard !Self.capitalizing.contains(language.lowercased().parts(separatedBy: "-")[0]),
      let first, second?.isUppercase != true
    else { return self }
    return first.lowercased() + dropFirst()
  }

  /// The languages that write nouns with a large letter.
  private static let capitalizing: Set<String> = ["de", "lb"]
}
