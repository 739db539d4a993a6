internal import Foundation
internal import Source
internal import Testing

/// A fix that is safe can be made unasked: it removes its remark, and brings no other.
@Suite struct FixTests {
  /// Makes each safe fix alone, and looks at what is then said of the site.
  @Test(arguments: try Subject.all())
  func aSafeFixPutsItsRemarkRightAndNothingElseWrong(site: Subject) async throws {
    let before = try await site.remarks
    for remark in before {
      for fix in remark.fixes where fix.isSafe {
        #expect(!fix.edits.isEmpty, "\(remark.rule): a safe fix has edits")
        let after = try await site.files.applying(fix.edits).remarks().map(Said.init)
        var left = before.map(Said.init)
        left.remove(at: try #require(left.firstIndex(of: Said(remark))))
        #expect(after == left, "\(remark.rule) at \(remark.span.path):\(remark.span.start.line)")
      }
    }
  }

  /// A remark without its column, which edits before it on the line may move.
  private struct Said: Equatable {
    let rule: RuleID
    let path: String
    let line: Int
    let message: Message

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      path = diagnostic.span.path
      line = diagnostic.span.start.line
      message = diagnostic.message
    }
  }
}

extension SiteFiles {
  /// The same files with edits made, the last one first.
  fileprivate func applying(_ edits: [Edit]) throws -> SiteFiles {
    var files = self
    for edit in edits.sorted(by: { $1.span < $0.span }) {
      let path = edit.span.path.startsWithBytes(of: "Themes/") ? edit.span.path : "Content/\(edit.span.path)"
      let file = SourceFile(path: path, bytes: try #require(files[path]))
      guard case .text(let text) = DecodedText(file) else {
        Issue.record("\(path) is not UTF-8")
        continue
      }
      let range = text.offset(of: edit.span.start)..<text.offset(of: edit.span.end)
      var bytes = text.bytes
      bytes.replaceSubrange(range, with: Array(edit.replacement.utf8))
      files[path] = bytes
    }
    return files
  }
}
