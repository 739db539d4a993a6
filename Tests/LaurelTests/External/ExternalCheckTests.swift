internal import Source
internal import Testing

@testable internal import laurel

@Suite struct ExternalCheckTests {
  private static let day = CalendarDate(secondsSince1970: 1_780_185_600)

  /// A web that answers by a table; what is not in it does not answer. Counts the questions.
  private final class Web {
    private let answers: [LinkRequest: LinkAnswer]
    private(set) var asked: [LinkRequest] = []

    init(_ pages: [String: LinkAnswer], forGet: [String: LinkAnswer] = [:]) {
      var answers: [LinkRequest: LinkAnswer] = [:]
      for (address, answer) in pages {
        answers[LinkRequest(method: .head, address: address)] = answer
        answers[LinkRequest(method: .get, address: address)] = forGet[address] ?? answer
      }
      self.answers = answers
    }

    func ask(_ requests: [LinkRequest]) -> [LinkAnswer] {
      asked += requests
      return requests.map { answers[$0] ?? .silence }
    }
  }

  private func outcome(
    _ addresses: Set<String>, of web: Web, knowing cache: LinkCache = LinkCache(), limit: Int = 100,
    asOf day: CalendarDate = day
  ) async throws -> ExternalCheck.Outcome {
    try await ExternalCheck(asOf: day, requestLimit: limit).run(addresses, knowing: cache) { web.ask($0) }
  }

  @Test(arguments: [
    (LinkAnswer.status(200), LinkVerdict.works), (.status(204), .works),
    (.status(404), .missing(status: 404)),
    (.status(410), .missing(status: 410)), (.status(500), .failing(status: 500)),
    (.status(503), .failing(status: 503)), (.status(403), .guarded(status: 403)),
    (.status(429), .guarded(status: 429)), (.status(304), .guarded(status: 304)), (.silence, .silent),
    (.unknownHost, .unknownHost), (.notPublic, .notPublic), (.unusual, .unusual),
    (.status(301, redirect: "javascript:alert(1)"), .unusual), (.status(301), .guarded(status: 301)),
  ])
  func anAnswerIsAVerdict(answer: LinkAnswer, verdict: LinkVerdict) async throws {
    let web = Web(["http://a.org/": answer, "http://ok.org/": .status(200)])
    let outcome = try await outcome(["http://a.org/", "http://ok.org/"], of: web)
    #expect(outcome.cache["http://a.org/"] == verdict)
    #expect(outcome.checked == 2)
  }

  @Test func redirectsAreFollowedAndAMoveForGoodIsTold() async throws {
    let web = Web([
      "http://a.org/": .status(301, redirect: "https://a.org/"),
      "https://a.org/": .status(308, redirect: "https://a.org/b#c"),
      "https://a.org/b": .status(200), "http://c.org/": .status(302, redirect: "https://a.org/b"),
      "http://d.org/": .status(301, redirect: "http://c.org/"),
    ])
    let outcome = try await outcome(["http://a.org/", "http://c.org/", "http://d.org/"], of: web)
    #expect(outcome.cache["http://a.org/"] == .moved(to: "https://a.org/b"))
    #expect(outcome.cache["http://c.org/"] == .works)
    #expect(outcome.cache["http://d.org/"] == .works)
  }

  @Test func circlesAndLongWaysEnd() async throws {
    var pages = ["http://a.org/": LinkAnswer.status(302, redirect: "http://a.org/")]
    for number in 0..<9 {
      pages["http://b.org/\(number)"] = .status(302, redirect: "http://b.org/\(number + 1)")
    }
    let web = Web(pages)
    let outcome = try await outcome(["http://a.org/", "http://b.org/0"], of: web)
    #expect(outcome.cache["http://a.org/"] == .circular)
    #expect(outcome.cache["http://b.org/0"] == .circular)
    #expect(web.asked.count == 7)
  }

  @Test func aServerThatRefusesTheFirstQuestionIsAskedForThePage() async throws {
    let web = Web(
      ["http://a.org/": .status(405), "http://b.org/": .silence],
      forGet: ["http://a.org/": .status(200), "http://b.org/": .status(200)])
    let outcome = try await outcome(["http://a.org/", "http://b.org/"], of: web)
    #expect(outcome.cache["http://a.org/"] == .works)
    #expect(outcome.cache["http://b.org/"] == .works)
    #expect(web.asked.count == 4)
  }

  @Test func noMoreIsAskedThanAllowedAndTheRestIsDoneNextTime() async throws {
    let addresses = Set((0..<10).map { "http://a.org/\($0)" })
    let web = Web(Dictionary(uniqueKeysWithValues: addresses.map { ($0, LinkAnswer.status(200)) }))
    let first = try await outcome(addresses, of: web, limit: 4)
    #expect(web.asked.count == 4)
    #expect((first.checked, first.known, first.left) == (4, 0, 6))
    let second = try await outcome(addresses, of: web, knowing: first.cache, limit: 100)
    #expect((second.checked, second.known, second.left) == (6, 4, 0))
    #expect(Set(web.asked).count == 10)
    #expect(second.summary == "Links to other sites: 6 checked, 4 known from the last 7 days.")
  }

  @Test func anAnswerIsBelievedForSevenDays() async throws {
    let web = Web(["http://a.org/": .status(404)])
    let first = try await outcome(["http://a.org/"], of: web)
    for (later, asked) in [(0, 0), (6, 0), (7, 2), (-1, 2)] {
      let day = CalendarDate(secondsSince1970: 1_780_185_600 + later * 86_400)
      let again = Web(["http://a.org/": .status(404)])
      let outcome = try await outcome(["http://a.org/"], of: again, knowing: first.cache, asOf: day)
      #expect(outcome.cache["http://a.org/"] == .missing(status: 404))
      #expect(again.asked.count == asked, "after \(later) days")
    }
  }

  @Test func silenceEverywhereSaysNothingOfThePages() async throws {
    let outcome = try await outcome(["http://a.org/", "http://b.org/"], of: Web([:]))
    #expect(outcome.isOffline && outcome.cache["http://a.org/"] == nil)
    #expect(outcome.summary == "No other site answers. Links to other sites were not checked.")
  }

  @Test func theCacheIsKeptInAFile() async throws {
    let folder = try TemporaryFolder()
    let file = DiskPath(folder.path(LinkCache.fileName))
    let web = Web(["http://a.org/": .status(301, redirect: "http://a.org/b"), "http://a.org/b": .status(200)])
    let cache = try await outcome(["http://a.org/", "http://c.org/"], of: web).cache
    try cache.write(to: file)
    #expect(cache["http://a.org/"] == .moved(to: "http://a.org/b"))
    #expect(LinkCache(reading: file) == cache.keeping(["http://c.org/"]))
    #expect(cache.keeping(["http://c.org/"])["http://a.org/"] == nil)
    try folder.write("{\"http://a.org/\": {\"day\": 7}}", to: LinkCache.fileName)
    #expect(LinkCache(reading: file) == LinkCache())
    #expect(LinkCache(reading: DiskPath(folder.path("nowhere"))) == LinkCache())
  }
}
