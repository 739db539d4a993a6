internal import Markup
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct OldAddressTests {
  private func address(
    _ origin: Origin, _ path: String, root: String = "", _ values: String = "", settings: String = "",
    script: String = "", language: String? = nil
  ) -> String? {
    func mapping(_ yaml: String) -> YAMLMapping {
      YAMLReader.readFile(SourceText(path: "", bytes: Array(yaml.utf8))).value
    }
    let place = OriginLayout.Page(path: path, root: root, target: path, isShown: true, language: language)
    let page = OldAddress.Page(
      place: place, values: mapping(values), title: "Award night", day: CalendarDate("2024-05-03"),
      categories: ["News"])
    let program = ScriptSettings(SourceText(path: "", bytes: Array(script.utf8)))
    let settings = OriginSettings(values: mapping(settings), blocks: program.blocks)
    return OldAddress(origin: origin, settings: settings).address(of: page)
  }

  @Test func ofHugo() {
    #expect(address(.hugo, "News/Award Night.md") == "/news/award-night/")
    #expect(address(.hugo, "news/a.md", settings: "uglyURLs: true") == "/news/a.html")
    #expect(address(.hugo, "news/_index.md") == "/news/")
    #expect(address(.hugo, "news/a/index.md") == "/news/a/")
    #expect(address(.hugo, "_index.md") == "/")
    #expect(address(.hugo, "news/a.md", "slug: b") == "/news/b/")
    #expect(address(.hugo, "news/a.md", "url: /x/y.html") == "/x/y.html")
    #expect(address(.hugo, "news/a.md", root: "es") == "/es/news/a/")
    let settings = "permalinks: {news: '/:year/:month/:title/'}"
    #expect(address(.hugo, "news/a.md", settings: settings) == "/2024/05/award-night/")
    #expect(address(.hugo, "news/a.md", settings: "permalinks: {news: '/:weekday/'}") == nil)
    let dated = "permalinks: {news: '/:year/:filename'}"
    #expect(address(.hugo, "news/2024-05-03-a.md", settings: dated) == "/2024/a/")
  }

  @Test func ofHugoInSeveralLanguages() {
    let languages = """
      languages:
        en: {permalinks: {news: '/:year/:slug/'}}
        fr: {permalinks: {news: '/actualites/:slug/'}}
      """
    #expect(address(.hugo, "news/a.md", "slug: b", settings: languages) == "/2024/b/")
    let french = address(
      .hugo, "news/a.md", root: "fr", "slug: b", settings: languages, language: "fr")
    #expect(french == "/fr/actualites/b/")
    #expect(address(.hugo, "a/about.fr.md", settings: languages, language: "fr") == "/fr/a/about/")
    #expect(address(.hugo, "a/index.fr.md", settings: languages, language: "fr") == "/fr/a/")
    let hosts = """
      defaultContentLanguageInSubdir: true
      languages: {en: {baseURL: 'https://a.example/'}, fr: {baseURL: 'https://b.example/'}}
      """
    #expect(address(.hugo, "a.md", settings: hosts) == "/a/")
    #expect(address(.hugo, "a.md", root: "fr", settings: hosts, language: "fr") == "/a/")
  }

  @Test func ofJekyll() {
    #expect(address(.jekyll, "2024-05-03-night.md", root: "posts") == "/news/2024/05/03/night.html")
    let pretty = address(.jekyll, "2024-05-03-night.md", root: "posts", settings: "permalink: pretty")
    #expect(pretty == "/news/2024/05/03/night/")
    #expect(address(.jekyll, "a/about.md") == "/a/about.html")
    #expect(address(.jekyll, "a/about.md", settings: "permalink: pretty") == "/a/about/")
    #expect(address(.jekyll, "about.md", "permalink: /us/") == "/us/")
    #expect(address(.jekyll, "about.md", "permalink: '/{{ page.x }}/'") == nil)
    let people = "collections: {people: {output: true, permalink: '/team/:name/'}}"
    #expect(address(.jekyll, "ada.md", root: "people", settings: people) == "/team/ada/")
    let plain = "collections: {people: {}}"
    #expect(address(.jekyll, "ada.md", root: "people", settings: plain) == "/people/ada.html")
  }

  @Test func ofOthers() {
    #expect(address(.docusaurus, "02-rooms/01-lab.md", root: "docs") == "/docs/rooms/lab/")
    #expect(address(.docusaurus, "rooms/lab.md", root: "docs", "slug: /lab") == "/docs/lab/")
    #expect(address(.docusaurus, "rooms/lab.md", root: "docs", "slug: bench") == "/docs/rooms/bench/")
    let script = """
      docs: { routeBasePath: '/' },
      plugins: [['@docusaurus/plugin-content-docs', { id: 'staff', path: 'handbook', routeBasePath: 'for/staff' }]]
      """
    #expect(address(.docusaurus, "rooms/lab.md", root: "docs", script: script) == "/rooms/lab/")
    #expect(address(.docusaurus, "a.md", root: "handbook", script: script) == "/for/staff/a/")
    #expect(address(.docusaurus, "a.md", root: "es/docs", language: "es") == "/es/docs/a/")
    #expect(address(.docusaurus, "2024-05-03-night.md", root: "blog") == "/blog/2024/05/03/night/")
    #expect(address(.mkdocs, "a/b.md") == "/a/b/")
    #expect(address(.mkdocs, "a/index.md") == "/a/")
    #expect(address(.mkdocs, "a/b.md", settings: "use_directory_urls: false") == "/a/b.html")
    #expect(address(.eleventy, "posts/2024-05-03-night.md") == "/posts/night/")
    #expect(address(.eleventy, "a.md", "permalink: b/") == "/b/")
    #expect(address(.zola, "stories/2024-05-03-night.md") == "/stories/night/")
    #expect(address(.zola, "a.md", "path: x/y") == "/x/y/")
    #expect(address(.obsidian, "a.md") == nil)
  }
}
