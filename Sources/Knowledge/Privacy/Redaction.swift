internal import Markup
internal import Source

/// How a page goes out without what somebody has not agreed to: as a page about a role, or without the photo.
///
/// It changes the values of its document, so that nothing which is made of them later can hold what was taken out.
struct Redaction {
  let page: Page
  private let terms: ConsentTerms
  private let names: NameSearch
  private let hidesPhoto: Bool

  /// Nil for a page of which everything may be shown.
  ///
  /// - Parameter names: the names that it says, if they may not be shown.
  init?(of page: Page, without scopes: Set<ConsentTerms.Scope>, names: [PersonName]) {
    guard let terms = page.kind?.consent, !scopes.isDisjoint(with: [.name, .photo]) else { return nil }
    self.page = page
    self.terms = terms
    self.names = NameSearch(scopes.contains(.name) ? names : [])
    hidesPhoto = scopes.contains(.photo)
  }

  /// The picture that nobody may see, wherever it stands.
  var photo: String? {
    guard hidesPhoto, let field = terms.photoField, case .image(let asset)? = page.fields[field] else {
      return nil
    }
    return asset.path
  }

  /// What its text or its address still says of the name, where that is; nil if nothing does.
  var remainder: SourceSpan? {
    if names.findsPart(in: page.path) { return page.titleSpan }
    return page.bodyTexts.first { names.findsPart(in: $0.text) }?.span
  }

  func redacted(_ document: Document) -> Document {
    var entries = document.metadata.entries.filter { !isHidden($0) }
    var heading = document.titleHeading
    if names.findsPart(in: page.title) {
      heading = nil
      entries.append(entry(page.kind?.titleField ?? "title", role ?? page.kind?.name ?? ""))
    }
    if !names.isEmpty, let role, page.fields.entry(terms.nameField)?.value.typedText != nil {
      entries.append(entry(terms.nameField, role))
    }
    let metadata = YAMLMapping(
      entries: entries, unreadableKeys: document.metadata.unreadableKeys, isWhole: document.metadata.isWhole)
    return document.with(metadata: metadata, titleHeading: heading)
  }

  /// What the person does, if that does not say who it is.
  private var role: String? {
    terms.roleField.flatMap(page.fields.text).flatMap { names.findsPart(in: $0) ? nil : $0 }
  }

  private func isHidden(_ entry: YAMLMapping.Entry) -> Bool {
    if hidesPhoto, let field = terms.photoField, PagePicture.fields(of: field).contains(entry.key) {
      return true
    }
    if names.isEmpty { return false }
    let personal = [terms.nameField] + terms.conditions.map(\.field)
    return personal.contains(entry.key) || holdsPart(entry.value)
  }

  private func holdsPart(_ value: YAMLValue) -> Bool {
    switch value.content {
    case .scalar(let text, _): names.findsPart(in: text)
    case .list(let items): items.contains(where: holdsPart)
    case .mapping(let mapping):
      mapping.entries.contains { names.findsPart(in: $0.key) || holdsPart($0.value) }
    case .empty: false
    }
  }

  private func entry(_ key: String, _ text: String) -> YAMLMapping.Entry {
    YAMLMapping.Entry(
      key: key, keySpan: page.titleSpan, value: YAMLValue(.scalar(text, style: .plain), span: page.titleSpan))
  }
}
