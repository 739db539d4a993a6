internal import Source

/// The blobs `facets-N`: for each value of a facet the pages that have it. Small facets share a blob.
///
/// Each: the number of its facets; for each the number of its values; for each value its text with its length, the number
/// of its pages, and the gaps between their numbers. Values stand in the order of their bytes. Their other names follow
/// them, with tabs between them.
struct FacetBlobs: Sendable {
  /// The facets in the order in which pages first name them: the name, the number of its blob, and the label, with
  /// `separator` between them.
  let entries: [String]
  /// No name and no label has this sign.
  static let separator: Unicode.Scalar = "\u{1}"
  let list: BlobList

  init(_ documents: [SearchDocument], _ sizes: BlobSizes) {
    var facets: [SearchDocument.Facet] = []
    var values: [String: [String: Value]] = [:]
    for (number, document) in documents.enumerated() {
      for facet in document.facets {
        if values[facet.name] == nil { facets.append(facet) }
        values[facet.name, default: [:]][facet.value.onOneLine, default: Value()].add(facet, of: number)
      }
    }
    let encoded = facets.map { Self.encode(values[$0.name] ?? [:]) }
    let ranges = Cuts.ranges(facets.count, least: sizes.facets) {
      encoded[$0].count
    } hash: {
      FNV.hash(ArraySlice(facets[$0].name.utf8))
    }
    let contents = ranges.map { range in
      var writer = ByteWriter()
      writer.append(range.count)
      for bytes in encoded[range] { writer.append(bytes) }
      return writer.bytes
    }
    list = BlobList("facets", contents)
    entries = ranges.enumerated().flatMap { number, range in
      facets[range].map {
        [$0.name, String(number), $0.label.onOneLine].joined(separator: String(Self.separator))
      }
    }
  }

  private static func encode(_ values: [String: Value]) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(values.count)
    for (text, value) in values.sorted(by: { String.byBytes($0.key, $1.key) }) {
      writer.append(text: ([text] + value.otherNames).joined(separator: "\t").utf8)
      writer.append(value.pages.count)
      var last = 0
      for page in value.pages {
        writer.append(page - last)
        last = page
      }
    }
    return writer.bytes
  }
}

/// The pages with a value, and the other names by which any of them knows it, as words that are looked up.
private struct Value {
  private(set) var pages: [Int] = []
  private(set) var otherNames: [String] = []

  mutating func add(_ facet: SearchDocument.Facet, of page: Int) {
    if pages.last != page { pages.append(page) }
    guard !facet.otherNames.isEmpty else { return }
    let own = WordList.wholeWords(of: facet.value).joined(separator: " ")
    for name in facet.otherNames.map({ WordList.wholeWords(of: $0).joined(separator: " ") })
    where !name.isEmpty && name != own && !otherNames.contains(name) { otherNames.append(name) }
  }
}
