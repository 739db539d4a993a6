internal import Markup
package import Source

/// A value has to be of the type that its field says.
package enum WrongType: Rule {
  package static let id: RuleID = "wrong-type"
  package static let severity = Severity.error

  /// - Parameter meant: the value that is surely meant, if there is one.
  static func diagnose(
    _ name: String, _ typed: String?, expected: Expected, at span: SourceSpan, meant: String? = nil
  ) -> Diagnostic {
    let fix = meant.map { meant in
      let edits = WrittenTarget(value: typed ?? "", at: span).edits(toAddress: meant)
      return Fix("write \(meant)", edits: edits, isSafe: !edits.isEmpty)
    }
    return diagnostic(.expected(name, expected, typed), at: span, fixes: [fix].compactMap { $0 })
  }

  /// A yes or no without which nobody can say whether the page is hidden.
  static func diagnoseNothing(_ name: String, at span: SourceSpan) -> Diagnostic {
    diagnostic(.nothing(name), at: span)
  }

  /// Several values without the brackets of a list.
  static func diagnoseUnbracketed(_ name: String, _ parts: [YAMLValue], at span: SourceSpan) -> Diagnostic {
    let texts = parts.compactMap { if case .scalar(let text, _) = $0.content { text } else { nil } }
    // What means something inside brackets stands in quotes there.
    let items = texts.map {
      $0.utf8.contains(where: "[]{}\"'#:&*!|>%@`".utf8.contains) ? YAMLText.quoted($0) : $0
    }
    let list = "[\(items.joined(separator: ", "))]"
    return diagnostic(
      .unbracketed(name), at: span, fixes: [Fix("write \(list)", edits: [Edit(span, list)], isSafe: true)])
  }

  /// Reports a date in another notation. It is safe to write anew only what can mean but one day.
  static func diagnoseDate(_ typed: String, readings: [CalendarDate], at span: SourceSpan) -> Diagnostic {
    let isOnOneLine = span.start.line == span.end.line
    return diagnostic(
      readings.count == 1 ? .otherNotation(typed, readings[0]) : .ambiguousDate(typed, readings), at: span,
      fixes: readings.map { day in
        Fix(
          "write \(day)", edits: isOnOneLine ? [Edit(span, day.description)] : [],
          isSafe: isOnOneLine && readings.count == 1)
      })
  }

  enum Expected: Sendable {
    /// What a type of values is, such as "a date", and how it is written.
    case described(Message, advice: Message)
    case flag, single
    /// A record, with the name of one of its parts.
    case record(part: String)

    static let text = Expected.described("a text", advice: "write it on the same line as its name")
    static let color = Expected.described(
      "a color", advice: "write it in quotes with six digits, such as \"#1c5a43\"")
  }
}

extension Message {
  fileprivate static func nothing(_ name: String) -> Message {
    "'\(name)' has no value, so nobody can say whether the page is hidden; write true or false"
  }

  fileprivate static func unbracketed(_ name: String) -> Message {
    "'\(name)' has several values here; put them between [ and ]"
  }

  fileprivate static func otherNotation(_ typed: String, _ day: CalendarDate) -> Message {
    "the date is written '\(typed)'; write it as \(day)"
  }

  fileprivate static func ambiguousDate(_ typed: String, _ days: [CalendarDate]) -> Message {
    "the date is written '\(typed)', which can mean \(Message.choice(days.map(\.description))); write the one that you mean"
  }

  fileprivate static func expected(_ name: String, _ expected: WrongType.Expected, _ typed: String?)
    -> Message
  {
    switch expected {
    case .described(let noun, let advice):
      typed.map { "'\(name)' is \(noun), and '\($0)' is not one; \(advice)" }
        ?? "'\(name)' is \(noun), and this is not one; \(advice)"
    case .flag:
      typed.map { "'\(name)' is true or false, and '\($0)' is not either; write true or false" }
        ?? "'\(name)' is true or false, and this is not either; write true or false"
    case .record(let part):
      "'\(name)' has parts; write each on a line of its own below the name, such as '\(part): …'"
    case .single:
      "'\(name)' takes one value, not a list; write it after the colon, without brackets and hyphens"
    }
  }
}
