internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel list`: the pages that meet some conditions.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List pages by kind, state, tag and fields.",
    discussion: """
      Examples:
        laurel list
        laurel list --kind practice --tag coaching
        laurel list --state draft
        laurel list --field school=lincoln --without photo
        laurel list --without backlinks
        laurel list --due --format csv
        laurel list --kind spotlight --column honoree --column award --format csv
        laurel list --consents-ending 90
      """)

  @OptionGroup var source: SourceOptions

  @Option(help: "Only pages of this kind.")
  var kind: String?

  @Option(help: "Only pages in this state: \(PageState.allCases.map(\.rawValue).joined(separator: ", ")).")
  var state: PageState?

  @Option(help: "Only pages with this tag.")
  var tag: String?

  @Option(
    name: .customLong("field"), parsing: .singleValue,
    help: "Only pages with this value of a field, as name=value. A page is named by its file or its title.")
  var fields: [String] = []

  @Option(
    parsing: .singleValue,
    help: "Only pages that could have this field, such as photo, and have not; or without backlinks.")
  var without: [String] = []

  @Flag(help: "Only pages whose day of review has come.")
  var due = false

  @Flag(help: "Only pages that no other page and no menu leads to.")
  var orphans = false

  @Option(
    help:
      "Only pages with a consent that ends within so many days or has ended, with that day; the first to end first."
  )
  var consentsEnding: Int?

  @Option(
    name: .customLong("column"), parsing: .singleValue,
    help: "Also show this field of each page, such as award. Repeat it for other fields.")
  var columns: [String] = []

  @Option(help: "How the list is shown: text, json, csv.")
  var format: ListFormat = .text

  enum ListFormat: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  func validate() throws {
    if let consentsEnding, consentsEnding < 0 { throw ValidationError("The number of days is at least 0.") }
    if consentsEnding != nil, !columns.isEmpty {
      throw ValidationError("--column does not go with --consents-ending.")
    }
  }

  func run() async throws {
    let atHand = try await ContentAtHand(source.site())
    if let kind { _ = try atHand.kind(kind) }
    let site = await atHand.site(including: .everything)
    let filter = try filter(for: site)
    let pages = site.pages.filter { filter.matches($0, in: site) }
    let prefix = atHand.tree.contentPrefix
    if pages.isEmpty { tellOfNearValues(filter, in: site) }
    if let consentsEnding {
      try show(ConsentRow.all(of: pages, endingWithin: consentsEnding, of: site.asOf, prefix: prefix))
    } else {
      let fields = try columns.map { try known($0, Self.fieldNames(of: site)) }
      try show(pages.map { PageRow($0, with: fields, in: site, prefix: prefix) }, fields: fields)
    }
  }

  /// Says what was probably meant where no page has a tag or a value that is asked for.
  private func tellOfNearValues(_ filter: PageFilter, in site: Site) {
    let tags = tag.map { [(field: "tags", value: $0)] } ?? []
    for (field, value) in tags + filter.values {
      guard let nearest = KnownValues(of: field, in: site).nearest(to: value) else { continue }
      let sentence = "No page has '\(value)' for '\(field)'. Did you mean '\(nearest)'?"
      printToStandardError(sentence.printable + "\n")
    }
  }

  /// - Parameter fields: the names of the columns after those of all rows.
  private func show<Row: ListRow>(_ rows: [Row], fields: [String] = []) throws {
    switch format {
    case .text: try printData(rows.map { $0.line.inert + "\n" }.joined())
    case .json: try printData(JSONValue.list(rows.map(\.json)).lines.printableJSON + "\n")
    case .csv: try printData(([Row.columns + fields] + rows.map(\.cells)).map(CSVText.row).joined())
    }
  }

  private func filter(for site: Site) throws -> PageFilter {
    let names = Self.fieldNames(of: site)
    var filter = PageFilter(
      kind: kind, state: state, tag: tag.map { site.vocabulary.tag($0) ?? Tag(named: $0) }, isDue: due)
    filter.values = try fields.map { argument in
      guard let sign = argument.utf8.firstIndex(of: UInt8(ascii: "=")) else {
        throw WrongUsage.noFieldValue(argument)
      }
      return (
        try known(argument.utf8[..<sign].text, names),
        argument.utf8[argument.utf8.index(after: sign)...].text
      )
    }
    filter.paths = orphans ? Set(OrphanPage.check(site).map(\.span.path)) : nil
    filter.without = try without.map { $0 == PageFilter.backlinks ? $0 : try known($0, names) }
    return filter
  }

  private static func fieldNames(of site: Site) -> Set<String> {
    Set(site.schema.kinds.flatMap(\.fields).map(\.name) + CommonFields.all.map(\.name))
  }

  private func known(_ field: String, _ names: Set<String>) throws -> String {
    guard names.contains(field) else {
      throw WrongUsage.noField(field, nearest: Suggestion.nearest(to: field, among: names))
    }
    return field
  }
}

extension PageState: ExpressibleByArgument {}
