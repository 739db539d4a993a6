import Source
import Support
import Testing

/// What makes a page hard to read, to see or to hear.
@Suite struct ReaderTests {
  private func problems(_ text: String) async -> [String] {
    await TestSite([
      (path: "a.md", text: text), (path: "b.md", text: "# B\n"), (path: "p.png", text: "640x480"),
      (path: "huge.png", text: "4032x3024"),
    ]).understood().problems
  }

  @Test(arguments: [
    (
      "![IMG_2041](①p.png)",
      "vague-description: 'IMG_2041' is the name of a file, and says nothing of what the image shows"
    ),
    (
      "![team.JPG](①p.png)",
      "vague-description: 'team.JPG' is the name of a file, and says nothing of what the image shows"
    ),
    (
      "![Photo of the team](①p.png)",
      "vague-description: leave out 'Photo of': everyone is told that this is an image"
    ),
    (
      "![Imagen de maestros](①p.png)",
      "vague-description: leave out 'Imagen de': everyone is told that this is an image"
    ),
    ("![image](①p.png)", "vague-description: 'image' does not say what the image shows"),
    ("![[①p.png|logo]]", "vague-description: 'logo' does not say what the image shows"),
    (
      "![A team](①huge.png)",
      "large-image: this image has 4032 by 3024 pixels and 1 KB, more than a page needs"
    ),
    ("[Haga clic aquí](①b.md)", "vague-link-text: 'Haga clic aquí' does not say where the link leads"),
    ("[Leer más…](①b.md)", "vague-link-text: 'Leer más…' does not say where the link leads"),
    (
      "[https://example.org](①https://example.org)",
      "vague-link-text: the words of this link are an address, which nobody can listen to"
    ),
    (
      "<https://example.org/a> and [its page](①http://example.org/b)",
      "insecure-link: this address starts with http, and other links to example.org with https"
    ),
  ])
  func isTold(text: String, remark: String) async {
    #expect(await problems(text + "\n") == ["① " + remark])
  }

  @Test(arguments: [
    "![Photographs of three generations](p.png)", "![A team that images of the moon inspire](p.png)",
    "https://example.org/a-page", "<https://example.org/a-page>", "[Read this before you come](b.md)",
    "www.example.org and https://www.example.org", "[`it()`](b.md)", "[Page 12](b.md)",
  ])
  func isFine(text: String) async {
    #expect(await problems(text + "\n") == [])
  }

