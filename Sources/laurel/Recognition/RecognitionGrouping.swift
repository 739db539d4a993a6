internal import Knowledge
internal import Source

/// Those who are recognized, in groups by one thing that is known of them.
struct RecognitionGrouping {
  struct Group {
    let label: String
    let members: Set<Honoree>
    /// How many people work there, if that is known.
    let staff: Int?
  }

  let label: String
  let groups: [Group]

  /// By school, district and award, by role and year, and by every field that pages about people are filtered by.
  static func all(of site: Site) -> [RecognitionGrouping] {
    let staff = StaffNumbers(of: site)
    return site.schema.kinds.flatMap { kind -> [RecognitionGrouping] in
      guard let terms = kind.recognition else { return [] }
      let own = terms.groupFields + [terms.roleField, terms.yearField].compactMap { $0 }
      let fields = own + kind.facets.filter { !own.contains($0) }
      return fields.compactMap(kind.field).map { RecognitionGrouping(by: $0, of: kind, in: site, staff) }
        .filter { !$0.groups.isEmpty }
    }
  }

  private init(by field: Field, of kind: Kind, in site: Site, _ staff: StaffNumbers) {
    label = field.label
    let item = field.type.item
    // Those who never were are there too, where it is known who could have been.
    let possible =
      (item.linkedKinds.map(site.pages(ofKinds:)) ?? []).map { FieldValue.link($0) }
      + (item.choices ?? []).map { .choice($0) }
    var members: [String: Set<Honoree>] = [:]
    var others: [String: FieldValue] = [:]
    var unsaid: Set<Honoree> = []
    for credit in site.credits where site[credit.page].kind?.id == kind.id {
      let honoree = Honoree(of: credit, on: site)
      let school = credit.school.map { site[$0].fields[field.name] } ?? nil
      let values = (site[credit.page].fields[field.name] ?? school)?.items ?? []
      for value in values {
        members[value.groupKey, default: []].insert(honoree)
        others[value.groupKey] = value
      }
      if values.isEmpty { unsaid.insert(honoree) }
    }
    for value in possible { others[value.groupKey] = nil }
    let found = others.values.sorted { String.byBytes($0.groupLabel(in: site), $1.groupLabel(in: site)) }
    let said = (possible + found).map { value in
      Group(
        label: value.groupLabel(in: site), members: members[value.groupKey] ?? [],
        staff: staff.number(where: field.name, is: value))
    }
    let rest = unsaid.isEmpty ? [] : [Group(label: "not said", members: unsaid, staff: nil)]
    groups = said.isEmpty ? [] : said + rest
  }
}

/// Somebody who is recognized, once or several times: a person by name, or else whoever one page is about.
enum Honoree: Hashable {
  case person(firstCredit: Int)
  case other(credit: Int)

  init(of credit: Credit, on site: Site) {
    self = site.person(of: credit).map { .person(firstCredit: $0.credits[0]) } ?? .other(credit: credit.id)
  }
}

/// How many people work at the schools that a site tells of.
struct StaffNumbers {
  private let schools: [Page]
  /// The field of a school that says how many people work there.
  private static let field = "staff"

  init(of site: Site) {
    let kinds = site.schema.kinds.flatMap { kind in
      kind.recognition?.schoolField.flatMap(kind.field)?.type.item.linkedKinds ?? []
    }
    schools = kinds.isEmpty ? [] : site.pages(ofKinds: kinds).map { site[$0] }
  }

  /// At all schools; nil unless each says it.
  var total: Int? { Self.sum(of: schools) }

  /// At a school, or at all schools that say just this of themselves; nil unless each of them says a number.
  func number(where field: String, is value: FieldValue) -> Int? {
    if case .link(let page) = value, let school = schools.first(where: { $0.id == page }) {
      return Self.sum(of: [school])
    }
    let alike = schools.filter { school in
      school.fields[field]?.items.contains { $0.groupKey == value.groupKey } ?? false
    }
    // Of a school with two levels, nobody knows how many work at each.
    guard alike.allSatisfy({ $0.fields[field]?.items.count == 1 }) else { return nil }
    return Self.sum(of: alike)
  }

  private static func sum(of schools: [Page]) -> Int? {
    let numbers = schools.compactMap { $0.fields.number(field).map { Int($0) } }
    return schools.isEmpty || numbers.count < schools.count ? nil : numbers.reduce(0, +)
  }
}

extension FieldValue {
  /// The same for values that mean the same.
  fileprivate var groupKey: String {
    if case .link(let page) = self { "page \(page.index)" } else { "value \(plainText)" }
  }

  fileprivate func groupLabel(in site: Site) -> String {
    if case .link(let page) = self { site[page].title } else { plainText }
  }
}
