internal import Markup
internal import Source

/// Code in braces that stands alone on its line.
extension CodeWalk {
  /// Writes what a tag means; false if nobody knows it here.
  mutating func replace(_ tag: CodeTag) -> Bool {
    if tag.isClosing { return close(tag) }
    if let markdown = markdown(of: tag) {
      if lines.last?.trimmed.isEmpty == false { write("") }
      write(markdown)
      writeBlank()
      count(tag.name)
      return true
    }
    switch tag.name {
    case "highlight", "code", "codeblock":
      open(.code(name: tag.name), "```\(language(of: tag))")
    case "raw", "verbatim": open(.verbatim(name: tag.name), nil)
    case "tabs", "tabpane", "codetabs", "code-tabs", "rawhtml", "columns", "column", "row",
      "col", "div":
      open(.wrapper(name: tag.name), nil)
    case "tab":
      guard parts.count < Self.mostParts else { return false }
      writeHeading(tag["name", "title", "header", "label", "tabName"] ?? tag.unnamed.first ?? "…")
      parts.append(.wrapper(name: tag.name))
    case "details", "expand", "collapse", "spoiler":
      open(.box(name: tag.name), "[!NOTE]- \(title(of: tag) ?? "…")")
    case "toc", "contents":
      count(tag.name)
      return true
    case "include", "include_relative", "readfile", "render_file", "include_cached":
      guard let name = tag["file"] ?? tag.unnamed.first, include(name) else { return false }
    default:
      guard let word = Self.boxes[tag.name] else { return false }
      openBox(tag, word)
    }
    count(tag.name)
    return true
  }

  private mutating func open(_ part: Part, _ line: String?) {
    if parts.count >= Self.mostParts { return }
    if case .box = part {
      if lines.last?.trimmed.isEmpty == false { write("") }
      parts.append(part)
      if let line { write(line) }
    } else {
      if let line { write(line) }
      parts.append(part)
    }
  }

  private mutating func openBox(_ tag: CodeTag, _ word: String) {
    // Some programs say the sort of a box by its name, and others by its first word.
    let isOpen = ["notice", "callout", "alert", "admonition", "hint", "box"].contains(tag.name)
    let given = tag["type", "level", "color", "context", "style"] ?? tag.unnamed.first
    let known = isOpen ? given.flatMap { Self.boxes[$0.utf8.map(\.lowercased).text] } : nil
    let rest = known != nil && given == tag.unnamed.first ? tag.unnamed.dropFirst() : tag.unnamed[...]
    let kind = known ?? word
    let words = tag["title", "header", "text"] ?? rest.first.flatMap { isOpen && Self.isIcon($0) ? nil : $0 }
    let title = words.map { " \($0.onOneLine)" } ?? ""
    let source = kind.isEmpty ? tag["author", "by", "cite", "source", "attribution"] : nil
    open(
      .box(name: tag.name, last: source.map { "— \($0.onOneLine)" }),
      kind.isEmpty ? nil : "[!\(kind)]\(title)")
  }

  /// Whether a word is the name of an icon, or of a sort of box that only the program knows: `circle-info`.
  private static func isIcon(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0.isLetter && !$0.isUppercaseLetter || $0.isDigit || "-_".utf8.contains($0) }
  }

  /// Ends the part that a tag closes, with those in it that were never closed; false if there is none.
  private mutating func close(_ tag: CodeTag) -> Bool {
    let last = parts.lastIndex { part in
      switch part {
      case .box(let name, _), .wrapper(let name), .code(let name), .verbatim(let name), .note(let name, _):
        tag.name.isEmpty || name == tag.name
      case .tab: false
      }
    }
    guard let last else { return false }
    while parts.count > last {
      if case .box(_, let words?)? = parts.last {
        write("")
        write(words)
      }
      switch parts.removeLast() {
      case .code: write("```")
      case .note: write("-->")
      case .box where parts.count == last: write("")
      default: continue
      }
    }
    return true
  }

  private func title(of tag: CodeTag) -> String? {
    (tag["title", "summary", "label"] ?? tag.unnamed.first)?.onOneLine
  }

  private func language(of tag: CodeTag) -> String {
    let name = tag["lang", "language", "type"] ?? tag.unnamed.first ?? ""
    return name.utf8.allSatisfy { $0.isLetter || $0.isDigit || "+-#_".utf8.contains($0) } ? name : ""
  }

  /// The alert that a box becomes; nothing for a quotation.
  private static let boxes: [String: String] = [
    "notice": "NOTE", "callout": "NOTE", "alert": "NOTE", "admonition": "NOTE", "hint": "TIP", "note": "NOTE",
    "info": "NOTE", "information": "NOTE", "primary": "NOTE", "secondary": "NOTE", "box": "NOTE",
    "tip": "TIP",
    "success": "TIP", "check": "TIP", "important": "IMPORTANT", "warning": "WARNING", "warn": "WARNING",
    "attention": "WARNING", "caution": "CAUTION", "danger": "CAUTION", "error": "CAUTION", "quote": "",
    "blockquote": "",
  ]
}

extension CodeTag {
  /// `name(a="b")`, as Zola writes what others write between angle brackets.
  var isCall: Bool { form == .variable && rest.startsWithBytes(of: "(") && rest.endsWithBytes(of: ")") }
}
