import Markup
import Presentation
import Source
import Support
import Testing

/// The locales of the standard theme say the same in every language, and nothing that nobody asks for.
@Suite struct LocaleTests {
  private static func files(_ folder: String) -> [SourceFile] {
    ThemeFolder.standard.files.filter { $0.path.startsWithBytes(of: folder) }
  }

  private static let languages = files("locales/").map(\.path)

  private static func words(_ path: String) throws -> [String: YAMLValue] {
    let file = try #require(ThemeFolder.standard.files.first { $0.path == path })
    let read = YAMLReader.readFile(SourceText(path: path, bytes: file.bytes))
    #expect(read.diagnostics == [])
    return Dictionary(uniqueKeysWithValues: read.value.entries.map { ($0.key, $0.value) })
  }

  /// A key without the form of a number at its end.
  private static func stem(_ key: String) -> String {
    let parts = key.parts(separatedBy: "_")
    let isForm = ["zero", "one", "two", "few", "many", "other"].contains(parts.last)
    return isForm ? parts.dropLast().joined(separator: "_") : key
  }

  private static func placeholders(_ value: YAMLValue?) -> Set<String> {
    guard case .scalar(let text, _)? = value?.content else { return [] }
    return Set(text.matches(of: /{[a-z]+}/).map { String($0.output) })
  }

  @Test(arguments: languages) func everyLanguageHasExactlyTheWordsOfEnglish(path: String) throws {
    let english = try Self.words("locales/en.yml")
    let words = try Self.words(path)
    #expect(Set(words.keys.map(Self.stem)) == Set(english.keys.map(Self.stem)))
    for (key, value) in words {
      let model = english[key] ?? english["\(Self.stem(key))_other"]
      #expect(Self.placeholders(value) == Self.placeholders(model), "\(path): \(key)")
    }
  }

  @Test(arguments: languages) func noWordIsBlankOrEndsInABlank(path: String) throws {
    for (key, value) in try Self.words(path) {
      if case .scalar(let text, _) = value.content {
        #expect(!text.isEmpty && text.trimmed == text, "\(key)")
      }
    }
  }

  @Test func noWordIsUnused() throws {
    let templates = Self.files("templates/").map { $0.bytes.text }.joined()
    let used = Set(templates.matches(of: /words\.([a-z_-]+)/).map { String($0.output.1) })
    let asked = Set(
      Word.allCases.map(\.rawValue) + CountedWord.allCases.map(\.rawValue) + FormWord.allCases.map(\.rawValue)
        + PrintWord.allCases.map(\.rawValue) + SharedWord.allCases.map(\.rawValue)
        + FormMistake.allCases.map(\.key)
        + VerifyWord.allCases.map(\.key) + ["months"])
    let words = try Self.words("locales/en.yml").keys.filter { !used.contains($0) }
    #expect(words.filter { !asked.contains(Self.stem($0)) } == [])
  }

  /// Templates say nothing themselves: between tags and in the attributes that people hear stand only names, and in
  /// feeds the hour of a day. Classes, sizes and elements that one template gives to another are for browsers, and so are the
  /// colors of a drawing.
  @Test func templatesHoldNoWords() {
    for file in Self.files("templates/") {
      let text = file.bytes.text.replacing(/{{\$(class|sizes|heading)}}.*?{{\/\1}}/, with: "")
        .replacing(/{{{?[^}]*}?}}/, with: "").replacing(/<style>[^<]*<\/style>/, with: "")
      let heard = text.matches(of: /(?:aria-label|alt|title|placeholder)="([^"]*)"/).map {
        String($0.output.1)
      }
      let said = heard.joined() + text.replacing(/<[^>]*>|T12:00:00Z/, with: "")
      #expect(said.utf8.filter { $0.isLetter } == [], "\(file.path): \(said)")
    }
  }
}
