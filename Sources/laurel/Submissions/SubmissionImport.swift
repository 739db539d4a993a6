internal import Knowledge
internal import Source

/// What becomes of all that was sent in: each submission by itself, as a whole or not at all. Nothing is written yet.
struct SubmissionImport {
  /// A submission that gets a place.
  struct Placed {
    let zip: String
    /// The page first.
    let files: [SourceFile]
    /// The page of the name that was wanted.
    let namesake: String?
  }

  private(set) var placed: [Placed] = []
  /// The pages that are there and change.
  private(set) var changed: [ChangedPage] = []
  /// The zips whose pages are there already, with these.
  private(set) var known: [(zip: String, page: String)] = []
  /// The zips that nothing is made of.
  private(set) var refused: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The texts that the diagnostics are about.
  private(set) var texts: [SourceText] = []

  private let atHand: ContentAtHand
  private let kind: Kind?
  private let pictures: SubmittedPictures
  /// Whether remarks of a severity keep a page out.
  private let fails: (Severity) -> Bool

  init(into atHand: ContentAtHand, as kind: Kind?, jobs: Int, failingAt fails: @escaping (Severity) -> Bool) {
    self.atHand = atHand
    self.kind = kind
    self.fails = fails
    pictures = SubmittedPictures(jobs: jobs)
  }

  /// How much is kept in memory of the pictures of one run.
  private static let mostBytes = 512 << 20

  /// Reads and judges the zips of these paths, in their order.
  mutating func take(_ zips: [String]) async throws {
    var waiting: [Submission] = []
    var changes: [SuggestedChange] = []
    var byteCount = 0
    for zip in zips {
      do {
        guard byteCount < Self.mostBytes else { throw SubmissionFault.atOnce(limit: Self.mostBytes) }
        let files = try SubmittedFiles(ofZip: zip).files
        if var change = try SuggestedChange(files, zip: zip) {
          change.pictures = try await pictures.redrawn(change.pictures)
          byteCount += change.pictures.reduce(0) { $0 + $1.bytes.count }
          changes.append(change)
          continue
        }
        var submission = try Submission(files, zip: zip, as: kind, in: atHand.content)
        submission.pictures = try await pictures.redrawn(submission.pictures)
        byteCount += submission.pictures.reduce(0) { $0 + $1.bytes.count }
        waiting.append(submission)
      } catch let fault as SubmissionFault { refuse(zip, fault) }
    }
    // A page that is refused may have been in the way of another, or what another links to.
    while try await !judge(&waiting) {}
    if !changes.isEmpty { try await judge(changes) }
  }

  /// Changes the pages that are there, and judges them as they will be.
  private mutating func judge(_ changes: [SuggestedChange]) async throws {
    let site = await atHand.site()
    let files = Dictionary(atHand.tree.texts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var places = SubmissionPlaces(in: atHand.tree, besides: placed.flatMap { $0.files.map(\.path) })
    var pages: [ChangedPage] = []
    for change in changes {
      do {
        guard let file = files[change.page] else { throw SubmissionFault.noSuchPage(change.page) }
        if pages.contains(where: { $0.before.path == file.path }) {
          throw SubmissionFault.changedTwice(change.page)
        }
        let page = try ChangedPage(change, of: file, on: site, in: atHand.content) {
          try places.free(for: $0)
        }
        pages.append(page)
      } catch let fault as SubmissionFault { refuse(change.zip, fault) }
    }
    let assets = pages.flatMap(\.pictures).map { Asset(submitted: $0, at: $0.path) }
    let found = await atHand.review(adding: assets).diagnostics(on: pages.map(\.after))
      .filter { $0.severity > .note }
    for page in pages { tell(found.filter { $0.span.path == page.after.path }, of: page) }
  }

  /// Tells what is said of a page that changes, and whether it does.
  private mutating func tell(_ found: [Diagnostic], of page: ChangedPage) {
    let path = page.after.path
    let isRefused = page.after != page.before && found.contains { fails($0.severity) }
    let isIdle = page.after == page.before
    let shown = isRefused ? "\(page.change.zip)/\(path)" : path
    diagnostics += (isIdle ? [] : found).map { $0.moved(from: path, to: shown) }
    diagnostics += page.conflicts.map { $0.moved(from: path, to: shown) }
    texts.append(SourceText(path: shown, bytes: page.after.bytes))
    if isRefused || isIdle && !page.conflicts.isEmpty {
      refused.append(page.change.zip)
    } else if isIdle {
      known.append((page.change.zip, path))
    } else {
      changed.append(page)
    }
  }

  /// Gives all that wait a place, and judges them as they would stand there. False if some were refused.
  private mutating func judge(_ waiting: inout [Submission]) async throws -> Bool {
    var places = SubmissionPlaces(in: atHand.tree)
    (placed, known) = ([], [])
    var submissions: [String: Submission] = [:]
    for submission in waiting {
      do {
        switch try places.place(submission) {
        case .known(let page): known.append((submission.zip, page))
        case .new(let files, let namesake):
          placed.append(Placed(zip: submission.zip, files: files, namesake: namesake))
          submissions[files[0].path] = submission
        }
      } catch let fault as SubmissionFault {
        refuse(submission.zip, fault)
        waiting.removeAll { $0.zip == submission.zip }
        return false
      }
    }
    let assets = placed.flatMap { $0.files.dropFirst() }.map { Asset(submitted: $0, at: $0.path) }
    let found = await atHand.review(adding: assets).diagnostics(on: placed.map { $0.files[0] })
      .filter { $0.severity > .note }
    let wrong = Set(found.filter { fails($0.severity) }.map(\.span.path))
    for page in placed where wrong.isEmpty || wrong.contains(page.files[0].path) {
      tell(found, of: page, submissions[page.files[0].path])
      guard wrong.contains(page.files[0].path) else { continue }
      refused.append(page.zip)
      waiting.removeAll { $0.zip == page.zip }
    }
    return wrong.isEmpty
  }

  /// Tells what is said of a page, of one that is refused at its place in the zip.
  private mutating func tell(_ found: [Diagnostic], of page: Placed, _ submission: Submission?) {
    let path = page.files[0].path
    let isRefused = found.contains { $0.span.path == path && fails($0.severity) }
    let shown = isRefused ? submission.map { "\(page.zip)/\($0.path)" } ?? path : path
    diagnostics += found.filter { $0.span.path == path }.map { $0.moved(from: path, to: shown) }
    texts.append(SourceText(path: shown, bytes: page.files[0].bytes))
  }

  private mutating func refuse(_ zip: String, _ fault: SubmissionFault) {
    diagnostics.append(UnusableSubmission.diagnose(fault, in: zip))
    refused.append(zip)
  }
}

extension Diagnostic {
  /// The same about a file that is shown under another path, where nothing can be mended.
  fileprivate func moved(from path: String, to other: String) -> Diagnostic {
    func moved(_ span: SourceSpan) -> SourceSpan {
      span.path == path ? SourceSpan(path: other, start: span.start, end: span.end) : span
    }
    return Diagnostic(
      rule: rule, severity: severity, message: message, span: moved(span),
      notes: notes.map { Note($0.message, at: $0.span.map(moved)) }, fixes: fixes.map { Fix($0.message) })
  }
}
