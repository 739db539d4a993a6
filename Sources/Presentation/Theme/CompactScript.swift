internal import Source

/// A script without the comments and the indentation that only its readers need.
///
/// It is for scripts of our own: a comment begins where a line begins, and ends where one ends; no text goes on over lines.
struct CompactScript {
  let bytes: [UInt8]

  init(_ script: [UInt8]) {
    var isComment = false
    let lines = script.split(separator: UInt8(ascii: "\n")).map { $0.drop { $0 == UInt8(ascii: " ") } }
    let kept = lines.filter { line in
      if line.starts(with: "/*".utf8) { isComment = true }
      defer { if line.suffix(2).elementsEqual("*/".utf8) { isComment = false } }
      return !isComment
    }
    bytes = Array(kept.joined(separator: CollectionOfOne(UInt8(ascii: "\n"))))
  }
}
