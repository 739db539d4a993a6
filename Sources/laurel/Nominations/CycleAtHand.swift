internal import Knowledge
internal import Markup
internal import Source

/// A cycle with its nominations and scores, and all that there is to say of them.
struct CycleAtHand {
  let name: String
  /// Nil if its file does not say what is judged.
  private(set) var cycle: JudgingCycle?
  private(set) var nominations: [Nomination] = []
  private(set) var sheets: [ScoreSheet] = []
  /// The kind of the pages that those who are chosen get.
  private(set) var kind: Kind?
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var texts: [String: SourceText] = [:]

  /// Reads a cycle by its name, or by the path of its file. One that is not there is wrong usage.
  init(_ typed: String, of atHand: ContentAtHand, _ source: SiteSource) async throws {
    name = ContentPath.stem(of: typed)
    let folder = try NominationFolder(SiteFolders(root: source.root))
    guard let files = try folder.files(ofCycle: name) else {
      let known = try folder.cycles()
      throw WrongUsage.noCycle(name, nearest: Suggestion.nearest(to: name, among: known))
    }
    diagnostics = files.diagnostics
    for file in [files.rules].compactMap({ $0 }) + files.nominations {
      switch DecodedText(file) {
      case .text(let text): texts[file.path] = text
      // A nomination is told when it is read as a page.
      case .notUTF8(let offset, let guess) where file.path == files.rules?.path:
        diagnostics.append(NotUTF8.diagnose(file, offset: offset, guess: guess))
      case .notUTF8: break
      }
    }
    let site = await atHand.site(including: .everything)
    guard let path = files.rules?.path, let text = texts[path] else { return }
    guard let cycle = JudgingCycle.read(text, in: site).reported(to: &diagnostics),
      let kind = site.kinds(recognizingWith: cycle.award).first
    else { return }
    self.cycle = cycle
    self.kind = kind
    nominations = await Nomination.read(
      files.nominations, as: kind.nominated(in: folder.path(of: name)), in: atHand.content,
      asOf: source.day, jobs: source.jobs
    ).reported(to: &diagnostics)
    var seen: Set<String> = []
    for nomination in nominations where !seen.insert(Fold.key(nomination.name)).inserted {
      diagnostics.append(Judging.repeated(nomination.name, at: .startOf(nomination.page.path)))
    }
    let names = NominationNames(nominations)
    for conflict in cycle.conflicts where names[conflict.nomination] == nil {
      diagnostics.append(
        Judging.unknownNomination(conflict.nomination, among: names.names, at: conflict.span))
    }
    for file in files.sheets { read(file, cycle, names) }
  }

  private mutating func read(_ file: SourceFile, _ cycle: JudgingCycle, _ names: NominationNames) {
    let table = TableText(path: file.path, bytes: file.bytes)
    let text = table.text
    if table.guess != nil, case .notUTF8(let offset, let guess) = DecodedText(file) {
      let told = NotUTF8.diagnose(file, offset: offset, guess: guess)
      // Older spreadsheets write Windows-1252, in which scores are the same.
      let isText = !file.bytes.contains(0)
      diagnostics.append(isText ? told.with(severity: .warning) : told)
      guard isText else { return }
    }
    texts[file.path] = text
    let initials = ContentPath.stem(of: file.path)
    guard let judge = cycle.judges.first(where: { Fold.key($0) == Fold.key(initials) }) else {
      diagnostics.append(Judging.unknownJudge(initials, among: cycle.judges, at: file.path))
      return
    }
    sheets.append(ScoreSheet.read(text, by: judge, in: cycle, of: names).reported(to: &diagnostics))
  }

  /// The nominations in the order of their scores.
  func ranking(_ cycle: JudgingCycle, first: Int) -> Ranking {
    let names = NominationNames(nominations)
    let conflicts = Dictionary(grouping: cycle.conflicts, by: \.judge)
      .mapValues { Set($0.compactMap { names[$0.nomination] }) }
    return Ranking(
      of: names.names, by: cycle.judges, sheets, rubric: cycle.rubric, conflicts: conflicts, first: first)
  }

  /// What there is to say, for people or programs.
  func report(prefix: String, in sentences: Sentences) -> Report {
    Report(diagnostics.inOrder(), texts: texts, prefix: prefix, sentences: sentences)
  }
}
