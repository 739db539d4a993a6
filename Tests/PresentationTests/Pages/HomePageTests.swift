import Source
import Support
import Testing

@testable import Presentation

@Suite struct HomePageTests {
  private static let people = """
    kind: person
    name: Person
    plural: People
    counted: { one: "{count} person or team", other: "{count} people and teams" }
    order: -year
    recognition: { year: year }
    submit: { call: Tell us of somebody }
    fields:
      year: { type: number, label: Year }

    """
  private static let challenges = """
    kind: challenge
    name: Challenge
    plural: Challenges
    map: practice
    fields:
      voices:
        type: list
        label: Voices
        of: { type: record, fields: { quote: { type: text, label: Words }, role: { type: text, label: Role } } }

    """
  private static let practices = """
    kind: practice
    name: Practice
    plural: Practices
    fields:
      challenge: { type: link, label: Challenge, to: challenge }
      figures:
        type: list
        label: Figures
        of: { type: record, fields: { value: { type: number, label: Value }, unit: { type: text, label: Unit } } }

    """

  private static func site(_ settings: String = "") -> TestSite {
    [
      "_site.yml": "title: S\ncontact: { phone: 555 0100 }\n" + settings, "people/_kind.yml": people,
      "challenges/_kind.yml": challenges,
      "practices/_kind.yml": practices,
      "people/a.md": "---\ntitle: Ann\nyear: 2025\ndate: 2025-03-01\n---\n",
      "people/b.md": "---\ntitle: Ben\nyear: 2026\ndate: 2023-03-01\n---\n",
      "challenges/c.md":
        "---\ntitle: No time\nvoices: [{quote: We run, role: A teacher}]\n---\n",
      "practices/d.md":
        "---\ntitle: Long\nchallenge: c\nfigures: [{value: 0, unit: none}, {value: 1200, unit: minutes}]\n---\n",
      "practices/e.md": "---\ntitle: Short\nchallenge: c\n---\n", "notes/f.md": "# A note\n",
    ]
  }

  @Test func withoutSettingsTheKindsSayWhatIsThere() async {
    let home = await Self.site().drawn()
    #expect(home.problems == [])
    #expect(home.holds("index.html", "<p>March 2025</p>"))
    #expect(home.holds("index.html", "<li>2 people and teams</li>"))
    #expect(home.holds("index.html", "<h3><a href=\"people/b.html\">Ben</a></h3>"))
    #expect(
      home.holds(
        "index.html", "<a href=\"challenges/c.html\">No time</a> <span class=\"count\">2 practices</span>"))
    #expect(home.holds("index.html", "<blockquote>We run</blockquote>"))
    #expect(home.holds("index.html", "<strong>1,200</strong> minutes"))
    #expect(!home.holds("index.html", "<a href=\"practices/e.html\">Short</a>"))
    #expect(
      home.holds("index.html", "<a class=\"button\" href=\"submit/person.html\">Tell us of somebody</a>"))
  }

  @Test func theSettingsSayWhatIsThereAndInWhichOrder() async {
    let home = await Self.site(
      "home_sections: [{path: practices/, label: What works, count: 1}, {path: people/, show: call, text: Write to us.}]\n"
    ).drawn()
    #expect(home.problems == [])
    #expect(home.holds("index.html", "<h2>What works</h2>"))
    #expect(home.holds("index.html", "<span>See all</span> <span>2 practices</span></a>"))
    #expect(home.holds("index.html", "<a href=\"practices/d.html\">Long</a>"))
    #expect(!home.holds("index.html", "<a href=\"practices/e.html\">Short</a>"))
    #expect(home.holds("index.html", "<p>Write to us.</p>"))
    #expect(!home.holds("index.html", "people/b.html"))
  }

  @Test func aPartWithNothingToShowIsLeftOut() async {
    let home = await
      ([
        "_site.yml": "title: S\nhome_sections: [{path: empty/, label: Nothing}, {path: k/, show: lead}]\n",
        "empty/index.md": "# Empty\n", "k/_kind.yml": "kind: k\nplural: Ks\n", "a.md": "# A\n",
      ] as TestSite).drawn()
    #expect(home.problems == [])
    #expect(!home.holds("index.html", "Nothing"))
    #expect(!home.holds("index.html", "Ks"))
    #expect(home.holds("index.html", "<a href=\"a.html\">A</a>"))
  }

  @Test func whatIsOldIsFromTheArchive() async {
    let old = await Self.site("home_sections: [{path: people/, show: latest, label: News}]\n").drawn()
    #expect(old.holds("index.html", "<h2>From the archive, March 2023</h2>"))
    let recent = await
      ([
        "_site.yml": "title: S\nhome_sections: [{path: k/, show: latest, label: News}]\n",
        "k/_kind.yml": "kind: k\norder: -day\nfields:\n  day: { type: date, label: Day }\n",
        "k/a.md": "---\ntitle: A\nday: 2024-12-30\ndate: 2025-12-30\n---\n",
      ] as TestSite).drawn()
    #expect(recent.holds("index.html", "<h2>News</h2>"))
  }

  @Test(arguments: [
    ("{path: ①practices/, show: call}", "① broken-navigation: 'practices/' has no form"),
    ("{path: ①people/, show: voice}", "① broken-navigation: 'people/' has no quotations"),
    ("{path: ①challenges/, show: figures}", "① broken-navigation: 'challenges/' has no figures"),
    ("{path: ①practices/d.md, show: voice}", "① broken-navigation: 'practices/d.md' has no quotations"),
    ("①{show: lead}", "① missing-field: 'path' is missing, and a section of the home page needs it"),
    ("{path: people/, show: ①leed}", "① unknown-choice: 'leed' is not one of the choices for 'show'"),
  ])
  func aFolderHasToHaveWhatThePageIsToShow(section: String, problem: String) async {
    #expect(await Self.site("home_sections: [\(section)]\n").drawn().problems == [problem])
  }
}
