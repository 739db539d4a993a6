internal import Markup
internal import Source

/// What a site keeps to itself, since those whom it concerns have not agreed, or do so no more.
///
/// A page about a person without consent goes out as one about a role. Where its text or its address says who that is, no
/// change of its values helps, so it does not go out at all; and neither does another page that gives the name.
struct Discretion: Sendable {
  /// By the paths of the pages that go out changed.
  private let redactions: [String: Redaction]
  /// Why pages stay back: one reason for each.
  let diagnostics: [Diagnostic]
  /// The paths of these pages.
  private let keptBack: Set<String>
  /// The names that nobody may read.
  private let names: NameSearch
  /// The paths of the pictures that nobody may see.
  private let photos: Set<String>

  init(of site: Site) {
    let concerns = site.pages.compactMap { Concern($0, in: site) }
    redactions = Dictionary(
      concerns.compactMap { concern in concern.redaction.map { (concern.page.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    photos = Set(redactions.values.compactMap(\.photo))
    let secrets = Secrets(concerns)
    names = secrets.search
    let own = Dictionary(
      concerns.compactMap { concern in concern.exposure.map { (concern.page.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    diagnostics = site.pages.compactMap { own[$0.id] ?? secrets.exposure(on: $0, in: site) }
    keptBack = Set(diagnostics.map(\.span.path))
  }

  /// Whether pages go out as they are.
  var isEmpty: Bool { redactions.isEmpty && keptBack.isEmpty }

  func keepsBack(_ page: Page) -> Bool { keptBack.contains(page.path) }

  /// Whether a file must not go out: a picture of somebody, or one whose name says who it is.
  func keepsBack(_ asset: Asset) -> Bool { photos.contains(asset.path) || names.name(in: asset.path) != nil }

  /// The documents that go out changed, as they go out.
  func redacted(_ documents: [Document]) -> [Document] {
    documents.compactMap { document in redactions[document.path]?.redacted(document) }
  }
}

/// A page that does something to which nobody has agreed.
private struct Concern {
  let page: Page
  /// The names that may not be given.
  let names: [PersonName]
  /// Where it says who it is about, or shows that.
  let origin: SourceSpan
  let redaction: Redaction?
  /// Where it says what it may not say, however its values are changed.
  private let remainder: SourceSpan?

  init?(_ page: Page, in site: Site) {
    let needs = site.consentNeeds(of: page).filter { !site.agrees(page, to: $0.scope) }
    guard let first = needs.first else { return nil }
    let scopes = Set(needs.map(\.scope))
    self.page = page
    names = scopes.contains(.name) ? site.names(of: page).compactMap(PersonName.init) : []
    origin = first.span
    redaction = Redaction(of: page, without: scopes, names: names)
    remainder = scopes.contains(.name) ? redaction?.remainder : needs.first { $0.scope == .quote }?.span
  }

  /// Why it stays back.
  var exposure: Diagnostic? {
    remainder.map { UnagreedName.diagnose(at: $0, of: origin) }
  }
}

/// The names that may not be given, and the pages that they come from.
private struct Secrets {
  let search: NameSearch
  /// The concerns of the names, by their numbers.
  private let concerns: [Concern]
  /// The names of each page, for links to it.
  private let byPage: [PageID: (names: NameSearch, origin: SourceSpan)]

  init(_ concerns: [Concern]) {
    let named = concerns.flatMap { concern in concern.names.map { (name: $0, concern: concern) } }
    search = NameSearch(named.map(\.name))
    self.concerns = named.map(\.concern)
    byPage = Dictionary(
      self.concerns.map { ($0.page.id, (NameSearch($0.names), $0.origin)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Why a page stays back because of other pages. What it says of those whom it is about itself is for it to say: they
  /// may have the same name, and have agreed.
  func exposure(on page: Page, in site: Site) -> Diagnostic? {
    if concerns.isEmpty { return nil }
    let own = page.namesPerson ? Set(site.names(of: page).compactMap { PersonName($0)?.parts }) : []
    let found = page.allTexts.lazy.compactMap { text, span in
      search.name(in: text).map { (number: $0, span: span) }
    }.first { !own.contains(search.names[$0.number].parts) }
    if let found { return UnagreedName.diagnose(at: found.span, of: concerns[found.number].origin) }
    return exposure(inLinksOf: page)
  }

  /// A link that leads to a page about somebody may not even give a part of the name.
  private func exposure(inLinksOf page: Page) -> Diagnostic? {
    for (_, passage) in page.passages {
      for (reference, link) in zip(passage.prose.references, passage.links) {
        guard case .page(let id)? = link?.target, let (names, origin) = byPage[id] else { continue }
        if names.findsPart(in: reference.text + "\n" + (reference.title ?? "")) {
          return UnagreedName.diagnose(at: reference.span, of: origin)
        }
      }
    }
    return nil
  }
}
