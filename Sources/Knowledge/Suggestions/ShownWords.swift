internal import Markup
internal import Source

/// The words that readers of a passage get, in its text or in the addresses of its links.
///
/// What Markdown holds besides stays out of what a form is given: definitions that no link uses, places that no page may
/// lead to, attributes of tags. A word is as many letters and digits as stand together, whatever their case.
struct ShownWords {
  private var hashes: Set<UInt64> = []

  init(in passage: Passage, besides others: [String] = []) {
    add(passage.prose.html.bytes)
    for (number, reference) in passage.prose.references.enumerated() {
      let link = number < passage.links.count ? passage.links[number] : nil
      add(reference.text)
      add(reference.title ?? "")
      switch reference.destination {
      case .external(let address): add(address)
      case .relative(let path, let query, let fragment) where link != nil:
        for part in [reference.typed, path, query, fragment] { add(part ?? "") }
      case .relative, .refused: break
      }
    }
    // What is typed for a block says how it looks, and notes in it stay out.
    for block in passage.prose.blocks {
      add(block.name)
      add(block.values)
    }
    for text in others + Self.marks { add(text) }
  }

  /// Whether every word of a text is among them; a number of one or two digits may be that of an item.
  func holdAll(of text: String) -> Bool {
    Self.words(in: Array(text.utf8)) { hash, length, isNumber in
      hashes.contains(hash) || isNumber && length <= 2
    }
  }

  /// Words that are marks of Markdown: of tasks, of boxes, of the files that links name.
  private static let marks = ["x", "md", "note", "tip", "important", "warning", "caution", "laurel"]

  private mutating func add(_ values: YAMLMapping) {
    for entry in values.entries {
      add(entry.key)
      add(entry.value)
    }
  }

  private mutating func add(_ value: YAMLValue) {
    switch value.content {
    case .scalar(let text, _): add(text)
    case .list(let items): for item in items { add(item) }
    case .mapping(let mapping): add(mapping)
    case .empty: break
    }
  }

  private mutating func add(_ text: String) { add(Array(text.utf8)) }

  private mutating func add(_ bytes: [UInt8]) {
    Self.words(in: bytes) { hash, _, _ in
      hashes.insert(hash)
      return true
    }
  }

  /// Goes over the words of a text as long as each is welcome; false if one was not.
  @discardableResult
  private static func words(
    in bytes: [UInt8], _ isWelcome: (_ hash: UInt64, _ length: Int, _ isNumber: Bool) -> Bool
  ) -> Bool {
    var word: [UInt8] = []
    var isNumber = true
    var index = 0
    while index <= bytes.count {
      let (byte, width) = index < bytes.count ? letter(at: index, of: bytes) : (nil, 1)
      index += width
      if let byte {
        isNumber = isNumber && byte.isDigit
        word.append(byte.lowercased)
      } else if !word.isEmpty {
        guard isWelcome(FNV.hash(word[...]), word.count, isNumber) else { return false }
        word.removeAll(keepingCapacity: true)
        isNumber = true
      }
    }
    return true
  }

  /// The byte of a word that stands at an offset, also one that an address spells with a percent sign; nil for a sign
  /// between words. And how many bytes were read.
  private static func letter(at index: Int, of bytes: [UInt8]) -> (byte: UInt8?, width: Int) {
    var (byte, width) = (bytes[index], 1)
    if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = bytes[index + 1].hexadecimalValue,
      let low = bytes[index + 2].hexadecimalValue
    {
      (byte, width) = (UInt8(high << 4 | low), 3)
    }
    if byte < 0x80 { return (byte.isLetter || byte.isDigit ? byte : nil, width) }
    // Quotation marks, dashes and the like, which smart punctuation puts in: U+0080 to U+00BF, U+2000 to U+207F.
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if width == 1, byte == 0xC2 { return (nil, 2) }
    if width == 1, byte == 0xE2, next == 0x80 || next == 0x81 { return (nil, 3) }
    return (byte, width)
  }
}
