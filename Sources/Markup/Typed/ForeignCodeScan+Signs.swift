internal import Source

/// Code that begins with a sign of its own.
extension ForeignCodeScan {
  func colons(at start: Int) -> Find? {
    if text.starts(with: ":::", at: start), text.isAtLineStart(start) {
      let end = text.endOfLine(from: start)
      return text.bytes[start..<end].contains(where: \.isLetter) ? Find(sort: .box, range: start..<end) : nil
    }
    let name = text.bytes[(start + 1)...].prefix(64).prefix {
      $0.isLetter && !$0.isUppercaseLetter || $0.isDigit || "_+-".utf8.contains($0)
    }
    if name.count > 1, text[name.endIndex] == UInt8(ascii: ":") {
      // `:ref:` before code, and the options of a directive, are no pictures.
      let isRole = text[name.endIndex + 1] == TypedText.StandIn.code && !text.isWord(start - 1)
      if isRole || text.isAtLineStart(start) && Self.options.contains(name.text) {
        return Find(sort: .directive, range: start..<name.endIndex + 1)
      }
    }
    guard name.count > 1, name.contains(where: \.isLetter), text[name.endIndex] == UInt8(ascii: ":"),
      !text.isWord(name.endIndex + 1), text[name.endIndex + 1] != UInt8(ascii: ":"),
      !text.isWord(start - 1), text[start - 1].map({ !":/".utf8.contains($0) }) ?? true
    else { return nil }
    return Find(sort: .emoji, range: start..<name.endIndex + 1)
  }

  private static let options: Set<String> = [
    "width", "height", "alt", "align", "target", "scale", "class", "name", "caption", "maxdepth", "numbered",
    "figclass", "hidden", "glob", "titlesonly", "linenos", "lineno", "emphasize", "language", "toctree",
  ]

  /// `` `words <address>`_ ``.
  func reference(at start: Int) -> Find? {
    guard text[start + 1] == UInt8(ascii: "_"), !text.isWord(start + 2) else { return nil }
    return Find(sort: .directive, range: start..<start + 2)
  }

  func command(at start: Int) -> Find? {
    let isBreak = ["\\newpage", "\\pagebreak", "\\clearpage", "\\begin{", "\\end{"].contains {
      text.starts(with: $0, at: start)
    }
    return isBreak ? Find(sort: .breaks, range: start..<text.endOfLine(from: start)) : nil
  }

  /// `$$…$$`, and `$…$` with a command of LaTeX in it.
  func formula(at start: Int) -> Find? {
    if text[start + 1] == UInt8(ascii: "{") {
      let name = text.bytes[(start + 2)...].prefix(60).prefix {
        $0.isLetter || $0.isDigit || "_.".utf8.contains($0)
      }
      guard name.first?.isLetter == true, text[name.endIndex] == UInt8(ascii: "}") else { return nil }
      return Find(sort: .braces, range: start..<name.endIndex + 1)
    }
    let isBlock = text[start + 1] == UInt8(ascii: "$")
    let inside = start + (isBlock ? 2 : 1)
    guard isBlock || !text.isBlank(inside), let end = text.first(isBlock ? "$$" : "$", from: inside) else {
      return nil
    }
    let isFormula = (inside..<end).contains { index in
      switch text[index] {
      case UInt8(ascii: "\\"): text[index + 1]?.isLetter ?? false
      case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="): isBlock
      default: false
      }
    }
    return isFormula ? Find(sort: .formula, range: start..<end + (isBlock ? 2 : 1)) : nil
  }

  /// What `&amp;nbsp;` gives.
  func entity(at start: Int) -> Find? {
    let name = text.bytes[(start + 1)...].prefix(9).prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
    }
    guard text[name.endIndex] == UInt8(ascii: ";"),
      Self.entities.contains(name.text)
        || name.first == UInt8(ascii: "#") && name.count > 2
    else { return nil }
    let amp = text.sourceRange(start..<start + 1)
    return Find(sort: .entity, range: start..<name.endIndex + 1, edit: (amp, "&"))
  }

  private static let entities: Set<String> = [
    "nbsp", "quot", "apos", "lt", "gt", "ndash", "mdash", "rsquo", "lsquo", "rdquo", "ldquo", "hellip",
    "bull", "copy", "reg", "trade", "eacute", "ntilde", "aacute", "iacute", "oacute", "uacute", "amp",
  ]
}
