internal import Source

/// One drawing of a template.
struct TemplateRun {
  /// So many templates may include each other.
  private static let greatestDepth = 64
  /// So many sections, blocks and templates may stand in each other.
  private static let greatestNesting = 400

  /// What stands in the place of a block, and how many others are given by templates around the one that gives it.
  private struct Replacement {
    let block: TemplateProgram.Block
    let around: Int
  }

  private(set) var page: PageBuffer
  private let program: TemplateProgram
  /// What names are asked of, the last one first.
  private var stack: [TemplateValue]
  /// What stands in the place of blocks, those of the outermost template first.
  private var blocks: [Replacement] = []
  private var indentation: [UInt8] = []
  private var isAtLineStart = false
  private var depth = 0
  private var nesting = 0

  init(program: TemplateProgram, views: [any TemplateView], page: PageBuffer) {
    self.program = program
    self.page = page
    stack = views.map { .view($0) }
  }

  mutating func draw(_ range: Range<Int>) {
    guard nesting < Self.greatestNesting else { return page.cutShort() }
    guard page.spend(range.count) else { return }
    nesting += 1
    defer { nesting -= 1 }
    var index = range.lowerBound
    while index < range.upperBound {
      let step = program.steps[index]
      index += 1
      switch step {
      case .text(let start, let end): write(program.bytes[start..<end])
      case .value(let path): value(of: path).map { write($0, isHTML: false) }
      case .html(let path): value(of: path).map { write($0, isHTML: true) }
      case .section(let path, let end):
        if let value = value(of: path) { draw(index..<end, about: value) }
        index = end
      case .inverted(let path, let end):
        if !(value(of: path)?.isTrue ?? false) { draw(index..<end) }
        index = end
      case .include(let number): include(program.includes[number])
      case .block(let name, let end):
        if name >= 0 { draw(block: name, or: index..<end) }
        index = end
      }
    }
  }

  /// Draws what stands in the place of a block, or else what the block has itself. What replaces it belongs to the
  /// template that gives it, so only templates around that one may replace blocks within.
  private mutating func draw(block name: Int, or range: Range<Int>) {
    guard let place = blocks.firstIndex(where: { $0.block.name == name }) else { return draw(range) }
    let all = blocks
    blocks.removeSubrange(all[place].around...)
    draw(all[place].block.steps)
    blocks = all
  }

  private mutating func draw(_ range: Range<Int>, about value: TemplateValue) {
    switch value {
    case .flag(let flag): if flag { draw(range) }
    case .list(let list): for view in list { draw(range, in: .view(view)) }
    case .text, .html, .drawn, .view: draw(range, in: value)
    }
  }

  private mutating func draw(_ range: Range<Int>, in subject: TemplateValue) {
    stack.append(subject)
    draw(range)
    stack.removeLast()
  }

  private mutating func include(_ include: TemplateProgram.Include) {
    guard let steps = steps(of: include.target) else { return }
    guard depth < Self.greatestDepth else { return page.cutShort() }
    let outer = (blocks: blocks, indentation: indentation)
    if !include.blocks.isEmpty {
      blocks += include.blocks.map { Replacement(block: $0, around: outer.blocks.count) }
    }
    if !include.indentation.isEmpty {
      indentation += include.indentation
      isAtLineStart = true
    }
    depth += 1
    draw(steps)
    depth -= 1
    (blocks, indentation) = outer
  }

  private func steps(of target: TemplateProgram.Include.Target) -> Range<Int>? {
    switch target {
    case .steps(let steps): return steps
    case .named(let path):
      // An author may have written the text, so it names no template but an icon.
      guard case .text(let name)? = value(of: path), name.startsWithBytes(of: "icons/") else { return nil }
      return program.steps(of: name)
    }
  }

  private mutating func write(_ value: TemplateValue, isHTML: Bool) {
    startLine()
    switch value {
    case .text(let text), .html(let text):
      if isHTML { page.append(raw: text) } else { page.append(text: text) }
    case .drawn(let draw): draw(&page)
    case .flag, .view, .list: break
    }
  }

  /// Writes the text of a template, each line of which is as far in as the tag that includes it.
  private mutating func write(_ text: ArraySlice<UInt8>) {
    if indentation.isEmpty { return page.append(raw: text) }
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let end = line.endIndex < text.endIndex ? line.endIndex + 1 : line.endIndex
      let whole = text[line.startIndex..<end]
      if whole.isEmpty { continue }
      startLine()
      page.append(raw: whole)
      isAtLineStart = end > line.endIndex
    }
  }

  private mutating func startLine() {
    guard isAtLineStart else { return }
    page.append(raw: indentation)
    isAtLineStart = false
  }

  /// The value of a path; nil if there is none.
  private func value(of number: Int) -> TemplateValue? {
    let path = program.paths[number]
    if path.keys.isEmpty { return stack.last }
    let first = program.keys[path.keys.lowerBound]
    guard var value = path.isOwn ? self.value(of: first, at: stack.count - 1) : inherited(first) else {
      return nil
    }
    for index in path.keys.dropFirst() {
      guard case .view(let view) = value, let next = view.value(program.keys[index], program.names),
        !next.isEmpty
      else { return nil }
      value = next
    }
    return value
  }

  private func inherited(_ key: Int) -> TemplateValue? {
    var index = stack.count - 1
    while index >= 0 {
      if let value = value(of: key, at: index) { return value }
      index -= 1
    }
    return nil
  }

  private func value(of key: Int, at index: Int) -> TemplateValue? {
    guard case .view(let view) = stack[index], let value = view.value(key, program.names), !value.isEmpty
    else { return nil }
    return value
  }
}

extension TemplateValue {
  /// Whether a section of it is drawn.
  fileprivate var isTrue: Bool { if case .flag(let flag) = self { flag } else { !isEmpty } }
}
