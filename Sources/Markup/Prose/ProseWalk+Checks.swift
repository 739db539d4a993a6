internal import CMarkGFM
internal import Source

extension ProseWalk {
  /// Looks for what is hard to read, or was meant as something else. The words of the paragraph are still there.
  mutating func checkParagraph(_ node: Node) {
    guard node.startLine > 0, node.endLine >= node.startLine else { return }
    checkCapitals(at: node)
    let lines = lines(of: node)
    let isList = checkList(lines, from: node)
    for line in lines {
      guard let slip = HeadingAsText.slip(in: line, isAlone: lines.count == 1) else { continue }
      let edits = slip.edit.map { [Edit(locator.span(of: $0.range), $0.replacement)] } ?? []
      diagnostics.append(
        HeadingAsText.diagnose(
          slip, at: locator.span(ofLine: line.number), edits: locator.isExact ? edits : []))
    }
    if let table = table(above: node, lines) ?? TypedTable(lines), !isList || table.slip != .tabs {
      tell(table)
    } else if node.parent?.kind == .document,
      let joined = JoinedLines.firstJoined(lines, raw: locator.wholeLine)
    {
      diagnostics.append(JoinedLines.diagnose(at: locator.span(ofLine: joined.number)))
    }
    if isBoldLine(node) { boldLines.append(locator.span(ofLine: node.startLine)) }
  }

  private mutating func tell(_ table: TypedTable) {
    let edits = table.edits.map { Edit(locator.span(of: $0.range), $0.replacement) }
    diagnostics.append(
      TableWithoutHeader.diagnose(
        table.slip, at: locator.span(ofLine: table.line.number), edits: locator.isExact ? edits : [],
        isSafe: table.isCertain))
  }

  private mutating func checkCapitals(at node: Node) {
    guard AllCapitals.isShouted(words.block) || AllCapitals.isPartlyShouted(words.block) else { return }
    // Names in code are written as a computer wants them.
    let text = node.textWithoutCode
    let isWhole = AllCapitals.isShouted(text)
    guard isWhole || AllCapitals.isPartlyShouted(text) else { return }
    diagnostics.append(AllCapitals.diagnose(at: locator.span(ofLine: node.startLine), isWhole: isWhole))
  }

  /// Tells a typed list once, where it begins, with all the paragraphs that go on with it.
  private mutating func checkList(_ first: [MarkedLine], from node: Node) -> Bool {
    if followsItem(node) { return true }
    var lines = first
    var next = first.first.flatMap { ListMark($0.bytes) } == nil ? nil : node.next
    while let paragraph = next, paragraph.kind == .paragraph, paragraph.startLine > 0, followsItem(paragraph)
    {
      lines += self.lines(of: paragraph)
      next = paragraph.next
    }
    let items = ListAsText.items(of: lines)
    guard let item = items.first, item.line.number <= node.endLine else { return false }
    let isWhole = items.allSatisfy { $0.mark.instead != nil } && items.count == marksCount(in: lines)
    let edits = items.compactMap { item in
      item.mark.instead.map { Edit(locator.span(of: item.mark.range), $0) }
    }
    diagnostics.append(
      ListAsText.diagnose(
        at: locator.span(ofLine: item.line.number), edits: isWhole && locator.isExact ? edits : []))
    return true
  }

  private func marksCount(in lines: [MarkedLine]) -> Int { lines.count { ListMark($0.bytes) != nil } }

  /// Whether the paragraph above is an item of the same typed list, so that the list was told already.
  private func followsItem(_ node: Node) -> Bool {
    guard let above = node.previous, above.kind == .paragraph, above.startLine > 0,
      let mark = ListMark(MarkedLine(above.startLine, locator.line(above.startLine)).bytes),
      let own = ListMark(MarkedLine(node.startLine, locator.line(node.startLine)).bytes)
    else { return false }
    return own.follows(mark)
  }

  private func lines(of node: Node) -> [MarkedLine] {
    (node.startLine...max(node.startLine, node.endLine)).map { MarkedLine($0, locator.line($0)) }
  }

  /// Whether a paragraph is bold as a whole, short, ends no sentence, and stands above text.
  private func isBoldLine(_ node: Node) -> Bool {
    guard let bold = node.firstChild, bold.kind == .strong, bold.next == nil, node.parent?.kind == .document,
      node.startLine == node.endLine, let text = bold.firstChild, text.kind == .text, text.next == nil,
      let next = node.next, [.paragraph, .list, .table].contains(next.kind),
      words.block.count <= 60, let last = words.block.last, !".!,;:".utf8.contains(last)
    else { return false }
    let isBelowBold = next.firstChild?.kind == .strong && next.firstChild?.next == nil
    return !isBelowBold
      && (words.block.first.map { $0.isUppercaseLetter || $0.isDigit || $0 >= 0xC3 } ?? false)
  }

