package import Source

/// A form cannot ask for a page that has to be named where the site has no such page yet.
package enum FormWithoutChoices: SiteRule {
  package static let id: RuleID = "form-without-choices"
  package static let severity = Severity.note

  package static func check(_ site: Site) -> [Diagnostic] {
    site.schema.kinds.filter(\.hasForm).flatMap { kind in
      FormOutline(of: kind).needed.filter { !site.canFill($0) }.map { field in
        diagnostic(
          .nothingToChoose(field.label, kind.name), at: kind.span,
          fixes: [
            Fix(
              "write a page that can be chosen there first, or take 'required' and 'min_items' from '\(field.name)'"
            )
          ])
      }
    }
  }
}

extension Message {
  fileprivate static func nothingToChoose(_ field: String, _ kind: String) -> Message {
    "every '\(kind)' needs '\(field)', and the site has no page to choose there, so its form does not ask for it"
  }
}
