import Testing

@testable import Presentation

@Suite struct TextBoxTests {
  @Test func fewWordsStandAsLargeAsMeant() {
    #expect(TextBox(width: 10, lines: 2).fit("Ada Example") == .init(step: 0, lines: ["Ada Example"]))
    #expect(TextBox(width: 6, lines: 2).fit(" Ada  Example ") == .init(step: 0, lines: ["Ada", "Example"]))
  }

  @Test func moreWordsStandSmaller() {
    let box = TextBox(width: 10, lines: 2)
    let steps = [1, 4, 8, 12, 30].map { box.fit(String(repeating: "teacher ", count: $0)).step }
    #expect(steps == steps.sorted() && steps.first == 0 && (steps.last ?? 0) > 2)
  }

  @Test func whatDoesNotFitAtAllIsCut() {
    let fitted = TextBox(width: 5, lines: 1).fit(String(repeating: "word ", count: 400))
    #expect(fitted.step == 4 && fitted.lines.count == 2)
    #expect(fitted.lines.last?.hasSuffix("…") == true)
  }

  @Test func aWordThatIsWiderThanItsPlaceIsBroken() {
    let word = String(repeating: "schule", count: 12)
    let fitted = TextBox(width: 10, lines: 1).fit(word)
    #expect(fitted.lines.joined() == word && fitted.lines.count > 1)
  }

  @Test(arguments: ["", " "]) func noWordsTakeNoRoom(text: String) {
    #expect(TextBox(width: 10, lines: 1).fit(text).lines == [])
  }

  @Test func squareLettersAreWide() {
    let box = TextBox(width: 10, lines: 1)
    #expect(box.fit("優秀教師表彰優秀教師").step > box.fit("abcdefghij").step)
  }
}
