/// How much there may be: letters of a text, items of a list.
package struct Limits: Hashable, Sendable {
  package let minimum: Int?
  package let maximum: Int?

  package init(minimum: Int? = nil, maximum: Int? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }

  package static let none = Limits()
}

extension Limits {
  /// The two keys of a declaration that limit a measure, such as `min_length` and `max_length`.
  static func options(of measure: String) -> [Field] {
    ["min_\(measure)", "max_\(measure)"].map {
      Field($0, .number(minimum: 0, maximum: 1_000_000), label: $0)
    }
  }

  /// Reads these keys.
  init(of measure: String, _ values: FieldValues) {
    self.init(
      minimum: values.number("min_\(measure)").map { Int($0) },
      maximum: values.number("max_\(measure)").map { Int($0) })
  }
}
