internal import Source
internal import Testing

@testable internal import laurel

/// Whatever is said of a site in English can be said in Spanish.
@Suite struct SentencesTests {
  private static let spanish = Sentences(in: "es")

  @Test(arguments: try Subject.all())
  func everySentenceIsThereInSpanish(subject: Subject) async throws {
    let messages = try await subject.remarks.flatMap { remark in
      [remark.message] + remark.notes.map(\.message) + remark.fixes.map(\.message)
    }
    let missing = Set(messages.flatMap(\.sentences)).filter { Self.spanish[$0] == nil }
    #expect(missing.sorted() == [])
  }

  @Test func everySentenceHasThePartsOfThatInEnglish() {
    #expect(Self.spanish.patterns.count > 500)
    for pattern in Self.spanish.patterns {
      let translation = MessagePattern(Self.spanish[pattern] ?? "")
      #expect(translation.numbers.sorted() == MessagePattern(pattern).numbers.sorted(), "\(pattern)")
    }
  }

  @Test(arguments: ["es", "es-MX", "ES-us"])
  func theFirstPartOfATagSaysTheLanguage(tag: String) {
    #expect(Sentences(in: tag).text("this heading has no words") == "este encabezado no tiene palabras")
  }

  @Test(arguments: ["en", "fr", "", "est"])
  func aLanguageThatIsMissingIsEnglish(tag: String) {
    #expect(Sentences(in: tag).text("this heading has no words") == "this heading has no words")
  }

  @Test func aSentenceWithinASentenceIsSaidToo() {
    let message: Message = "\(.list(["'a'", "'b'"])) are missing, and \("a page" as Message) needs them"
    #expect(message.text == "'a' and 'b' are missing, and a page needs them")
    #expect(Self.spanish.text(message) == "faltan 'a' y 'b', y una página los necesita")
  }

  @Test func whatSomebodyTypedStaysAsItIs() {
    let typed = "note"
    #expect(Self.spanish.text("there is no kind '\(typed)'") == "no hay ningún tipo de página 'note'")
    #expect(Self.spanish.text("there is no kind '\("{1}{2}")'") == "no hay ningún tipo de página '{1}{2}'")
  }
}

extension Message {
  /// The patterns with words of this message and of all that is put into it.
  fileprivate var sentences: [String] {
    let inner = parts.flatMap { part -> [String] in
      if case .message(let message) = part { message.sentences } else { [] }
    }
    return MessagePattern(pattern).hasWords ? [pattern] + inner : inner
  }
}

extension MessagePattern {
  fileprivate var hasWords: Bool {
    filled(with: Array(repeating: "", count: 9)).unicodeScalars.contains(where: \.properties.isAlphabetic)
  }
}
