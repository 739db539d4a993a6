internal import Source

/// The blobs `facet-N`: for each value of a facet the pages that have it.
///
/// Each: the number of values; for each value its text with its length, the number of its pages, and the gaps between
/// their numbers. Values stand in the order of their bytes.
struct FacetBlobs: Sendable {
  /// The names of the facets and their labels with `=` between them, in the order in which pages first name them.
  let names: [String]
  let blobs: [Blob]

  init(_ documents: [SearchDocument]) {
    var names: [String] = []
    var labels: [String] = []
    var pages: [String: [String: [Int]]] = [:]
    for (number, document) in documents.enumerated() {
      for facet in document.facets {
        if pages[facet.name] == nil {
          names.append(facet.name)
          labels.append("\(facet.name)=\(facet.label.onOneLine)")
        }
        let value = facet.value.onOneLine
        guard pages[facet.name]?[value]?.last != number else { continue }
        pages[facet.name, default: [:]][value, default: []].append(number)
      }
    }
    self.names = labels
    blobs = names.enumerated().map { index, name in
      Blob(name: "facet-\(index)", bytes: Self.blob(pages[name] ?? [:]))
    }
  }

  private static func blob(_ values: [String: [Int]]) -> [UInt8] {
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
