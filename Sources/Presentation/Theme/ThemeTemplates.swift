internal import Knowledge
internal import Source

/// The text of a template, and whose it is.
struct ThemeTemplate {
  let text: SourceText
  /// Templates that come with Laurel draw kinds and fields that a site need not have.
  let isStandard: Bool
  /// Whether the theme has it itself, and not from one that it extends.
  let isOwn: Bool
}

/// The templates of a theme and its ancestors, as they are read.
struct ThemeTemplates {
  let program: TemplateProgram
  /// What each template draws of a page, in its order, by the template's name.
  let pageParts: [String: [PagePart]]
  /// The templates that draw a part of others, and so not the pages of a kind that is called like them.
  let parts: Set<String>
  /// The paths of the templates by their names.
  var paths: [String: String] { files.mapValues(\.text.path) }
  private let files: [String: ThemeTemplate]
  private let nodes: [String: [TemplateNode]]
  private let errors: [TemplateError]

  init(_ files: [String: ThemeTemplate]) {
    var nodes: [String: [TemplateNode]] = [:]
    var errors: [TemplateError] = []
    for (name, file) in files.sorted(by: { String.byBytes($0.key, $1.key) }) {
      do throws(TemplateError) { nodes[name] = try TemplateParser.parse(file.text) } catch {
        errors.append(error)
      }
    }
    self.files = files
    self.nodes = nodes
    self.errors = errors
    program = TemplateProgram(nodes)
    parts = Set(nodes.values.flatMap { $0.flattened.compactMap(\.part) })
    let partsByName = nodes
    pageParts = nodes.mapValues { PagePart.all(in: $0, partsByName) }
  }

  /// All that is wrong with the templates.
  ///
  /// - Parameters:
  ///   - words: those that any locale has.
  ///   - settings: the file of the theme, where what is missing is told.
  func check(_ schema: Schema, words: Set<String>, settings: String) -> [Diagnostic] {
    let missing = TemplateUses.all.filter { $0.isNeeded && files[$0.name] == nil }.map(\.name)
    let endless = TemplateInclusions(files: files, nodes: nodes).check()
    var checker = TemplateChecker(files: files, nodes: nodes, schema: schema, words: words)
    return missing.sorted(by: String.byBytes)
      .map { InvalidTemplate.diagnoseMissing($0, at: .startOf(settings)) }
      + errors.map(InvalidTemplate.diagnose) + (endless.isEmpty ? checker.check() : endless)
  }

  /// The words that templates ask for and that a locale has, and where each is asked for first.
  func usedWords(among known: Set<String>) -> [String: SourceSpan] {
    var used: [String: SourceSpan] = [:]
    for (_, nodes) in nodes.sorted(by: { String.byBytes($0.key, $1.key) }) {
      for path in nodes.paths where path.names.count == 2 && path.names[0] == TemplateName.words.rawValue {
        if known.contains(path.names[1]), used[path.names[1]] == nil { used[path.names[1]] = path.span }
      }
    }
    let said = [
      FormWord.template: FormWord.allCases.map(\.rawValue) + FormMistake.allCases.map(\.key),
      VerifyWord.template: VerifyWord.allCases.map(\.key),
      SharedPages.use.name: SharedWord.allCases.map(\.rawValue),
    ]
    for (template, words) in said {
      guard let file = files[template] else { continue }
      for word in words where used[word] == nil { used[word] = .startOf(file.text.path) }
    }
    if let path = PrintWord.templates.lazy.compactMap({ files[$0]?.text.path }).first {
      for word in PrintWord.allCases.map(\.rawValue) where used[word] == nil { used[word] = .startOf(path) }
    }
    return used
  }
}

extension [TemplateNode] {
  /// All names that are typed in a template, in their order.
  var paths: [TemplatePath] {
    flattened.compactMap { node in
      switch node {
      case .value(let path, _), .section(let path, _, _): path
      case .partial(let partial): partial.path
      case .text, .block: nil
      }
    }
  }
}

extension TemplateNode {
  /// The template that is included here as it is.
  var part: String? {
    guard case .partial(let partial) = self, !partial.isParent, case .fixed(let name) = partial.name else {
      return nil
    }
    return name
  }
}

extension TemplatePartial {
  /// The value that names the template.
  var path: TemplatePath? { if case .named(let path) = name { path } else { nil } }
}
