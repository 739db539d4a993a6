internal import Knowledge
internal import Source

/// Holds templates against what they are drawn with: finds names that nothing fills where they stand.
///
/// A template that others include is checked in each place where it is included. A name in it is wrong if it is wrong
/// everywhere.
struct TemplateChecker {
  /// Deeper than this nothing is drawn either.
  private static let greatestDepth = 64
  /// So many contexts are looked at; a theme of hundreds of templates has some thousand.
  private static let contextLimit = 20_000

  private let files: [String: ThemeTemplate]
  private let nodes: [String: [TemplateNode]]
  /// The names of the kinds, and so of the templates that draw their pages.
  private let kinds: Set<String>
  private let fieldNames: Set<String>
  private let words: Set<String>
  /// What is wrong with each name in each context so far; nil for one that is right in some.
  private var findings: [SourceSpan: Diagnostic?] = [:]
  /// Names whose braces are wrong in some context. That they are right in another makes a text of the one no less raw.
  private var wrongBraces: [SourceSpan: Diagnostic?] = [:]
  private var depth = 0
  private var visited: Set<[String]> = []

  init(
    files: [String: ThemeTemplate], nodes: [String: [TemplateNode]], schema: Schema, words: Set<String>
  ) {
    self.files = files
    self.nodes = nodes
    self.words = words
    let uses = Set(TemplateUses.all.map(\.name))
    kinds = Set(schema.kinds.map(\.id)).subtracting(uses)
    fieldNames = schema.fieldNames
  }

  mutating func check() -> [Diagnostic] {
    for use in TemplateUses.all {
      visit(use.name, [Pen.contract.shape].filter { _ in use.isOfPage } + [use.shape])
    }
    for name in nodes.keys.sorted(by: String.byBytes) where isOfKind(name) {
      visit(name, [Pen.contract.shape, ContentPages.use.shape])
    }
    let inherited = inherited
    let told = findings.filter { !inherited.contains($0.key.path) }
    return told.merging(wrongBraces) { $1 }.sorted { $0.key < $1.key }.compactMap(\.value) + unused
  }

  /// The files of the standard theme under another one, which need not include what makes their names right.
  private var inherited: Set<String> {
    Set(files.values.filter { $0.isStandard && !$0.isOwn }.map(\.text.path))
  }

  /// Whether pages of a kind are drawn by a template: of the standard theme itself, also of kinds that a site lacks.
  private func isOfKind(_ name: String) -> Bool {
    if kinds.contains(name) { return true }
    return files[name].map { $0.isStandard && $0.isOwn } == true && !visited.contains { $0[0] == name }
  }

  /// The templates of the theme that nothing draws. Where one cannot be read, nobody knows what it includes.
  private var unused: [Diagnostic] {
    guard nodes.count == files.count else { return [] }
    let drawn = Set(visited.map { $0[0] })
    let known = kinds.union(kinds.map(Self.icon(ofKind:))).union(TemplateUses.all.map(\.name))
    return nodes.keys.sorted(by: String.byBytes).compactMap { name in
      guard let file = files[name], file.isOwn, !file.isStandard, !drawn.contains(name), !known.contains(name)
      else {
        return nil
      }
      return UnknownTemplateName.diagnoseUnused(name, among: known, at: .startOf(file.text.path))
    }
  }

  private static func icon(ofKind kind: String) -> String { "icons/\(kind)" }

  private mutating func visit(_ template: String, _ shapes: [TemplateShape]) {
    visit(template, TemplateContext(shapes))
  }

  private mutating func visit(_ template: String, _ context: TemplateContext) {
    guard depth < Self.greatestDepth, visited.count < Self.contextLimit, let nodes = nodes[template],
      visited.insert([template] + context.id).inserted
    else { return }
    depth += 1
    visit(nodes, context, in: template)
    depth -= 1
  }

