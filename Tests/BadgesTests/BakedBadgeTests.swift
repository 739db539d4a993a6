import Source
import Testing

@testable import Badges

@Suite struct BakedBadgeTests {
  /// A PNG of one black pixel.
  static let dot: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00,
    0x02, 0x00, 0x01, 0x48, 0xAF, 0xA4, 0x71, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]

  @Test func aDrawingGivesItsBadgeBack() throws {
    let baked = SVGBadge.bake("a.b.c", into: "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>\n")
    #expect(baked.endsWithBytes(of: "verify=\"a.b.c\"/></svg>\n"))
    #expect(try BakedBadge.token(in: Array(baked.utf8)).text == "a.b.c")
    #expect(throws: BadgeFault.noBadge) { try BakedBadge.token(in: Array("<svg></svg>".utf8)) }
  }

  @Test func aPictureGivesItsBadgeBack() throws {
    let baked = try #require(PNGBadge.bake("a.b.c", into: Self.dot))
    #expect(try BakedBadge.token(in: baked).text == "a.b.c")
    #expect(throws: BadgeFault.noBadge) { try BakedBadge.token(in: Self.dot) }
  }

  @Test func aPictureThatWasChangedIsTold() throws {
    var baked = try #require(PNGBadge.bake("a.b.c", into: Self.dot))
    // A byte of the only pixel.
    baked[45] ^= 1
    #expect(throws: BadgeFault.damaged) { try BakedBadge.token(in: baked) }
    // A length that goes beyond the file.
    var long = Self.dot
    long.replaceSubrange(8..<12, with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: BadgeFault.damaged) { try BakedBadge.token(in: long) }
    #expect(PNGBadge.bake("a.b.c", into: long) == nil)
    #expect(PNGBadge.bake("a.b.c", into: Array(Self.dot.dropLast(12))) == nil)
    #expect(PNGBadge.bake("a.b.c", into: []) == nil)
  }

  @Test func placesInTheListAreNeverShared() {
    let first = StatusList.place(for: "K7QF-3XWM", besides: [])
    #expect(StatusList.place(for: "K7QF-3XWM", besides: [first]) != first)
    #expect((0..<StatusList.size).contains(first))
  }
}
