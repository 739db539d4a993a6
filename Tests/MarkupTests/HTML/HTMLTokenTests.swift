import Source
import Testing

@testable import Markup

@Suite struct HTMLTokenTests {
  private static func read(_ html: String) -> [String] {
    let bytes = Array(html.utf8)
    return HTMLTokenizer.tokens(of: bytes).map { token in
      let typed = bytes[token.range].text
      return switch token.content {
      case .text: typed
      case .comment: "comment"
      case .start(let tag):
        "start \(tag.name)"
          + tag.attributes.map { " \($0.name)=\($0.value.text)@\($0.range.lowerBound)" }.joined()
      case .end(let name): "end \(name)"
      }
    }
  }

  @Test(arguments: [
    ("a<b>c</b>d", ["a", "start b", "c", "end b", "d"]),
    ("<A HREF='x y' Title=\"t\" open>", ["start a href=x y@9 title=t@21 open=@28"]),
    ("<a href = x>", ["start a href=x@10"]), ("<td a=\"1\"b='2'>", ["start td a=1@7 b=2@12"]),
    ("<br/><br />", ["start br", "start br"]), ("</p >", ["end p"]), ("a<!---->b", ["a", "comment", "b"]),
    ("<script>if (a<b>c) \"</b>\"</script >d", ["start script", "if (a<b>c) \"</b>\"", "end script", "d"]),
    ("<script><b>", ["start script", "start b"]),
    ("<iframe src=x><p></iframe>", ["start iframe src=x@12", "<p>", "end iframe"]),
    ("<a b=<c>", ["<a b=", "start c"]),
    ("<p\na='b\nc'>", ["start p a=b\nc@6"]),
  ]) func cutsAtTags(html: String, tokens: [String]) {
    #expect(Self.read(html) == tokens)
  }

  @Test(arguments: [
    "a < b", "<", "</", "<a", "<a b", "<a b=", "<a b='", "<a b=\"c>", "<a/b>", "<img/src=x>", "<1>", "</1>",
    "</a b>", "<a b=c\"d>", "<a ='b'>", "<a 'b'>", "<?php x ?>", "<!doctype html>", "<![CDATA[x]]>", "< b>",
    "<a b=`c`>", "<a\u{301}>", "<\u{0}a>",
  ]) func leavesAllElseAsText(html: String) {
    #expect(Self.read(html) == [html])
  }

  @Test func goesOnBehindWhatIsNoTag() {
    #expect(Self.read("<a b='c <b>d</b>") == ["<a b='c ", "start b", "d", "end b"])
  }

  /// Whatever is repeated, no byte is looked at more than a few times.
  @Test(arguments: [
    "<", "<a", "<div>", "</div>", "<a href=\"", "<a href='", "<a b='c' ", "<a b=\"<a b='", "<script>",
    "<title>",
    "<style></style>", "<a b=", "<a b ", "<a ", "</a ", "</a", "<!---->", "<!--", "&amp;", "&",
    "<a b='c'd=\"e\"",
    "<textarea><script>", "<a b=\" c=\" <a b='", "<a b=' <c d=\"", "<iframe></ifram>",
  ]) func isLinear(unit: String) {
    let html = String(repeating: unit, count: 200_000 / unit.utf8.count)
    var tokenizer = HTMLTokenizer(Array(html.utf8))
    let tokens = tokenizer.read()
    #expect(tokenizer.steps <= 20 * html.utf8.count)
    #expect(tokens.last?.range.upperBound == html.utf8.count)
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
  }
}
