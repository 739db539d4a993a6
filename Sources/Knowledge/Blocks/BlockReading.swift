internal import Markup
internal import Source

/// The reading of one block: its values as they are typed, and what they may point at.
struct BlockReading {
  let typed: TypedBlock
  let content: SiteContent
  let resolver: LinkResolver
  private var reader: FieldReader

  var diagnostics: [Diagnostic] { reader.diagnostics }

  fileprivate init(_ typed: TypedBlock, _ content: SiteContent, _ resolver: LinkResolver) {
    self.typed = typed
    self.content = content
    self.resolver = resolver
    reader = FieldReader(
      subject: "the block '\(typed.name)'", options: content.configuration.markdown,
      vocabulary: content.vocabulary, resolver: resolver)
  }

  /// The values of some fields.
  ///
  /// - Parameter others: the names that are read besides.
  mutating func values(_ fields: [Field], besides others: [String] = []) -> FieldValues {
    reader.read(typed.values, as: fields, besides: others, at: typed.span)
  }

  /// The values of fields that stand below a name.
  mutating func values(_ fields: [Field], below name: String) -> FieldValues {
    guard let value = typed.values[name] else { return FieldValues() }
    let field = Field(name, .record(fields), label: name)
    guard case .record(let values)? = reader.read(value, as: field) else { return FieldValues() }
    return values
  }

  mutating func report(_ diagnostic: Diagnostic) { reader.report(diagnostic) }

  /// Tells that a value is needed by another.
  mutating func reportMissing(_ field: Field, of subject: Message) {
    reader.report(MissingField.diagnose([field], of: subject, at: typed.span))
  }

  /// Tells that one of some values is needed, unless one was typed that cannot be read.
  mutating func reportMissing(oneOf names: [String]) {
    if names.contains(where: typed.values.mayHold) { return }
    reader.report(MissingField.diagnose(oneOf: names, of: reader.subject, at: typed.span))
  }

  /// The path from the content folder of a folder that a value names; nil, and a diagnostic, if it has none of what is
  /// looked for.
  ///
  /// - Parameter isKnown: whether a folder, by its path, holds what is looked for.
  mutating func folder(_ entry: FieldValues.Entry, where isKnown: (String) -> Bool) -> String? {
    guard let path = entry.value.typedText else { return nil }
    if let folder = ContentPath.resolve(path, in: resolver.folder), isKnown(folder) { return folder }
    report(BrokenLink.diagnoseFolder(path, at: entry.span))
    return nil
  }
}

extension TypedBlock {
  /// What it shows; nil, and the reason, where that is not clear.
  func read(_ content: SiteContent, _ resolver: LinkResolver) -> Diagnosed<Block?> {
    guard let sort = Block.all.first(where: { $0.name == name }) else {
      return Diagnosed(nil, [UnusableBlock.diagnose(name, among: Block.names, at: nameSpan)])
    }
    var reading = BlockReading(self, content, resolver)
    let block = sort.read(&reading)
    return Diagnosed(block, reading.diagnostics)
  }
}
