internal import Source

/// A question of an open page: whether it is as it was, and whether other problems are known.
struct LiveNews {
  private let path: String
  private let version: String
  private let shape: String
  private let problems: String

  /// - Parameter value: what a request says by a name.
  init(_ value: (String) -> String) {
    (path, version, shape, problems) = (value("path"), value("version"), value("shape"), value("problems"))
  }

  /// The answer as a script, as soon as there is something to say, or else after some seconds.
  ///
  /// - Parameter editor: how the place of a problem is opened; nil for somebody at another machine, who is told nothing of
  ///   problems and of folders here.
  func answer(from preview: Preview, _ editor: EditorLink?) async -> String {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.longestWait)
    while true {
      let changes = await preview.changes
      let shown = await preview.shown
      let page = await shown.page(at: path).map(shown.live)
      let known = editor == nil ? .none : await preview.problems
      if page?.version ?? "" != version || known.version != problems || clock.now >= end {
        return text(page, known, editor, of: shown.ready.root)
      }
      await preview.change(after: changes, until: end)
    }
  }

  private func text(
    _ page: LivePage?, _ known: Preview.Problems, _ editor: EditorLink?, of root: DiskPath
  ) -> String {
    let current = page?.version ?? ""
    let isRestyled = page?.shape == shape && current != version
    let news: [String: JSONValue] = [
      "isChanged": .flag(current != version && !isRestyled),
      "version": .text(current),
      "styles": .list(isRestyled ? (page?.styles ?? []).map(JSONValue.text) : []),
      "problemsVersion": .text(known.version),
      "editor": .text(editor?.pattern ?? ""), "root": .text(editor == nil ? "" : root.description),
    ]
    let problems = known.version == problems ? "null" : known.json
    return "laurelLive(\(JSONValue.object(news).bytes.text), \(problems));\n"
  }

  /// Shorter than servers and browsers wait, in seconds.
  private static let longestWait = 10
}
