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
  /// What is said of a file that would be asked of another site.
  static func diagnoseRemote(at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .remote, at: span,
      fixes: [Fix("save the file next to this page and give its name, or write a link to it")])
  }

  static func diagnose(_ wish: LeftOutAttribute, _ name: String, at span: SourceSpan) -> Diagnostic {
    switch wish {
    case .program:
      diagnostic(.program(name), at: span, fixes: [Fix("take it away; pages hold no programs")])
    case .hidden:
      diagnostic(.hidden(name), at: span, fixes: [Fix("take away what readers shall not see")])
    }
  }
}

extension Message {
  fileprivate static var remote: Message { "this file is on another web site, so no page plays it" }

  fileprivate static func program(_ name: String) -> Message { "'\(name)' is left out, and does nothing" }

  fileprivate static func hidden(_ name: String) -> Message {
    "'\(name)' is left out, so readers see what it would hide"
  }
}
