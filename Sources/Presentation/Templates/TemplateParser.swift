internal import Source

/// Reads the Mustache of a template: https://mustache.github.io/mustache.5.html, with the extensions for dynamic names
/// and for inheritance, and without lambdas. Pragmas are refused, since one of them would switch escapes off.
struct TemplateParser {
  /// So many sections may stand in each other.
  private static let greatestDepth = 100

  private let text: SourceText
  private let tags: [TemplateTag]
  private var number = 0
  /// Where the text starts that is not yet in a node.
  private var start = 0
  /// The names of the sections that are open.
  private var open: [TemplateTag] = []

  static func parse(_ text: SourceText) throws(TemplateError) -> [TemplateNode] {
    var parser = TemplateParser(text: text, tags: try TemplateTag.all(in: text))
    return try parser.nodes()
  }

  private init(text: SourceText, tags: [TemplateTag]) {
    self.text = text
    self.tags = tags
  }

  /// The nodes up to the end of the section that was opened last, or of the text.
  private mutating func nodes() throws(TemplateError) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while number < tags.count {
      let tag = tags[number]
      number += 1
      let line = standalone(tag)
      append(text.bytes[start..<(line?.lowerBound ?? tag.range.lowerBound)], to: &nodes)
      start = line?.upperBound ?? tag.range.upperBound
      switch tag.form {
      case .value: nodes.append(.value(TemplatePath(tag.name, at: tag.span), isHTML: false))
      case .html: nodes.append(.value(TemplatePath(tag.name, at: tag.span), isHTML: true))
      case .section, .inverted:
        let inner = try section(tag)
        let path = TemplatePath(tag.name, at: tag.span)
        nodes.append(.section(path, isInverted: tag.form == .inverted, inner))
      case .block: nodes.append(.block(name: tag.name, try section(tag)))
      case .partial: nodes.append(.partial(partial(tag, in: line, blocks: [])))
      case .parent:
        let blocks = try blocks(of: section(tag), tag)
        nodes.append(.partial(partial(tag, in: line, blocks: blocks)))
      case .end:
        guard let opened = open.last, opened.name == tag.name else { throw error(.wrongEnd, tag) }
        return nodes
      case .comment, .delimiters: continue
      case .pragma: throw error(.pragma, tag)
      }
    }
    if let opened = open.last { throw error(.noEnd, opened) }
    append(text.bytes[start...], to: &nodes)
    return nodes
  }

  private mutating func section(_ tag: TemplateTag) throws(TemplateError) -> [TemplateNode] {
    guard open.count < Self.greatestDepth else { throw error(.tooDeep, tag) }
    open.append(tag)
    let nodes = try nodes()
    open.removeLast()
    return nodes
  }

  /// The blocks between the tags of a parent, around which any text may stand.
  private func blocks(
    of nodes: [TemplateNode], _ tag: TemplateTag
  ) throws(TemplateError) -> [(name: String, nodes: [TemplateNode])] {
    var blocks: [(name: String, nodes: [TemplateNode])] = []
    for node in nodes {
      switch node {
      case .block(let name, let nodes): blocks.append((name, nodes))
      case .text: continue
      case .value, .section, .partial: throw error(.outsideOfBlock, tag)
      }
    }
    return blocks
  }

  private func partial(
    _ tag: TemplateTag, in line: Range<Int>?, blocks: [(name: String, nodes: [TemplateNode])]
  ) -> TemplatePartial {
    let isNamed = tag.name.startsWithBytes(of: "*")
    let path = TemplatePath(tag.name.utf8.dropFirst().text.trimmed, at: tag.span)
    return TemplatePartial(
      name: isNamed ? .named(path) : .fixed(tag.name), span: tag.span, isParent: tag.form == .parent,
      indentation: line.map { text.bytes[$0.lowerBound..<tag.range.lowerBound] } ?? [], blocks: blocks)
  }

  private func append(_ bytes: ArraySlice<UInt8>, to nodes: inout [TemplateNode]) {
    if !bytes.isEmpty { nodes.append(.text(bytes)) }
  }

  /// The bytes of the line of a tag that stands alone on it and leaves no line behind; nil for all others.
  private func standalone(_ tag: TemplateTag) -> Range<Int>? {
    if tag.form == .value || tag.form == .html { return nil }
    let bytes = text.bytes
    var first = tag.range.lowerBound
    while first > 0, bytes[first - 1].isBlank { first -= 1 }
    guard first == 0 || bytes[first - 1] == UInt8(ascii: "\n") else { return nil }
    var last = tag.range.upperBound
    while last < bytes.count, bytes[last].isBlank { last += 1 }
    if last < bytes.count, bytes[last] == UInt8(ascii: "\r") { last += 1 }
    if last == bytes.count { return first..<last }
    return bytes[last] == UInt8(ascii: "\n") ? first..<last + 1 : nil
  }

  private func error(_ reason: TemplateError.Reason, _ tag: TemplateTag) -> TemplateError {
    TemplateError(reason: reason, span: tag.span)
  }
}
