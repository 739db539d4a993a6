internal import Knowledge
internal import Source

/// Holds templates against what they are drawn with: finds names that nothing fills where they stand.
///
/// A template that others include is checked in each place where it is included. A name in it is wrong if it is wrong
/// everywhere.
struct TemplateChecker {
  /// What a section is about.
  private enum Subject {
    case view(TemplateShape)
    case text, html

    var id: String {
      switch self {
      case .view(let shape): shape.id
      case .text: "text"
      case .html: "html"
      }
    }
  }

  private let files: [String: ThemeTemplate]
  private let nodes: [String: [TemplateNode]]
  /// The templates of kinds, by the kinds' names.
  private let kinds: Set<String>
  private let fieldNames: Set<String>
  private let words: Set<String>
  /// What is wrong with each name in each context so far; nil for one that is right in some.
  private var findings: [SourceSpan: Diagnostic?] = [:]
  private var visited: Set<[String]> = []

  init(
    files: [String: ThemeTemplate], nodes: [String: [TemplateNode]], schema: Schema, words: Set<String>
  ) {
    self.files = files
    self.nodes = nodes
    self.words = words
    kinds = Set(schema.kinds.map(\.id))
    fieldNames = schema.fieldNames
  }

  mutating func check() -> [Diagnostic] {
    for use in TemplateUses.all {
      visit(use.name, [Pen.contract.shape].filter { _ in use.isOfPage } + [use.shape])
    }
    for name in nodes.keys.sorted(by: String.byBytes) where isOfKind(name) {
      visit(name, [Pen.contract.shape, ContentPages.use.shape])
    }
    return findings.sorted { $0.key < $1.key }.compactMap(\.value) + unused
  }

  /// Whether pages of a kind are drawn by a template, or would be if there were such a kind.
  private func isOfKind(_ name: String) -> Bool {
    kinds.contains(name) || (files[name]?.isStandard ?? false) && !visited.contains { $0[0] == name }
  }

  /// The templates of the theme that nothing draws. Where one cannot be read, nobody knows what it includes.
  private var unused: [Diagnostic] {
    guard nodes.count == files.count else { return [] }
    let drawn = Set(visited.map { $0[0] })
    let icons = kinds.map { "icons/\($0)" }
    let known = kinds.union(icons).union(TemplateUses.all.map(\.name))
    return nodes.keys.sorted(by: String.byBytes).compactMap { name in
      guard let file = files[name], file.isOwn, !file.isStandard, !drawn.contains(name), !known.contains(name)
      else {
        return nil
      }
      return UnknownTemplateName.diagnoseUnused(name, among: known, at: .startOf(file.text.path))
    }
  }

  private mutating func visit(_ template: String, _ shapes: [TemplateShape]) {
    visit(template, about: shapes.map { .view($0) })
  }

  private mutating func visit(_ template: String, about subjects: [Subject]) {
    guard let nodes = nodes[template], visited.insert([template] + subjects.map(\.id)).inserted else {
      return
    }
    visit(nodes, about: subjects, in: template)
  }

  private mutating func visit(_ nodes: [TemplateNode], about subjects: [Subject], in template: String) {
    for node in nodes {
      switch node {
      case .text: continue
      case .value(let path, let isHTML):
        guard let form = form(of: path, about: subjects, in: template) else { continue }
        note(Self.check(form, isHTML: isHTML, path), at: path.span)
      case .section(let path, let isInverted, let inner):
        guard let form = form(of: path, about: subjects, in: template) else { continue }
        note(nil, at: path.span)
        visit(inner, about: isInverted ? subjects : Self.inside(form, subjects), in: template)
      case .block(_, let inner): visit(inner, about: subjects, in: template)
      case .partial(let partial): visit(partial, about: subjects, in: template)
      }
    }
  }

