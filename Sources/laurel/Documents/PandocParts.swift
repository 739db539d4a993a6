internal import Source

/// Many texts that pandoc was given at once, as divisions of one web page whose names nobody can guess.
struct PandocParts {
  /// In their order.
  let texts: [[DocumentBlock]]
  /// How many parts were left out of each that it hides.
  let hiddenParts: [Int]

  /// Nil unless the page is just these divisions. Where one text ends another, or takes it in, none is trusted.
  init?(_ json: [UInt8], names: [String]) {
    guard case .success(let tree) = JSONReader.check(json, depth: PandocText.depthLimit),
      let blocks = tree["blocks"]?.list, blocks.count == names.count
    else { return nil }
    var texts: [[DocumentBlock]] = []
    var hiddenParts: [Int] = []
    for (block, name) in zip(blocks, names) {
      guard block["t"]?.text == "Div", let parts = block["c"]?.list, parts.count == 2,
        PandocAttributes(parts[0]).name == name
      else { return nil }
      var reader = PandocReader()
      texts.append(reader.passages(parts[1]))
      hiddenParts.append(reader.hiddenParts + reader.comments)
    }
    self.texts = texts
    self.hiddenParts = hiddenParts
  }
}
