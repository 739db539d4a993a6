internal import Knowledge
internal import Markup
internal import Source

/// A page with what somebody suggested to change of it, as far as it still says what they saw.
struct ChangedPage {
  let change: SuggestedChange
  let before: SourceFile
  let after: SourceFile
  /// What is not changed, as the page says something else by now.
  let conflicts: [Diagnostic]
  /// The pictures under the paths that are free for them.
  let pictures: [SourceFile]

  /// - Parameters:
  ///   - site: the site as it is; only its pages can be changed.
  ///   - place: the path that is free for a new picture; nil if it is there already.
  init(
    _ change: SuggestedChange, of file: SourceFile, on site: Site, in content: SiteContent,
    place: (SourceFile) throws -> String?
  ) throws {
    guard let page = site.page(atPath: change.page) else { throw SubmissionFault.noSuchPage(change.page) }
    let document = Self.document(of: file, in: content)
    guard let kind = page.kind, let basis = ChangeBasis(of: page, on: site),
      var edits = PageEdits(of: file, document)
    else { throw SubmissionFault.noChanges(change.page) }
    self.change = change
    before = file
    var refused: [Conflict] = []
    var pictures: [SourceFile] = []
    var expected: [String: FieldInput] = [:]
    let fields = FormOutline(of: kind).changeableFields(on: site)
    for value in change.values {
      let own = fields.first { $0.name == value.name }
      let consent = kind.consent?.field == value.name ? kind.field(value.name) : nil
      guard let field = own ?? consent, var new = value.new.arranged(as: field.type) else {
        throw SubmissionFault.noField(value.name)
      }
      let now = own == nil ? page.typedValue(field) : basis[field.name]?.input
      guard let now else {
        refused.append(Conflict(field, now: nil, value))
        continue
      }
      let isPicture = field.type.scalar?.control == .picture
      let picture = isPicture ? change.pictures.first { .text($0.path) == new } : nil
      let path = try picture.flatMap { try place(Self.beside(page, $0)) }
      if now.settled == new.settled, path == nil { continue }
      guard now.settled == (value.old ?? .text("")).settled else {
        refused.append(Conflict(field, now: now, value))
        continue
      }
      if isPicture, picture == nil { throw SubmissionFault.noField(value.name) }
      if let path { new = .text(ContentPath.name(of: path)) }
      guard edits.set(field, to: new.settled.arranged(as: field.type) ?? new) else {
        refused.append(Conflict(field, now: nil, value))
        continue
      }
      expected[field.name] = new
      if let picture, let path { pictures.append(SourceFile(path: path, bytes: picture.bytes)) }
    }
    var text = basis.lines?.text
    if let (old, new) = change.text {
      let lines = Self.lines(of: new)
      if let shown = basis.lines, shown.text != lines.joined(separator: "\n") {
        if shown.lines.map(\.text) == Self.lines(of: old), edits.set(shown, to: lines) {
          text = lines.joined(separator: "\n")
        } else {
          refused.append(Conflict(text: shown, old: Self.lines(of: old), new: lines))
        }
      } else if basis.lines == nil {
        refused.append(Conflict(text: nil, old: Self.lines(of: old), new: lines))
      }
    }
    after = edits.result
    self.pictures = pictures
    let changed = Self.document(of: after, in: content)
    // Whatever the look of the file, nothing else in it may have changed.
    guard document.isSame(as: changed, but: expected), text == nil || ShownLines(of: changed).text == text
    else { throw SubmissionFault.notByItself(change.page) }
    conflicts = refused.map { $0.diagnostic(in: changed) }
  }

  private static func document(of file: SourceFile, in content: SiteContent) -> Document {
    Document.parse(file, options: content.configuration.markdown.ofBody(file.path, content.schema)).value
  }

  /// A picture under the path that it would have beside a page.
  private static func beside(_ page: Page, _ picture: SourceFile) -> SourceFile {
    SourceFile(path: ContentPath.join(page.folder, picture.path), bytes: picture.bytes)
  }

  /// The lines of a text without blank ones at the ends.
  private static func lines(of text: String) -> [String] {
    let source = SourceText(path: "", bytes: Array(text.utf8))
    let lines = (1...source.lineCount).map(source.line)
    let first = lines.firstIndex { !$0.trimmed.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.trimmed.isEmpty }.map { $0 + 1 } ?? first
    return Array(lines[first..<last])
  }
}

/// What of a change is not made.
private struct Conflict {
  private let name: String?
  private let label: Message
  private let now: FieldInput?
  private let old: FieldInput
  private let new: FieldInput
  /// The line of the text that is another.
  private let line: Int

  init(_ field: Field, now: FieldInput?, _ value: SuggestedChange.Value) {
    name = field.name
    label = "'\(known: field.label)'"
    self.now = now
    old = value.old ?? .text("")
    new = value.new
    line = 1
  }

  /// The first line that is not as it was.
  init(text shown: ShownLines?, old: [String], new: [String]) {
    name = nil
    label = "the text"
    let now = shown?.lines.map(\.text) ?? []
    let isKept = shown == nil || now == old
    let index = zip(isKept ? new : now, old).prefix { $0 == $1 }.count
    let line = { (lines: [String]) in FieldInput.text(index < lines.count ? lines[index] : "") }
    self.now = isKept ? nil : line(now)
    self.old = line(old)
    self.new = line(new)
    self.line = shown.flatMap { index < $0.lines.count ? $0.lines[index].number : $0.lines.last?.number } ?? 1
  }

  func diagnostic(in document: Document) -> Diagnostic {
    let place = Place(line: line, column: 1)
    let span =
      name.flatMap { document.metadata[$0]?.span } ?? SourceSpan(path: document.path, start: place)
    return ConflictingChange.diagnose(label, now: now, old: old, new: new, at: span)
  }
}

extension Page {
  /// What of a field is typed, whatever it means; blank if nothing is.
  fileprivate func typedValue(_ field: Field) -> FieldInput {
    document.metadata[field.name].map(FieldInput.init(typed:)) ?? .text("")
  }
}

extension Document {
  /// Whether another says the same but for some values.
  fileprivate func isSame(as other: Document, but changed: [String: FieldInput]) -> Bool {
    let keys = Set((metadata.entries + other.metadata.entries).map(\.key))
    guard other.metadata.isWhole, other.metadata.unreadableKeys.isEmpty else { return false }
    return keys.allSatisfy { key in
      let old = changed[key] ?? metadata[key].map(FieldInput.init(typed:)) ?? .text("")
      return other.metadata[key].map(FieldInput.init(typed:))?.settled ?? .text("") == old.settled
    }
  }
}
