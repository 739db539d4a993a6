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
    let (text, diagnostics) = await reviewed(values)
    return diagnostics.compactMap { diagnostic in
      guard diagnostic.severity == .error, diagnostic.rule != MissingConsent.id,
        case .field(let name)? = text.part(atLine: diagnostic.span.start.line),
        values[name] != nil
      else { return nil }
      return "\(name): \(diagnostic.sentences)"
    }
  }

  /// What a person still has to agree to, as sentences.
  private func missingConsent(in values: [String: FieldInput]) async -> [String] {
    await reviewed(values).diagnostics.filter { $0.rule == MissingConsent.id }.map(\.sentences)
  }

  private func reviewed(_ values: [String: FieldInput]) async -> (text: PageText, diagnostics: [Diagnostic]) {
    var all = values
    all[kind.titleField] = .text(title)
    let page = PageInput(kind: kind, values: all)
    return (page.text, await review.diagnostics(on: page, at: path ?? ""))
  }

  /// The values with those that the page still needs, as somebody at the terminal gives them.
  func asking(for values: [String: FieldInput]) async throws -> [String: FieldInput] {
    var values = values
    let outline = FormOutline(of: kind)
    // An answer may open another question, also one that stands above it.
    while let field = outline.missing(given: values).first {
      let given = values
      let interview = Interview { field, value in
        await diagnostics(on: given.merging([field.name: value]) { $1 })
      }
      values[field.name] = try await interview.answer(for: field)
    }
    return values
  }

  /// The values with the consent, where a person is named or shown and has agreed. Nobody is asked again who said no.
  func askingForConsent(in values: [String: FieldInput]) async throws -> [String: FieldInput] {
    guard let name = kind.consent?.field, values[name] == nil, let field = kind.field(name) else {
      return values
    }
    var given = values
    let interview = Interview { field, value in await diagnostics(on: [field.name: value]) }
    while true {
      let missing = await missingConsent(in: given)
      if missing.isEmpty { return given }
      for sentence in missing { Terminal.say("\n" + sentence) }
      guard try Terminal.agrees("Has the person agreed?") else { return values }
      given[name] = try await interview.answer(for: field)
    }
  }
}
