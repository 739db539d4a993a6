internal import Knowledge
internal import Markup
internal import Source

/// The start of the page of somebody who was chosen, made from the nomination.
struct Promotion {
  let nomination: Nomination
  let cycle: JudgingCycle
  /// The kind of the new page.
  let kind: Kind
  /// The site with its drafts.
  let site: Site
  /// The text of the nomination, if what the nominator says is to go onto the page too.
  let words: SourceText?
  let sentences: Sentences

  /// The path of the new page from the content folder.
  var path: String { ContentPath.join(kind.folder, "\(nomination.name).md") }

  /// The new page: a draft with what was given for the fields of its kind, the award and the year.
  var page: PageInput {
    var values: [String: FieldInput] = [kind.titleField: .text(nomination.page.title)]
    for entry in words == nil ? nomination.publicValues : nomination.document.metadata.entries
    where kind.field(entry.key) != nil && !isLeave(entry.key) {
      values[entry.key] = FieldInput(entry.value)
    }
    if let award = kind.recognition?.awardField, values[award] == nil {
      values[award] = .text(site.linkName(of: cycle.award))
    }
    if let year = kind.recognition?.yearField, values[year] == nil { values[year] = .text(cycle.year) }
    values["draft"] = .text("true")
    return PageInput(kind: kind, values: values, body: body)
  }

  /// Whether a field says that the name may be published. A nominator can give nobody's consent.
  private func isLeave(_ field: String) -> Bool {
    [kind.consent?.field, kind.consent?.recordField].contains(field)
  }

  /// What the page says below its fields: a line that asks for a text, unless the nominator's is to stand there.
  private var body: String {
    guard let words else { return sentences.text(Placeholder.ofNewPage) }
    let start = nomination.document.bodyLine
    let lines = start <= words.lineCount ? (start...words.lineCount).map(words.line) : []
    let reason = nomination.document.metadata["reason"].flatMap { value in
      if case .scalar(let text, _) = value.content { text.trimmed } else { nil }
    }
    return [lines.joined(separator: "\n").trimmed, reason ?? ""].filter { !$0.isEmpty }.joined(
      separator: "\n\n")
  }

  /// The letter that asks whoever is named for consent.
  var letter: ConsentLetter {
    let name = (kind.recognition?.honoreeField).flatMap { nomination.page.fields[$0]?.plainText }
    return ConsentLetter(
      name: name.flatMap { $0.isEmpty ? nil : $0 } ?? nomination.page.title, award: cycle.award.title,
      year: cycle.year,
      scopes: kind.consent.map(scopes) ?? [], configuration: site.configuration)
  }

  /// What people can agree to, as the kind words it.
  private func scopes(_ terms: ConsentTerms) -> [String] {
    guard case .record(let parts)? = kind.field(terms.field)?.type,
      case .list(let item, _)? = parts.first(where: { $0.name == terms.scopeField })?.type
    else { return [] }
    return item.type.choices?.map(\.label) ?? []
  }
}
