internal import Knowledge
internal import Markup
internal import Source

/// A page of a kind that has a title, and gets its values one by one.
struct NewPage {
  let kind: Kind
  let title: String
  let review: PageReview

  /// The path of its file; nil if nothing in the title can name one.
  var path: String? {
    let name = Slug.pageName(title)
    return name.isEmpty ? nil : ContentPath.join(kind.folder, "\(name).md")
  }

  /// The errors in these values, each with the name of its field. What the page still lacks, such as consent, is none.
  func diagnostics(on values: [String: FieldInput]) async -> [String] {
    var all = values
    all[kind.titleField] = .text(title)
    let page = PageInput(kind: kind, values: all)
    let text = page.text
    return await review.diagnostics(on: page, at: path ?? "").compactMap { diagnostic in
      guard diagnostic.severity == .error, diagnostic.rule != MissingConsent.id,
        case .field(let name)? = text.part(atLine: diagnostic.span.start.line),
        values[name] != nil
      else { return nil }
      return "\(name): \(diagnostic.sentences)"
    }
  }

  /// The values with those that the page still needs, as somebody at the terminal gives them.
  func asking(for values: [String: FieldInput]) async throws -> [String: FieldInput] {
    var values = values
    let interview = Interview { field, value in await diagnostics(on: [field.name: value]) }
    for field in FormOutline(of: kind).needed.dropFirst() where values[field.name] == nil {
      values[field.name] = try await interview.answer(for: field)
    }
    return values
  }
}
