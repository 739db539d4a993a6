import Markup
import Source
import Support
import Testing

@Suite struct CorpusTests {
  private let corpus = Corpus.all

  @Test func theCheckAcceptsWhatTheCorpusAccepts() async {
    var wrong: [String] = []
    for item in corpus.cases {
      let site = TestSite(corpus.site + [("cases/case.md", corpus.file(of: item))])
      let errors = await site.understood().remarks.diagnostics.filter { $0.severity == .error }
      if errors.isEmpty != item.isAcceptedByCheck { wrong.append("\(item.name): \(errors.map(\.message))") }
    }
    #expect(corpus.cases.count >= 400)
    #expect(wrong == [])
  }

  @Test func whatTheFormWritesIsReadAsItWasTyped() {
    let filled = corpus.cases.filter { $0.front == nil && $0.accept }
    var wrong: [String] = []
    for item in filled {
      let text = SourceText(path: "case.md", bytes: Array(corpus.file(of: item).utf8))
      let read = YAMLReader.readFrontMatter(text).value
      let base = ["title": TypedValue.text("Case"), "need": .text("here")]
      let typed = TypedValue.record(base.merging(item.values ?? [:]) { $1 })
      let values = TypedValue.record(read.mapping.typed)
      let body = text.bytes[read.bodyStart...].text.trimmed
      if values != typed.written || body != (item.text ?? "").trimmed {
        wrong.append("\(item.name): \(values)")
      }
    }
    #expect(filled.count >= 200)
    #expect(wrong == [])
  }
}

extension YAMLMapping {
  fileprivate var typed: [String: TypedValue] {
    Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value.typed) })
  }
}

extension YAMLValue {
  fileprivate var typed: TypedValue {
    switch content {
    case .scalar(let text, _): .text(text)
    case .list(let items): .list(items.map(\.typed))
    case .mapping(let mapping): .record(mapping.typed)
    case .empty: .nothing
    }
  }
}
