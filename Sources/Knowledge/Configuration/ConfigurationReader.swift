package import Markup
package import Source

extension SiteConfiguration {
  /// Reads `_site.yml`. The severities may be set for the rules in `rules`.
  package static func read(_ mapping: YAMLMapping, rules: [RuleID]) -> Diagnosed<SiteConfiguration> {
    var reader = FieldReader(subject: "the site")
    let values = reader.read(
      mapping, as: fields, besides: ["checks", "home_sections", "navigation"], at: .startOf(path))
    var site = standard
    site.title = values.text("title") ?? ""
    site.description = values.text("description") ?? ""
    if case .url(let url)? = values["url"] { site.url = url.endsWithBytes(of: "/") ? url : url + "/" }
    site.language = values.text("language") ?? standard.language
    site.theme = values.text("theme") ?? standard.theme
    site.home = values.text("home") ?? standard.home
    site.homeSpan = values.entry("home")?.span
    site.editLink = values.text("edit")
    site.smartPunctuation = values.flag("smart_punctuation") ?? standard.smartPunctuation
    site.pageSize = values.number("page_size").map { Int($0) } ?? standard.pageSize
    if let navigation = mapping["navigation"] {
      site.navigation = readNavigation(navigation).reported(to: &reader.diagnostics)
    }
    if let sections = mapping["home_sections"] {
      site.homeSections = readHomeSections(sections).reported(to: &reader.diagnostics)
    }
    if let checks = mapping["checks"] { site.severities = readSeverities(checks, rules, &reader) }
    return Diagnosed(site, reader.diagnostics)
  }

  private static let fields: [Field] = [
    Field("title", .text(.none), label: "Title", help: "The name of the site.", isRequired: true),
    Field("description", .text(.none), label: "Description", help: "One sentence about the site."),
    Field(
      "url", .url, label: "Address",
      help: "Where the site will stand, such as https://www.example.org/teachers/."),
    Field("language", .text(.none), label: "Language", help: "The language of the site, such as en."),
    Field("theme", .text(.none), label: "Theme", help: "The name of a folder in Themes."),
    Field("home", .text(.none), label: "Home page", help: "The page that people see first."),
    Field(
      "edit", .text(.none), label: "Edit link",
      help: "The address for editing a page, with {path} for its path."),
    Field("smart_punctuation", .flag, label: "Typographic quotes and dashes"),
    Field("page_size", .number(minimum: 1, maximum: 10_000), label: "Entries on a page of an index"),
  ]

  private static func readNavigation(_ value: YAMLValue) -> Diagnosed<[NavigationItem]> {
    var reader = FieldReader(subject: "an entry of the navigation")
    let path = Field("path", .text(.none), label: "Path", isRequired: true)
    let items = value.elements.compactMap { item -> NavigationItem? in
      if case .mapping(let mapping) = item.content {
        let label = Field("label", .text(.none), label: "Label")
        let values = reader.read(mapping, as: [path, label], at: item.span)
        let span = values.entry("path")?.span ?? item.span
        return values.text("path").map { NavigationItem(path: $0, label: values.text("label"), span: span) }
      }
      guard case .text(let text)? = reader.read(item, as: path) else { return nil }
      return NavigationItem(path: text, label: nil, span: item.span)
    }
    return Diagnosed(items, reader.diagnostics)
  }

  private static func readHomeSections(_ value: YAMLValue) -> Diagnosed<[HomeSection]> {
    var reader = FieldReader(subject: "a section of the home page")
    let path = Field("path", .text(.none), label: "Path", isRequired: true)
    let others = [
      Field("label", .text(.none), label: "Label"),
      Field("count", .number(minimum: 1, maximum: 100), label: "Pages to show"),
    ]
    let sections = value.elements.compactMap { item -> HomeSection? in
      guard case .mapping(let mapping) = item.content else {
        guard case .text(let text)? = reader.read(item, as: path) else { return nil }
        return HomeSection(path: text, span: item.span)
      }
      let values = reader.read(mapping, as: [path] + others, at: item.span)
      return values.text("path").map {
        HomeSection(
          path: $0, label: values.text("label"), count: values.number("count").map { Int($0) },
          span: values.entry("path")?.span ?? item.span)
      }
    }
    return Diagnosed(sections, reader.diagnostics)
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

extension HomeSection {
  fileprivate init(path: String, label: String? = nil, count: Int? = nil, span: SourceSpan) {
    self.init(path: path, label: label, count: count ?? 6, span: span)
  }
}

extension TagVocabulary {
  /// The path of its file from the content folder.
  package static let path = "tags.yml"

  /// Reads `tags.yml`: a slug, and for each its label, description and aliases.
  package static func read(_ mapping: YAMLMapping) -> Diagnosed<TagVocabulary> {
    var reader = FieldReader(subject: "a tag")
    var tags: [Tag] = []
    var aliases: [String: Tag] = [:]
    for entry in mapping.entries {
      guard case .mapping(let properties) = entry.value.content else {
        reader.report(
          WrongType.diagnose(entry.key, nil, expected: .record(part: "label"), at: entry.value.span))
        tags.append(Tag(slug: entry.key, label: entry.key))
        continue
      }
      let values = reader.read(properties, as: fields, at: entry.keySpan)
      let tag = Tag(
        slug: Tag(typed: entry.key).slug, label: values.text("label") ?? entry.key,
        description: values.text("description") ?? "")
      tags.append(tag)
      for alias in values.texts("aliases") { aliases[key(alias)] = tag }
    }
    tags += mapping.unreadableKeys.map { Tag(slug: $0, label: $0) }
    return Diagnosed(TagVocabulary(tags: tags, aliases: aliases), reader.diagnostics)
  }

  private static let fields: [Field] = [
    Field("label", .text(.none), label: "Label", help: "The tag as people read it."),
    Field("description", .text(.none), label: "Description", help: "One sentence about what the tag covers."),
    Field(
      "aliases", .list(of: Field("alias", .text(.none), label: "Alias"), .none), label: "Other names",
      help: "Other words for the same subject."),
  ]
}
