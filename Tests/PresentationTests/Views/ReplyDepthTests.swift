import Presentation
import Testing

@Suite struct ReplyDepthTests {
  @Test func answersToAnswersStandDeeperDownToTwo() {
    #expect(ReplyDepth.depths([nil, 1, 2, 3, 1, nil]) == [nil, 1, 2, 2, 1, nil])
  }

  @Test func aPostThatAnswersNoneBeforeItStandsAtTheTop() {
    #expect(ReplyDepth.depths([1, 3, nil, 9, 0]) == [nil, nil, nil, nil, nil])
  }
}
