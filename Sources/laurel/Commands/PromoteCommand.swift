internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel nominations promote`: the draft of the page of whoever was chosen, and the letter that asks for consent.
struct PromoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Start the page of somebody who was chosen, and a letter that asks for consent.",
    discussion: """
      The page is a draft. The letter lies beside the nomination. What is there already is not changed.

      Examples:
        laurel nominations promote 2027-culture-keeper maria-lopez
      """)

  @Argument(help: "The cycle, such as 2027-culture-keeper.")
  var cycle: String

  @Argument(help: "The name of the file of the nomination, such as maria-lopez.")
  var nomination: String

  @Flag(help: "Take over what the nominator says to the judges, too.")
  var withWords = false

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let source = try source.site()
    let atHand = try await ContentAtHand(source)
    let cycleAtHand = try await CycleAtHand(cycle, of: atHand, source)
    let names = NominationNames(cycleAtHand.nominations)
    let found = names[ContentPath.name(of: nomination)].flatMap { name in
      cycleAtHand.nominations.first { $0.name == name }
    }
    guard let cycle = cycleAtHand.cycle, let kind = cycleAtHand.kind else {
      return try refuse(cycleAtHand.diagnostics, of: cycleAtHand, atHand)
    }
    guard let found else {
      throw WrongUsage.noNomination(
        nomination, nearest: Suggestion.nearest(to: nomination, among: names.names))
    }
    let mistakes = cycleAtHand.diagnostics.filter { $0.severity == .error && $0.span.path == found.page.path }
    if !mistakes.isEmpty { return try refuse(mistakes, of: cycleAtHand, atHand) }

    let promotion = Promotion(
      nomination: found, cycle: cycle, kind: kind, site: await atHand.site(including: .everything),
      words: withWords ? cycleAtHand.texts[found.page.path] : nil,
      sentences: atHand.sentences)
    let letter = ContentPath.withoutExtension(found.page.path) + ".letter.txt"
    let files = [(promotion.path, promotion.page.text.string), (letter, promotion.letter.text)]
    let folder = atHand.tree.contentFolder
    let shown = files.map { Report.path($0.0, prefix: atHand.tree.contentPrefix) }
    for (file, path) in zip(files, shown) {
      guard try folder.appending(file.0).status() == nil else { throw WrongUsage.exists(path) }
    }
    for (path, text) in files { try folder.appending(path).create(with: Array(text.utf8)) }
    try printLines("Wrote \(shown[0]), which is a draft, and \(shown[1]).")
    try printLines(
      "Send the letter. When it comes back, write the consent into the page, then run laurel check.")
  }

  private func refuse(_ diagnostics: [Diagnostic], of cycle: CycleAtHand, _ atHand: ContentAtHand) throws {
    let told = Report(
      diagnostics.inOrder(), texts: cycle.texts, prefix: atHand.tree.contentPrefix,
      sentences: atHand.sentences)
    printToStandardError(ReportFormat.text.render(told, colors: false) + "Nothing was written.\n")
    throw ExitStatus.errorsInContent
  }
}
