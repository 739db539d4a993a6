internal import Knowledge
internal import Markup
internal import Source

/// How the columns of a table become the fields of pages, as a map file says it.
struct ImportMap {
  /// Words of the map with their place.
  struct Words {
    let text: String
    let span: SourceSpan
  }

  struct Column {
    let name: Words
    /// The name of a field, or of a part of a record after a dot; nil if nothing is to be made of the column.
    let field: Words?
  }

  struct Constant {
    let field: Words
    let value: FieldInput
    let span: SourceSpan
  }

  /// The columns that it names. The others are matched by the names and the labels of fields.
  var columns: [Column] = []
  var constants: [Constant] = []
  /// By what a row is known again in a later run.
  var key: Words?
  var title: Words?
  var file: Words?
  /// What becomes the text of the page.
  var text: Words?
  var separator = ";"
  /// The order of numbers in days; nil if it does not say so.
  var dates: DateOrder?
  /// The columns whose names of people are written as `LAST, First`.
  var turned: [Words] = []

  /// Without a map file.
  static let none = ImportMap()
}

extension ImportMap {
  /// The names that columns may have in a table for a kind: those that the map gives, and those of the fields.
  func columnNames(for kind: Kind) -> Set<String> {
    var names = Set(
      kind.fields.flatMap { [$0.name, $0.label] } + [kind.titleField] + columns.map(\.name.text))
    for words in [key, title, file, text].compactMap({ $0 }) {
      _ = RowPattern(words.text) { name in
        names.insert(name)
        return nil
      }
    }
    return names
  }

  /// Reads a map file.
  static func read(_ text: SourceText) -> Diagnosed<ImportMap> {
    var diagnostics: [Diagnostic] = []
    let mapping = YAMLReader.readFile(text).reported(to: &diagnostics)
    var reader = FieldReader(subject: "a map")
    let values = reader.read(
      mapping, as: properties, besides: ["columns", "constants", "last_name_first"], at: .startOf(text.path))
    var map = ImportMap()
    map.key = values.words("key")
    map.title = values.words("title")
    map.file = values.words("file")
    map.text = values.words("text")
    map.separator = values.text("separator") ?? map.separator
    map.dates = values.choice("dates").flatMap { DateOrder(rawValue: $0.value) }
    map.turned = (mapping["last_name_first"]?.elements ?? []).compactMap { value in
      guard case .scalar(let name, _) = value.content else { return nil }
      return Words(text: name.trimmed, span: value.span)
    }
    map.columns = entries(of: mapping["columns"]).compactMap { entry in
      let name = Words(text: entry.key, span: entry.keySpan)
      return switch entry.value.content {
      case .scalar(let field, _):
        Column(name: name, field: Words(text: field.trimmed, span: entry.value.span))
      case .empty: Column(name: name, field: nil)
      case .list, .mapping: nil
      }
    }
    map.constants = entries(of: mapping["constants"]).map { entry in
      Constant(
        field: Words(text: entry.key, span: entry.keySpan), value: FieldInput(entry.value),
        span: entry.value.span)
    }
    return Diagnosed(map, diagnostics + reader.diagnostics)
  }

  private static func entries(of value: YAMLValue?) -> [YAMLMapping.Entry] {
    guard case .mapping(let mapping)? = value?.content else { return [] }
    return mapping.entries
  }

  private static let properties: [Field] = [
    Field("key", .text(.none), label: "By what a row is known again"),
    Field("title", .text(.none), label: "The title of the page"),
    Field("file", .text(.none), label: "The name of the file"),
    Field("text", .text(.none), label: "The text of the page"),
    Field("separator", .text(.none), label: "What stands between the items of a list"),
    Field("dates", .choice(DateOrder.allCases.map { Choice($0.rawValue) }), label: "How days are written"),
  ]
}

extension FieldValues {
  fileprivate func words(_ name: String) -> ImportMap.Words? {
    guard let entry = entry(name), case .text(let text) = entry.value else { return nil }
    return ImportMap.Words(text: text, span: entry.span)
  }
}

extension FieldInput {
  /// A value of YAML as it was typed.
  init(_ value: YAMLValue) {
    switch value.content {
    case .scalar(let text, _): self = .text(text)
    case .list(let items): self = .list(items.map { FieldInput($0) })
    case .mapping(let mapping): self = .record(mapping.entries.map { Part($0.key, FieldInput($0.value)) })
    case .empty: self = .text("")
    }
  }
}
