package import Source

/// A kind of content, as its `_kind.yml` declares it.
package struct Kind: Hashable, Sendable {
  /// The identifier that links, templates and `laurel new` use: `practice`.
  package internal(set) var id: String
  /// The folder whose pages are of this kind, from the content folder.
  package internal(set) var folder: String
  package let name: String
  package let plural: String
  package let description: String
  package let titleField: String
  package let summaryField: String
  package let imageField: String?
  package let order: [SortKey]
  /// The types of schema.org that describe its pages.
  package let schemaTypes: [String]
  /// The names of the fields by which its index is filtered.
  package let facets: [String]
  /// The names of the fields that lists show beside a page's title.
  package let listFields: [String]
  /// The name of the field by which its index is divided.
  package let groupField: String?
  /// The kinds that are the columns of a map whose rows are the pages of this kind.
  package let mapColumns: [String]
  /// What its fields say of the people whom it recognizes; a kind that says it has an honor roll.
  package let recognition: RecognitionTerms?
  /// What its fields say of an award.
  package let award: AwardTerms?
  /// What its fields say of an event; a kind that says it has calendars, and lists what is to come before what is over.
  package let event: EventTerms?
  /// The field that says who wrote the page.
  package let bylineField: String?
  package internal(set) var consent: ConsentTerms?
  /// Whether it could not be read whom to ask, so that none of its pages may go out.
  package internal(set) var hasUnclearConsent = false
  /// The names of the fields by which a page is known to be the same as another.
  package let sameIf: [String]
  /// The names of values that its pages may have for other programs, and that nobody reads here.
  package let ignored: Set<String>
  /// Whether the site has a form by which anybody may write a page of this kind.
  package let hasForm: Bool
  /// Whether that form takes changes of the pages that are there, too.
  package let takesChanges: Bool
  /// What the links to that form say; nil where the theme has to say it.
  package let call: String?
  /// The steps of that form before the sending; none where what the fields are for decides.
  package let steps: [KindStep]
  /// What can be printed of each of its pages.
  package let handouts: [Handout]
  /// How a number of its pages is said, with `{count}` in each text, by the forms that languages tell apart, such as
  /// `one` and `other`; none where its name and its plural say it.
  package let counted: [String: String]
  /// All fields that its pages may have, the common ones first.
  package internal(set) var fields: [Field]
  /// The names of the fields that its `_kind.yml` declares.
  package internal(set) var ownFields: Set<String>
  /// Whether all its fields could be read; if not, its pages may have others.
  package let knowsAllFields: Bool
  package let span: SourceSpan

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The fields that a page says in places of their own, or not at all.
  package var fieldsElsewhere: Set<String> {
    var elsewhere = Set(CommonFields.all.map(\.name))
    // Search words are not shown, but a field of that name which the kind declares is.
    if ownFields.contains("keywords") { elsewhere.remove("keywords") }
    elsewhere.formUnion([titleField, summaryField] + PagePicture.fields(of: self))
    if let consent { elsewhere.insert(consent.field) }
    return elsewhere
  }
}

/// A field by which pages are sorted.
package struct SortKey: Hashable, Sendable {
  package let field: String
  package let isDescending: Bool

  /// Reads `year`, or `-year` for the largest first.
  package init(_ text: String) {
    isDescending = text.startsWithBytes(of: "-")
    field = isDescending ? String(text.dropFirst()) : text
  }
}

/// All kinds of a site.
package struct Schema: Sendable {
  /// In the order of their folders.
  package let kinds: [Kind]
  /// The numbers of the kinds by their identifiers, and by the folders that declare them.
  private let byID: [String: Int]
  private let byFolder: [String: Int]

  package init(kinds: [Kind]) {
    self.kinds = kinds
    byID = Dictionary(kinds.indices.map { (kinds[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    byFolder = Dictionary(
      kinds.indices.map { (kinds[$0].folder, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package static let empty = Schema(kinds: [])

  /// The names of all fields of all kinds, those inside records among them.
  package var fieldNames: Set<String> {
    (kinds.flatMap(\.fields) + CommonFields.all).reduce(into: []) { $0.formUnion($1.names) }
  }

  package func kind(_ id: String) -> Kind? { number(ofKind: id).map { kinds[$0] } }

  /// The place of a kind among all.
  package func number(ofKind id: String) -> Int? { byID[id] }

  /// The kind that is declared in this very folder.
  package func kind(declaredIn folder: String) -> Kind? { byFolder[folder].map { kinds[$0] } }

  /// The kind of the pages of a folder: that of the nearest folder above which declares one.
  package func kind(ofFolder folder: String) -> Kind? {
    ContentPath.ancestors(of: Fold.composed(folder)).lazy.compactMap { kind(declaredIn: $0) }.first
  }
}
