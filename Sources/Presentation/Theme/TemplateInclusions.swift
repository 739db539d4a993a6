internal import Source

/// Finds templates that include each other without end, or so often that no page would be done.
struct TemplateInclusions {
  /// So many parts may the templates of a page have with all that they include.
  private static let limit = 200_000

  let files: [String: ThemeTemplate]
  let nodes: [String: [TemplateNode]]

  /// A template that is included, and whether a section stands around it that goes further into what is drawn, which
  /// has an end.
  private struct Inclusion {
    let name: String
    let span: SourceSpan
    let goesDeeper: Bool
  }

  func check() -> [Diagnostic] {
    let inclusions = nodes.mapValues { Self.inclusions(in: $0, goesDeeper: false) }
    let names = nodes.keys.sorted(by: String.byBytes)
    let endless = names.flatMap { name in
      inclusions[name, default: []].filter { leads($0, to: name, inclusions) }
        .map { InvalidTemplate.diagnoseEndless(name, at: $0.span) }
    }
    if !endless.isEmpty { return endless }
    var sizes: [String: Int] = [:]
    return names.filter { size(of: $0, inclusions, &sizes) > Self.limit }.prefix(1).compactMap { name in
      files[name].map { InvalidTemplate.diagnoseTooLarge(name, at: .startOf($0.text.path)) }
    }
  }

  /// Whether a template is included again by way of an inclusion, with nothing between that goes deeper.
  private func leads(_ first: Inclusion, to name: String, _ inclusions: [String: [Inclusion]]) -> Bool {
    var seen: Set<String> = []
    var next = first.goesDeeper ? [] : [first.name]
    while let included = next.popLast() {
      if included == name { return true }
      guard seen.insert(included).inserted else { continue }
      next += inclusions[included, default: []].filter { !$0.goesDeeper }.map(\.name)
    }
    return false
  }

  /// The number of parts of a template and of all that it includes without going deeper.
  private func size(of name: String, _ inclusions: [String: [Inclusion]], _ sizes: inout [String: Int]) -> Int
  {
    if let size = sizes[name] { return size }
    var size = 1
    for inclusion in inclusions[name, default: []] where !inclusion.goesDeeper {
      size = min(size + self.size(of: inclusion.name, inclusions, &sizes), Self.limit + 1)
    }
    sizes[name] = size
    return size
  }

  private static func inclusions(in nodes: [TemplateNode], goesDeeper: Bool) -> [Inclusion] {
    nodes.flatMap { node -> [Inclusion] in
      switch node {
      case .text, .value: return []
      case .section(let path, let isInverted, let nodes):
        return inclusions(
          in: nodes, goesDeeper: goesDeeper || (path.isOwn && !path.names.isEmpty && !isInverted))
      case .block(_, let nodes): return inclusions(in: nodes, goesDeeper: goesDeeper)
      case .partial(let partial):
        let inner = partial.blocks.flatMap { inclusions(in: $0.nodes, goesDeeper: goesDeeper) }
        guard case .fixed(let name) = partial.name else { return inner }
        return inner + [Inclusion(name: name, span: partial.span, goesDeeper: goesDeeper)]
      }
    }
  }
}
