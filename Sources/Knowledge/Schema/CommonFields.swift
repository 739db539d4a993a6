/// The fields that every page may have, whatever its kind.
package enum CommonFields {
  package static let all: [Field] = [
    Field("title", .text(.none), label: "Title", help: "What the page is called."),
    Field(
      "summary", .text(.none), label: "Summary", help: "One or two sentences for lists and search results."),
    Field(
      "tags", .list(of: Field("tag", .tag, label: "Tag"), .none), label: "Tags",
      help: "Subjects from the list of tags."),
    Field(
      "aliases", .list(of: Field("alias", .text(.none), label: "Alias"), .none), label: "Other names",
      help: "Other names of the page, or addresses that it had before, such as practices/old-name.html."),
    Field(
      "keywords", .list(of: Field("keyword", .text(.none), label: "Search word"), .none),
      label: "Search words",
      help: "Other words by which people search for the page. They are not shown."),
    date,
    Field("updated", .date, label: "Last change", help: "The day on which the text was last changed."),
    Field("language", .language, label: "Language", help: "The language of the page, such as es."),
    Field("draft", .flag, label: "Draft", help: "A draft is left out of the site."),
    Field("publish", .date, label: "Publish on", help: "The page is left out of the site before this day."),
    Field("expires", .date, label: "Expires on", help: "The page is left out of the site from this day on."),
    Field(
      "review_by", .date, label: "Review by", help: "From this day on the page is reported as due for review."
    ),
    Field(
      "sources", .list(of: Field("source", .record(source), label: "Source"), .none), label: "Sources",
      help: "What the page draws on."),
  ]

  /// The page is left out of the site before this day, too, unless it says with `publish` when it is to be seen.
  static let date = Field(
    "date", .date, label: "Published", help: "The day on which the page was first published.")

  private static let source: [Field] = [
    Field("title", .text(.none), label: "Title", isRequired: true),
    Field("publisher", .text(.none), label: "Publisher"),
    Field("year", .number(minimum: 1000, maximum: 2999), label: "Year"),
    Field("link", .url, label: "Link"),
    Field("note", .text(.none), label: "Note"),
  ]

  /// A kind's own fields, with the common ones that it does not declare anew before them.
  package static func merged(with own: [Field]) -> [Field] {
    let names = Set(own.map(\.name))
    return all.filter { !names.contains($0.name) } + own
  }
}
