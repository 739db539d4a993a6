internal import Source

/// How many there are of something, as reports say it.
extension Message {
  static func files(_ count: Int) -> Message { count == 1 ? "1 file" : "\(count) files" }

  static func problems(_ count: Int) -> Message { count == 1 ? "1 problem" : "\(count) problems" }

  static func remarks(_ count: Int, _ severity: Severity) -> Message {
    switch severity {
    case .error: count == 1 ? "1 error" : "\(count) errors"
    case .warning: count == 1 ? "1 warning" : "\(count) warnings"
    case .note: count == 1 ? "1 note" : "\(count) notes"
    }
  }

  /// A severity as people read it; programs are given its raw value.
  static func severity(_ severity: Severity) -> Message {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
