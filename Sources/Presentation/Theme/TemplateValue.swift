internal import Mustache

/// The one type by which values enter templates. What is absent is not there at all, because Mustache takes an
/// empty text and a zero for something.
package indirect enum TemplateValue: Sendable {
  case text(String)
  /// HTML that needs no escapes.
  case html(String)
  case flag(Bool)
  case object(TemplateObject)
  case list([TemplateObject])
}

extension TemplateValue {
  /// A list together with what stands around it: an object with `entries`, or nothing for an empty list.
  static func group(_ entries: [TemplateObject]) -> TemplateValue? {
    entries.isEmpty ? nil : .object(TemplateObject([.entries: .list(entries)]))
  }
}

/// Named values.
package struct TemplateObject: Sendable {
  private var values: [String: TemplateValue] = [:]

  package init() {}

  package init(_ values: [TemplateName: TemplateValue?]) {
    for (name, value) in values { self[name] = value }
  }

  package subscript(name: TemplateName) -> TemplateValue? {
    get { values[name.rawValue] }
    set { self[name.rawValue] = newValue }
  }

  /// The value of a field or a word. An empty text or list counts as absent.
  package subscript(name: String) -> TemplateValue? {
    get { values[name] }
    set { values[name] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
  }
}

extension TemplateValue {
  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text), .html(let text): text.utf8.isEmpty
    case .list(let list): list.isEmpty
    case .flag, .object: false
    }
  }

  fileprivate var mustacheValue: Any {
    switch self {
    case .text(let text), .html(let text): text
    case .flag(let flag): flag
    case .object(let object): object
    case .list(let list): list
    }
  }
}

extension TemplateObject: MustacheParent {
  package func child(named name: String) -> Any? { values[name]?.mustacheValue }
}

extension TemplateObject {
  /// These values with others over them.
  func merging(_ other: TemplateObject) -> TemplateObject {
    var merged = self
    merged.values.merge(other.values) { $1 }
    return merged
  }
}