  @Test func aDescriptionInAFieldIsReadToo() async {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields:\n  face: image\n  face_description: text\n",
      "k/a.md": "---\ntitle: A\nface: p.png\nface_description: ①A photo of Ana\n---\n", "k/p.png": "1x1",
    ]
    #expect(
      await site.understood().problems == [
        "① vague-description: leave out 'A photo of': everyone is told that this is an image"
      ])
  }

  @Test(arguments: [
    ("plan.docx", "a Word document", "plan.md"), ("Plan B.md.txt", "a plain text", "Plan B.md"),
  ])
  func aTextOfAnotherProgramIsNoPage(file: String, program: String, name: String) async {
    let site = TestSite([(path: "k/_kind.yml", text: "kind: k\n"), (path: "k/\(file)", text: "")])
    let remarks = await site.understood().remarks
    #expect(
      remarks.problems == [
        "k/\(file):1:1 not-a-page: this file is \(program) and no page; a page is a text file whose name ends in .md"
      ])
    #expect(remarks.fixes(of: "not-a-page") == ["copy its text into a text file with the name '\(name)'"])
  }

  @Test func aFileToWhichAPageLinksMayBeAnything() async {
    let site: TestSite = [
      "k/_kind.yml": "kind: k\nfields:\n  face: image\n", "k/a.md": "# A\n\n[Plan](plan.docx)\n",
      "k/plan.docx": "",
      "k/b.md": "---\ntitle: B\nface: ①face.txt\n---\n", "k/face.txt": "", "face.txt": "",
    ]
    #expect(
      await site.understood().problems == ["① missing-image: 'face.txt' is not an image that can be shown"])
  }

  private static let english = """
    The teachers of this school meet on Tuesdays. They plan the lessons of the week and talk about the students who need \
    more time. The principal gives them an hour for that, and nobody else may use it. When one of them is away, another \
    takes notes for her.
    """
  private static let spanish = """
    Los maestros de esta escuela se reúnen cada martes. Planean las clases de la semana y hablan de los alumnos que \
    necesitan más tiempo. La directora les da una hora para ello, y nadie más puede usarla. Cuando falta un maestro, otro \
    toma notas para él.
    """

  @Test(arguments: [
    (spanish, "es"),
    (
      """
      Les enseignants de cette école se réunissent chaque mardi. Ils préparent les cours de la semaine et parlent des \
      élèves qui ont besoin de plus de temps. La directrice leur donne une heure pour cela, et personne ne peut la \
      prendre. Quand un enseignant est absent, un autre prend des notes pour lui dans son cahier.
      """, "fr"
    ),
    (
      """
      Die Lehrkräfte dieser Schule treffen sich jeden Dienstag. Sie planen die Stunden der Woche und sprechen über die \
      Kinder, die mehr Zeit brauchen. Die Leiterin gibt ihnen dafür eine Stunde, und niemand darf sie für etwas anderes \
      nutzen. Wenn jemand nicht da ist, schreibt ein anderer mit.
      """, "de"
    ),
    (
      """
      Các giáo viên của trường này gặp nhau vào mỗi thứ ba. Họ cùng lên kế hoạch cho các bài học trong tuần và nói về \
      những học sinh cần thêm thời gian. Hiệu trưởng dành cho họ một giờ, và không ai được dùng giờ này cho việc khác.
      """, "vi"
    ),
    (
      """
      Учителя этой школы встречаются каждый вторник. Они вместе готовят уроки на неделю и говорят о детях, которым нужно \
      больше времени.
      """, "ru"
    ),
  ])
  func aPageInAnotherLanguageSaysSo(text: String, language: String) async {
    let site = TestSite([
      (path: "a.md", text: "# A\n\n\(text)\n"),
      (path: "b.md", text: "---\nlanguage: \(language)\n---\n\(text)\n"),
    ])
    #expect(
      await site.understood().remarks.of("unmarked-language") == [
        "a.md:1:1 unmarked-language: this page seems to be written in the language '\(language)', and the site is in 'en'"
      ])
  }

  @Test(arguments: [
    english, "Los maestros de esta escuela se reúnen cada martes.", english + " " + spanish,
    spanish + " " + english,
    "Café, naïve, “Größe” and 學校. " + english,
  ])
  func aPageWhoseLanguageIsNotClearIsLeftAlone(text: String) async {
    let site = TestSite([(path: "a.md", text: "# A\n\n\(text)\n")])
    #expect(await site.understood().remarks.of("unmarked-language") == [])
  }

  /// Texts of sentences of one form, long enough to be judged.
  private static func text(_ sentence: String) -> String {
    Array(repeating: sentence, count: 30).joined(separator: "\n\n")
  }

  @Test func aTextThatIsMuchHarderThanTheOthersIsNoted() async {
    let plain = Self.text("We meet each Tuesday. The teachers of one grade ask the others for help.")
    let heavy = Self.text(
      "Teachers who participate in the committee often ask the administration to improve common planning periods"
    )
    let names = Self.text(
      "InterdisciplinaryCollaborationCommittee AdministrativeOrganizationalRestructuring Interdependencies")
    let pages = (1...5).map { (path: "p\($0).md", text: "# P\n\n\(plain)\n") }
    let others = [heavy, names, "---\nlanguage: es\n---\n" + heavy].enumerated().map {
      (path: "q\($0.offset).md", text: $0.element + "\n")
    }
    #expect(
      await TestSite(pages + others).understood().remarks.of("hard-to-read") == [
        "q0.md:1:1 hard-to-read: this text asks for 18 years of school, and pages like it for 4"
      ])
    #expect(await TestSite(Array(pages.prefix(3)) + others).understood().remarks.of("hard-to-read") == [])
  }
}
