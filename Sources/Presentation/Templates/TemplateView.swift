/// Something that a template may ask for values by their names.
///
/// Its contract is the one place that says which names it answers to, what each stands for, and where it comes from. So
/// a template is checked against it before anything is drawn, and nothing is worked out that no template asks for.
protocol TemplateView: Sendable {
  static var contract: TemplateContract<Self> { get }

  /// The value of a name; nil if there is none.
  func value(_ key: Int, _ names: TemplateNames) -> TemplateValue?
}

extension TemplateView {
  func value(_ key: Int, _ names: TemplateNames) -> TemplateValue? { Self.contract.value(key, of: self) }

  static var shape: TemplateShape { contract.shape }
}

/// All names in the templates of a theme, by their numbers. Those that every theme knows are numbered as their cases stand.
final class TemplateNames: Sendable {
  private let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  subscript(number: Int) -> String { texts[number] }
}
