internal import Source

/// The kinds of the pages that are not listed, in the order of the pages, each with the number of its pages: they stand in
/// the root, so that a browser can say where there is more without another file.
struct UnlistedKinds: Sendable {
  private(set) var runs: [(kind: String, count: Int)] = []

  /// - Parameter documents: the pages that are not listed.
  init(_ documents: ArraySlice<SearchDocument>) {
    for kind in documents.map(\.kindValue.onOneLine) {
      if runs.last?.kind != kind { runs.append((kind, 0)) }
      runs[runs.count - 1].count += 1
    }
  }

  init(line: String) {
    runs = line.parts(separatedBy: "\t").map { $0.parts(separatedBy: FacetBlobs.separator) }
      .filter { $0.count == 2 }.map { ($0[0], Int($0[1]) ?? 0) }
  }

  var line: String {
    runs.map { "\($0.kind)\(FacetBlobs.separator)\($0.count)" }.joined(separator: "\t")
  }

  /// The kind of a page, of which so many of those that are not listed stand before it.
  func kind(at place: Int) -> String {
    var left = place
    for (kind, count) in runs {
      if left < count { return kind }
      left -= count
    }
    return ""
  }
}
