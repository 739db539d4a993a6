internal import Source
internal import Testing

/// Each hidden page of the site `hidden-pages` holds a secret word of its own: quince1, quince2, and so on.
@Suite struct HiddenPagesTests {
  private static let folder = projectFolder + "/Tests/SiteTests/Sites/hidden-pages"

  @Test func nothingOfAHiddenPageIsInTheSite() async throws {
    let pages = try SiteFiles(below: Self.folder + "/Content").filter { $0.value.text.contains("quince") }
    #expect(pages.count >= 34)
    let output = try await SiteRun(Self.folder).output()
    #expect(output["plan.html"] != nil && output["news/index.html"]?.text.contains("All that is new") == true)
    for (path, bytes) in output {
      #expect(!path.contains("quince") && !bytes.text.contains("quince"), "\(path)")
    }
    for path in pages.keys {
      let address = path.replacing(".md", with: ".html")
      #expect(output[address] == nil, "\(address)")
      #expect(output["sitemap.xml"]?.text.contains(address) == false, "\(address)")
    }
  }

  @Test func aFileThatOnlyAHiddenPageShowsIsNotPublished() async throws {
    let output = try await SiteRun(Self.folder).output()
    #expect(output["plan.png"] != nil)
    #expect(output["pages/winner.png"] == nil)
  }
}
