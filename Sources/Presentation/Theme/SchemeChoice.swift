internal import Source

/// A style sheet whose colors for light and for dark screens follow the reader's choice, too.
///
/// A theme writes `@media (prefers-color-scheme: dark)`, and no more. Here each such block becomes two: one for the
/// system's wish, where the reader has not chosen the other scheme, and one for the reader's choice, which stands in the
/// attribute `data-theme` of the root. The weight of the selectors stays as it was.
package struct SchemeChoice {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter compact: a style sheet as `CompactStyle` gives it.
  package init(_ compact: [UInt8]) {
    append(compact[...])
  }

  private mutating func append(_ rules: ArraySlice<UInt8>) {
    for rule in StyleRules(rules).all { append(rule) }
  }

  private mutating func append(_ rule: StyleRules.Rule) {
    guard let block = rule.block else {
      bytes += rule.bytes
      return
    }
    guard let scheme = Self.scheme(of: rule.prelude.text) else {
      guard Self.holdsRules(rule) else {
        bytes += rule.bytes
        return
      }
      bytes += rule.prelude + "{".utf8
      append(block)
      bytes += "}".utf8
      return
    }
    bytes += rule.prelude + "{".utf8
    Self.guarding(block, by: ":not([data-theme=\(scheme.other)])", into: &bytes)
    bytes += "}".utf8
    let rest = scheme.rest
    if !rest.utf8.isEmpty { bytes += "@media \(rest){".utf8 }
    Self.guarding(block, by: "[data-theme=\(scheme.name)]", into: &bytes)
    if !rest.utf8.isEmpty { bytes += "}".utf8 }
  }

  /// Whether a block holds rules under a condition, and not declarations.
  private static func holdsRules(_ rule: StyleRules.Rule) -> Bool {
    ["@media", "@supports", "@container", "@layer"].contains(where: rule.prelude.text.startsWithBytes(of:))
  }

  /// Which screens a block is for, and what else it asks for; nil for a block that names no scheme or is not plain.
  private static func scheme(of prelude: String) -> (name: String, other: String, rest: String)? {
    let start = "@media "
    guard prelude.startsWithBytes(of: start), !prelude.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let parts = prelude.dropFirst(start.count).split(separator: " and ", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    for (name, other) in [("dark", "light"), ("light", "dark")] {
      let wishes = ["(prefers-color-scheme: \(name))", "(prefers-color-scheme:\(name))"]
      if let place = parts.firstIndex(where: wishes.contains) {
        return (
          name, other,
          parts.enumerated().filter { $0.offset != place }.map(\.element).joined(separator: " and ")
        )
      }
    }
    return nil
  }

  /// Adds the rules of a block, each of them only below a root that a condition holds for.
  private static func guarding(_ block: ArraySlice<UInt8>, by condition: String, into bytes: inout [UInt8]) {
    for rule in StyleRules(block).all {
      guard let inner = rule.block else {
        bytes += rule.bytes
        continue
      }
      if rule.prelude.first != UInt8(ascii: "@") {
        bytes += rule.selectors.map { guarded($0.text.trimmed, by: condition) }.joined(separator: ",").utf8
        bytes += "{".utf8 + inner + "}".utf8
      } else if holdsRules(rule) {
        bytes += rule.prelude + "{".utf8
        guarding(inner, by: condition, into: &bytes)
        bytes += "}".utf8
      } else {
        bytes += rule.bytes
      }
    }
  }

  private static func guarded(_ selector: String, by condition: String) -> String {
    for root in [":root", "html"] where selector.startsWithBytes(of: root) {
      let rest = selector.dropFirst(root.count)
      if rest.first.map({ $0.isLetter || $0.isNumber || "-_\\".contains($0) }) ?? false { continue }
      return "\(root):where(\(condition))\(rest)"
    }
    return ":where(:root\(condition)) \(selector)"
  }
}
