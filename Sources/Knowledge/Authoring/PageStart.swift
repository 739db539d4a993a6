internal import Source

/// The command that starts a page which somebody has named.
struct PageStart {
  let kind: String
  let title: String

  /// As people type it. What others have written is one word of it, whatever signs are in there.
  var command: String { "laurel new \(kind) \(quoted)" }

  private var quoted: String {
    let isPlain = !title.utf8.contains { "\"$`\\!".utf8.contains($0) }
    return isPlain
      ? "\"\(title)\"" : "'" + title.parts(separatedBy: "'").joined(separator: "'\\''") + "'"
  }
}
