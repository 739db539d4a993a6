internal import Source

/// What a template draws of a page in one place.
enum PagePart: Hashable, Sendable {
  /// A field that the template places itself, as in `field.situation`.
  case field(String)
  /// The long fields that it does not place itself.
  case otherFields
  case body
  /// Those who are recognized by pages that name this one.
  case people
  /// Who is recognized, with their role.
  case person

  /// What a template draws of a page, in its order, each once. The fields are those that it names itself: what its parts
  /// say of a field they say of any page.
  static func all(in nodes: [TemplateNode], _ templates: [String: [TemplateNode]]) -> [PagePart] {
    var found: [PagePart] = []
    for node in nodes.flattened {
      let parts: [PagePart] =
        switch node {
        case .value(let path, _), .section(let path, _, _): [PagePart(path.names)].compactMap { $0 }
        case .partial: node.part.flatMap { templates[$0] }.map(ofPart) ?? []
        case .text, .block: []
        }
      for part in parts where !found.contains(part) { found.append(part) }
    }
    return found
  }

  private static func ofPart(_ nodes: [TemplateNode]) -> [PagePart] {
    nodes.paths.compactMap { PagePart($0.names) }.filter { if case .field = $0 { false } else { true } }
  }

  private init?(_ names: [String]) {
    switch TemplateName(rawValue: names.first ?? "") {
    case .field where names.count > 1: self = .field(names[1])
    case .sections: self = .otherFields
    case .body: self = .body
    case .years: self = .people
    case .person: self = .person
    default: return nil
    }
  }
}
