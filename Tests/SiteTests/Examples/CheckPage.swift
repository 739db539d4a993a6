internal import Source
internal import Testing

/// A page about a check, with its example as two sites: the mistake, and the same put right.
struct CheckPage: CustomTestStringConvertible, Sendable {
  /// The name of the file, which is that of the check.
  let name: String
  let mistake: SiteFiles?
  let correction: SiteFiles?

  var testDescription: String { name }

  private static let folder = projectFolder + "/Content/checks"
  private static let index = "index.md"

  /// The pages about all checks, in the order of their names.
  static func all() throws -> [CheckPage] {
    let pages = try SiteFiles(below: folder).mapValues { $0.text }
    let shared =
      pages[index].flatMap { ExampleReader.files(below: "The site of the examples", in: $0) } ?? [:]
    return pages.filter { $0.key != index }.sorted { String.byBytes($0.key, $1.key) }.map { path, text in
      let example = { (heading: String) in
        ExampleReader.files(below: heading, in: text).map { shared.merging($0) { $1 } }
      }
      return CheckPage(
        name: String(path.dropLast(".md".count)), mistake: example("Instead of"), correction: example("Write")
      )
    }
  }

  static func withExamples() throws -> [CheckPage] { try all().filter { $0.mistake != nil } }
}
