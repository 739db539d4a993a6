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
  /// When it is, if it is an event.
  case event
  /// Who wrote it.
  case byline

  /// What a template draws of a page, in its order, each once. The fields are those that it names itself: what its parts
  /// say of a field they say of any page.
  static func all(in nodes: [TemplateNode], _ templates: [String: [TemplateNode]]) -> [PagePart] {
    var found: [PagePart] = []
    var seen: Set<String> = []
    find(in: nodes, templates, isWhole: true, &seen, &found)
    return found
  }

  /// - Parameter isWhole: whether this is the template of a page, and not a part of one.
  private static func find(
    in nodes: [TemplateNode], _ templates: [String: [TemplateNode]], isWhole: Bool, _ seen: inout Set<String>,
    _ found: inout [PagePart]
  ) {
    for node in nodes.flattened {
      switch node {
      case .value(let path, _), .section(let path, _, _):
        guard let part = PagePart(path.names), isWhole || !part.isField, !found.contains(part) else {
          continue
        }
        found.append(part)
      case .partial(let partial):
        guard case .fixed(let name) = partial.name, let nodes = templates[name], seen.insert(name).inserted
        else { continue }
        find(in: nodes, templates, isWhole: false, &seen, &found)
      case .text, .block: continue
      }
    }
  }

  private var isField: Bool { if case .field = self { true } else { false } }

  private init?(_ names: [String]) {
    switch TemplateName(rawValue: names.first ?? "") {
    case .field where names.count > 1: self = .field(names[1])
    case .sections: self = .otherFields
    case .body: self = .body
    case .years: self = .people
    case .person: self = .person
    case .event: self = .event
    case .byline: self = .byline
    default: return nil
    }
  }
}