  private mutating func visit(_ partial: TemplatePartial, about subjects: [Subject], in template: String) {
    for block in partial.blocks { visit(block.nodes, about: subjects, in: template) }
    switch partial.name {
    case .named(let path):
      if form(of: path, about: subjects, in: template) != nil { note(nil, at: path.span) }
    case .fixed(let name):
      if files[name] == nil {
        note(
          UnknownTemplateName.diagnosePartial(name, among: Set(files.keys), at: partial.span),
          at: partial.span)
      } else if !partial.indentation.isEmpty {
        note(UnknownTemplateName.diagnoseIndented(name, at: partial.span), at: partial.span)
      }
      visit(name, about: subjects)
    }
  }

  /// What a section of a form is about. A shape that comes again takes the place of the earlier one, so that a template
  /// which includes itself is checked only as often as there are shapes.
  private static func inside(_ form: TemplateShape.Form, _ subjects: [Subject]) -> [Subject] {
    let subject: Subject
    switch form {
    case .flag: return subjects
    case .text: subject = .text
    case .html: subject = .html
    case .view(let shape), .list(let shape): subject = .view(shape())
    }
    return subjects.filter { $0.id != subject.id } + [subject]
  }

  /// What a name stands for; nil with a diagnostic where nothing fills it.
  private mutating func form(
    of path: TemplatePath, about subjects: [Subject], in template: String
  ) -> TemplateShape.Form? {
    guard let first = path.names.first else {
      switch subjects.last {
      case .view(let shape): return .view { shape }
      case .html: return .html
      case .text, nil: return .text
      }
    }
    let asked = path.isOwn ? Array(subjects.suffix(1)) : subjects.reversed()
    let shapes = asked.compactMap { if case .view(let shape) = $0 { shape } else { TemplateShape?.none } }
    let forms = shapes.compactMap { self.form(of: first, in: $0, of: template) }
    guard var form = forms.first else {
      note(
        UnknownTemplateName.diagnose(first, among: names(of: shapes, template), at: path.span), at: path.span)
      return nil
    }
    for name in path.names.dropFirst() {
      let shape = if case .view(let shape) = form { shape() } else { TemplateShape.unknown }
      guard let next = self.form(of: name, in: shape, of: template) else {
        note(
          UnknownTemplateName.diagnose(name, among: names(of: [shape], template), at: path.span),
          at: path.span)
        return nil
      }
      form = next
    }
    return form
  }

  private func form(of name: String, in shape: TemplateShape, of template: String) -> TemplateShape.Form? {
    let known = TemplateName(rawValue: name)
    switch shape.open {
    case nil: return known.flatMap { shape.forms[$0] }
    case .words:
      if known == .lang || known == .labelLang { return .html }
      return words.contains(name) ? .text : nil
    case .fields(let field):
      return knowsAllFields(template) || fieldNames.contains(name) ? .view(field) : nil
    }
  }

  private func knowsAllFields(_ template: String) -> Bool { files[template]?.isStandard ?? false }

  /// The names that may be asked of shapes.
  private func names(of shapes: [TemplateShape], _ template: String) -> Set<String> {
    shapes.reduce(into: []) { names, shape in
      switch shape.open {
      case nil: names.formUnion(shape.forms.keys.map(\.rawValue))
      case .words: names.formUnion(words)
      case .fields: names.formUnion(fieldNames)
      }
    }
  }

  /// HTML wants three braces, and text two; what holds other values cannot be written at all.
  private static func check(_ form: TemplateShape.Form, isHTML: Bool, _ path: TemplatePath) -> Diagnostic? {
    let name = path.names.isEmpty ? "." : path.names.joined(separator: ".")
    switch form {
    case .text where isHTML, .html where !isHTML:
      return UnknownTemplateName.diagnoseBraces(name, isHTML: !isHTML, at: path.span)
    case .view, .list, .flag: return UnknownTemplateName.diagnoseContainer(name, at: path.span)
    case .text, .html: return nil
    }
  }

  /// Keeps what is wrong with a name, unless it is right elsewhere.
  private mutating func note(_ diagnostic: Diagnostic?, at span: SourceSpan) {
    if let known = findings[span], known == nil { return }
    findings[span] = .some(diagnostic)
  }
}
