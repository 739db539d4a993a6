internal import Foundation
internal import Knowledge
internal import Markup
internal import Source
internal import Support
internal import Testing

@testable internal import laurel

/// Whatever a new site says in English it says in each other language that it can be started in.
@Suite struct StarterLanguageTests {
  private static let project = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    .path
  private static let sources = project + "/Sources/laurel"
  private static let languages = files(below: sources + "/StarterLanguages").map {
    $0.path.parts(separatedBy: "/")[0]
  }
  .reduce(into: [String]()) { known, name in if !known.contains(name) { known.append(name) } }

  /// The files of a new site in English, but for the forms.
  private static let english =
    files(below: sources + "/Starter")
    + files(below: project + "/Content").filter { file in
      file.path.hasSuffix(Schema.fileName) || [TagVocabulary.path, SynonymReader.path].contains(file.path)
    }.map { SourceFile(path: "Content/\($0.path)", bytes: $0.bytes) }

  private static func files(below folder: String) -> [SourceFile] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.sorted(by: String.byBytes).compactMap { path in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)"),
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")) == nil
      else { return nil }
      return SourceFile(path: path, bytes: Array(data))
    }
  }

  /// The files of the folder of a language.
  private static func own(_ language: String) -> [SourceFile] {
    files(below: "\(sources)/StarterLanguages/\(language)")
  }

  private static func words(_ language: String) throws -> YAMLMapping {
    let file = try #require(own(language).first { $0.path == StarterLanguage.wordsName })
    let read = YAMLReader.readFile(SourceText(path: file.path, bytes: file.bytes))
    #expect(read.diagnostics.isEmpty)
    return read.value
  }

  private static func keys(_ part: String, of language: String) throws -> Set<String> {
    guard case .mapping(let mapping)? = try words(language)[part]?.content else { return [] }
    return Set(mapping.entries.map(\.key))
  }

  /// The values of kinds that are words: those that begin with a capital letter or have a blank.
  private static let wordsOfKinds = Set(
    english.filter { $0.path.hasSuffix(Schema.fileName) }.flatMap { file in
      words(in: YAMLReader.readFile(SourceText(path: file.path, bytes: file.bytes)).value)
    })

  private static func words(in mapping: YAMLMapping) -> [String] {
    mapping.entries.flatMap { $0.key == "schema_type" ? [] : words(in: $0.value) }
  }

  private static func words(in value: YAMLValue) -> [String] {
    switch value.content {
    case .scalar(let text, _):
      text.contains(" ") || text.unicodeScalars.first?.properties.isUppercase == true ? [text] : []
    case .list(let items): items.flatMap { words(in: $0) }
    case .mapping(let mapping): words(in: mapping)
    case .empty: []
    }
  }

  @Test func thereIsSpanish() { #expect(Self.languages == ["es"]) }

  @Test(arguments: languages) func allWordsOfKindsAreThereAndNoOthers(language: String) throws {
    #expect(Self.wordsOfKinds.count > 300)
    let known = try Self.keys("words", of: language)
    #expect(Self.wordsOfKinds.subtracting(known).sorted() == [])
    #expect(known.subtracting(Self.wordsOfKinds).sorted() == ["Our teachers"])
  }

  @Test(arguments: languages) func allThatIsWordsAloneIsThereAsWholeFiles(language: String) {
    let whole = Self.english.map(\.path).filter { path in
      !path.hasSuffix(Schema.fileName) && !path.hasSuffix("/_kind.yml") && path != ".gitignore"
        && !(path.hasPrefix(".github/") && path.hasSuffix(".yml"))
    }
    #expect(whole.count > 10)
    let ours = Self.own(language).map(\.path).filter {
      ![StarterLanguage.wordsName, "workflows.yml"].contains($0)
    }
    #expect(Set(whole).symmetricDifference(ours).sorted() == [])
  }

  @Test(arguments: languages) func allFoldersAndExamplesHaveNames(language: String) throws {
    let names = Set(
      Self.english.map(\.path).filter { $0.hasPrefix("Content/") }.flatMap { path in
        path.parts(separatedBy: "/").dropFirst().map { $0.parts(separatedBy: ".")[0] }
      }
    ).subtracting(["index", "tags", "synonyms", "_kind", "_site"])
    #expect(try Self.keys("names", of: language) == names)
  }

  @Test(arguments: languages) func eachTagIsFoundByItsNameInEnglish(language: String) throws {
    func tags(_ files: [SourceFile]) throws -> TagVocabulary {
      let file = try #require(files.first { $0.path.hasSuffix(TagVocabulary.path) })
      return TagVocabulary.read(YAMLReader.readFile(SourceText(path: file.path, bytes: file.bytes)).value)
        .value
    }
    let english = try tags(Self.english)
    let ours = try tags(Self.own(language))
    #expect(english.tags.filter { ours.tag($0.name) == nil }.map(\.name) == [])
    #expect(Set(english.tags.compactMap { ours.tag($0.name)?.name }).count == ours.tags.count)
  }

  @Test(arguments: languages) func eachPieceOfAWorkflowIsThere(language: String) throws {
    let file = try #require(Self.own(language).first { $0.path == "workflows.yml" })
    let pieces = YAMLReader.readFile(SourceText(path: file.path, bytes: file.bytes)).value.entries.map(\.key)
    let workflows = Self.english.filter { $0.path.hasPrefix(".github/") }
    #expect(pieces.count > 30)
    #expect(pieces.filter { piece in !workflows.contains { $0.bytes.contains(Array(piece.utf8)) } } == [])
  }

  @Test(arguments: languages) func onlyWordsDiffer(language: String) throws {
    let translation = StarterLanguage(Self.own(language))
    func facts(_ files: [SourceFile]) -> [Kind] {
      SiteContentReader(
        texts: files.filter { $0.path.hasPrefix("Content/") }.map { file in
          SourceFile(path: String(file.path.dropFirst("Content/".count)), bytes: file.bytes)
        }
      ).readSchema().value.kinds.sorted { $0.id < $1.id }
    }
    let (english, ours) = (facts(Self.english), facts(Self.english.map(translation.file)))
    #expect(english.count == 10)
    #expect(english.map(\.id) == ours.map(\.id))
    for (kind, same) in zip(english, ours) {
      #expect(kind.fields.map(\.name) == same.fields.map(\.name))
      #expect(kind.schemaTypes == same.schemaTypes)
      #expect(kind.facets == same.facets)
      for (field, other) in zip(kind.fields, same.fields) where kind.ownFields.contains(field.name) {
        #expect(field.isRequired == other.isRequired)
        #expect(field.type.item.choices?.map(\.value) == other.type.item.choices?.map(\.value))
      }
    }
  }

  @Test(arguments: languages) func aFormAsksInThatLanguage(language: String) throws {
    let sentences = Sentences(in: language)
    for kind in Schema.ours.kinds {
      for question in IssueForm(kind, in: sentences).questions.filter({ question in
        question.path.first.map { !kind.ownFields.contains($0) } ?? true
      }) {
        let english = try #require(IssueForm(kind).questions.first { $0.path == question.path })
        #expect(question.label != english.label)
        #expect(question.help != english.help)
      }
    }
  }
}
