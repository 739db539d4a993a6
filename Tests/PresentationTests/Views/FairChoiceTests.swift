import Presentation
import Testing

@Suite struct FairChoiceTests {
  @Test func allAreChosenWhereThereIsRoom() {
    let choice = FairChoice(of: [2, 1, 2], limit: 3)
    #expect(choice.chosen == [1, 0, 2])
    #expect(choice.rest == [])
  }

  @Test func everySortIsThereBeforeOneIsThereTwice() {
    let choice = FairChoice(of: [1, 1, 1, 1, 2, 3], limit: 4)
    #expect(choice.chosen == [0, 1, 4, 5])
    #expect(choice.rest == [2, 3])
  }

  @Test func ofTooManySortsTheLowerOnesAreChosen() {
    let choice = FairChoice(of: [4, 3, 2, 1], limit: 2)
    #expect(choice.chosen == [3, 2])
    #expect(choice.rest == [1, 0])
  }

  @Test func nothingIsChosenOfNothing() {
    let choice = FairChoice(of: [], limit: 6)
    #expect(choice.chosen == [])
    #expect(choice.rest == [])
  }
}
