package import Source

/// A field may name a page that is not there yet. Whoever looks the site over writes that page, or mends the name.
package enum UnwrittenPage: SiteRule {
  package static let id: RuleID = "unwritten-page"
  package static let severity = Severity.warning

  /// One remark for each name, at the first place that has it. Who wrote a page may have no page: such a name is only told
  /// where it looks like that of one.
  package static func check(_ site: Site) -> [Diagnostic] {
    var names: [Name] = []
    var numbers: [String: Int] = [:]
    for (entry, isAuthor) in site.pages.flatMap(Self.entries) {
      let type = entry.field.type.item
      guard type.takesOtherNames, case .text(let text) = entry.value, let kinds = type.linkedKinds else {
        continue
      }
      let key = ([Fold.key(text.onOneLine)] + kinds).joined(separator: "\n")
      if let number = numbers[key] {
        names[number].others.append(entry.span.path)
      } else {
        numbers[key] = names.count
        names.append(Name(text: text, kinds: kinds, span: entry.span, isAuthor: isAuthor))
      }
    }
    var known: [[String]: Suggestions] = [:]
    return names.compactMap { name in
      let suggestions = known[name.kinds] ?? Suggestions(linkNames(of: name.kinds, on: site))
      known[name.kinds] = suggestions
      let nearest = suggestions.nearest(to: name.text)
      return name.isAuthor && nearest == nil ? nil : diagnose(name, nearest: nearest)
    }
  }

  /// The values of a page, and whether each says who wrote it.
  private static func entries(of page: Page) -> [(FieldValues.Entry, isAuthor: Bool)] {
    page.fields.scalars.map { ($0, page.kind?.bylineField == $0.field.name) }
  }

  /// A name for which there is no page, and where it stands.
  private struct Name {
    let text: String
    let kinds: [String]
    let span: SourceSpan
    /// Whether the first place says who wrote the page.
    let isAuthor: Bool
    /// The pages that have it besides.
    var others: [String] = []
  }

  /// The names by which pages of some kinds are known.
  private static func linkNames(of kinds: [String], on site: Site) -> [String] {
    site.pages(ofKinds: kinds).flatMap { [site[$0].title, site.linkName(of: site[$0])] }
  }

  private static func diagnose(_ name: Name, nearest: String?) -> Diagnostic {
    let target = WrittenTarget(value: name.text, at: name.span)
    let meant = nearest.map { [Fix("did you mean '\($0)'?", edits: target.edits(to: $0))] } ?? []
    let start = PageStart(kind: name.kinds[0], title: name.text.onOneLine)
    return diagnostic(
      .unwritten(name.text.onOneLine), at: name.span,
      notes: .naming(name.others, "this names it, too"),
      fixes: meant + [Fix("start the page: \(start.command)")])
  }
}

extension Message {
  fileprivate static func unwritten(_ name: String) -> Message { "there is no page for '\(name)' yet" }
}
