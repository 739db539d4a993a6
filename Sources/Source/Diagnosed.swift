/// A value and what there is to say about it. Nothing between reading and writing fails: it gives one of these.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// The same diagnostics with another value.
  package func map<Other>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), diagnostics)
  }

  /// The value; its diagnostics are appended to `diagnostics`.
  package func reported(to diagnostics: inout [Diagnostic]) -> Value {
    diagnostics += self.diagnostics
    return value
  }
}

extension Diagnosed: Sendable where Value: Sendable {}

extension Sequence {
  /// The values of many results in order, with all their diagnostics in order.
  package func collected<Value>() -> Diagnosed<[Value]> where Element == Diagnosed<Value> {
    var all = Diagnosed<[Value]>([])
    for element in self { all.value.append(element.reported(to: &all.diagnostics)) }
    return all
  }
}
