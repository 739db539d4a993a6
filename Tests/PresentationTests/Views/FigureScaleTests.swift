import Presentation
import Testing

@Suite struct FigureScaleTests {
  @Test(
    arguments: [
      (42, "%", "42%"), (8.5, "percent", "8.5%"), (33.333, "Per cent", "33.3%"), (0, "%", "0%"),
      (100, "%", "100%"), (150, "%", nil), (-3, "%", nil), (.infinity, "%", nil),
    ] as [(Double, String, String?)])
  func aPercentageIsAPartOfAHundred(value: Double, unit: String, length: String?) {
    #expect(FigureScale.lengths(of: [(value, unit)]) == [length])
  }

  @Test func figuresOfTheSameUnitAreMeasuredByTheLargest() {
    let figures: [(value: Double?, unit: String)] = [(40, "minutes"), (25, "Minutes"), (0, "minutes")]
    #expect(FigureScale.lengths(of: figures) == ["100%", "62.5%", "0%"])
  }

  @Test func whatCannotBeComparedHasNoBar() {
    let figures: [(value: Double?, unit: String)] = [
      (115, "at least"), (100, "more than"), (nil, "%"), (0, "hours"), (0, "hours"), (5, "days"),
      (nil, "days"),
    ]
    #expect(FigureScale.lengths(of: figures) == [nil, nil, nil, nil, nil, nil, nil])
  }
}
