import Testing

@testable import Presentation

@Suite struct PageSpreadTests {
  @Test(arguments: [(0, [[]]), (2, [[0, 1]]), (3, [[0, 1], [2]]), (4, [[0, 1], [2, 3]])])
  func eachEntryStandsOnOnePage(total: Int, pages: [[Int]]) {
    let parts = PageSpread(of: total, size: 2) { "\($0)" }.parts
    #expect(parts.map { Array($0.slice(of: Array(0..<total))) } == pages)
    #expect(parts.map(\.count) == pages.map { _ in pages.count })
  }

  @Test func eachPageLeadsToThoseBesideIt() {
    let parts = PageSpread(of: 5, size: 2) { "page-\($0)" }.parts
    #expect(parts.map(\.address) == ["page-1", "page-2", "page-3"])
    #expect(parts.map(\.previous) == [nil, "page-1", "page-2"])
    #expect(parts.map(\.next) == ["page-2", "page-3", nil])
  }
}
