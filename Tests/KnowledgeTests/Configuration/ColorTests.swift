import Knowledge
import Testing

@Suite struct ColorTests {
  @Test(arguments: [
    ("#1c5a43", "#1c5a43"), ("#FFF", "#ffffff"), ("#0a9", "#00aa99"), ("rgb(28 90 67)", "#1c5a43"),
    ("rgb(28, 90, 67)", "#1c5a43"), ("RGB( 0 0 255 )", "#0000ff"),
  ])
  func readsWhatStyleSheetsWrite(text: String, color: String) {
    #expect(Color(text)?.description == color)
  }

  @Test(arguments: [
    "", "#", "#12", "#12345", "#1234567", "#12345678", "#ggg", "1c5a43", "green", "rgb(1 2)", "rgb(1 2 256)",
    "rgb(1 2 3 / 50%)", "rgb(1 2 x 3)", "rgb(1 2 3", "#1é",
  ])
  func refusesAllElse(text: String) {
    #expect(Color(text) == nil)
  }

  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48),
    ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 4.0), ("#ffff00", "#ffffff", 1.07),
    ("#1c5a43", "#1c5a43", 1.0),
  ])
  func contrastIsThatOfTheGuidelines(one: String, other: String, contrast: Double) throws {
    let (one, other) = try (#require(Color(one)), #require(Color(other)))
    #expect(abs(one.contrast(with: other) - contrast) < 0.01)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }
}
