internal import Source

/// The blobs `facets-N`: for each value of a facet the pages that have it. Small facets share a blob.
///
/// Each: the number of its facets; for each the number of its values; for each value its text with its length, the number
/// of its pages, and the gaps between their numbers. Values stand in the order of their bytes.
struct FacetBlobs: Sendable {
  /// The facets in the order in which pages first name them: the name, the number of its blob, and the label, with
  /// `separator` between them.
  let entries: [String]
  /// No name and no label has this sign.
  static let separator: Unicode.Scalar = "\u{1}"
  let blobs: [Blob]

  init(_ documents: [SearchDocument]) {
    var facets: [SearchDocument.Facet] = []
    var pages: [String: [String: [Int]]] = [:]
    for (number, document) in documents.enumerated() {
      for facet in document.facets {
        if pages[facet.name] == nil { facets.append(facet) }
        let value = facet.value.onOneLine
        guard pages[facet.name]?[value]?.last != number else { continue }
        pages[facet.name, default: [:]][value, default: []].append(number)
      }
    }
    let encoded = facets.map { Self.encode(pages[$0.name] ?? [:]) }
    let target = BlobSizes(pageCount: documents.count).facets
    let ranges = Cuts.ranges(facets.count, target: target) {
      encoded[$0].count
    } hash: {
      FNV.hash(ArraySlice(facets[$0].name.utf8))
    }
    blobs = ranges.enumerated().map { number, range in
      var writer = ByteWriter()
      writer.append(range.count)
      for bytes in encoded[range] { writer.append(bytes) }
      return Blob(name: "facets-\(number)", bytes: writer.bytes)
    }
    entries = ranges.enumerated().flatMap { number, range in
      facets[range].map {
        [$0.name, String(number), $0.label.onOneLine].joined(separator: String(Self.separator))
      }
    }
  }

  private static func encode(_ values: [String: [Int]]) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(values.count)
    for (value, pages) in values.sorted(by: { String.byBytes($0.key, $1.key) }) {
      writer.append(text: value.utf8)
      writer.append(pages.count)
      var last = 0
      for page in pages {
        writer.append(page - last)
        last = page
      }
    }
    return writer.bytes
  }
}
