internal import Knowledge
internal import Markup
internal import Source

/// Lines that are code of a program as a whole.
extension CodeWalk {
  /// Writes what a line means; false if it is no such line.
  mutating func replace(_ line: String) -> Bool {
    let bytes = Array(line.trimmed.utf8)
    if let tag = CodeTag(in: bytes, at: 0), tag.range.upperBound == bytes.count,
      tag.form != .variable || tag.isCall
    {
      return replace(tag)
    }
    if line.indentation < 4, let name = Self.wrapper(bytes) {
      count("<\(name)>")
      return true
    }
    switch code.origin {
    case .mkdocs: return replaceOfMkDocs(line)
    case .docusaurus: return replaceOfMDX(bytes)
    case .jekyll: return replaceOfKramdown(bytes)
    default: return isContents(bytes)
    }
  }

  /// The name of a tag alone on its line that only says which part of a page this is: `<section class="how">`.
  private static func wrapper(_ bytes: [UInt8]) -> String? {
    guard bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") else { return nil }
    let inside = bytes.dropFirst(bytes.dropFirst().first == UInt8(ascii: "/") ? 2 : 1).dropLast()
    let name = inside.prefix(while: \.isLetter)
    let isTag = name.endIndex == inside.endIndex || inside[name.endIndex].isSpace
    guard isTag, wrappers.contains(name.text), !inside.contains(where: { "<>".utf8.contains($0) }) else {
      return nil
    }
    // What such a tag may hide is for the author to decide.
    let attributes = inside[name.endIndex...].map(\.lowercased)
    let mayHide = ["hidden", "style"].contains { attributes.firstRange(of: Array($0.utf8)) != nil }
    return mayHide ? nil : name.text
  }

  private static let wrappers: Set<String> = [
    "section", "article", "main", "header", "footer", "aside", "nav",
  ]

  /// The place of a table of contents, which every page has here by itself.
  private mutating func isContents(_ bytes: [UInt8]) -> Bool {
    guard ["[toc]", "[[toc]]", "{:toc}", "{: toc}", "${toc}"].contains(bytes.map(\.lowercased).text) else {
      return false
    }
    count("[TOC]")
    return true
  }

  private mutating func replaceOfMkDocs(_ line: String) -> Bool {
    let bytes = Array(line.trimmed.utf8)
    if bytes.starts(with: "=== \"") || bytes.starts(with: "===! \"") || bytes.starts(with: "===+ \"") {
      guard bytes.last == UInt8(ascii: "\""), parts.count < Self.mostParts else { return false }
      let words = bytes.drop { $0 != UInt8(ascii: "\"") }.dropFirst().dropLast().text
      writeHeading(words)
      parts.append(.tab(indentation: line.indentation + tabs * 4))
      count("=== \"…\"")
      return true
    }
    if bytes.starts(with: "--8<--"), let name = line.quoted, include(name) {
      count("--8<--")
      return true
    }
    return isContents(bytes)
  }

  private mutating func replaceOfKramdown(_ bytes: [UInt8]) -> Bool {
    if ["* toc", "- toc", "1. toc"].contains(bytes.map(\.lowercased).text) {
      count("{:toc}")
      return true
    }
    if isContents(bytes) { return true }
    // What says how the block above looks; an anchor of one is known here.
    guard bytes.starts(with: "{:"), bytes.last == UInt8(ascii: "}"), !bytes.contains(UInt8(ascii: "#")) else {
      return false
    }
    count("{: …}")
    return true
  }

  private mutating func replaceOfMDX(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: "import "), let path = bytes.text.quoted {
      let name = bytes.dropFirst("import ".utf8.count)
        .prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }.text
      let isFromTop = path.startsWithBytes(of: "@site/")
      let place = isFromTop ? path.utf8.dropFirst("@site/".utf8.count).text : path
      if !name.isEmpty {
        imports[name] = ContentPath.resolve(
          place, in: isFromTop ? "" : ContentPath.folder(of: page.source.path))
      }
      count("import")
      return true
    }
    guard let tag = MDXTag(bytes) else { return isContents(bytes) }
    if tag.name == "TabItem", let words = words(ofTab: tag, bytes) {
      count("<TabItem>")
      writeHeading(of: tag)
      write(inline(words))
      writeBlank()
      return true
    }
    guard tag.end == bytes.count else { return false }
    switch tag.name {
    case "TOCInline":
      count("<TOCInline>")
      return true
    case "Tabs":
      if tag.isClosing { _ = labels.popLast() } else if !tag.isWhole { labels.append(tag.labels) }
      count("<Tabs>")
      return true
    case "TabItem":
      if !tag.isClosing { writeHeading(of: tag) }
      count("<TabItem>")
      return true
    default:
      guard let path = imports[tag.name], include(path) else { return false }
      count("import")
      return true
    }
  }
}

extension String {
  /// What stands between the first two quotation marks.
  fileprivate var quoted: String? {
    let mark = utf8.first { "\"'".utf8.contains($0) }
    guard let mark, let start = utf8.firstIndex(of: mark) else { return nil }
    return utf8[utf8.index(after: start)...].prefix { $0 != mark }.text
  }
}
