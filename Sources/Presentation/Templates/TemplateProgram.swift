internal import Source

/// All templates of a theme, ready to be drawn: names are numbers, sections are jumps, texts are bytes.
///
/// It is made once, when the theme is read, and only read afterwards. A step holds nothing but numbers, so going through
/// a template costs no more than the bytes that it writes.
final class TemplateProgram: Sendable {
  enum Step: Sendable {
    /// A stretch of `bytes`.
    case text(start: Int, end: Int)
    case value(path: Int)
    case html(path: Int)
    /// What follows, up to the step `end`, stands in the section.
    case section(path: Int, end: Int)
    case inverted(path: Int, end: Int)
    case include(Int)
    /// What follows, up to the step `end`, stands there unless a template replaces it.
    case block(name: Int, end: Int)
  }

  struct Path: Sendable {
    /// Whether only what the section is about is asked.
    let isOwn: Bool
    /// A stretch of `keys`; empty for what the section is about.
    let keys: Range<Int>
  }

  struct Include: Sendable {
    enum Target: Sendable {
      case steps(Range<Int>)
      /// A value names the template.
      case named(path: Int)
    }

    let target: Target
    let indentation: [UInt8]
    let blocks: [Block]
  }

  struct Block: Sendable {
    let name: Int
    let steps: Range<Int>
  }

  let bytes: [UInt8]
  let steps: [Step]
  let paths: [Path]
  /// The numbers of the names of all paths.
  let keys: [Int]
  let names: TemplateNames
  let includes: [Include]
  private let templates: [String: Range<Int>]

  init(_ templates: [String: [TemplateNode]]) {
    var compiler = TemplateCompiler(templates)
    self.templates = compiler.compileAll()
    bytes = compiler.bytes
    steps = compiler.steps
    paths = compiler.paths
    keys = compiler.keys
    names = TemplateNames(compiler.names)
    includes = compiler.includes.map { include in
      let target: Include.Target =
        switch include.target {
        case .template(let name): .steps(compiler.ranges[name] ?? 0..<0)
        case .named(let path): .named(path: path)
        }
      return Include(target: target, indentation: include.indentation, blocks: include.blocks)
    }
  }

  /// The steps of a template; nil if there is none of that name.
  func steps(of template: String) -> Range<Int>? { templates[template] }

  /// Draws a template into a page.
  ///
  /// - Parameter views: what its names are asked of, the last one first.
  func draw(_ template: String, _ views: [any TemplateView], into page: inout PageBuffer) {
    guard let steps = steps(of: template) else { return }
    var run = TemplateRun(program: self, views: views, page: page)
    page = PageBuffer()
    run.draw(steps)
    page = run.page
  }
}

/// Turns the nodes of templates into steps.
private struct TemplateCompiler {
  struct Include {
    enum Target {
      case template(String)
      case named(path: Int)
    }

    let target: Target
    let indentation: [UInt8]
    let blocks: [TemplateProgram.Block]
  }

  private(set) var bytes: [UInt8] = []
  private(set) var steps: [TemplateProgram.Step] = []
  private(set) var paths: [TemplateProgram.Path] = []
  private(set) var includes: [Include] = []
  private(set) var ranges: [String: Range<Int>] = [:]
  private let templates: [String: [TemplateNode]]
  private(set) var keys: [Int] = []
  /// All names in the order of their numbers.
  private(set) var names = TemplateName.allCases.map(\.rawValue)
  private var numbers = TemplateName.numbers
  private var blockNames: [String: Int] = [:]

  init(_ templates: [String: [TemplateNode]]) { self.templates = templates }

  mutating func compileAll() -> [String: Range<Int>] {
    for (name, nodes) in templates.sorted(by: { String.byBytes($0.key, $1.key) }) {
      ranges[name] = compile(nodes)
    }
    return ranges
  }

  /// Puts nodes behind all steps that there are.
  private mutating func compile(_ nodes: [TemplateNode]) -> Range<Int> {
    let start = steps.count
    for node in nodes { add(node) }
    return start..<steps.count
  }

  private mutating func add(_ node: TemplateNode) {
    switch node {
    case .text(let text):
      steps.append(.text(start: bytes.count, end: bytes.count + text.count))
      bytes += text
    case .value(let path, let isHTML):
      let path = add(path)
      steps.append(isHTML ? .html(path: path) : .value(path: path))
    case .section(let path, let isInverted, let nodes):
      let path = add(path)
      addSpan(of: nodes) { isInverted ? .inverted(path: path, end: $0) : .section(path: path, end: $0) }
    case .block(let name, let nodes):
      let name = number(ofBlock: name)
      addSpan(of: nodes) { .block(name: name, end: $0) }
    case .partial(let partial): add(partial)
    }
  }

  /// Adds a step that knows where the steps end that belong to it.
  private mutating func addSpan(of nodes: [TemplateNode], _ step: (Int) -> TemplateProgram.Step) {
    let place = steps.count
    steps.append(step(place))
    let end = compile(nodes).upperBound
    steps[place] = step(end)
  }

  /// The blocks that a template gives stand before the step that includes it, where nothing but it leads to them.
  private mutating func add(_ partial: TemplatePartial) {
    var blocks: [TemplateProgram.Block] = []
    for block in partial.blocks {
      let name = number(ofBlock: block.name)
      let place = steps.count
      addSpan(of: block.nodes) { .block(name: -1, end: $0) }
      blocks.append(.init(name: name, steps: place + 1..<steps.count))
    }
    let target: Include.Target =
      switch partial.name {
      case .fixed(let name): .template(name)
      case .named(let path): .named(path: add(path))
      }
    steps.append(.include(includes.count))
    includes.append(
      Include(target: target, indentation: Array(partial.indentation), blocks: blocks))
  }

  private mutating func add(_ path: TemplatePath) -> Int {
    let start = keys.count
    for name in path.names { keys.append(number(of: name)) }
    paths.append(.init(isOwn: path.isOwn, keys: start..<keys.count))
    return paths.count - 1
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private mutating func number(ofBlock name: String) -> Int {
    let number = blockNames[name] ?? blockNames.count
    blockNames[name] = number
    return number
  }
}
