import Knowledge
import Presentation
import Testing

@Suite struct PicturePlanTests {
  /// A picture, and the sizes in which it is given.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let size: (width: Int, height: Int)
    let own: String
    let choices: [String]

    init(_ testDescription: String, _ width: Int, _ height: Int, own: String, _ choices: [String]) {
      self.testDescription = testDescription
      size = (width, height)
      self.own = own
      self.choices = choices
    }
  }

  @Test(arguments: [
    Case(
      "of a telephone", 4_000, 3_000, own: "2560x1920",
      ["213x160", "427x320", "853x640", "1280x960", "2560x1920"]),
    Case(
      "upright", 3_000, 4_000, own: "1920x2560", ["160x213", "320x427", "640x853", "960x1280", "1920x2560"]),
    Case("as large as a page needs", 960, 960, own: "960x960", ["160x160", "320x320", "640x640", "960x960"]),
    Case("hardly larger than a step", 700, 650, own: "700x650", ["172x160", "345x320", "700x650"]),
    Case("small", 300, 200, own: "300x200", ["240x160", "300x200"]),
    Case("a mark", 160, 160, own: "160x160", []),
    Case("a dot", 1, 1, own: "1x1", []),
    Case("a wide view", 8_000, 500, own: "8000x500", ["2560x160", "5120x320", "8000x500"]),
    Case(
      "a drawing to scroll", 800, 6_000, own: "800x6000", ["160x1200", "320x2400", "640x4800", "800x6000"]),
    Case("a thread", 100_000, 1, own: "16000x1", []),
  ])
  func aPictureIsGivenInTheSizesThatPagesNeed(test: Case) {
    let plan = PicturePlan(ImageHeader(format: .jpeg, width: test.size.width, height: test.size.height))
    #expect(text(plan.own) == test.own)
    #expect(plan.choices.map(text) == test.choices)
  }

  @Test func noSizeIsLargerThanThePicture() {
    for width in stride(from: 1, to: 5_000, by: 97) {
      for height in stride(from: 1, to: 5_000, by: 89) {
        let plan = PicturePlan(ImageHeader(format: .png, width: width, height: height))
        #expect(plan.own.width * plan.own.height <= 2_560 * 1_920 + 5_000)
        #expect((plan.choices + [plan.own]).allSatisfy { $0.width <= width && $0.height <= height })
        #expect(Set(plan.choices.map(\.width)).count == plan.choices.count)
      }
    }
  }

  @Test func aPictureOfADrawingIsTwiceAsLargeAsItIsShownAndNoLargerThanAPhoto() {
    let sizes = [(60, 30), (1_600, 1_000), (4_000, 3_000), (100_000, 1), (1, 1)].map { width, height in
      let plan = PicturePlan(ofDrawing: ImageHeader(format: .png, width: width, height: height))
      #expect(plan.choices == [])
      return [plan.shown, plan.own].map(text)
    }
    #expect(
      sizes == [
        ["60x30", "120x60"], ["1600x1000", "2804x1753"], ["2560x1920", "2560x1920"], ["16000x1", "16000x1"],
        ["1x1", "2x2"],
      ])
  }

  private func text(_ size: PictureSize) -> String { "\(size.width)x\(size.height)" }
}
