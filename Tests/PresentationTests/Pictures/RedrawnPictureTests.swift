import Knowledge
import Presentation
import Support
import Testing

/// Pages give the sizes of pictures that were drawn anew, and leave the others as they are.
@Suite struct RedrawnPictureTests {
  /// - Parameter sides: those of the portrait.
  private func site(portrait sides: String = "2800x2100") -> TestSite {
    [
      "_site.yml": "title: S\nurl: https://s.example\n", "index.md": "# Home\n",
      "k/_kind.yml": """
      kind: k
      image: photo
      fields: {photo: image, photo_description: text, photo_caption: text, photo_credit: text, photo_focus: focus}
      """,
      "k/a.md": """
      ---
      title: A
      photo: ada.jpg
      photo_description: Ada at her desk.
      photo_caption: The desk is old.
      photo_credit: Photo by Bo
      photo_focus: 34% 7%
      ---
      ![A plan](plan.png)

      ![[plan.png|A small plan|200]]

      ![The same plan](plan2.png)
      """,
      "k/ada.jpg": sides, "k/plan.png": "900x600", "k/plan2.png": "900x600",
    ]
  }

  private func drawn(_ names: [String: String]) async -> DrawnSite {
    await site().drawn(pictures: RedrawnPictures(names))
  }

  @Test func aTextGivesTheSizesThatAreThere() async {
    let site = await drawn(["k/plan.png": "cafe"])
    #expect(
      site.holds(
        "k/a.html",
        "<picture><source type=\"image/webp\" srcset=\"../assets/pictures/cafe-240.webp 240w, "
          + "../assets/pictures/cafe-480.webp 480w, ../assets/pictures/cafe-900.webp 900w\" "
          + "sizes=\"(min-width: 42rem) 40rem, 100vw\" /><img src=\"plan.png\" alt=\"A plan\" width=\"900\" "
          + "height=\"600\" loading=\"lazy\" /></picture>"))
    #expect(site.holds("k/a.html", "sizes=\"200px\""))
    #expect(
      site.holds("k/a.html", "<img src=\"plan2.png\" alt=\"The same plan\" width=\"900\" height=\"600\""))
  }

  @Test func thePictureOfAPageIsCutWhereItsFocusSays() async {
    let site = await drawn(["k/ada.jpg": "ada"])
    #expect(
      site.holds(
        "k/a.html",
        "class=\"portrait focus-x-30 focus-y-10\" src=\"ada.jpg\" alt=\"Ada at her desk.\" width=\"2560\" height=\"1920\""
      ))
    #expect(site.holds("k/index.html", "class=\"thumb focus-x-30 focus-y-10\" src=\"ada.jpg\" alt=\"\""))
    #expect(site.holds("k/index.html", "../assets/pictures/ada-213.webp 213w"))
    #expect(
      site.holds(
        "k/a.html", "<figcaption>The desk is old.<span class=\"credit\">Photo by Bo</span></figcaption>"))
  }

  @Test(arguments: [
    ("2800x2100", "1.334"), ("300x400", "1.000"), ("400x400", "1.000"), ("4000x1000", "4.000"),
  ])
  func aPictureThatIsCutIsAskedForAsWideAsItIsDrawn(sides: String, fill: String) async {
    let site = await site(portrait: sides).drawn(pictures: RedrawnPictures(["k/ada.jpg": "ada"]))
    #expect(site.holds("k/index.html", "sizes=\"calc(5rem * \(fill))\""))
  }

  @Test func whatIsSaidOfAPictureIsNoFactOfThePage() async {
    let page = await drawn([:]).text("k/a.html") ?? ""
    #expect(!page.contains("Photo description") && !page.contains("field-photo"))
    #expect(!page.contains("34%"))
  }

  @Test func otherSitesShowThePictureOfAPage() async {
    let site = await drawn(["k/ada.jpg": "ada"])
    for part in [
      "<meta property=\"og:image\" content=\"https://s.example/k/ada.jpg\">",
      "<meta property=\"og:image:width\" content=\"2560\">",
      "<meta property=\"og:image:alt\" content=\"Ada at her desk.\">",
      "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] { #expect(site.holds("k/a.html", part)) }
    #expect(!site.holds("index.html", "og:image") && !site.holds("index.html", "twitter:card"))
  }

  @Test func theFilesOfPicturesWithTheSameBytesAreThereOnce() async {
    let site = await drawn(["k/plan.png": "cafe", "k/plan2.png": "cafe"])
    #expect(
      site.paths.filter { $0.contains("cafe") }
        == ["240", "480", "900"].map { "assets/pictures/cafe-\($0).webp" })
    #expect(site.problems == [])
    let sources = site.files.compactMap { if case .redrawn(let path) = $0.content { path } else { nil } }
    #expect(Set(sources) == ["cafe/240.webp", "cafe/480.webp", "cafe/900.webp", "cafe/own.png"])
  }
}
