internal import Source

/// The blobs `beginnings-N`: titles and headings by how they begin, for queries that are still being typed.
///
/// Each: the length of the beginnings and the beginnings (`FrontCoding`), in order; for each of them the number of its
/// labels, and for each label the gap between the numbers of pages and the number of the label. A beginning is the
/// first words of a label with `-` between them. One that many labels share says little, and is left out.
struct BeginningBlobs: Sendable {
  let list: BlobList

  /// A title or heading: its number, and the page that it stands on.
  private struct Label {
    let page, number: Int32
  }

  init(_ chunks: [ChunkWords], _ sizes: BlobSizes) {
    let labels = Self.labelsByBeginning(chunks, titlesOnly: !sizes.hasBeginningsOfHeadings)
    let texts = labels.keys.sorted { $0.precedes($1) }
    let encoded = texts.map { Self.encode(labels[$0] ?? []) }
    let ranges = Cuts.ranges(texts.count, least: sizes.beginnings) {
      texts[$0].count / 2 + encoded[$0].count
    } hash: {
      FNV.hash(texts[$0])
    }
    let contents = ranges.map { range in
      var writer = ByteWriter()
      writer.append(text: FrontCoding.encode(texts[range]))
      for bytes in encoded[range] { writer.append(bytes) }
      return writer.bytes
    }
    list = BlobList("beginnings", contents, ranges, of: texts)
  }

  private static func labelsByBeginning(
    _ chunks: [ChunkWords], titlesOnly: Bool
  ) -> [ArraySlice<UInt8>: [Label]] {
    var labels: [ArraySlice<UInt8>: [Label]] = [:]
    for chunk in chunks {
      for label in chunk.labels where !titlesOnly || label.number == 0 {
        let words = label.words.prefix(Constants.beginningWords).map { chunk.table[Int($0)] }
        let text = ArraySlice(words.joined(separator: CollectionOfOne(UInt8(ascii: "-"))))
        labels[text, default: []].append(Label(page: label.page, number: label.number))
      }
    }
    return labels.filter { $0.value.count <= Constants.beginningLimit }
  }

  private static func encode(_ labels: [Label]) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(labels.count)
    var page: Int32 = 0
    for label in labels {
      writer.append(Int(label.page - page))
      writer.append(Int(label.number))
      page = label.page
    }
    return writer.bytes
  }
}
