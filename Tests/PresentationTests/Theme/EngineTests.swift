import Knowledge
import Presentation
import Source
import Support
import Testing

/// The scripts that search and judge come with the program, into every site.
@Suite struct EngineTests {
  /// A theme that takes over no other, with as little as a theme can have.
  private static let alone: ThemeFolder = {
    let names = [
      "404", "a-z", "accessibility", "folder", "footer", "header", "home", "honor-roll", "map", "page",
      "redirect",
      "submit", "tag", "tags",
    ]
    let layout = """
      <script src="{{script}}" data-search="{{search}}"></script>
      {{#page_script}}
      <script src="{{page_script}}"></script>
      {{/page_script}}

      """
    let templates = names.map { ("templates/\($0).mustache", "") } + [("templates/layout.mustache", layout)]
    return ThemeFolder(
      "alone",
      Dictionary(
        uniqueKeysWithValues: templates + [("theme.yml", "extends: none\n"), ("locales/en.yml", "")]))
  }()

  private static let site: TestSite = [
    "stories/_kind.yml": "kind: story\nname: Story\nsubmit: true\n", "stories/a.md": "# A\n",
  ]

  /// The files of the site with its index, by their paths.
  private func files(_ folders: [ThemeFolder]) async throws -> [String: String] {
    let site = await Self.site.understood().site
    let theme = Theme.read(folders, schema: site.schema).value
    let index = await SearchSources.index(of: Drawing(site: site, theme: theme), jobs: 1)
    let search = try await WholeDrawing.files(of: index, jobs: 1)
    return await theme.draw(site, search: search, jobs: 1).value.reduce(into: [:]) { files, file in
      if case .bytes(let bytes) = file.content { files[file.path] = bytes.text }
    }
  }

  /// The script that an attribute of a page names.
  private func script(_ attribute: String, of page: String, in files: [String: String]) throws -> String {
    let html = try #require(files[page])
    let pattern = try Regex("(?m)^<script.* ?\(attribute)=\"(?:\\.\\./)*([^\"]+)\"")
    let names = html.matches(of: pattern).compactMap { $0.output[1].substring.map(String.init) }
    return try #require(names.last.flatMap { files[$0] }, "\(html)")
  }

  @Test func aThemeThatStandsAloneHasTheSearch() async throws {
    let files = try await files([Self.alone])
    #expect(try script("src", of: "stories/a.html", in: files).contains("currentScript.dataset.search"))
    #expect(try script("data-search", of: "stories/a.html", in: files).contains("Laurel.search = "))
    #expect(files["search/root.js"]?.hasPrefix("Laurel.part(\"root\"") == true)
    let engine = try script("data-search", of: "stories/a.html", in: files)
    let rest = try #require(engine.firstMatch(of: /engine\.rest = "(more-[0-9a-f]{8})"/))
    #expect(files["search/\(rest.output.1).js"]?.contains("Laurel.part(engine.rest") == true)
  }

  @Test func aThemeThatStandsAloneHasTheFormsWithTheirChecks() async throws {
    let files = try await files([Self.alone])
    let script = try script("src", of: "submit/story.html", in: files)
    for name in ["form.fold", "form.check", "form.write", "form.read", "form.keepDraft"] {
      #expect(script.contains("\(name) = "), "\(name)")
    }
    let more = try #require(files.first { $0.key.hasPrefix("assets/submit-more-") }?.value)
    for name in ["form.choosePicture", "form.zip", "form.showReceipt"] {
      #expect(more.contains("\(name) = "), "\(name)")
    }
  }

  @Test func scriptsOfAThemeStandBehindThoseOfTheProgramAsTheyAre() async throws {
    let own = "let one = 1 // note; {a  b}"
    let other = "(() => {})()\n// end"
    let theme = ThemeFolder(
      "mine",
      [
        "theme.yml": "scripts: [a.js, b.js]\npages: [{template: submit, scripts: b.js}]\n",
        "assets/a.js": own,
        "assets/b.js": other,
      ])
    let files = try await files([theme, .standard])
    #expect(try script("src", of: "stories/a.html", in: files).hasSuffix("\n;\n\(own)\n;\n\(other)"))
    #expect(try script("src", of: "submit/story.html", in: files).hasSuffix("\n;\n\(other)"))
    #expect(!files.keys.contains { ["assets/a.js", "assets/b.js"].contains($0) })
  }

  /// All scripts, but for the index.
  private func scripts() async throws -> [(key: String, value: String)] {
    try await files([.standard]).filter {
      $0.key.hasSuffix(".js") && ($0.key.hasPrefix("assets/") || $0.key.hasPrefix("search/more-"))
    }.sorted { $0.key < $1.key }
  }

  /// What scripts say comes from the page, so that it is in the page's language.
  @Test func scriptsHoldNoWords() async throws {
    let scripts = try await scripts()
    #expect(scripts.count == 11)
    for (path, text) in scripts {
      let said = text.matches(of: /(?:textContent|innerText) ?[=:] "([^"]*)"|aria-label"?[,:] "([^"]*)"/)
      let words = said.map { String($0.output.1 ?? $0.output.2 ?? "") }
      #expect(words.filter { $0.utf8.contains { $0.isLetter } } == [], "\(path)")
    }
  }

  /// The engine of the search needs a browser of 2023, so the other scripts may use its language, too.
  @Test func scriptsAreWrittenInOneDialect() async throws {
    for (path, text) in try await scripts() {
      let code = text.replacing(/\/\*[^*]*\*\//, with: "")
      let old = code.matches(
        of: /\bvar \w+ ?[=;,]|function \(|Array\.prototype|\.apply\(|arguments\b|\.indexOf\([^)]*\) >= 0/)
      #expect(old.map { String($0.output) } == [], "\(path)")
    }
  }
}