  private mutating func visit(_ nodes: [TemplateNode], _ context: TemplateContext, in template: String) {
    for node in nodes {
      switch node {
      case .text: continue
      case .value(let path, let isHTML):
        guard let form = form(of: path, context, in: template) else { continue }
        check(form, isHTML: isHTML, path)
      case .section(let path, let isInverted, let inner):
        guard let form = form(of: path, context, in: template) else { continue }
        note(nil, at: path.span)
        visit(inner, isInverted ? context : context.inside(form), in: template)
      case .block(let name, let inner): visit(block: name, inner, context, in: template)
      case .partial(let partial): visit(partial, context, in: template)
      }
    }
  }

  /// Visits what stands in the place of a block, as it is drawn there.
  private mutating func visit(
    block name: String, _ nodes: [TemplateNode], _ context: TemplateContext, in template: String
  ) {
    if let given = context.replacement(of: name) {
      visit(given.nodes, context.around(given), in: given.template)
    } else {
      visit(nodes, context, in: template)
    }
  }

  private mutating func visit(_ partial: TemplatePartial, _ context: TemplateContext, in template: String) {
    switch partial.name {
    case .named(let path):
      // What is named is the icon of a kind.
      guard let form = form(of: path, context, in: template) else { return }
      let isText = if case .text = form { path.names.last == TemplateName.icon.rawValue } else { false }
      note(isText ? nil : UnknownTemplateName.diagnoseNoTemplate(path.text, at: path.span), at: path.span)
      for icon in kinds.map(Self.icon(ofKind:)).sorted(by: String.byBytes) { visit(icon, context) }
    case .fixed(let name):
      if files[name] == nil {
        note(
          UnknownTemplateName.diagnosePartial(name, among: Set(files.keys), at: partial.span),
          at: partial.span)
      } else if !partial.indentation.isEmpty {
        note(UnknownTemplateName.diagnoseIndented(name, at: partial.span), at: partial.span)
      }
      check(partial.blocks.map(\.name), of: name, at: partial.span)
      visit(name, context.giving(partial.blocks, at: partial.span, in: template))
    }
  }

  /// Finds a block that is given to a template in which nothing asks for it.
  private mutating func check(_ given: [String], of template: String, at span: SourceSpan) {
    guard !given.isEmpty, nodes[template] != nil else { return }
    let known = blocks(of: template)
    guard let unknown = given.first(where: { !known.contains($0) }) else { return }
    note(UnknownTemplateName.diagnoseBlock(unknown, of: template, among: known, at: span), at: span)
  }

  /// The names of the blocks of a template and of all that it includes, which may be any where a value names it.
  private func blocks(of template: String) -> Set<String> {
    var blocks: Set<String> = []
    var seen: Set<String> = []
    var next = [template]
    while let name = next.popLast() {
      guard seen.insert(name).inserted else { continue }
      for node in nodes[name, default: []].flattened {
        switch node {
        case .block(let name, _): blocks.insert(name)
        case .partial(let partial):
          if case .fixed(let name) = partial.name { next.append(name) } else { next += nodes.keys }
        case .text, .value, .section: continue
        }
      }
    }
    return blocks
  }

  /// What a name stands for; nil with a diagnostic where nothing fills it.
  private mutating func form(
    of path: TemplatePath, _ context: TemplateContext, in template: String
  ) -> TemplateShape.Form? {
    guard let first = path.names.first else {
      return context.subject
    }
    let shapes = context.shapes(isOwn: path.isOwn)
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
  private mutating func check(_ form: TemplateShape.Form, isHTML: Bool, _ path: TemplatePath) {
    switch form {
    case .text where isHTML, .html where !isHTML:
      wrongBraces[path.span] = UnknownTemplateName.diagnoseBraces(path.text, isHTML: !isHTML, at: path.span)
    case .view, .list, .flag:
      note(UnknownTemplateName.diagnoseContainer(path.text, at: path.span), at: path.span)
    case .text, .html: note(nil, at: path.span)
    }
  }

  /// Keeps what is wrong with a name, unless it is right elsewhere.
  private mutating func note(_ diagnostic: Diagnostic?, at span: SourceSpan) {
    if let known = findings[span], known == nil { return }
    findings[span] = .some(diagnostic)
  }
}
