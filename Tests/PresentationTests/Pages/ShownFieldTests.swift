import Foundation
import Presentation
import Support
import Testing

/// What readers see of the fields of a page, and what they do not.
@Suite struct ShownFieldTests {
  private func page(_ kind: String, _ page: String) async -> DrawnSite {
    await TestSite([
      ("k/_kind.yml", "kind: k\n" + kind), ("k/a.md", "---\ntitle: A\nsummary: S\n\(page)\n---\nText.\n"),
      ("photo.png", "40x50"),
    ]).drawn()
  }

  @Test func aConsentIsShownInNoWay() async {
    let kind = """
      consent: {field: leave, name: who}
      fields:
        who: text
        leave: {type: record, fields: {date: date, scope: {type: list, of: text}}}
      """
    let site = await page(kind, "who: Mr. Zed\nleave: {date: 2025-02-03, scope: [name, photo, quote]}")
    #expect(site.holds("k/a.html", "Mr. Zed"))
    #expect(!site.holds("k/a.html", "2025") && !site.holds("k/a.html", "field-leave"))
  }

  @Test func noTemplateShowsAConsent() async throws {
    let kind = "consent: {field: leave, name: who}\nfields:\n  who: text\n  leave: text\n"
    let theme = ThemeFolder("mine", ["templates/k.mustache": "{{title}}{{#field.leave}}!{{/field.leave}}"])
    let site = await TestSite([
      ("k/_kind.yml", "kind: k\n" + kind), ("k/a.md", "---\ntitle: A\nleave: secret\n---\n"),
    ]).drawn(themes: [theme, .standard])
    #expect(site.holds("k/a.html", "A\n</main>") && !site.holds("k/a.html", "A!"))
  }

  @Test func whatAPictureShowsIsNoFact() async {
    let kind = "image: photo\nfields:\n  photo: image\n  photo_description: text\n"
    let site = await page(kind, "photo: /photo.png\nphoto_description: A desk by the window")
    #expect(site.holds("k/a.html", "alt=\"A desk by the window\""))
    #expect(!site.holds("k/a.html", "field-photo_description"))
  }

  @Test func aFieldMaySayThatItIsNotShown() async {
    let kind = """
      fields:
        sort: {type: text, shown: false}
        parts: {type: record, fields: {seen: text, unseen: {type: text, shown: false}}}
      """
    let site = await page(kind, "sort: inner\nparts: {seen: outside, unseen: within}")
    #expect(site.holds("k/a.html", "outside"))
    #expect(!site.holds("k/a.html", "inner") && !site.holds("k/a.html", "within"))
  }

  @Test func aRankedChoiceHasBars() async {
    let kind = "fields:\n  proof: {type: choice, ranked: true, choices: [strong, fair, weak]}\n"
    let bars = "<i class=\"part\"></i><i class=\"part\"></i><i></i>"
    #expect(await page(kind, "proof: fair").holds("k/a.html", bars))
    #expect(
      await !page(kind.replacingOccurrences(of: "ranked: true, ", with: ""), "proof: fair").holds(
        "k/a.html", "<i"))
  }
}
