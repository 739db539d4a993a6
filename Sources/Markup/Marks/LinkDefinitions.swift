internal import Source

/// The lines `[name]: address` that no link of a text uses. Readers see nothing of them.
///
/// Where what stands behind the colon is a word and no address, such a line was meant as a text: `[Monday]: closed`.
struct LinkDefinitions {
  /// A line that no link uses.
  struct Lone {
    /// The name with its brackets.
    let range: Range<Int>
    /// Whether it may have been meant for links.
    let isAddress: Bool
  }

  let lone: [Lone]
  private let texts: Set<Int>

  init(_ lines: [SourceLine], of bytes: UnsafeBufferPointer<UInt8>) {
    var found: [(name: String, line: Lone)] = []
    var names: [String: Int] = [:]
    for block in lines.blocks() {
      for line in lines[block] {
        guard !line.isCode, !line.isBlank, let definition = Self.definition(in: line, of: bytes) else {
          break
        }
        found.append(definition)
        names[definition.name, default: 0] += 1
      }
    }
    if found.isEmpty {
      (lone, texts) = ([], [])
      return
    }
    let used = Self.usedNames(in: bytes, besides: Set(found.map(\.line.range.lowerBound)))
    lone = found.filter { !used.contains($0.name) }.map(\.line)
    texts = Set(lone.filter { !$0.isAddress }.map(\.range.lowerBound))
  }

  /// Whether the bracket at an offset begins a line that is kept as a text.
  func isText(at offset: Int) -> Bool { texts.contains(offset) }

  private static func definition(
    in line: SourceLine, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (name: String, line: Lone)? {
    let content = bytes[line.text..<line.range.upperBound]
    guard content.first == UInt8(ascii: "["),
      let close = content.dropFirst().prefix(longest).firstIndex(where: { "[]".utf8.contains($0) }),
      bytes[close] == UInt8(ascii: "]"), close + 1 < line.range.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let name = content.dropFirst().prefix(upTo: close)
    let rest = content[(close + 2)...].trimmed
    let address = rest.prefix { !$0.isSpace }
    let title = rest[address.endIndex...].trimmed
    let isTitle = title.first.map { "\"'(".utf8.contains($0) } ?? true
    // `[//]: # (a note)` hides a note from all readers.
    let isNote =
      address.first == UInt8(ascii: "#") || address.elementsEqual("<>".utf8) || name.starts(with: "//")
    guard !address.isEmpty, isTitle, !isNote, name.first != UInt8(ascii: "^"), !name.trimmed.isEmpty,
      !content.contains(where: \.isHidden)
    else { return nil }
    let lone = Lone(range: content.startIndex..<close + 1, isAddress: isAddress(address))
    return (FootnoteNames.key(name), lone)
  }

  private static func isAddress(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.contains { "/<>#?&=%@".utf8.contains($0) } || AddressForm(ArraySlice(text)) != nil
      || text.dropLast().contains(UInt8(ascii: ".")) || text.contains(UInt8(ascii: ":"))
  }

  /// What stands between brackets anywhere but at the start of such a line.
  private static func usedNames(in bytes: UnsafeBufferPointer<UInt8>, besides starts: Set<Int>) -> Set<String>
  {
    var names: Set<String> = []
    var open: Int?
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "[") {
        open = index
      } else if bytes[index] == UInt8(ascii: "]"), let start = open {
        if index - start <= longest, !starts.contains(start) {
          names.insert(FootnoteNames.key(bytes[(start + 1)..<index]))
        }
        open = nil
      }
    }
    return names
  }

  /// The most letters of a name, as cmark has it.
  private static let longest = 1_000
}
