internal import Markup
package import Source

/// Words that stand in values of no field are on no page; where a folder has no kind, nobody else would say so.
package enum UnshownValues: SiteRule {
  package static let id: RuleID = "unshown-values"
  package static let severity = Severity.warning

  /// One remark for each folder, at the first of its pages.
  package static func check(_ site: Site) -> [Diagnostic] {
    let pages = Dictionary(grouping: site.pages.filter { !missed(on: $0).isEmpty }, by: \.folder)
    return pages.sorted { String.byBytes($0.key, $1.key) }.compactMap { folder, pages in
      guard let first = missed(on: pages[0]).first else { return nil }
      var seen: Set<String> = []
      let names = pages.flatMap(missed).map(\.key).filter { seen.insert($0).inserted }
      let kind = ContentPath.join(folder, Schema.fileName)
      let others = pages.count - 1
      return diagnostic(
        .nobodyShows(names), at: first.keySpan,
        notes: others > 0 ? [Note(.more(others))] : [],
        fixes: [
          Fix("write the words below the values, or make a kind with these fields in the file '\(kind)'")
        ])
    }
  }

  /// The values that readers miss: those that read as a text, or all where nothing else is on the page.
  ///
  /// In `extra`, programs and our own import keep what no reader sees.
  private static func missed(on page: Page) -> [YAMLMapping.Entry] {
    if page.body.prose.isEmpty, page.summary.isEmpty { return page.unshown }
    return page.unshown.filter { $0.key != "extra" && $0.value.readsAsText }
  }
}

extension Message {
  fileprivate static func nobodyShows(_ names: [String]) -> Message {
    let quoted = names.prefix(5).map { "'\($0)'" }
    return names.count > quoted.count
      ? "nothing of \(quoted.joined(separator: ", ")) and others is shown, because this folder has no kind"
      : "nothing of \(list(quoted)) is shown, because this folder has no kind"
  }

  fileprivate static func more(_ count: Int) -> Message {
    count == 1
      ? "so it is on 1 more page of this folder" : "so it is on \(count) more pages of this folder"
  }
}
