internal import Source

/// What a run noticed, and what is needed to show it to somebody.
struct Report: Sendable {
  /// In the order in which people are told, in the language of the report.
  let diagnostics: [Diagnostic]
  /// The files that lines can be shown from, by path.
  let texts: [String: SourceText]
  /// What stands before the path of every file of the content: `Content/`, or nothing.
  let prefix: String
  /// The paths that are no files of the content but of a theme, and are whole as they are.
  let outside: Set<String>
  /// What stands before the paths of a site that is kept in a folder of a repository: `website/`, or nothing.
  let siteFolder: String
  /// Where people can read about rules on the web.
  let helpAddresses: [RuleID: String]
  /// How many files were looked at.
  let fileCount: Int
  /// The words of the report.
  let sentences: Sentences

  init(
    _ diagnostics: [Diagnostic], texts: [String: SourceText], prefix: String = "", outside: Set<String> = [],
    siteFolder: String = "", helpAddresses: [RuleID: String] = [:], fileCount: Int? = nil,
    sentences: Sentences = .english
  ) {
    self.diagnostics = diagnostics.map(sentences.saying)
    self.texts = texts
    self.prefix = prefix
    self.outside = outside
    self.siteFolder = siteFolder
    self.helpAddresses = helpAddresses
    self.fileCount = fileCount ?? texts.count
    self.sentences = sentences
  }

  func count(of severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// The path of a file as people find it from the folder of the site.
  func path(of span: SourceSpan) -> String {
    outside.contains(span.path) ? span.path : Self.path(span.path, prefix: prefix)
  }

  /// A path that starts from the content folder as it starts from the folder of the site.
  static func path(_ path: String, prefix: String) -> String {
    // What lies beside the content folder.
    let beside = "../"
    return !prefix.isEmpty && path.startsWithBytes(of: beside)
      ? path.utf8.dropFirst(beside.utf8.count).text : prefix + path
  }

  /// The path of a file as tools find it from the root of a repository.
  func repositoryPath(of span: SourceSpan) -> String {
    let path = path(of: span)
    return path.startsWithBytes(of: "/") ? path : siteFolder + path
  }

  /// `Content/a.md:3:14`, as editors and terminals turn into a link.
  func location(of span: SourceSpan) -> String {
    "\(path(of: span)):\(span.start.line):\(span.start.column)"
  }

  /// How many diagnostics there are of each severity, and in how many files: `1 error, 2 notes in 3 files`.
  var summary: String {
    let counts = [Severity.error, .warning, .note].compactMap { severity in
      let count = count(of: severity)
      return count == 0 ? nil : say(.remarks(count, severity))
    }
    let diagnostics = counts.isEmpty ? say("No problems") : counts.joined(separator: ", ")
    return say("\(diagnostics) in \(.files(fileCount))")
  }

  func say(_ message: Message) -> String { sentences.text(message) }
}

/// A number of things: `1 file`, `2 files`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// What prints the page about a rule.
func helpCommand(for rule: RuleID) -> String { "laurel explain \(rule)" }
