import Presentation
import Source
import Support
import Testing

/// A site looks like its district's: name, logo, color, language, and what stands at the foot of its pages.
@Suite struct DistrictTests {
  private let settings = """
    title: Distrito del Río
    description: Lo que hacen nuestros maestros.
    language: es

    """

  private func drawn(_ more: String, logo: String = "512x128") async -> DrawnSite {
    await TestSite([
      (path: "_site.yml", text: settings + more), (path: "k/a.md", text: "# Uno\n"),
      (path: "images/logo.png", text: logo),
    ]).drawn()
  }

  private func styleSheet(of site: DrawnSite) -> String? {
    site.paths.first { $0.hasPrefix("assets/style-") }.flatMap(site.text)
  }

  @Test func everyPageWearsNameLogoColorAndLanguage() async throws {
    let site = await drawn("logo: images/logo.png\naccent: \"#7a1f2b\"\n")
    #expect(site.problems == [])
    for page in ["k/a.html", "k/index.html"] {
      #expect(site.holds(page, "<html lang=\"es\">"))
      #expect(site.holds(page, "Distrito del Río</a>"))
      #expect(
        site.holds(
          page, "<img class=\"logo\" src=\"../images/logo.png\" alt=\"\" width=\"512\" height=\"128\">"))
      #expect(site.holds(page, "Lo que hacen nuestros maestros."))
      #expect(!site.holds(page, "class=\"wreath\""))
    }
    #expect(site.paths.contains("images/logo.png"))
    let style = try #require(styleSheet(of: site))
    #expect(style.contains("@media screen{:root{--accent:#7a1f2b;--accent-ink:#ffffff}}"))
    #expect(
      style.contains(
        "@media screen and (prefers-color-scheme:dark){:root:where(:not([data-theme=light])){--accent:#d47075;"
      ))
    #expect(style.contains("@media screen{:root:where([data-theme=dark]){--accent:#d47075;"))
  }

  @Test func withoutAnyTheThemeIsAsItIs() async throws {
    let site = await drawn("")
    #expect(site.problems == [])
    #expect(site.holds("k/a.html", "class=\"wreath\""))
    #expect(try #require(styleSheet(of: site)).contains("@media screen{") == false)
  }

  @Test func theNameOfTheStyleSheetFollowsTheColor() async {
    let names = await [drawn(""), drawn("accent: \"#7a1f2b\"\n"), drawn("accent: \"#0b3d91\"\n")].map {
      site in
      site.paths.first { $0.hasPrefix("assets/style-") }
    }
    #expect(Set(names).count == 3)
  }

  @Test func aColorThatCannotBeReadIsTold() async {
    let site = await TestSite([
      (path: "_site.yml", text: "title: S\naccent: { light: ①\"#ffd400\", dark: ②\"#7a1f2b\" }\n")
    ]).drawn()
    #expect(
      site.problems == [
        "① low-contrast: on light screens, the color 'accent' has a contrast of 1.21 to 1 with 'green-tint'; it needs 4.5",
        "② low-contrast: on dark screens, the color 'accent' has a contrast of 1.45 to 1 with 'gold-tint'; it needs 4.5",
      ])
    #expect(
      site.remarks.fixes(of: "low-contrast") == [
        "write '#806900', the nearest color that can be read",
        "write '#d47075', the nearest color that can be read",
      ])
  }

  @Test(arguments: [("512x512", "href=\"../images/logo.png\""), ("512x128", "href=\"../assets/icon-")])
  func theIconIsTheLogoWhereItIsSquare(size: String, link: String) async {
    let site = await drawn("logo: images/logo.png\n", logo: size)
    #expect(site.holds("k/a.html", "<link rel=\"icon\" \(link)"))
  }

  @Test func theIconOfTheThemeIsInTheColorOfTheSite() async throws {
    let site = await drawn("accent: \"#7a1f2b\"\n")
    let path = try #require(site.paths.first { $0.hasPrefix("assets/icon-") })
    #expect(site.holds("index.html", "<link rel=\"icon\" href=\"\(path)\">"))
    #expect(site.holds(path, "fill=\"#7a1f2b\""))
    #expect(site.holds(path, "color=\"#ffffff\""))
  }

  @Test func theFootOfEveryPageHoldsLinksContactAndLicense() async {
    let site = await drawn(
      """
      footer: [k/a.md, { url: "https://example.org/", label: District }]
      contact: { name: Office, email: office@example.org }
      license: { name: CC BY 4.0, url: "https://example.org/by" }
      """)
    #expect(site.problems == [])
    for part in [
      "<a href=\"a.html\" aria-current=\"true\">Uno</a>", "<a href=\"https://example.org/\">District</a>",
      "<span>Office</span>",
      "<a href=\"mailto:office@example.org\">",
      "<a rel=\"license\" href=\"https://example.org/by\">CC BY 4.0</a>",
      "<a href=\"../accessibility.html\">",
    ] {
      #expect(site.holds("k/a.html", part), "\(part)")
    }
  }

  @Test func theNavigationMayLeadToAnotherSite() async {
    let site = await drawn("navigation: [k/, { url: \"https://example.org/\", label: District }]\n")
    #expect(site.holds("k/a.html", "<li><a href=\"https://example.org/\">District</a></li>"))
    #expect(site.holds("k/a.html", "<li><a href=\"index.html\" aria-current=\"true\">K</a></li>"))
  }

  @Test func thePageAboutAccessibilityNamesWhomToTell() async {
    let with = await drawn("contact: { email: office@example.org }\n")
    let without = await drawn("")
    #expect(
      with.holds("accessibility.html", "<p class=\"contact\">\n\n<a href=\"mailto:office@example.org\">"))
    #expect(!with.holds("accessibility.html", "Este sitio no dice a quién avisar."))
    #expect(without.holds("accessibility.html", "Este sitio no dice a quién avisar."))
  }

  @Test func thePageAboutAccessibilityMayBeTheAuthors() async {
    let site = await (["accessibility.md": "# For everybody\n"] as TestSite).drawn()
    #expect(site.problems == [])
    #expect(site.holds("accessibility.html", ">For everybody</h1>"))
    #expect(site.paths.filter { $0 == "accessibility.html" }.count == 1)
  }
}
