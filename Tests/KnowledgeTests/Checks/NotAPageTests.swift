import Knowledge
import Source
import Support
import Testing

@Suite struct NotAPageTests {
  private func problems(_ files: [String], _ text: String = "") async -> [String] {
    let pages = [(path: "index.md", text: "# Home\n\n\(text)\n"), (path: "a/page.md", text: "# A\n")]
    return await TestSite(pages + files.map { (path: $0, text: "x") }).understood().problems
  }

  @Test func aFileOfAnotherProgramIsTold() async {
    #expect(
      await problems(["b/intro.mdx"]) == [
        "b/intro.mdx:1:1 not-a-page: this file is a text of MDX and no page; "
          + "a page is a text file whose name ends in .md"
      ])
  }

  /// What other programs write pages with is told wherever it lies, a document only beside pages.
  @Test(arguments: [
    ("b/intro.mdx", "a text of MDX"), ("b/about.html", "a web page"), ("b/old.HTM", "a web page"),
    ("b/x.xhtml", "a web page"), ("b/notes.mkd", "a text with another ending"),
    ("b/report.qmd", "a page of Quarto"), ("b/data.Rmd", "a page of R Markdown"),
    ("b/guide.rst", "a text in reStructuredText"), ("b/todo.org", "a text of Org"),
    ("b/manual.adoc", "a text in AsciiDoc"), ("b/wiki.textile", "a text in Textile"),
    ("a/letter.doc", "a Word document"), ("a/letter.odt", "an OpenDocument text"),
    ("a/list.txt", "a plain text"),
  ])
  func eachIsCalledWhatItIs(file: String, program: String) async {
    #expect(
      await problems([file]) == [
        "\(file):1:1 not-a-page: this file is \(program) and no page; "
          + "a page is a text file whose name ends in .md"
      ])
  }

  @Test func severalAreToldInOneRemark() async {
    let files = ["a/plan.docx"] + (1...7).map { "b/\($0).html" }
    #expect(
      await problems(files) == [
        "a/plan.docx:1:1 not-a-page: 8 files look like pages and are left out, because their names do not end in .md: "
          + "a/plan.docx, b/1.html, b/2.html, b/3.html, b/4.html and 3 more"
      ])
  }

  @Test(arguments: [
    ["robots.txt"], ["forms/plan.docx"], ["_layouts/page.html"], ["a/_includes/x.html"],
    ["a/data.csv", "a/b.pdf"],
  ])
  func filesForOtherUsesAreNot(files: [String]) async {
    #expect(await problems(files) == [])
  }

  @Test func aFileToWhichAPageLinksIsNot() async {
    #expect(await problems(["a/plan.docx"], "[The plan](a/plan.docx)") == [])
  }
}
