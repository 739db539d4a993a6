package import Knowledge
package import Presentation
internal import Source

/// A finished site, and what was said about it.
package struct DrawnSite: Sendable {
  package let files: [OutputFile]
  package let site: Site
  package let remarks: Remarks

  package var problems: [String] { remarks.problems }

  package var paths: [String] { files.map(\.path) }

  /// The text of a file; nil if there is none, or if it is a file of the content.
  package func text(_ path: String) -> String? {
    guard case .bytes(let bytes)? = files.first(where: { $0.path == path })?.content else { return nil }
    return bytes.text
  }

  /// Whether a file holds these very bytes. `contains` compares `Character`s, and so misses what joins a mark.
  package func holds(_ path: String, _ part: String) -> Bool {
    text(path).map { Array($0.utf8).firstRange(of: Array(part.utf8)) != nil } ?? false
  }
}

extension DrawnSite: CustomStringConvertible {
  /// What a failed expectation shows of it.
  package var description: String { "\(paths) \(problems)" }
}
