import Knowledge
import Source
import Support
import Testing

@Suite struct PictureTests {
  @Test func aPhotoThatTellsItsPlaceIsToldWhereverItIsUsed() async {
    let site: TestSite = [
      "a.md": "![Four teachers](①a.jpg)\n\n![Four teachers](a.jpg)\n\n[The photo](②b.jpg)\n",
      "b.md": "Text.\n\n![[③c.jpg|Two teachers at a table]]\n",
      "a.jpg": "4x3 place", "b.jpg": "4x3 place preview", "c.jpg": "4x3 unread", "d.jpg": "4x3 place",
    ]
    #expect(
      await site.understood().problems == [
        "① hidden-data: the photo 'a.jpg' says where it was taken",
        "② hidden-data: the photo 'b.jpg' says where it was taken",
        "③ hidden-data: the picture 'c.jpg' holds details that cannot be read, such as where it was taken",
      ])
  }

  @Test func fieldsAndTheLogoAreLookedAtToo() async {
    let site: TestSite = [
      "_site.yml": "title: S\nlogo: ①logo.png\n", "index.md": "# Home\n", "logo.png": "4x3 preview",
      "k/_kind.yml": "kind: k\nimage: photo\nfields: {photo: image, photo_description: text}\n",
      "k/a.md": "---\ntitle: A\nphoto: ②a.jpg\nphoto_description: Two teachers at a table.\n---\nText.\n",
      "k/a.jpg": "4x3 place",
    ]
    #expect(
      Set(await site.understood().problems) == [
        "① hidden-data: the photo 'logo.png' carries a second picture, which may show what was cut off",
        "② hidden-data: the photo 'a.jpg' says where it was taken",
      ])
  }

  @Test func aDrawingMayBeLargerThanAScreen() async {
    let site: TestSite = [
      "a.md": "![The plan of our school](a.svg)\n\n[The plan](a.svg)\n", "a.svg": "9000x9000",
    ]
    #expect(await site.understood().problems == [])
  }

  @Test func aDrawingThatCouldNotBeReadIsNoFileToOffer() async {
    let site: TestSite = ["a.md": "[The plan](①a.svg)\n", "a.svg": "?"]
    #expect(
      await site.understood().problems == [
        "① refused-file: the file 'a.svg' is of a type that is not published"
      ])
  }
}
