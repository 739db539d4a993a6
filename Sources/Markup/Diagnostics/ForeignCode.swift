package import Source

/// Code of another program that makes pages is text here. One remark for each sort of it on a page.
package enum ForeignCode: Rule {
  package static let id: RuleID = "foreign-code"
  package static let severity = Severity.warning

  /// Which program reads the code, or what it is for.
  enum Sort: Int, CaseIterable {
    case liquid, braces, hugo, erb, components, inclusion, brackets, directive, wiki, confluence, box
    case attributes, changes, citation, contents, emoji, formula, breaks, entity, values
  }

  /// All places of one sort on a page.
  struct Finding {
    /// The first of them as it is typed.
    let typed: String
    let span: SourceSpan
    var count = 1
    /// What puts all of them right, if that is certain.
    var edits: [Edit] = []
  }

  static func diagnose(_ sort: Sort, _ finding: Finding) -> Diagnostic {
    diagnostic(
      .shown(finding.typed, sort.whose, finding.count), at: finding.span,
      fixes: [Fix(sort.advice, edits: finding.edits, isSafe: !finding.edits.isEmpty)])
  }

  /// Reports an address that is code of another program, of which it is known where it leads.
  package static func diagnoseAddress(
    _ typed: String, leadingTo written: String, edits: [Edit], at span: SourceSpan
  ) -> Diagnostic {
    diagnostic(
      .address(typed, written), at: span,
      fixes: [Fix("write '\(written)'", edits: edits, isSafe: !edits.isEmpty)])
  }

  /// Whether an address begins with code, so that the code is what has to be told.
  static func opens(_ text: ArraySlice<UInt8>) -> Bool {
    let text = text.trimmed
    return text.starts(with: "{%") || text.starts(with: "{{") || text.starts(with: "<%")
  }
}

extension ForeignCode.Sort {
  fileprivate var whose: Message {
    switch self {
    case .liquid: "code of Jekyll or a program like it"
    case .braces: "code of a template"
    case .hugo: "code of Hugo"
    case .erb: "code of a template"
    case .components: "code of MDX"
    case .inclusion: "meant to take in another file"
    case .brackets: "code of WordPress or of a forum"
    case .directive: "a mark of reStructuredText"
    case .wiki: "a mark of a wiki"
    case .confluence: "code of Confluence"
    case .box: "meant as a box"
    case .attributes: "meant to say how something looks"
    case .changes: "a change that somebody proposed"
    case .citation: "a citation of Pandoc"
    case .contents: "meant as a table of contents"
    case .emoji: "the name of a small picture"
    case .formula: "a formula of LaTeX"
    case .breaks: "code of LaTeX"
    case .entity: "a sign that was encoded twice"
    case .values: "meant as values at the top of the page"
    }
  }

  fileprivate var advice: Message {
    switch self {
    case .liquid, .braces, .hugo, .erb, .components, .inclusion, .directive:
      "write what it would give, or take it away; to show it as code, put ` before and after it"
    case .wiki: "write it in Markdown: '## ' before a heading, ** before and after bold words"
    case .brackets, .breaks, .confluence: "take it away, and keep the words"
    case .box: "write the text as a quotation whose first line is [!NOTE]: '> [!NOTE]'"
    case .attributes: "take it away; how things look is the same on all pages"
    case .changes: "write the words as they shall be"
    case .citation: "write the source as a footnote: [^1]"
    case .contents: "take it away; a page has a table of its headings by itself"
    case .emoji: "paste the picture itself, or take it away"
    case .formula: "write it in plain signs, such as ½ and x², or add a picture of it"
    case .entity: "take 'amp;' out of it"
    case .values: "write these lines once, at the very top of the page, between two lines of three hyphens"
    }
  }
}

extension Message {
  fileprivate static func address(_ typed: String, _ written: String) -> Message {
    "'\(typed)' is code of another program, and means '\(written)'"
  }

  fileprivate static func shown(_ typed: String, _ whose: Message, _ count: Int) -> Message {
    count > 1
      ? "'\(typed)' is \(whose), and readers see it as it is typed (\(count) places on this page)"
      : "'\(typed)' is \(whose), and readers see it as it is typed"
  }
}
