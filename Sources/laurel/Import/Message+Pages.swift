internal import Source

/// What an import says at its end of the pages that it made.
extension Message {
  static func changed(_ path: String, isNew: Bool) -> Message {
    isNew ? "New: \(path)" : "Changed: \(path)"
  }

  static func pages(new: Int, changed: Int, unchanged: Int) -> Message {
    "Pages: \(new) new, \(changed) changed, \(unchanged) as before"
  }

  static func edited(_ count: Int) -> Message { ", \(count) left as they are" }

  static func drafts(_ count: Int) -> Message { "; \(count) of them drafts, since something is missing" }

  static func leftToDo(_ remarks: String) -> Message { "Left to do, as laurel check tells it: \(remarks)." }

  static let nothingWritten: Message = "Nothing was written."
}
