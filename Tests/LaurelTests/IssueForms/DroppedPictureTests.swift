internal import Testing

@testable internal import laurel

/// Pictures are found in all forms that GitHub writes, and nothing else is.
@Suite struct DroppedPictureTests {
  private static let id = "0a1b2c3d-0000-4000-8000-000000000000"
  private static let address = "https://github.com/user-attachments/assets/\(id)"

  @Test(arguments: [
    "![A tree](\(address))", "<img width=\"3024\" height=\"4032\" alt=\"A tree\" src=\"\(address)\" />",
    "![A tree](https://private-user-images.githubusercontent.com/1/2-\(id).png?jwt=a.b-c)",
    "<img src=\"\(address)\" alt=\"A tree\">",
  ])
  func aPictureIsFoundAsAWhole(text: String) throws {
    let all = DroppedPicture.all(in: Array("See \(text), and \(text)".utf8))
    #expect(all.map(\.id) == [Self.id, Self.id])
    #expect(all.map(\.description) == ["A tree", "A tree"])
    #expect(all[0].range == 4..<4 + text.utf8.count)
  }

  @Test(arguments: [
    address, "[here](\(address))", "<a href=\"\(address)\">", "<video src=\"\(address)\">",
    "![a\nb](\(address))",
  ])
  func anAddressAloneHasNoDescription(text: String) {
    let all = DroppedPicture.all(in: Array(text.utf8))
    #expect(all.map(\.id) == [Self.id])
    #expect(all.map(\.description) == [nil])
  }

  @Test(arguments: [
    "", "https://", "![x](https://example.org/a.png)", "\(address)0", "https://github.com/\(id)/x",
    "![x](\(id))",
    "<img src=\"https://github.com/user-attachments/assets/\(id.dropLast())g\">",
  ])
  func whatIsNoPictureOfGitHubIsNone(text: String) {
    #expect(DroppedPicture.all(in: Array(text.utf8)).isEmpty)
  }

  @Test func aDescriptionOutOfHTMLStaysOneInMarkdown() {
    let tag = "<img alt=\"a] ![x](y) \\\n&quot;b&quot;\" src=\"\(Self.address)\">"
    #expect(
      DroppedPicture.all(in: Array(tag.utf8)).map(\.description) == [#"a\] !\[x\](y) \\ &quot;b&quot;"#])
  }
}