  /// Looks at a heading that was no heading to its author.
  mutating func checkHeading(_ node: Node, _ heading: Heading) {
    typed.endBlock(node, .heading)
    settleHomesOfHeading()
    guard
      !locator.line(node.startLine).drop(while: { $0 == UInt8(ascii: ">") || $0.isBlank })
        .starts(with: "#"), node.endLine > node.startLine
    else { return }
    // cmark's last line may be one below the signs.
    let lines = lines(of: node).prefix { !$0.bytes.allSatisfy("-=".utf8.contains) }
    if let table = table(under: lines, of: node) {
      tell(table)
    } else if node.previous?.kind == .thematicBreak, TextAsHeading.areValues(Array(lines)) {
      let span = locator.span(ofLine: node.startLine)
      diagnostics.append(ForeignCode.diagnose(.values, ForeignCode.Finding(typed: heading.text, span: span)))
    } else if TextAsHeading.isText(heading.text, lines: lines.count) {
      diagnostics.append(TextAsHeading.diagnose(at: locator.span(ofLine: node.startLine)))
    }
  }

  /// The table of which the names of the columns became a heading.
  private func table(under names: ArraySlice<MarkedLine>, of heading: Node) -> TypedTable? {
    guard names.count == 1, let first = names.first, let next = heading.next, next.kind == .paragraph,
      next.startLine == first.number + 2
    else { return nil }
    return TypedTable(
      names: first, over: markedLine(first.number + 1), above: markedLine(first.number + 2), isList: false)
  }

  /// The table of which the line below the names of the columns became an item of a list.
  private func table(above item: Node, _ lines: [MarkedLine]) -> TypedTable? {
    guard item.previous == nil, let list = item.parent?.parent, list.kind == .list, let names = list.previous,
      names.kind == .paragraph, names.endLine == item.startLine - 1
    else { return nil }
    return TypedTable(
      names: markedLine(names.endLine), over: lines[0], above: lines.dropFirst().first, isList: true)
  }

  private func markedLine(_ number: Int) -> MarkedLine { MarkedLine(number, locator.line(number)) }

  /// Looks for code that was meant as text.
  mutating func checkCodeBlock(_ node: Node) {
    let span = locator.span(ofLine: node.startLine)
    guard let fence = node.fence else {
      if TextAsCode.isProse(node.literal) { diagnostics.append(TextAsCode.diagnoseSetIn(at: span)) }
      return
    }
    if node.fenceInfo.starts(with: "ad-"),
      Callout.isKnown(node.fenceInfo.dropFirst(3).prefix { !$0.isSpace }.text)
    {
      let typed = locator.line(node.startLine).text
      diagnostics.append(ForeignCode.diagnose(.box, ForeignCode.Finding(typed: typed, span: span)))
    }
    if !isClosed(node) {
      diagnostics.append(
        TextAsCode.diagnoseOpen(
          String(repeating: Character(UnicodeScalar(fence.sign)), count: fence.length), at: span))
    } else if node.previous == nil, node.parent?.kind == .document, node.literal.areValues {
      diagnostics.append(
        ForeignCode.diagnose(.values, ForeignCode.Finding(typed: node.literal.firstLine, span: span)))
    }
  }

  /// Whether code between fences has a fence at its end.
  func isClosed(_ code: Node) -> Bool {
    guard let fence = code.fence, code.endLine > code.startLine else { return false }
    let last = MarkedLine(code.endLine, locator.line(code.endLine)).bytes
    return last.count >= fence.length && last.allSatisfy { $0 == fence.sign }
  }

  /// Looks for a table whose first row is empty.
  mutating func checkTableHeader(_ row: Node) {
    var cell = row.firstChild
    while let current = cell {
      if current.firstChild != nil { return }
      cell = current.next
    }
    diagnostics.append(TableWithoutHeader.diagnose(at: locator.span(ofLine: row.startLine)))
  }
}

extension Node {
  /// The sign of the fence before code, and how often it stands there; nil for code that is set in.
  fileprivate var fence: (sign: UInt8, length: Int)? {
    var (length, offset, sign) = (Int32(0), Int32(0), CChar(0))
    guard cmark_node_get_fenced(pointer, &length, &offset, &sign) != 0 else { return nil }
    return (UInt8(bitPattern: sign), Int(length))
  }

  /// The words of a paragraph and of what is in it, but for its code.
  fileprivate var textWithoutCode: [UInt8] {
    var words: [UInt8] = []
    var next = firstChild
    while let node = next {
      switch node.kind {
      case .text: words += node.literal
      case .code: words += Array(" , ".utf8)
      default: words.append(UInt8(ascii: " "))
      }
      next = node.firstChild ?? node.following(within: self)
    }
    return words
  }

  /// The node behind this one and all that is in it.
  private func following(within block: Node) -> Node? {
    var node = self
    while node.next == nil {
      guard let parent = node.parent, parent != block else { return nil }
      node = parent
    }
    return node.next
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var firstLine: String { prefix { !$0.isLineEnd }.excerpt }

  /// Whether a block of code holds the values at the top of a page, with the lines around them.
  fileprivate var areValues: Bool {
    let lines = split { $0.isLineEnd }
    guard let first = lines.first, lines.count > 2,
      first.elementsEqual("---".utf8) || first.elementsEqual("+++".utf8),
      lines.dropFirst().contains(where: { $0.elementsEqual(first) })
    else { return false }
    return true
  }
}
