internal import Knowledge
internal import Source

/// The values that `--field name=value` gives, as the kind of the page groups them.
///
/// A list is given by repeating its name, a part of a record by its name after a dot: `consent.date=2026-05-31`.
struct FieldArguments {
  private struct Given {
    let path: [String]
    let value: String
  }

  private let given: [Given]

  init(_ arguments: [String]) throws {
    given = try arguments.map { argument in
      guard let sign = argument.utf8.firstIndex(of: UInt8(ascii: "=")), sign != argument.utf8.startIndex
      else {
        throw WrongUsage.noFieldValue(argument)
      }
      let name = argument.utf8[..<sign].text
      return Given(
        path: name.parts(separatedBy: "."), value: argument.utf8[argument.utf8.index(after: sign)...].text)
    }
  }

  /// The values by the names of their fields.
  func values(of kind: Kind) -> [String: FieldInput] {
    let parts = Self.parts(given, in: kind.fields)
    return Dictionary(parts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func parts(_ given: [Given], in fields: [Field]) -> [FieldInput.Part] {
    var names: [String] = []
    for one in given where !names.contains(one.path[0]) { names.append(one.path[0]) }
    return names.map { name in
      let type = fields.first { $0.name == name }?.type
      return FieldInput.Part(name, value(given.filter { $0.path[0] == name }, as: type))
    }
  }

  private static func value(_ given: [Given], as type: FieldType?) -> FieldInput {
    switch type {
    case .list(let item, _)?:
      if case .record = item.type { return .list([value(given, as: item.type)]) }
      return .list(given.map { .text($0.value) })
    case .record(let fields)? where given.contains { $0.path.count > 1 }:
      let deeper = given.filter { $0.path.count > 1 }
      return .record(
        parts(deeper.map { Given(path: Array($0.path.dropFirst()), value: $0.value) }, in: fields))
    case .scalar?, .record?, nil:
      // Several values of a field that takes one are written as they were given, for the check to tell.
      return given.count == 1 ? .text(given[0].value) : .list(given.map { .text($0.value) })
    }
  }
}
