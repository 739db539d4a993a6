internal import Markup
internal import Source

/// The sentences of remarks in a language: by those in English, as gettext does.
///
/// Where a language or a sentence is missing, it is said in English.
struct Sentences: Sendable {
  /// The tag of the language in which they are.
  let language: String
  private let translations: [String: String]

  static let english = Sentences(language: "en", translations: [:])

  private init(language: String, translations: [String: String]) {
    self.language = language
    self.translations = translations
  }

  /// - Parameter language: the tag of a language, of which the first part counts: `es` for `es-MX`.
  init(in language: String) {
    let name = Fold.key(language.parts(separatedBy: "-")[0])
    guard let file = Self.files[name] else {
      self = .english
      return
    }
    let text = SourceText(path: "\(name).yml", bytes: file)
    let entries = YAMLReader.readFile(text).value.entries.compactMap { entry -> (String, String)? in
      guard case .scalar(let sentence, _) = entry.value.content else { return nil }
      return (entry.key, sentence)
    }
    self.init(language: name, translations: Dictionary(entries) { first, _ in first })
  }

  /// Those in each language that there is.
  static var all: [Sentences] { [.english] + files.keys.sorted().map(Sentences.init(in:)) }

  /// By the first part of their tags.
  private static let files = ["es": PackageResources.es_yml]

  /// The patterns in English of which there is one in this language.
  var patterns: Set<String> { Set(translations.keys) }

  subscript(pattern: String) -> String? { translations[pattern] }

  func text(_ message: Message) -> String { message.text { translations[$0] ?? $0 } }

  /// A diagnostic whose sentences are in this language.
  func saying(_ diagnostic: Diagnostic) -> Diagnostic {
    if translations.isEmpty { return diagnostic }
    return Diagnostic(
      rule: diagnostic.rule, severity: diagnostic.severity, message: said(diagnostic.message),
      span: diagnostic.span, notes: diagnostic.notes.map { Note(said($0.message), at: $0.span) },
      fixes: diagnostic.fixes.map { Fix(said($0.message), edits: $0.edits, isSafe: $0.isSafe) })
  }

  private func said(_ message: Message) -> Message { Message(verbatim: text(message)) }
}
