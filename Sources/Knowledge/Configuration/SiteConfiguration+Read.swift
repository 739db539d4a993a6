package import Markup
package import Source

extension SiteConfiguration {
  /// Reads `_site.yml`. The severities may be set for the rules in `rules`.
  package static func read(_ mapping: YAMLMapping, rules: [RuleID]) -> Diagnosed<SiteConfiguration> {
    var reader = FieldReader(subject: "the site")
    let nested =
      ["checks", "home_sections", "navigation", BadgeSettings.key, CatalogSource.key, Submissions.key]
      + Identity.keys
    let values = reader.read(mapping, as: fields, besides: nested, at: .startOf(path))
    var site = standard
    site.title = values.text("title") ?? ""
    site.description = values.text("description") ?? ""
    site.url = readAddress(values, &reader)
    site.host = values.choice("host").flatMap { Host(rawValue: $0.value) } ?? standard.host
    site.language = values.text("language") ?? standard.language
    site.languageSpan = values.entry("language")?.span
    site.timeZone = values.choice("time_zone").flatMap { ClockZone(rawValue: $0.value) }
    site.theme = values.text("theme") ?? standard.theme
    site.home = values.text("home") ?? standard.home
    site.homeSpan = values.entry("home")?.span
    site.editLink = readEditLink(values, &reader)
    if case .record(let students)? = values["students"] {
      site.namesStudents = students.flag("directory_information") ?? standard.namesStudents
    }
    site.smartPunctuation = values.flag("smart_punctuation") ?? standard.smartPunctuation
    site.pageSize = values.number("page_size").map { Int($0) } ?? standard.pageSize
    site.ignored = readIgnored(values, &reader)
    if case .choice(let files)? = values["search_files"] { site.hasFewSearchFiles = files.value == "few" }
    if let navigation = mapping["navigation"] {
      site.navigation = NavigationItem.readList(navigation, of: "an entry of the navigation", hasMenus: true)
        .reported(to: &reader.diagnostics)
    }
    if let sections = mapping["home_sections"] {
      site.homeSections = HomeSection.readList(sections).reported(to: &reader.diagnostics)
    }
    site.identity = Identity.read(mapping, &reader)
    if let submissions = mapping[Submissions.key] {
      site.submissions = Submissions.read(submissions, &reader)
    }
    if let badges = mapping[BadgeSettings.key] {
      site.badges = BadgeSettings.read(badges, url: site.url, &reader)
    }
    if values.flag("share") == true { site.sharing = values.entry("share")?.span }
    if let catalogs = mapping[CatalogSource.key] { site.catalogs = CatalogSource.readList(catalogs, &reader) }
    if let checks = mapping["checks"] { site.severities = readSeverities(checks, rules, &reader) }
    return Diagnosed(site, reader.diagnostics)
  }

  /// The most patterns of files that are left out.
  private static let mostIgnored = 100

  private static let fields: [Field] = [
    Field("title", .text(.none), label: "Title", help: "The name of the site.", isRequired: true),
    Field("description", .text(.none), label: "Description", help: "One sentence about the site."),
    Field(
      "url", .url, label: "Address",
      help: "Where the site will stand, such as https://www.example.org/teachers/."),
    Field(
      "host", .choice(Host.allCases.map { Choice($0.rawValue) }), label: "Host",
      help: "What publishes the site, such as apache."),
    Field("language", .text(.none), label: "Language", help: "The language of the site, such as en."),
    Field(
      "time_zone", .choice(ClockZone.allCases.map { Choice($0.rawValue) }), label: "Time zone",
      help: "Where the times of events are meant, such as America/Chicago."),
    Field("theme", .text(.none), label: "Theme", help: "The name of a folder in Themes."),
    Field("home", .text(.none), label: "Home page", help: "The page that people see first."),
    Field(
      "edit", .text(.none), label: "Edit link",
      help: "The address for editing a page, with {path} for its path."),
    Field(
      "students", .record([directoryInformation]), label: "Students",
      help: "Whether the names of students may be published."),
    Field(
      "share", .flag, label: "Share",
      help: "Whether the site says in catalog.json what it has, for sites that gather what several have."),
    Field("smart_punctuation", .flag, label: "Typographic quotes and dashes"),
    Field(
      "ignore", .list(of: Field("ignore", .text(.none), label: "ignore"), Limits(maximum: mostIgnored)),
      label: "Files that are left out", help: "Names of files and folders, such as notes or *.tmp.md."),
    Field("page_size", .number(minimum: 1, maximum: 10_000), label: "Entries on a page of an index"),
    Field(
      "search_files", .choice([Choice("many"), Choice("few")]), label: "Files of the search",
      help: "Whether a question reads few bytes, or an update renews few files."),
  ]

  /// The word of 34 CFR 99.3.
  private static let directoryInformation = Field(
    "directory_information", .flag, label: "Directory information",
    help: "Whether the district publishes names of students whose families have not said no.")

  private static func readAddress(_ values: FieldValues, _ reader: inout FieldReader) -> String? {
    guard case .url(let typed)? = values["url"], let span = values.entry("url")?.span else { return nil }
    guard let url = SiteURL(typed) else {
      reader.report(UnusableAddress.diagnoseSite(at: span))
      return nil
    }
    if let surplus = url.surplus {
      reader.report(UnusableAddress.diagnose(typed, surplus, right: url.text, at: span))
    }
    return url.text
  }

  private static func readIgnored(_ values: FieldValues, _ reader: inout FieldReader) -> [PathPattern] {
    (values.entry("ignore")?.items ?? []).prefix(mostIgnored).compactMap { value, span in
      guard let text = value.typedText else { return nil }
      let pattern = PathPattern(text)
      if pattern == nil {
        let expected = WrongType.Expected.described(
          "the name of a file or a folder",
          advice: "write it as it is in the content folder, such as notes or *.tmp.md")
        reader.report(WrongType.diagnose("ignore", text, expected: expected, at: span))
      }
      return pattern
    }
  }

  private static func readEditLink(_ values: FieldValues, _ reader: inout FieldReader) -> String? {
    guard let link = values.text("edit"), let span = values.entry("edit")?.span else { return nil }
    let isUsable = Destination.isExternalPage(link) && link.utf8.firstRange(of: Array("{path}".utf8)) != nil
    if !isUsable { reader.report(UnusableAddress.diagnoseEditLink(at: span)) }
    return isUsable ? link : nil
  }

  private static func readSeverities(
    _ value: YAMLValue, _ rules: [RuleID], _ reader: inout FieldReader
  ) -> [RuleID: Severity?] {
    guard case .mapping(let mapping) = value.content else {
      reader.report(WrongType.diagnose("checks", nil, expected: .record(part: "orphan-page"), at: value.span))
      return [:]
    }
    let names = rules.map(\.name)
    let words = ["off"] + Severity.allCases.map(\.rawValue)
    var severities: [RuleID: Severity?] = [:]
    for entry in mapping.entries {
      guard names.contains(entry.key) else {
        reader.report(
          UnknownKey.diagnose(entry.key, among: names, of: "the list of checks", at: entry.keySpan))
        continue
      }
      let field = Field(entry.key, .choice(words.map { Choice($0) }), label: entry.key)
      guard case .choice(let choice)? = reader.read(entry.value, as: field) else { continue }
      severities[RuleID(entry.key)] = .some(Severity(rawValue: choice.value))
    }
    return severities
  }
}
