internal import Markup
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct OldAddressTests {
  private func address(
    _ origin: Origin, _ path: String, root: String = "", _ values: String = "", settings: String = "",
    script: String = "", language: String? = nil, title: String = "Award night",
    categories: [String] = ["News"]
  ) -> String? {
    func mapping(_ yaml: String) -> YAMLMapping {
      YAMLReader.readFile(SourceText(path: "", bytes: Array(yaml.utf8))).value
    }
    let place = OriginLayout.Page(path: path, root: root, target: path, isShown: true, language: language)
    let page = OldAddress.Page(
      place: place, values: mapping(values), title: title, day: CalendarDate("2024-05-03"),
      categories: categories)
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

  @Test func ofTitlesInHugo() {
    func slug(_ title: String) -> String? {
      address(.hugo, "news/a.md", settings: "permalinks: {news: '/:title/'}", title: title)
    }
    #expect(slug("Bread & butter") == "/bread-butter/")
    #expect(slug("Plan 2024 - 2025") == "/plan-2024-2025/")
    #expect(slug("C++ / Été “now”") == "/c++-/-été-now/")
  }

  @Test func ofPostsOfJekyll() {
    func post(_ pattern: String, _ values: String = "", root: String = "posts") -> String? {
      address(
        .jekyll, "2024-01-02-My big day.md", root: root, values, settings: "permalink: '\(pattern)'",
        categories: ["Big Day"])
    }
    #expect(post("/:categories/:title/") == "/big day/My-big-day/")
    #expect(post("/:slug/") == "/my-big-day/")
    #expect(post("/:name/") == "/2024-01-02-my-big-day/")
    #expect(post("/:slugified_categories/:title/", "slug: 'A, b!'") == "/big-day/A,-b!/")
    #expect(post("/:categories/:title/", root: "news/sports") == "/news/sports/big day/My-big-day/")
  }

  @Test func withDaysInFoldersOfDocusaurus() {
    func post(_ path: String) -> String? { address(.docusaurus, path, root: "blog") }
    #expect(post("2024/05/04/n.md") == "/blog/2024/05/04/n/")
    #expect(post("2024-05/06-p.md") == "/blog/2024/05/06/p/")
    #expect(post("2024/05/07-q/index.md") == "/blog/2024/05/07/q/")
    #expect(post("team/2024-05-08-r.md") == "/blog/2024/05/08/team/r/")
    #expect(post("about.md") == nil)
  }

  @Test func withNumbersInDocusaurus() {
    func page(_ name: String) -> String? { address(.docusaurus, name + ".md", root: "docs") }
    #expect(page("1.2-x") == "/docs/1.2-x/")
    #expect(page("1 - intro") == "/docs/intro/")
    #expect(page("02.-rooms") == "/docs/rooms/")
    #expect(page("2024-05-plan") == "/docs/2024-05-plan/")
    #expect(page("3-2") == "/docs/2/")
  }

  @Test func ofZola() {
    #expect(address(.zola, "blog/2024-05-04-second/index.md") == "/blog/second/")
    #expect(address(.zola, "blog/2024-05-05T10:00:00Z-third.md") == "/blog/third/")
    #expect(address(.zola, "blog/2024-05-05T10:00:00+02:00_fourth.md") == "/blog/fourth/")
    #expect(address(.zola, "blog/_index.md") == "/blog/")
    #expect(address(.zola, "blog/a.fr.md", language: "fr") == "/fr/blog/a/")
    #expect(address(.zola, "blog/a/index.fr.md", language: "fr") == "/fr/blog/a/")
    #expect(address(.zola, "_index.fr.md", language: "fr") == "/fr/")
  }

  @Test func ofTheBlogOfMkDocs() {
    func post(_ values: String, _ blog: String, path: String = "blog/posts/p.md") -> String? {
      address(.mkdocs, path, values, settings: "plugins: [search, \(blog)]")
    }
    #expect(post("slug: s", "blog") == "/blog/2024/05/03/s/")
    #expect(post("a: b", "blog") == "/blog/2024/05/03/award-night/")
    #expect(
      post("slug: s", "{blog: {post_url_format: '{slug}', blog_dir: news}}", path: "news/posts/p.md")
        == "/news/s/")
    #expect(post("slug: s", "{blog: {post_url_date_format: yyyy-M}}") == "/blog/2024-5/s/")
    #expect(post("slug: s", "{blog: {post_url_date_format: EEE}}") == "/blog/posts/p/")
    #expect(post("a: b", "blog", path: "blog/index.md") == "/blog/")
    #expect(address(.mkdocs, "a/b.fr.md", language: "fr") == "/fr/a/b/")
    #expect(address(.mkdocs, "index.fr.md", language: "fr") == "/fr/")
  }

  @Test func ofCodeInEleventy() {
    func page(_ permalink: String, title: String = "Bread & Été") -> String? {
      address(.eleventy, "posts/2024-05-03-night.md", "permalink: '\(permalink)'", title: title)
    }
    #expect(page("/b/{{ page.fileSlug }}/") == "/b/night/")
    #expect(page("{{page.filePathStem}}.html") == "/posts/night.html")
    #expect(page("/{{ title | slugify }}/index.html") == "/bread-and-ete/")
    #expect(page("/{{ title | slugify }}/", title: "Früh") == nil)
    #expect(page("/{{ title | shout }}/") == nil)
    #expect(page("/{% if x %}a{% endif %}/") == nil)
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
