import Foundation
import Testing

@testable import Presentation

@Suite struct QRCodeTests {
  /// The dark squares that a path of strokes covers.
  private func squares(_ path: String) -> Set<[Int]> {
    var squares: Set<[Int]> = []
    var (column, row) = (0, 0)
    for part in path.matches(of: #/M(\d+) (\d+)\.5|m(\d+) 0|h(\d+)/#) {
      if let x = part.output.1, let y = part.output.2 { (column, row) = (Int(x) ?? 0, Int(y) ?? 0) }
      if let gap = part.output.3 { column += Int(gap) ?? 0 }
      if let length = part.output.4.flatMap({ Int($0) }) {
        for place in column..<column + length { squares.insert([place, row]) }
        column += length
      }
    }
    return squares
  }

  @Test func eachCornerButOneHasItsMark() throws {
    let code = try #require(QRCode("https://example.org/"))
    let squares = squares(code.path)
    func isMarked(_ x: Int, _ y: Int) -> Bool {
      (0..<7).allSatisfy { squares.contains([x + $0, y]) && squares.contains([x, y + $0]) }
        && !squares.contains([x + 1, y + 1]) && squares.contains([x + 3, y + 3])
    }
    let far = code.side - 7
    #expect(isMarked(0, 0) && isMarked(far, 0) && isMarked(0, far) && !isMarked(far, far))
    #expect(code.frame == "-4 -4 \(code.side + 8) \(code.side + 8)")
    #expect(squares.allSatisfy { $0.allSatisfy((0..<code.side).contains) })
  }

  @Test func thePathIsShort() throws {
    let code = try #require(QRCode("https://www.example.org/district/spotlights/somebody-with-a-name.html"))
    #expect(code.path.utf8.count < 2_500)
  }

  @Test func whatIsTooLongHasNone() { #expect(QRCode(String(repeating: "a", count: 3_000)) == nil) }
}
