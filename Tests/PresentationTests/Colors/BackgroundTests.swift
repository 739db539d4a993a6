import Knowledge
import Support
import Testing

@testable import Presentation

@Suite struct ReadabilityTests {
  private func backgrounds(_ colors: [String], least: Double = 4.5) -> [Background] {
    colors.map { Background(name: $0, color: Color($0) ?? .black, least: least) }
  }

  @Test(arguments: [["#fbfaf5", "#ffffff", "#f9ebe4"], ["#151916", "#1c211d", "#2d2715"]])
  func everyColorHasAReadableOneNearby(surfaces: [String]) throws {
    let backgrounds = backgrounds(surfaces)
    var random = SeededGenerator(seed: 4)
    for _ in 0..<3_000 {
      let color = Color(
        red: .random(in: 0...255, using: &random), green: .random(in: 0...255, using: &random),
        blue: .random(in: 0...255, using: &random))
      let nearest = try #require(color.nearestReadable(on: backgrounds))
      #expect(nearest.worst(of: backgrounds) == nil, "\(color) \(nearest)")
      #expect(color.worst(of: backgrounds) != nil || nearest == color)
      #expect(color.ink.contrast(with: color) >= 4.5)
    }
  }

  @Test(arguments: ["#ffd400", "#7a1f2b", "#0b5fff", "#00a36c", "#ff5a1f"])
  func theNearestReadableColorKeepsItsHue(text: String) throws {
    let color = try #require(Color(text))
    for surfaces in [["#fbfaf5"], ["#151916"]] {
      let nearest = try #require(color.nearestReadable(on: backgrounds(surfaces)))
      let hues = [color, nearest].map { color in
        let lab = OKLab(color)
        return (lab.greenRed / lab.strength, lab.blueYellow / lab.strength)
      }
      #expect(abs(hues[0].0 - hues[1].0) < 0.03 && abs(hues[0].1 - hues[1].1) < 0.03, "\(text) \(nearest)")
    }
  }

  @Test func theNearestReadableColorIsHardlyMoreThanReadable() throws {
    let surfaces = backgrounds(["#ffffff"])
    let nearest = try #require(Color("#ffd400")?.nearestReadable(on: surfaces))
    #expect((4.5..<4.6).contains(nearest.contrast(with: .white)))
  }

  @Test func noColorCanBeReadOnBlackAndWhiteAlike() {
    #expect(Color("#777")?.nearestReadable(on: backgrounds(["#000", "#fff"], least: 7)) == nil)
  }

  /// The figures are Ottosson's.
  @Test func lightnessAndHueAreThoseOfOKLab() throws {
    let red = OKLab(Color(red: 255, green: 0, blue: 0))
    #expect(abs(red.lightness - 0.62796) < 0.0001)
    #expect(abs(red.greenRed - 0.22486) < 0.0001)
    #expect(abs(red.blueYellow - 0.12585) < 0.0001)
    #expect(red.color(at: red.lightness).description == "#ff0000")
  }
}

extension OKLab {
  fileprivate var strength: Double { (greenRed * greenRed + blueYellow * blueYellow).squareRoot() }
}
