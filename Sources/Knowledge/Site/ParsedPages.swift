internal import Markup
internal import Source

/// The pages of a site as they were parsed, each with what it was parsed from.
package struct ParsedPages: Sendable {
  /// A page and what it was parsed from. It is a class as each change of a page passes on those of all others.
  private final class Entry: Sendable {
    let file: SourceFile
    let options: MarkdownOptions
    let result: Diagnosed<Document>

    init(_ file: SourceFile, _ options: MarkdownOptions) {
      self.file = file
      self.options = options
      result = Document.parse(file, options: options)
    }
  }

  private let entries: [Entry]

  package static let none = ParsedPages(entries: [])

  private init(entries: [Entry]) { self.entries = entries }

  /// Parses files, but for those that are as they were.
  ///
  /// - Parameters:
  ///   - old: the pages of the last time.
  ///   - jobs: how many files are parsed at a time.
  ///   - options: how the file of a path is parsed.
  init(
    _ files: [SourceFile], after old: ParsedPages, jobs: Int,
    options: @Sendable @escaping (String) -> MarkdownOptions
  ) async {
    let known = Dictionary(old.entries.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    entries = await files.concurrentMap(jobs: jobs) { file in
      let options = options(file.path)
      if let entry = known[file.path], entry.file == file, entry.options == options { return entry }
      return Entry(file, options)
    }
  }

  var documents: Diagnosed<[Document]> { entries.map(\.result).collected() }
}
