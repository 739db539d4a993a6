internal import Source
internal import Testing

@testable internal import laurel

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.md") -> String {
    UnifiedDiff(path: path, from: Array(old.utf8), to: Array(new.utf8)).bytes.text
  }

  @Test func equalTextsHaveNoDifference() {
    #expect(diff("a\nb\n", "a\nb\n") == "")
    #expect(diff("", "") == "")
  }

  @Test func showsAChangeWithTheLinesAroundIt() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
        --- a/a.md
        +++ b/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func joinsChangesThatAreNear() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let hunks = { (lines: [String]) in
      diff(old, (1...20).map { lines.contains("\($0)") ? "x\n" : "\($0)\n" }.joined())
        .parts(separatedBy: "\n").filter { $0.startsWithBytes(of: "@@") }
    }
    #expect(hunks(["2", "9"]) == ["@@ -1,12 +1,12 @@"])
    #expect(hunks(["2", "10"]) == ["@@ -1,5 +1,5 @@", "@@ -7,7 +7,7 @@"])
  }

  @Test func keepsLineEndsAndSaysWhereOneIsMissing() {
    #expect(
      diff("a\r\nb", "x\r\nb", path: "a b.md") == "--- a/a b.md\t\n+++ b/a b.md\t\n@@ -1,2 +1,2 @@\n"
        + "-a\r\n+x\r\n b\n\\ No newline at end of file\n")
    #expect(diff("", "a\n") == "--- a/a.md\n+++ b/a.md\n@@ -0,0 +1,1 @@\n+a\n")
  }

  @Test func noNameBreaksTheHead() {
    #expect(diff("a\n", "b\n", path: "a\n+x").parts(separatedBy: "\n")[0] == "--- a/a\u{FFFD}+x")
  }
}
