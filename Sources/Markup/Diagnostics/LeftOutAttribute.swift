internal import Source

/// What an author wanted of an element of HTML and a page does not do.
enum LeftOutAttribute {
  /// Something is to happen.
  case program
  /// Nobody is to see the words.
  case hidden

  /// Nil for an attribute that may be left out without a word.
  init?(_ attribute: HTMLTag.Attribute) {
    let hides = ["display:none", "visibility:hidden"].contains(where: attribute.styleHolds)
    if attribute.name == "hidden" || (attribute.name == "style" && hides) {
      self = .hidden
    } else if attribute.name.startsWithBytes(of: "on"), attribute.name.utf8.count > 2 {
      self = .program
    } else {
      return nil
    }
  }
}

extension RawHTML {
  /// Words that somebody wanted to hide are not shown by mistake: that is an error.
  static func diagnose(_ wish: LeftOutAttribute, _ name: String, at span: SourceSpan) -> Diagnostic {
    switch wish {
    case .program:
      diagnostic(.program(name), at: span, fixes: [Fix("take it away; pages hold no programs")])
    case .hidden:
      diagnostic(.hidden(name), at: span, fixes: [Fix("take away what readers shall not see")])
        .with(severity: .error)
    }
  }
}

extension Message {
  fileprivate static func program(_ name: String) -> Message { "'\(name)' is left out, and does nothing" }

  fileprivate static func hidden(_ name: String) -> Message {
    "'\(name)' is left out, so readers see what it would hide"
  }
}
