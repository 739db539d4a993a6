internal import Foundation
internal import Knowledge
internal import Source
internal import Support
internal import Testing

@testable internal import laurel

/// What a form asks and what is read from its answers belong together.
@Suite struct IssueFormTests {
  private static let kinds = Schema.ours.kinds

  /// What people type, and what breaks programs that read it.
  private static let texts = [
    "One line.", "Two\nlines", "### Award\n\nnot the next question", "### Why it matters",
    "```\n### Award\n\n```", "  indented",
    "- [x] A team", "> quote\n\n    code", "title: \"x\" # y", "---", "\u{5E9}\u{5DC}\u{5D5}\u{5DD}",
    "a | b \\ c", "emoji \u{1F389} x\u{301}",
    "### ", "###Award", "_Some_ *words*", "<!-- x -->", "${{ github.token }} $(id) `id`",
  ]

  @Test(arguments: kinds) func labelsAreToldApart(kind: Kind) {
    let labels = IssueForm(kind).questions.map { Fold.key($0.label) }
    #expect(Set(labels).count == labels.count)
  }

  @Test(arguments: kinds) func answersAreReadAsTheyWereGiven(kind: Kind) throws {
    let form = IssueForm(kind)
    var random = SeededGenerator(seed: 5)
    var read = 0
    for round in 0..<60 {
      let given = form.questions.map { Answer.random(for: $0, of: Self.texts, using: &random) }
      let body = GitHubIssue.body(of: form, given, lineEnd: round.isMultiple(of: 2) ? "\n" : "\r\n")
      do {
        let page = try IssueAnswers(form).page(from: body)
        for (question, answer) in zip(form.questions, given) {
          #expect(page.value(of: question) == answer.expected, "\(question.label)\n\(body)")
        }
        read += 1
      } catch IssueSections.Failure.ambiguous(let label) {
        // An answer held the next question: there is nothing to tell them apart by.
        #expect(given.contains { $0.text.parts(separatedBy: "\n").contains("### \(label)") }, "\(body)")
      }
    }
    #expect(read > 30)
  }

  @Test func aQuestionInsideAnAnswerIsRefusedAndNotGuessed() throws {
    let form = IssueForm(try #require(Schema.ours.kind("practice")))
    let body = GitHubIssue.body(
      of: form,
      form.questions.map { question in
        question.label == "The situation"
          ? Answer(text: "Hard.\n\n### What they did\n\nNothing.", expected: nil) : .none
      })
    #expect(throws: IssueSections.Failure.ambiguous(label: "What they did")) {
      try IssueAnswers(form).page(from: body)
    }
  }

  @Test func aQuestionInsideAnAnswerIsNoMatterWhereTheShapeTellsThemApart() throws {
    let form = IssueForm(try #require(Schema.ours.kind("practice")))
    // The next question offers boxes, and the sentence below its label here has none.
    let text = "Before.\n\n### How we know\n\nA sentence."
    let body = GitHubIssue.body(
      of: form,
      form.questions.map { question in
        question.label == "What changed" ? Answer(text: text, expected: nil) : .none
      })
    #expect(try IssueAnswers(form).page(from: body).values["what_changed"] == .text(text))
  }

  @Test func whatIsNoFormIsRefused() throws {
    let form = IssueForm(try #require(Schema.ours.kind("practice")))
    for body in ["", "Hello", "### Other\n\nx", "x\n\n### Title\n\ny", "###  Title\n\nx"] {
      #expect(throws: IssueSections.Failure.noForm(first: "Title")) {
        try IssueAnswers(form).page(from: body)
      }
    }
  }

  @Test func aFormFromBeforeAQuestionWasAddedIsRead() throws {
    let form = IssueForm(try #require(Schema.ours.kind("practice")))
    let page = try IssueAnswers(form).page(from: "### Title\n\nA\n\n### What changed\n\nB\n")
    #expect(page.values == ["title": .text("A"), "what_changed": .text("B")])
  }

  @Test func thousandsOfLabelsAreRefusedAtOnce() throws {
    let form = IssueForm(try #require(Schema.ours.kind("practice")))
    let body = "### Title\n\nA\n\n" + String(repeating: "### What changed\n\n", count: 5_000)
    #expect(throws: IssueSections.Failure.ambiguous(label: "What changed")) {
      try IssueAnswers(form).page(from: body)
    }
  }

  @Test func aFormFromBeforeTheQuestionsWereMovedIsRead() throws {
    let form = IssueForm(try #require(Schema.ours.kind("practice")))
    let body = "### Title\n\nA\n\n### The text of the page\n\nB\n\n### What changed\n\nC\n"
    let page = try IssueAnswers(form).page(from: body)
    #expect(page.values == ["title": .text("A"), "what_changed": .text("C")])
    #expect(page.body == "B")
  }

  @Test func theLanguageAndTheDayCanBeGiven() throws {
    let form = IssueForm(try #require(Schema.ours.kind("spotlight")))
    func label(_ field: String) throws -> String {
      try #require(form.questions.first { $0.path == [field] }).label
    }
    let body =
      "### Title\n\nA\n\n### \(try label("date"))\n\n2026-05-01\n\n### \(try label("language"))\n\nes\n"
    let values = try IssueAnswers(form).page(from: body).values
    #expect(values["date"] == .text("2026-05-01"))
    #expect(values["language"] == .text("es"))
  }

  @Test func anAnswerOnOneLineStaysOnIt() throws {
    let form = IssueForm(try #require(Schema.ours.kind("spotlight")))
    let body = "### Title\n\nA\n\n### School\n\nNowhere\r@everyone # big\n"
    #expect(
      try IssueAnswers(form).page(from: body).values["school"] == .text("Nowhere @everyone # big"))
  }

  @Test func aPictureThatIsNotThereBecomesATaskForWhoeverLooksThePageOver() async throws {
    let form = IssueForm(try #require(Schema.ours.kind("spotlight")))
    let picture = "![team](https://github.com/user-attachments/assets/1)\nfrom the hall"
    let body = "### Title\n\nA\n\n### Photo\n\n\(picture)\n"
    func page(_ body: String) async throws -> PageInput {
      var pictures = try await IssuePictures(of: body, in: nil, jobs: 1) { _ in true }
      return pictures.placed(in: try IssueAnswers(form).page(from: body), at: "spotlights/a.md")
    }
    let task = try await page(body)
    #expect(task.values["photo"] == nil)
    #expect(
      task.comments == [
        "Photo: ![team](https://github.com/user-attachments/assets/1) from the hall",
        "Save the picture in Content/spotlights, and write its name here: 'photo: name.jpg'.",
      ])
    #expect(try await page("### Title\n\nA\n\n### Photo\n\nteam.jpg\n").values["photo"] == .text("team.jpg"))
  }

  @Test func aChoiceThatGitHubKeepsForItselfGetsAnotherName() {
    let choices = [
      Choice("none", label: "None"), Choice("a", label: "Same"), Choice("b", label: "same"), Choice("c"),
    ]
    #expect(IssueQuestion.words(of: choices) == ["None (none)", "Same (a)", "same (b)", "c"])
  }
}
