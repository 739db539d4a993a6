internal import Source
internal import Testing

/// A site that several tests look at: the mistake on a page about a check, or a whole site.
///
/// It is built once, whichever test asks first. Its name is what a test prints of it.
struct Subject: CustomTestStringConvertible, Sendable {
  let name: String
  let files: SiteFiles
  private let run: Task<[Diagnostic], any Error>

  private init(_ name: String, _ files: SiteFiles) {
    self.name = name
    self.files = files
    run = Task { try await files.remarks() }
  }

  var testDescription: String { name }

  /// All that is said of the site.
  var remarks: [Diagnostic] { get async throws { try await run.value } }

  private static let readExamples = Result {
    try CheckPage.all().compactMap { page in page.mistake.map { Subject(page.name, $0) } }
  }

  private static let readSamples = Result {
    try SampleSite.all().map { Subject($0.name, try $0.files()) }
  }

  /// The mistakes on the pages about checks.
  static func examples() throws -> [Subject] { try readExamples.get() }

  static func all() throws -> [Subject] { try examples() + readSamples.get() }
}

extension SiteFiles {
  /// What is said of a site of these files.
  func remarks() async throws -> [Diagnostic] {
    let folder = try SiteFolder(self)
    return try await SiteRun(folder.path).diagnostics
  }
}
