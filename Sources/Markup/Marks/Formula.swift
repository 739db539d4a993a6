internal import Source

/// A formula between dollar signs, which stays as it is typed: nothing in it is a mark of Markdown.
///
/// Where money may be meant, or a link, a tag or code begins, it is none. A formula between single signs ends on its line;
/// one between pairs of signs may go on over the lines of its block.
///
/// Source: Pandoc's manual, `tex_math_dollars`.
struct Formula {
  /// Where the signs stand that close it.
  let close: Range<Int>
  /// The whole of it if nobody reads it without a program, since it holds commands of LaTeX.
  fileprivate(set) var told: Range<Int>?

  private static let sign = UInt8(ascii: "$")
  private static let most = 4_096

  /// Nil if none begins here.
  ///
  /// - Parameters:
  ///   - index: where a dollar sign stands.
  ///   - start: where the line begins.
  ///   - lineEnd: where the line ends, or what may hold no end of a formula.
  ///   - blockEnd: the same of the block.
  init?(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, lineEnd: Int, blockEnd: Int) {
    if index > start, bytes[index - 1].isOfNumber || bytes[index - 1] == Self.sign { return nil }
    let isPair = index + 1 < lineEnd && bytes[index + 1] == Self.sign
    let width = isPair ? 2 : 1
    let limit = min(isPair ? blockEnd : lineEnd, index + Self.most)
    guard index + width < limit, bytes[index + width] != Self.sign else { return nil }
    guard let close = Self.close(of: width, from: index + width, in: bytes, before: limit) else { return nil }
    let end = close + width
    self.close = close..<end
    let inside = bytes[index + width..<close]
    guard !Self.holdsOthers(inside), Self.isTelling(inside) else { return nil }
    if !isPair {
      guard inside.first?.isBlank == false, inside.last?.isBlank == false,
        end == lineEnd || !bytes[end].isOfNumber && bytes[end] != Self.sign && bytes[end] != UInt8(ascii: "{")
      else { return nil }
    }
    let isLaTeX = inside.indices.contains { index in
      switch inside[index] {
      case UInt8(ascii: "\\"): index + 1 < inside.endIndex && inside[index + 1].isLetter
      case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="): isPair
      default: false
      }
    }
    told = isLaTeX ? index..<end : nil
  }

  /// Where the signs stand that close a formula.
  private static func close(
    of width: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int
  ) -> Int? {
    var index = start
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "`"): return nil
      case UInt8(ascii: "\\"): index += 2
      case sign:
        let run = bytes[index..<limit].prefix { $0 == sign }
        if width == 1 || run.count == width { return index > start ? index : nil }
        index = run.endIndex
      default: index += 1
      }
    }
    return nil
  }

  /// Whether something is typed that means more in Markdown than a formula does.
  private static func holdsOthers(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let isOnLine = !inside.contains(where: \.isLineEnd)
    let lastEnd = inside.lastIndex(of: UInt8(ascii: ">")) ?? inside.startIndex
    return inside.indices.contains { index in
      let next = index + 1 < inside.endIndex ? inside[index + 1] : 0
      return switch inside[index] {
      case UInt8(ascii: "]"): next == UInt8(ascii: "(")
      case UInt8(ascii: "["): next == UInt8(ascii: "[")
      case UInt8(ascii: "|"): isOnLine
      case UInt8(ascii: "<"):
        (next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!"))
          && index < lastEnd
      case let byte: byte.isHidden
      }
    }
  }

  /// Whether a sign of formulas is among the words, or there are no words.
  private static func isTelling(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let hasSign = inside.indices.contains { index in
      switch inside[index] {
      case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "{"):
        true
      case UInt8(ascii: "_"):
        index > inside.startIndex && !inside[index - 1].isSpace && index + 1 < inside.endIndex
          && !inside[index + 1].isSpace
      default: false
      }
    }
    return hasSign || !inside.contains(where: \.isSpace)
  }
}

extension UInt8 {
  /// Whether money or a name may go on with this byte.
  fileprivate var isOfNumber: Bool { isLetter || isDigit }
}

extension MarkScan {
  /// Reads a formula, or as much of it as stands on this line. The signs around it stay, so that stars beside them mean
  /// what they mean elsewhere.
  mutating func readFormula(at index: Int, written: inout Int) -> Int? {
    let others = [words?.end, bracedEnd?.lowerBound, anchorEnd?.lowerBound].compactMap { $0 }.min()
    guard
      let formula = Formula(
        at: index, in: bytes, from: line.lowerBound, lineEnd: others ?? line.upperBound,
        blockEnd: others ?? blockEnd)
    else { return nil }
    return write(formula, from: index + formula.close.count, written: &written)
  }

  /// Writes what of a formula stands on this line from an offset on; gives where what follows it begins.
  mutating func write(_ formula: Formula, from start: Int, written: inout Int) -> Int {
    var formula = formula
    let end = min(formula.close.lowerBound, line.upperBound)
    if start < end {
      _ = write(.formula(told: formula.told), start..<end, written: &written)
      formula.told = nil
    }
    self.formula = formula.close.lowerBound < line.upperBound ? nil : formula
    return self.formula == nil ? formula.close.upperBound : line.upperBound
  }
}
