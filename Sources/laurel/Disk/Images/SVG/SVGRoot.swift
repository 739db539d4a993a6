internal import Knowledge
internal import Source

/// The first element of a drawing, as far as it says how large the drawing is, whatever else the file holds.
///
/// This reads what is refused otherwise, such as words of its own, and understands none of it.
///
/// Source: XML 1.0, fifth edition.
struct SVGRoot {
  /// Larger drawings are drawn by nobody.
  static let limit = 8 << 20

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// What a picture of a drawing is, in the drawing's own size; nil if none is to be drawn of these bytes.
  static func picture(of bytes: [UInt8]) -> ImageHeader? {
    var root = SVGRoot(bytes)
    guard !holdsPage(bytes), let size = SVGSize(of: root.attributes()) else { return nil }
    return ImageHeader(format: .png, width: size.width, height: size.height, isTransparent: true)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes.prefix(Self.longestStart)
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Whether it holds a part of a page, which is not drawn. All its words would be missing, unless it says what is drawn
  /// in the place of the part.
  private static func holdsPage(_ bytes: [UInt8]) -> Bool {
    bytes.firstRange(of: Array("<foreignObject".utf8)) != nil
      && bytes.firstRange(of: Array("<switch".utf8)) == nil
  }

  /// The attributes of the first element as they are typed; none if it is not that of a drawing.
  private mutating func attributes() -> [String: String] {
    skipHead()
    guard skip("<svg") else { return [:] }
    var attributes: [String: String] = [:]
    while skipSpace(), let name = takeName(), let value = takeValue() {
      if attributes[name] == nil { attributes[name] = value }
    }
    return attributes
  }

  /// Passes over all that stands before the first element.
  private mutating func skipHead() {
    while index < bytes.endIndex {
      skipSpace()
      if skip("<!--") {
        pass("-->")
      } else if skip("<?") {
        pass("?>")
      } else if skip("<!") {
        skipDeclaration()
      } else {
        return
      }
    }
  }

  /// Passes over a declaration with all that stands in its brackets.
  private mutating func skipDeclaration() {
    var depth = 0
    while index < bytes.endIndex {
      if skip("<!--") {
        pass("-->")
        continue
      }
      let sign = bytes[index]
      index += 1
      switch sign {
      case UInt8(ascii: "\""): pass("\"")
      case UInt8(ascii: "'"): pass("'")
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return
      default: break
      }
    }
  }

  private mutating func takeName() -> String? {
    let name = bytes[index...].prefix { !$0.isSpace && !"=/>".utf8.contains($0) }
    index = name.endIndex
    return name.isEmpty ? nil : name.text
  }

  private mutating func takeValue() -> String? {
    skipSpace()
    guard skip("=") else { return nil }
    skipSpace()
    guard let quote = bytes[index...].first, "\"'".utf8.contains(quote) else { return nil }
    let value = bytes[(index + 1)...].prefix { $0 != quote }
    index = min(value.endIndex + 1, bytes.endIndex)
    return value.text
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let space = bytes[index...].prefix(while: \.isSpace)
    index = space.endIndex
    return !space.isEmpty
  }

  /// Goes on behind a mark if it stands here.
  private mutating func skip(_ mark: StaticString) -> Bool {
    guard bytes[index...].starts(with: mark) else { return false }
    index += mark.utf8CodeUnitCount
    return true
  }

  /// Goes on behind the next place where a mark stands, or to the end.
  private mutating func pass(_ mark: String) {
    index = bytes[index...].firstRange(of: Array(mark.utf8))?.upperBound ?? bytes.endIndex
  }

  /// So far into the file the first element begins and ends.
  private static let longestStart = 64 << 10
}
