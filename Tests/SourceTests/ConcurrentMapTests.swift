import Source
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 3, 7, 8, 9, 100, 1_001], [1, 2, 4, 13])
  func keepsTheOrderForAnyNumberOfJobs(count: Int, jobs: Int) async {
    let numbers = Array(0..<count)
    #expect(await numbers.concurrentMap(jobs: jobs) { $0 * 3 } == numbers.map { $0 * 3 })
  }
}
