/// Something that a template may ask for values by their names.
///
/// Its contract is the one place that says which names it answers to, what each stands for, and where it comes from. So
/// a template is checked against it before anything is drawn, and nothing is worked out that no template asks for.
protocol TemplateView: Sendable {
  static var contract: TemplateContract<Self> { get }

  /// The value of a name; nil if there is none.
  func value(_ key: TemplateKey) -> TemplateValue?
}

extension TemplateView {
  func value(_ key: TemplateKey) -> TemplateValue? { Self.contract.value(key, of: self) }

  static var shape: TemplateShape { contract.shape }
}

/// A name in the templates of a theme. Those that every theme knows are numbered as their cases stand.
struct TemplateKey: Sendable {
  let number: Int
  let text: String
}
