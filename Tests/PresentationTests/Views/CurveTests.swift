import Presentation
import Testing

@Suite struct CurveTests {
  @Test(arguments: [
    (0, 1, 500), (0, 2, 250), (1, 2, 750), (0, 3, 167), (1, 3, 500), (2, 3, 833), (39, 40, 988),
  ])
  func aLineBeginsInTheMiddleOfItsRow(row: Int, count: Int, middle: Int) {
    let curve = Curve(from: Curve.End(row: row, of: count), to: .middle)
    #expect(curve.path == "M0 \(middle)C1 \(middle) 1 500 2 500")
  }

  @Test func aLineEndsInTheMiddleOfTheOtherRow() {
    let curve = Curve(from: Curve.End(row: 0, of: 4), to: Curve.End(row: 4, of: 5))
    #expect(curve.path == "M0 125C1 125 1 900 2 900")
  }

  /// The same list upside down has the same lines upside down, but for the rounding.
  @Test(arguments: 1...40) func middlesAreAsFarFromTheTopAsFromTheBottom(count: Int) {
    for row in 0..<count {
      let fromTop = height(Curve.End(row: row, of: count))
      let fromBottom = 1000 - height(Curve.End(row: count - 1 - row, of: count))
      #expect(abs(fromTop - fromBottom) <= 1)
    }
  }

  private func height(_ end: Curve.End) -> Int {
    Int(Curve(from: end, to: .middle).path.dropFirst("M0 ".count).prefix { $0 != "C" }) ?? -1
  }
}
