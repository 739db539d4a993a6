internal import Source

/// A part of a template.
indirect enum TemplateNode {
  /// The text between tags, as it is.
  case text(ArraySlice<UInt8>)
  case value(TemplatePath, isHTML: Bool)
  case section(TemplatePath, isInverted: Bool, [TemplateNode])
  case partial(TemplatePartial)
  /// A part that an including template may replace.
  case block(name: String, [TemplateNode])
}

extension [TemplateNode] {
  /// All parts of a template with those that stand in them, in their order.
  var flattened: [TemplateNode] {
    flatMap { node -> [TemplateNode] in
      switch node {
      case .text, .value: [node]
      case .section(_, _, let nodes), .block(_, let nodes): [node] + nodes.flattened
      case .partial(let partial): [node] + partial.blocks.flatMap(\.nodes.flattened)
      }
    }
  }
}

/// Another template that is included.
struct TemplatePartial {
  enum Name {
    case fixed(String)
    /// The template that a value names, as in `{{> *icon}}`.
    case named(TemplatePath)
  }

  let name: Name
  let span: SourceSpan
  /// Whether the template stands in the place of this one, with other blocks, and is no part of it.
  let isParent: Bool
  /// The blanks before a tag that stands on a line of its own.
  let indentation: ArraySlice<UInt8>
  /// The parts that take the place of its blocks.
  let blocks: [(name: String, nodes: [TemplateNode])]
}

/// A name as it is typed in a template: `title`, `.title`, `field.award.value`, or `.` for what the section is about.
struct TemplatePath {
  /// Whether it starts with a dot: whether only what the section is about is asked.
  let isOwn: Bool
  /// None for `.` itself.
  let names: [String]
  let span: SourceSpan

  /// As people call it, without the dot at its start.
  var text: String { names.isEmpty ? "." : names.joined(separator: ".") }

  init(_ text: String, at span: SourceSpan) {
    isOwn = text.startsWithBytes(of: ".")
    names = text.parts(separatedBy: ".").filter { !$0.isEmpty }
    self.span = span
  }
}
