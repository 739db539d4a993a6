internal import Knowledge
internal import Source

/// A change of a page that somebody suggested in the form: what the page said there, and what it is to say.
struct SuggestedChange: Sendable {
  struct Value: Sendable {
    let name: String
    /// What the page said; nil where the form did not know, as of a consent.
    let old: FieldInput?
    let new: FieldInput
  }

  /// The path of the zip as it was given.
  let zip: String
  /// The path of the page from the content folder.
  let page: String
  let values: [Value]
  /// The text of the page, and what it is to be.
  let text: (old: String, new: String)?
  /// The names of the pictures, and their bytes.
  var pictures: [SourceFile]

  /// Nil if the files are those of a new page.
  init?(_ files: [SourceFile], zip: String) throws(SubmissionFault) {
    let page = try Submission.page(among: files)
    guard let json = Self.block(in: page) else { return nil }
    guard page.bytes.count <= Self.mostBytes else { throw .largePage(limit: Self.mostBytes) }
    guard case .success(let data) = JSONReader.check(json, atMost: Self.mostValues),
      let path = data["page"]?.text, let list = data["fields"]?.list
    else { throw .unreadableChange }
    self.zip = zip
    self.page = path
    let values = list.compactMap(Value.init)
    guard values.count == list.count, Set(values.map(\.name)).count == values.count else {
      throw .unreadableChange
    }
    self.values = values
    if let text = data["text"] {
      guard let old = text["old"]?.text, let new = text["new"]?.text else { throw .unreadableChange }
      self.text = (old, new)
    } else {
      text = nil
    }
    pictures = Submission.pictures(among: files, besides: page)
    let used = Set(values.compactMap { if case .text(let text) = $0.new { text } else { nil } })
    if let unused = pictures.first(where: { !used.contains($0.path) }) { throw .unused(unused.path) }
  }

  /// The text as it was, the text as it is to be, and both for people.
  private static let mostBytes = 4 << 20
  private static let mostValues = 10_000
  private static let fence = "```laurel-change"

  /// The line of JSON in the last block of a file, where that is one of a change.
  private static func block(in file: SourceFile) -> [UInt8]? {
    let text = SourceText(path: file.path, bytes: file.bytes)
    guard
      let last = (1...text.lineCount).last(where: { !text.bytes[text.range(ofLine: $0)].trimmed.isEmpty }),
      last > 2, text.line(last).trimmed == "```", text.line(last - 2).trimmed == fence
    else { return nil }
    return Array(text.bytes[text.range(ofLine: last - 1)])
  }
}

extension SuggestedChange.Value {
  fileprivate init?(_ value: JSONValue) {
    guard let name = value["name"]?.text, let new = value["new"].flatMap(FieldInput.init(json:)) else {
      return nil
    }
    self.name = name
    self.new = new
    guard let old = value["old"] else {
      self.old = nil
      return
    }
    guard let input = FieldInput(json: old) else { return nil }
    self.old = input
  }
}

extension FieldInput {
  /// Nil for what no form gives.
  fileprivate init?(json: JSONValue) {
    switch json {
    case .text(let text): self = .text(text)
    case .list(let values):
      let items = values.compactMap(FieldInput.init(json:))
      guard items.count == values.count else { return nil }
      self = .list(items)
    case .object(let members):
      let parts = members.sorted { String.byBytes($0.key, $1.key) }.compactMap { name, value in
        FieldInput(json: value).map { Part(name, $0) }
      }
      guard parts.count == members.count else { return nil }
      self = .record(parts)
    case .number, .flag, .null: return nil
    }
  }
}
