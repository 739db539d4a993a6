internal import Source

/// Where names of a template stand: what they are asked of, and what takes the place of blocks.
struct TemplateContext {
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

  /// What takes the place of a block, and the template that gives it.
  struct Replacement {
    let name: String
    let nodes: [TemplateNode]
    let template: String
    let span: SourceSpan
    /// How many others are given by templates around that one.
    let around: Int

    /// What tells it from all others.
    fileprivate var id: String { "\(span.path):\(span.start.line):\(span.start.column):\(name)" }
  }

  /// The last one is asked first.
  private var subjects: [Subject]
  /// Those of the outermost template first.
  private var blocks: [Replacement] = []

  init(_ shapes: [TemplateShape]) { subjects = shapes.map { .view($0) } }

  /// What tells it from all others.
  var id: [String] { subjects.map(\.id) + ["|"] + blocks.map(\.id) }

  /// What `.` stands for.
  var subject: TemplateShape.Form {
    switch subjects.last {
    case .view(let shape): .view { shape }
    case .html: .html
    case .text, nil: .text
    }
  }

  /// What a name is asked of, in the order in which it is asked.
  ///
  /// - Parameter isOwn: whether only what the section is about is asked.
  func shapes(isOwn: Bool) -> [TemplateShape] {
    (isOwn ? subjects.suffix(1) : subjects[...]).reversed().compactMap { subject in
      if case .view(let shape) = subject { shape } else { nil }
    }
  }

  /// The same in a section. A shape that comes again takes the place of the earlier one, so that a template which
  /// includes itself is checked only as often as there are shapes.
  func inside(_ form: TemplateShape.Form) -> TemplateContext {
    let subject: Subject
    switch form {
    case .flag: return self
    case .text: subject = .text
    case .html: subject = .html
    case .view(let shape), .list(let shape): subject = .view(shape())
    }
    var context = self
    context.subjects = subjects.filter { $0.id != subject.id } + [subject]
    return context
  }

  /// The same in a template that is given blocks. One that is given already stays.
  func giving(
    _ given: [(name: String, nodes: [TemplateNode])], at span: SourceSpan, in template: String
  ) -> TemplateContext {
    var context = self
    for block in given where context.replacement(of: block.name) == nil {
      context.blocks.append(
        Replacement(
          name: block.name, nodes: block.nodes, template: template, span: span, around: blocks.count))
    }
    return context
  }

  func replacement(of block: String) -> Replacement? { blocks.first { $0.name == block } }

  /// The same in what takes the place of a block: only templates around the one that gives it may fill blocks there.
  func around(_ replacement: Replacement) -> TemplateContext {
    var context = self
    context.blocks.removeSubrange(replacement.around...)
    return context
  }
}
