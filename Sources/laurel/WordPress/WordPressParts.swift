internal import Source

/// What stands in a text for something else: a block that several posts share, and codes that only say where words stand.
enum WordPressParts {
  /// A text with the shared blocks that it names, which may name others.
  ///
  /// - Parameter shared: the contents of blocks by their numbers.
  static func withShared(_ shared: [String: [UInt8]], in content: [UInt8], depth: Int = 0) -> [UInt8] {
    if shared.isEmpty || depth == mostDepth { return content }
    var result: [UInt8] = []
    var rest = content[...]
    while result.count < mostBytes, let start = rest.firstRange(of: blockStart),
      let end = rest[start.upperBound...].firstRange(of: Array("/-->".utf8))
    {
      result += rest[..<start.lowerBound]
      let number = rest[start.upperBound..<end.lowerBound].drop { !$0.isDigit }.prefix(while: \.isDigit).text
      if let block = shared[number] {
        result += withShared(shared, in: block, depth: depth + 1)
      } else {
        result += rest[start.lowerBound..<end.upperBound]
      }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private static let blockStart = Array("<!-- wp:block {\"ref\":".utf8)
  private static let mostDepth = 3
  private static let mostBytes = 8 << 20

  /// A text whose codes of page builders that only arrange words are empty lines.
  static func withoutLayout(_ content: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var rest = content[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      result += rest[..<open]
      let tag = rest[(open + 1)...].prefix(mostOfTag)
      let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter || $0 == UInt8(ascii: "_") }
      if layout.contains(name.text), let close = tag[name.endIndex...].firstIndex(of: UInt8(ascii: "]")) {
        result += "\n\n".utf8
        rest = rest[(close + 1)...]
      } else {
        result.append(rest[open])
        rest = rest[(open + 1)...]
      }
    }
    return result + rest
  }

  private static let mostOfTag = 4_000

  /// Those of WPBakery, Divi, Avada and Enfold in which nothing but other codes or words stands.
  private static let layout: Set<String> = [
    "vc_section", "vc_row", "vc_row_inner", "vc_column", "vc_column_inner", "vc_column_text",
    "et_pb_section", "et_pb_row", "et_pb_row_inner", "et_pb_column", "et_pb_column_inner", "et_pb_text",
    "fusion_builder_container", "fusion_builder_row", "fusion_builder_column", "fusion_text",
    "av_section", "av_textblock", "av_one_full", "av_one_half", "av_one_third", "av_two_third",
    "av_one_fourth",
    "av_three_fourth",
  ]
}
