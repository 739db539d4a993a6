import Knowledge
import Source
import Support
import Testing

@Suite struct IdentityTests {
  private func understood(_ settings: String) async -> UnderstoodSite {
    await TestSite([
      (path: "_site.yml", text: "title: S\n" + settings), (path: "a.md", text: "# A\n"),
      (path: "images/logo.png", text: "640x480"), (path: "plan.pdf", text: "a plan"),
    ]).understood()
  }

  @Test func readsWhatMakesASiteADistrictsOwn() async {
    let site = await understood(
      """
      logo: images/logo.png
      accent: "#7a1f2b"
      contact: { name: Office, email: office@example.org, phone: 555 0100 }
      license: { name: CC BY 4.0, url: "https://example.org/by" }
      footer: [a.md, { path: a.md, label: B }, { url: "https://example.org", label: Elsewhere }]
      """)
    let identity = site.site.configuration.identity
    #expect(site.problems == [])
    #expect(site.site.logo?.image?.width == 640)
    #expect(identity.accent.light?.value.description == "#7a1f2b")
    #expect(identity.accent.dark == nil)
    #expect(identity.contact?.email == "office@example.org")
    #expect(identity.license?.url == "https://example.org/by")
    #expect(identity.footer.links.map(\.label) == [nil, "B", "Elsewhere"])
    #expect(identity.footer.links.map(\.path) == ["a.md", "a.md", nil])
  }

  @Test func theFooterMayHaveATextAndColumns() async {
    let site = await understood(
      """
      logo_dark: images/logo.png
      footer:
        text: We do not discriminate.
        columns:
          - { title: More, links: [a.md] }
          - { links: [{ url: "https://example.org", label: Elsewhere }] }
      """)
    let footer = site.site.configuration.identity.footer
    #expect(site.problems == [])
    #expect(site.site.logo == nil)
    #expect(site.site.darkLogo?.image?.width == 640)
    #expect(footer.text == "We do not discriminate.")
    #expect(footer.columns.map(\.title) == ["More", nil])
    #expect(footer.links.map(\.label) == [nil, "Elsewhere"])
  }

  @Test func theNavigationMayHaveMenus() async {
    let site = await understood(
      "navigation: [{ label: People, path: a.md, links: [a.md, { path: a.md, label: B }] }, a.md]\n")
    let navigation = site.site.configuration.navigation
    #expect(site.problems == [])
    #expect(navigation.map(\.label) == ["People", nil])
    #expect(navigation[0].links.map(\.label) == [nil, "B"])
  }

  @Test(arguments: [
    (
      "navigation: [{ label: People, links: [①b.md] }]\n",
      "① broken-navigation: the site has no page or folder 'b.md'"
    ),
    (
      "navigation: [①{ links: [a.md] }]\n",
      "① missing-field: 'label' is missing, and an entry of the navigation needs it"
    ),
    (
      "navigation: [{ label: A, links: [{ label: B, path: a.md, ①links: [a.md] }] }]\n",
      "① unknown-key: an entry of a menu has no field 'links'"
    ),
    ("footer: { ①txt: We }\n", "① unknown-key: 'footer' has no field 'txt'"),
    (
      "footer: { columns: [①More] }\n",
      "① wrong-type: 'columns' has parts; write each on a line of its own below the name, such as 'links: …'"
    ),
  ])
  func mistakesInMenusAndColumnsAreTold(settings: String, problem: String) async {
    #expect(await understood(settings).problems == [problem])
  }

  @Test(arguments: [
    (
      "640x480 transparent", "",
      ["① logo-on-dark: one can see through 'logo.png', so it stands on white on dark screens"]
    ),
    ("640x480 transparent", "logo_dark: light.png\n", []), ("640x480", "", []),
  ])
  func aLogoThatOneCanSeeThroughNeedsOneForDarkScreens(logo: String, settings: String, remarks: [String])
    async
  {
    let site = await TestSite([
      (path: "_site.yml", text: "title: S\nlogo: ①logo.png\n" + settings), (path: "a.md", text: "# A\n"),
      (path: "logo.png", text: logo), (path: "light.png", text: "640x480"),
    ]).understood()
    #expect(site.remarks.of(LogoOnDark.id) == remarks)
  }

  @Test func aColorForDarkScreensMayStandAlone() async {
    let accent = await understood("accent: { dark: \"#fff\" }\n").site.configuration.identity.accent
    #expect(accent.light == nil)
    #expect(accent.dark?.value == .white)
  }

  private static let noColor = "write it in quotes with six digits, such as \"#1c5a43\""

  @Test(arguments: [
    ("accent: ①green\n", "① wrong-type: 'accent' is a color, and 'green' is not one; \(noColor)"),
    (
      "accent: { light: \"#000\", dark: ①\"#12\" }\n",
      "① wrong-type: 'dark' is a color, and '#12' is not one; \(noColor)"
    ),
    ("accent: { ①lihgt: \"#000\" }\n", "① unknown-key: 'accent' has no field 'lihgt'"),
    ("①acent: \"#000\"\n", "① unknown-key: the site has no field 'acent'"),
    ("logo: ①images/logo.gif\n", "① missing-image: there is no image 'images/logo.gif'"),
    ("logo: ①plan.pdf\n", "① missing-image: 'plan.pdf' is not an image that can be shown"),
    ("contact: ①{ name: Office }\n", "① missing-field: 'email' is missing, and 'contact' needs it"),
    (
      "contact: { email: ①office }\n",
      "① wrong-type: 'email' is an e-mail address, and 'office' is not one; it looks like name@example.org"
    ),
    (
      "license: ①{ url: \"https://example.org\" }\n",
      "① missing-field: 'name' is missing, and 'license' needs it"
    ),
    ("footer: [a.md, ①b.md]\n", "① broken-navigation: the site has no page or folder 'b.md'"),
    (
      "footer: [①{ url: \"https://example.org\" }]\n",
      "① missing-field: 'label' is missing, and an entry of the footer needs it"
    ),
    (
      "footer: [{ url: ①example.org, label: B }]\n",
      "① wrong-type: 'url' is a web address, and 'example.org' is not one; it starts with https://"
    ),
    (
      "footer: [{ ①path: a.md, url: \"https://example.org\", label: B }]\n",
      "① unknown-key: an entry of the footer has no field 'path'"
    ),
  ])
  func tellsWhatIsWrong(settings: String, remark: String) async {
    #expect(await understood(settings).problems == [remark])
  }

  /// Without quotes it is a remark, so that no color is there.
  @Test func aColorWithoutQuotesIsTold() async {
    #expect(
      await understood("accent①: #1c5a43\n").remarks.of("wrong-type")
        == ["① wrong-type: 'accent' is a color, and this is not one; \(Self.noColor)"])
  }

  @Test func aMisspelledLogoIsGuessed() async {
    #expect(
      await understood("logo: images/logo.gif\n").remarks.fixes(of: "missing-image")
        == ["did you mean 'images/logo.png'?"])
  }
}
