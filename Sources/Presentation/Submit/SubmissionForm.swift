internal import Knowledge
internal import Source

/// The fields that a form asks for: what is needed first, then what one may add.
struct SubmissionForm: Sendable {
  let kind: Kind
  /// The title, which names the file, and what the kind requires.
  let needed: [Field]
  let others: [Field]

  /// The fields of all pages that whoever writes one may know.
  private static let common = ["title", "summary", "tags", "date", "language"]

  init(of kind: Kind) {
    self.kind = kind
    let title = kind.field(kind.titleField).map {
      Field($0.name, $0.type, label: $0.label, help: $0.help, isRequired: true)
    }
    let asked = kind.fields.filter { field in
      field.name != kind.titleField
        && (kind.ownFields.contains(field.name) || Self.common.contains(field.name))
    }
    let own = asked.filter { kind.ownFields.contains($0.name) }
    let rest = asked.filter { !kind.ownFields.contains($0.name) }
    needed = [title].compactMap { $0 } + own.filter(\.isRequired)
    others = own.filter { !$0.isRequired } + rest
  }

  var fields: [Field] { needed + others }

  /// Whether one may choose a picture in it.
  var asksForPicture: Bool { fields.contains { if case .image = $0.type { true } else { false } } }
}
