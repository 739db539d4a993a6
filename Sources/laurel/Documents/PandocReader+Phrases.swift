internal import Source

/// The phrases of a line.
extension PandocReader {
  mutating func phrases(_ value: JSONValue?) -> [Phrase] {
    (value?.list ?? []).flatMap { phrase($0) }
  }

  private mutating func phrase(_ inline: JSONValue) -> [Phrase] {
    let content = inline["c"]
    let parts = content?.list ?? []
    switch inline["t"]?.text {
    case "Str": return [.text(content?.text ?? "")]
    case "Space", "SoftBreak": return [.space]
    case "LineBreak": return [.lineEnd]
    // Readers take what is underlined for a link.
    case "Emph", "Underline": return [.styled(.slanted, phrases(content))]
    case "Strong": return [.styled(.bold, phrases(content))]
    case "Strikeout": return [.styled(.struck, phrases(content))]
    case "Superscript": return [.styled(.upper, phrases(content))]
    case "Subscript": return [.styled(.lower, phrases(content))]
    case "SmallCaps": return phrases(content)
    case "Quoted" where parts.count == 2:
      let isSingle = parts[0]["t"]?.text == "SingleQuote"
      return [.text(isSingle ? "‘" : "“")] + phrases(parts[1]) + [.text(isSingle ? "’" : "”")]
    case "Cite" where parts.count == 2: return phrases(parts[1])
    case "Code", "Math", "RawInline":
      return parts.last?.text.map { [.code($0)] } ?? []
    case "Link" where parts.count == 3:
      let attributes = PandocAttributes(parts[0])
      // What leads to a comment leads nowhere without it.
      if attributes.isCommentOfWord || attributes.name.startsWithBytes(of: "cmnt_ref") { return [] }
      return Self.place(attributes) + [.link(phrases(parts[1]), to: parts[2].list?.first?.text ?? "")]
    case "Image" where parts.count == 3: return picture(parts)
    case "Note": return [.footnote(passages(content))]
    case "Span" where parts.count == 2:
      let attributes = PandocAttributes(parts[0])
      guard !attributes.isHidden else {
        hiddenParts += 1
        return []
      }
      if attributes.classes.contains("msoDel") {
        changes += 1
        return []
      }
      if attributes.classes.contains("msoIns") {
        changes += 1
        return phrases(parts[1]).flatMap { $0.withoutLook }
      }
      return Self.place(attributes) + phrases(parts[1])
    default: return []
    }
  }

  private static func place(_ attributes: PandocAttributes) -> [Phrase] {
    attributes.name.isEmpty ? [] : [.place(attributes.name)]
  }

  /// A picture, or a link to what is played there.
  private mutating func picture(_ parts: [JSONValue]) -> [Phrase] {
    let attributes = PandocAttributes(parts[0])
    let address = parts[2].list?.first?.text ?? ""
    if attributes.part == .media {
      let title = attributes.values["title"] ?? parts[2].list?[safe: 1]?.text ?? ""
      return [.link([.text(title.isEmpty ? address : title)], to: address)]
    }
    return [
      .picture(
        NamedPicture(
          description: phrases(parts[1]).words, address: address, names: attributes.classes))
    ]
  }
}

extension Phrase {
  /// What stands in styled words: words that were put in are underlined only for that.
  fileprivate var withoutLook: [Phrase] {
    if case .styled(.slanted, let inner) = self { inner } else { [self] }
  }
}
