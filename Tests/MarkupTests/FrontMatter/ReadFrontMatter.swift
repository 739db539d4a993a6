internal import Markup
internal import Source

/// Reads a page given as text.
func read(_ text: String) -> Diagnosed<FrontMatter> {
  YAMLReader.readFrontMatter(SourceText(path: "page.md", bytes: Array(text.utf8)))
}

/// Reads lines of values between two `---` lines; the first is line 2 of the file.
func readBlock(_ lines: String) -> Diagnosed<YAMLMapping> { read("---\n\(lines)\n---\n").map(\.mapping) }

extension Diagnosed {
  /// The remarks as `line:column rule: message`.
  var remarks: [String] {
    diagnostics.map { "\($0.span.start.line):\($0.span.start.column) \($0.rule): \($0.message)" }
  }
}

extension YAMLMapping {
  /// The value as text, if it is one.
  func text(_ key: String) -> String? { self[key]?.text }
}

extension YAMLValue {
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  var items: [YAMLValue] {
    if case .list(let items) = content { items } else { [] }
  }

  var mapping: YAMLMapping {
    if case .mapping(let mapping) = content { mapping } else { .empty }
  }

  /// The span as `line:column-line:column`.
  var place: String {
    "\(span.start.line):\(span.start.column)-\(span.end.line):\(span.end.column)"
  }
}
