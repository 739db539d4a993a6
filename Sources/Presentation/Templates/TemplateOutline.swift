internal import Source

/// A template as a script draws it later: with what is known now written out, and without what it can never know.
///
/// A part that asks only for what is never known is left out as a whole, such as the way to a page that has no address yet.
struct TemplateOutline {
  /// What names are asked of now.
  private enum Scope {
    case known(TemplateValue)
    /// What a script will know.
    case later
  }

  /// What a name stands for now.
  private enum Answer {
    case known(TemplateValue)
    case later
    case never
  }

  private let program: TemplateProgram
  /// What is known now.
  private let views: [any TemplateView]
  /// The numbers of the names that a script knows of a page.
  private let later: Set<Int>
  /// Those that the views may know.
  private let now: Set<Int>
  /// Those of a page that nobody knows yet.
  private let never: Set<Int>
  private var scopes: [Scope] = []
  private var replacements: [(block: TemplateProgram.Block, around: Int)] = []
  /// The parts that others include, in the order in which they were found, and their places by their first steps.
  private var parts: [JSONValue] = []
  private var places: [Int: Int] = [:]
  private var asksLater = false
  private var asksInVain = false
  private var depth = 0
  private var stepCount = 0

  /// So many templates may include each other, and so many steps are written out. A form is no place for more.
  private static let (greatestDepth, mostSteps) = (64, 20_000)

  /// How the script tells what it is to do; a text stands for itself.
  private enum Step: Double {
    case value, html, section, inverted, part

    func json(_ values: JSONValue...) -> JSONValue { .list([.number(rawValue)] + values) }
  }

  private init(_ program: TemplateProgram, _ views: [any TemplateView], later: [TemplateName]) {
    self.program = program
    self.views = views
    self.later = Set(later.map(\.number))
    now = Set(views.flatMap { type(of: $0).shape.forms.keys.map(\.number) })
    never = Set(PageView.shape.forms.keys.map(\.number)).subtracting(self.later).subtracting(now)
  }

  /// The parts of a template, itself the last; none if there is no such template, or if it is too large for a form.
  static func parts(
    of template: String, in program: TemplateProgram, knowing views: [any TemplateView],
    later: [TemplateName]
  ) -> [JSONValue] {
    guard let steps = program.steps(of: template) else { return [] }
    var outline = TemplateOutline(program, views, later: later)
    let whole = outline.nodes(of: steps)
    return outline.isTooLarge ? [] : outline.parts + [.list(whole)]
  }

  private var isTooLarge: Bool { depth > Self.greatestDepth || stepCount > Self.mostSteps }

