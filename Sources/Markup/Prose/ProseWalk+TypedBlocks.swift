internal import CMarkGFM
internal import Source

extension ProseWalk {
  /// Writes a hole in the place of a fence that stands for a block; false for code.
  mutating func writeTypedBlock(_ node: Node) -> Bool {
    let words = node.fenceInfo.split(maxSplits: 1, whereSeparator: \.isBlank)
    guard let mark = words.first, mark.elementsEqual(TypedBlock.mark.utf8), isClosed(node) else {
      return false
    }
    let span = locator.span(ofLine: node.startLine)
    if !options.takesBlocks {
      diagnostics.append(UnusableBlock.diagnosePlace(at: span))
      return false
    }
    if blocks.count == TypedBlock.most {
      diagnostics.append(UnusableBlock.diagnoseTooMany(at: span))
      return false
    }
    let name = words.count > 1 ? words[1].trimmed.text : ""
    let first = span.start.line + 1
    let values = YAMLReader.readBlock(source(of: node, from: first), from: first).reported(to: &diagnostics)
    html.endLine()
    html.append(hole: .block(blocks.count))
    html.append("\n")
    blocks.append(
      TypedBlock(
        name: name, nameSpan: self.span(ofName: name, in: node) ?? span, values: values, span: span,
        text: node.literal.text, anchor: outline.last?.anchor))
    return true
  }

  /// What stands between fences, in the lines and columns of its file: all around it is blank.
  private func source(of node: Node, from line: Int) -> SourceText {
    let text = SourceText(path: locator.path, bytes: Array(node.literal))
    let lines = (1...text.lineCount).map { text.bytes[text.range(ofLine: $0)] }
    let first = lines.firstIndex { !$0.trimmed.isEmpty } ?? 0
    // In a list or a quotation, it does not begin at the start of lines.
    let whole = locator.wholeLine(node.startLine + 1 + first).text.unicodeScalars.count
    let margin = [UInt8](repeating: 0x20, count: max(0, whole - lines[first].text.unicodeScalars.count))
    let above = [UInt8](repeating: UInt8(ascii: "\n"), count: line - 1)
    let placed = lines.map { $0.isEmpty ? [] : margin + $0 }.joined(separator: [UInt8(ascii: "\n")])
    return SourceText(path: locator.path, bytes: above + placed)
  }

  /// Where the word behind the mark stands.
  private func span(ofName name: String, in node: Node) -> SourceSpan? {
    let line = locator.wholeLine(node.startLine)
    guard !name.isEmpty, let mark = line.firstRange(of: Array(TypedBlock.mark.utf8)),
      let place = line[mark.upperBound...].firstRange(of: Array(name.utf8))
    else { return nil }
    return locator.span(of: place)
  }
}
