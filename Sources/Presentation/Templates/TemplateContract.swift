/// The names that a view answers to, and where their values come from.
struct TemplateContract<View: TemplateView>: Sendable {
  /// What is known of the view without one.
  let shape: TemplateShape
  /// By the number of the name.
  private let getters: [TemplateTerms<View>.Getter?]

  /// - Parameters:
  ///   - title: what such a view is, for people who write templates.
  ///   - terms: a later one takes the place of an earlier one with the same name.
  init(_ title: String, _ terms: [TemplateTerms<View>]) {
    self.init(title, open: nil, TemplateTerms(terms.flatMap(\.all), parts: terms.flatMap(\.parts)))
  }

  /// A view that answers to names that are not known beforehand.
  init(_ title: String, open: TemplateShape.OpenNames) {
    self.init(title, open: open, TemplateTerms([]))
  }

  private init(_ title: String, open: TemplateShape.OpenNames?, _ terms: TemplateTerms<View>) {
    var getters = [TemplateTerms<View>.Getter?](repeating: nil, count: TemplateName.allCases.count)
    for term in terms.all { getters[term.name.number] = term.get }
    self.getters = getters
    shape = TemplateShape(
      "\(View.self)", title: title, forms: Dictionary(terms.all.map { ($0.name, $0.form) }) { $1 },
      parts: terms.parts, open: open)
  }

  /// - Parameter key: the number of a name.
  func value(_ key: Int, of view: View) -> TemplateValue? {
    key < getters.count ? getters[key]?(view) : nil
  }

  /// The terms of a whole that this view is a part of.
  fileprivate func terms<Whole>(of part: @escaping @Sendable (Whole) -> View?) -> TemplateTerms<Whole> {
    TemplateTerms(
      TemplateName.allCases.compactMap { name in
        guard let form = shape.forms[name], let get = getters[name.number] else { return nil }
        return TemplateTerms<Whole>.Term(name: name, form: form) { part($0).flatMap(get) }
      }, parts: [shape])
  }
}

/// Names with what each stands for, and how its value is found.
struct TemplateTerms<View: TemplateView>: Sendable {
  typealias Getter = @Sendable (View) -> TemplateValue?

  struct Term: Sendable {
    let name: TemplateName
    let form: TemplateShape.Form
    let get: Getter
  }

  let all: [Term]
  /// The shapes that some of them are taken from.
  let parts: [TemplateShape]

  init(_ all: [Term], parts: [TemplateShape] = []) {
    self.all = all
    self.parts = parts
  }

  private init(_ name: TemplateName, _ form: TemplateShape.Form, _ get: @escaping Getter) {
    self.init([Term(name: name, form: form, get: get)])
  }

  static func text(_ name: TemplateName, _ get: @escaping @Sendable (View) -> String?) -> Self {
    Self(name, .text) { get($0).map { .text($0) } }
  }

  /// Attributes or elements that need no escapes.
  static func html(_ name: TemplateName, _ get: @escaping @Sendable (View) -> String?) -> Self {
    Self(name, .html) { get($0).map { .html($0) } }
  }

  static func drawn(
    _ name: TemplateName, _ get: @escaping @Sendable (View) -> (@Sendable (inout PageBuffer) -> Void)?
  ) -> Self {
    Self(name, .html) { get($0).map { .drawn($0) } }
  }

  static func flag(_ name: TemplateName, _ get: @escaping @Sendable (View) -> Bool) -> Self {
    Self(name, .flag) { get($0) ? .flag(true) : nil }
  }

  static func view<Child: TemplateView>(
    _ name: TemplateName, _ get: @escaping @Sendable (View) -> Child?
  ) -> Self {
    Self(name, .view { Child.contract.shape }) { get($0).map { .view($0) } }
  }

  static func list<Child: TemplateView>(
    _ name: TemplateName, _ get: @escaping @Sendable (View) -> [Child]
  ) -> Self {
    Self(name, .list { Child.contract.shape }) { .list(get($0)) }
  }

  /// A list together with what stands around it: a view with `entries`, or nothing for an empty list.
  static func group<Child: TemplateView>(
    _ name: TemplateName, _ get: @escaping @Sendable (View) -> [Child]
  ) -> Self {
    Self(name, .view { GroupView.shape(of: Child.contract.shape) }) {
      let entries = get($0)
      return entries.isEmpty ? nil : .view(GroupView(entries: entries))
    }
  }

  /// All names of another view that is a part of this one.
  static func all<Part: TemplateView>(of part: @escaping @Sendable (View) -> Part?) -> Self {
    Part.contract.terms(of: part)
  }
}
