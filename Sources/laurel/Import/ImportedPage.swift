internal import Knowledge
internal import Source

/// A page that an import makes, before it is known whether the site can show it as it is.
struct ImportedPage: Sendable {
  let path: String
  /// That of its folder, if it has one.
  let kind: Kind?
  /// What it was made from, as it is known again in a later run.
  let key: String
  /// What is told of it is told of this file.
  let source: SourceSpan
  /// The values of its front matter, without those that are blank.
  var values: [(name: String, value: FieldInput)]
  /// Lines at the head of the front matter that are no values.
  var comments: [String] = []
  let body: String
  /// Whether nobody may see it, for a reason that the import knows.
  var isDraft: Bool

  /// The bytes of its file.
  ///
  /// - Parameter mark: the line by which it is known again.
  func bytes(mark: String? = nil) -> [UInt8] {
    var lines = ["---"] + ((mark.map { [$0] } ?? []) + comments).map { "# \($0.onOneLine)" }
    let draft: [(name: String, value: FieldInput)] = isDraft ? [("draft", .text("true"))] : []
    for (name, value) in values + draft where !value.isBlank {
      lines += FieldText().lines(name, value, as: field(name)?.type)
    }
    lines.append("---")
    let text = body.isEmpty ? "" : "\n" + body
    return Array((lines.map { $0 + "\n" }.joined() + text).utf8)
  }

  private func field(_ name: String) -> Field? {
    kind.map { $0.field(name) } ?? CommonFields.all.first { $0.name == name }
  }
}
