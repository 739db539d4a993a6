internal import Markup
internal import Source

/// What a new site says in another language than English.
///
/// What the files of the site hold besides words stands in the English ones alone: the fields of kinds and their types, what
/// workflows do. The folder of a language has the words for them, and whole files in the place of those that are all words.
struct StarterLanguage {
  /// By the words in English.
  private let words: [String: String]
  /// By the English names of folders, and of files without their endings.
  private let names: [String: String]
  /// Pieces of the text of workflows, each with what takes its place.
  private let pieces: [(english: [UInt8], translation: [UInt8])]
  /// Whole files, by the paths of the English ones.
  private let files: [String: [UInt8]]

  static let english = StarterLanguage(words: [:], names: [:], pieces: [], files: [:])

  private init(
    words: [String: String], names: [String: String], pieces: [(english: [UInt8], translation: [UInt8])],
    files: [String: [UInt8]]
  ) {
    self.words = words
    self.names = names
    self.pieces = pieces
    self.files = files
  }

  /// - Parameter files: those of the folder of the language.
  init(_ files: [SourceFile]) {
    var files = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let words = Self.mapping(files.removeValue(forKey: Self.wordsName))
    let pieces = Self.mapping(files.removeValue(forKey: Self.piecesName))
    self.init(
      words: Self.texts(words["words"]), names: Self.texts(words["names"]),
      pieces: pieces.entries.compactMap { entry in
        entry.value.scalar.map { (english: Array(entry.key.utf8), translation: Array($0.utf8)) }
      }, files: files)
  }

  /// The file by which the folder of a language is known.
  static let wordsName = "words.yml"
  private static let piecesName = "workflows.yml"

  /// These words in the language; in English where it lacks them.
  func text(_ english: String) -> String { words[english] ?? english }

  /// A file of the English site as this language has it.
  func file(_ file: SourceFile) -> SourceFile {
    let path = file.path.parts(separatedBy: "/").map(name).joined(separator: "/")
    if let whole = files[file.path] { return SourceFile(path: path, bytes: whole) }
    let isWorkflow = file.path.startsWithBytes(of: ".github/")
    return SourceFile(path: path, bytes: isWorkflow ? replacingPieces(file.bytes) : replacingWords(file))
  }

  /// The name of a folder or file, whose ending stays.
  private func name(_ english: String) -> String {
    let stem = english.utf8.prefix { $0 != UInt8(ascii: ".") }.text
    return names[stem].map { $0 + english.utf8.dropFirst(stem.utf8.count).text } ?? english
  }

  private func replacingPieces(_ bytes: [UInt8]) -> [UInt8] {
    pieces.reduce(bytes) { bytes, piece in bytes.replacing(piece.english, with: piece.translation) }
  }

  /// A file of YAML with the values replaced that are words. Nothing else of it is touched.
  private func replacingWords(_ file: SourceFile) -> [UInt8] {
    guard !words.isEmpty, file.path.endsWithBytes(of: ".yml"), case .text(let text) = DecodedText(file) else {
      return file.bytes
    }
    let edits = YAMLReader.readFile(text).value.entries.flatMap(edits)
    return SafeFixes(edits).applied(to: file).bytes
  }

  private func edits(of entry: YAMLMapping.Entry) -> [Edit] {
    // The types of schema.org are words of programs.
    entry.key == "schema_type" ? [] : edits(of: entry.value)
  }

  private func edits(of value: YAMLValue) -> [Edit] {
    switch value.content {
    case .scalar(let text, _): words[text].map { [Edit(value.span, YAMLText.quoted($0))] } ?? []
    case .list(let items): items.flatMap(edits)
    case .mapping(let mapping): mapping.entries.flatMap(edits)
    case .empty: []
    }
  }

  private static func mapping(_ bytes: [UInt8]?) -> YAMLMapping {
    YAMLReader.readFile(SourceText(path: "", bytes: bytes ?? [])).value
  }

  private static func texts(_ value: YAMLValue?) -> [String: String] {
    guard case .mapping(let mapping)? = value?.content else { return [:] }
    return Dictionary(
      mapping.entries.compactMap { entry in entry.value.scalar.map { (entry.key, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension YAMLValue {
  fileprivate var scalar: String? { if case .scalar(let text, _) = content { text } else { nil } }
}