  private mutating func nodes(of range: Range<Int>) -> [JSONValue] {
    stepCount += range.count
    if isTooLarge { return [] }
    var nodes: [JSONValue] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let step = program.steps[index]
      index += 1
      switch step {
      case .text(let start, let end): nodes.append(.text(program.bytes[start..<end].text))
      case .value(let path): nodes += value(of: path, .value)
      case .html(let path): nodes += value(of: path, .html)
      case .section(let path, let end):
        nodes += section(path, index..<end)
        index = end
      case .inverted(let path, let end):
        nodes += inverted(path, index..<end)
        index = end
      case .include(let number): nodes += include(program.includes[number])
      case .block(let name, let end):
        if name >= 0 { nodes += block(name, or: index..<end) }
        index = end
      }
    }
    return Self.joined(nodes)
  }

  /// Texts that follow one another are one.
  private static func joined(_ nodes: [JSONValue]) -> [JSONValue] {
    nodes.reduce(into: []) { joined, node in
      if case .text(let text) = node, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else if node != .text("") {
        joined.append(node)
      }
    }
  }

  private mutating func value(of number: Int, _ step: Step) -> [JSONValue] {
    switch answer(to: number) {
    case .known(.text(let text)): [.text(step == .html ? text : text.escapedForHTML)]
    case .known(.html(let html)): [.text(html)]
    case .known, .never: []
    case .later: [step.json(path(number))]
    }
  }

  private mutating func section(_ number: Int, _ range: Range<Int>) -> [JSONValue] {
    switch answer(to: number) {
    case .never, .known(.flag(false)): return []
    case .known(.flag(true)): return nodes(of: range)
    case .known(.list(let list)): return list.flatMap { nodes(of: range, in: .known(.view($0))) }
    case .known(let value): return nodes(of: range, in: .known(value))
    case .later: return [Step.section.json(path(number), .list(nodes(of: range, in: .later)))]
    }
  }

  private mutating func inverted(_ number: Int, _ range: Range<Int>) -> [JSONValue] {
    switch answer(to: number) {
    case .never, .known(.flag(false)): nodes(of: range)
    case .known: []
    case .later: [Step.inverted.json(path(number), .list(nodes(of: range)))]
    }
  }

  private mutating func nodes(of range: Range<Int>, in scope: Scope) -> [JSONValue] {
    scopes.append(scope)
    defer { scopes.removeLast() }
    return nodes(of: range)
  }

  private mutating func block(_ name: Int, or range: Range<Int>) -> [JSONValue] {
    guard let place = replacements.firstIndex(where: { $0.block.name == name }) else {
      return nodes(of: range)
    }
    let all = replacements
    replacements.removeSubrange(all[place].around...)
    defer { replacements = all }
    return nodes(of: all[place].block.steps)
  }

  private mutating func include(_ include: TemplateProgram.Include) -> [JSONValue] {
    switch include.target {
    case .named(let path):
      guard case .known(.text(let name)) = answer(to: path), name.startsWithBytes(of: "icons/"),
        let steps = program.steps(of: name)
      else { return [] }
      return nodes(of: steps)
    case .steps(let steps):
      let isShared = include.blocks.isEmpty && replacements.isEmpty && isLater
      if isShared { return part(steps) }
      let outer = replacements
      replacements += include.blocks.map { (block: $0, around: outer.count) }
      defer { replacements = outer }
      return nodesWorthDrawing(of: steps)
    }
  }

  /// Whether all that is asked for here is known later, so that a part is the same wherever it stands.
  private var isLater: Bool { if case .later? = scopes.last { true } else { false } }

  /// A part that is written once however often it stands somewhere, also in itself.
  private mutating func part(_ steps: Range<Int>) -> [JSONValue] {
    if places[steps.lowerBound] == nil {
      let place = parts.count
      places[steps.lowerBound] = place
      parts.append(.null)
      parts[place] = .list(nodesWorthDrawing(of: steps))
    }
    asksLater = true
    return places[steps.lowerBound].map { [Step.part.json(.number(Double($0)))] } ?? []
  }

  /// What a template draws, unless it asks only for what is never known.
  private mutating func nodesWorthDrawing(of steps: Range<Int>) -> [JSONValue] {
    let outer = (asksLater, asksInVain)
    (asksLater, asksInVain) = (false, false)
    depth += 1
    let found = nodes(of: steps)
    if !isTooLarge { depth -= 1 }
    let isWorth = asksLater || !asksInVain
    (asksLater, asksInVain) = (outer.0 || asksLater, outer.1 || asksInVain && isWorth)
    return isWorth ? found : []
  }

  private func path(_ number: Int) -> JSONValue {
    let path = program.paths[number]
    let names = path.keys.map { program.names[program.keys[$0]] }
    return .text((path.isOwn ? "." : "") + names.joined(separator: "."))
  }

  private mutating func answer(to number: Int) -> Answer {
    let path = program.paths[number]
    let keys = path.keys.map { program.keys[$0] }
    let answer = answer(to: keys, isOwn: path.isOwn)
    switch answer {
    case .known: break
    case .later: asksLater = true
    case .never: asksInVain = asksInVain || keys.first.map(never.contains) == true
    }
    return answer
  }

  private func answer(to keys: [Int], isOwn: Bool) -> Answer {
    guard let first = keys.first else {
      if case .known(let value)? = scopes.last { return .known(value) }
      return .later
    }
    if isOwn, let scope = scopes.last {
      switch scope {
      case .later: return .later
      case .known(let value):
        return Self.value(of: keys[...], in: value, program.names).map { .known($0) } ?? .never
      }
    }
    for case .known(let value) in scopes.reversed() {
      if let found = Self.value(of: keys[...], in: value, program.names) { return .known(found) }
    }
    if later.contains(first) { return .later }
    for view in views.reversed() {
      if let found = Self.value(of: keys[...], in: .view(view), program.names) { return .known(found) }
    }
    return isLater && !now.contains(first) && !never.contains(first) ? .later : .never
  }

  private static func value(
    of keys: ArraySlice<Int>, in value: TemplateValue, _ names: TemplateNames
  ) -> TemplateValue? {
    guard let key = keys.first else { return value }
    guard case .view(let view) = value, let next = view.value(key, names), !next.isEmpty else { return nil }
    return self.value(of: keys.dropFirst(), in: next, names)
  }
}
