internal import Markup
package import Source

/// The folder of a page says of which kind it is; a page that was put into another's lacks fields and has others.
package enum WrongFolder: Rule {
  package static let id: RuleID = "wrong-folder"
  package static let severity = Severity.error

  /// The diagnostic on a page that has all that another kind asks for, and fields that its own kind does not know.
  static func diagnose(_ document: Document, of kind: Kind?, in schema: Schema) -> Diagnostic? {
    guard kind?.knowsAllFields != false else { return nil }
    let keys = document.metadata.entries.map(\.key)
    let known = kind?.fields.map(\.name) ?? CommonFields.all.map(\.name)
    guard keys.count(where: { !known.contains($0) }) >= 2 else { return nil }
    let meant = schema.kinds.filter {
      $0.id != kind?.id && $0.fits(keys, title: document.titleHeading != nil)
    }
    guard meant.count == 1, let other = meant.first else { return nil }
    return diagnostic(
      .looksLike(other.id, kind?.id), at: .startOf(document.path),
      fixes: [Fix("move it to '\(ContentPath.join(other.folder, ContentPath.name(of: document.path)))'")])
  }
}

extension Kind {
  /// Whether a page with these keys has all fields that the kind requires, and no other.
  fileprivate func fits(_ keys: [String], title hasTitle: Bool) -> Bool {
    let names = Set(fields.map(\.name))
    let required = fields.filter { $0.isRequired && !(hasTitle && $0.name == titleField) }.map(\.name)
    return keys.allSatisfy(names.contains) && required.allSatisfy(keys.contains)
  }
}

extension Message {
  fileprivate static func looksLike(_ other: String, _ kind: String?) -> Message {
    guard let kind else {
      return "this page has the fields of the kind '\(other)', and lies outside its folder"
    }
    return "this page has the fields of the kind '\(other)', and lies in the folder of the kind '\(kind)'"
  }
}
