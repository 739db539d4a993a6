internal import Source

/// A script without indentation, without the comments that have lines of their own, and without the line ends that
/// no rule of JavaScript needs: those after `{`, `,` and `;`. No text in it may reach over a line.
struct CompactScript {
  let bytes: [UInt8]

  init(_ script: [UInt8]) {
    var short: [UInt8] = []
    for line in script.split(whereSeparator: \.isLineEnd) {
      let code = line.trimmed
      if code.isEmpty || Self.isComment(code) { continue }
      short += code
      if let last = code.last, !"{,;".utf8.contains(last) { short.append(UInt8(ascii: "\n")) }
    }
    bytes = short
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "/*".utf8) && line.suffix(2).elementsEqual("*/".utf8)
  }
}
