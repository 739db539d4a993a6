import Markup
import Source
import Testing

/// Where the sentence around a link begins and ends.
@Suite struct SentenceTests {
  /// Texts with `[x]` for a link of a long word, and `|` where its sentence begins and ends.
  @Test(arguments: [
    "Before. |Dr. Smith of St. Mary School met Mr. Lee, e.g. in [x], at noon.| After.",
    "|The U.S. schools vs. others (see [x]) differ.| Next.", "|At 3 p.m. on Jan. 5, see [x]!| Why?",
    "|Mrs. J. K. Rowe wrote [x] in No. 4 Main Rd. near town.| End.",
    "Why? |See [x] and v. 3.5 of it.| Three more.",
    "One! |Ph.D. and M.Ed. students, i.e. those of Prof. Ng, use [x].| Two",
    "Yes? |No ... and so on … [x] helps.| Done.",
    "Stop. |She said \u{201C}Go to [x].\u{201D}| Then he left.",
    "Stop. |\u{201C}Why?\u{201D} asked [x].| He left.",
    "\u{201C}Go. |See [x] now!|\u{201D}", "He said: \u{201C}Go. |See [x] now!|\u{201D} We went.",
    "\"Go. |See [x] now!|\"", "(Go. |See [x] now.|)", "\u{201C}|Look at [x].| Then stop.\u{201D}",
    "\u{AB}Va. |Vois [x].|\u{BB} Fin",
    "|\u{201C}See [x],\u{201D} she said.| Bye.", "Go. |See [x] (ch. 3).| Bye.",
    "|We went to Washington, D.C. is where [x] is.| Bye.", "|Meet asst. supt. Smith at [x] today.| Then go.",
    "|Vice-prin. Ruiz and exec. dir. Lee wrote [x].| Bye.", "|Room no. 5, bldg. B, has [x].| Bye.",
    "He put on his cap. |See [x].| Bye.",
    "|Ask asst. principal Lee (elem. School) of [x].| No.",
    "(Stop.) |(See [x].)| More.", "A sign of it. |\u{201C}[x] is here.\u{201D}| It ends.",
    "|It was Grade 9. 30 of them read [x].| Then", "Fin. |\u{BF}D\u{F3}nde est\u{E1} [x]?| No s\u{E9}.",
    "Fin. |La Sra. G\u{F3}mez de EE. UU. lee la p\u{E1}g. 5 y el n\u{FA}m. 3 de [x].| Otra.",
    "Ende. |Nach Abs. 3 Nr. 4 bzw. z. B. [x] gilt das usw. auch.| Neu.",
    "Fin. |Mme Roy et M. Lee lisent [x] p. ex. ici.| Fin.",
    "\u{5B66}\u{6821}\u{3002}|\u{5148}\u{751F}\u{5728}[x]\u{91CC}\u{8BF4}\u{3002}|\u{4E0B}\u{4E00}\u{53E5}\u{3002}",
    "\u{4ED6}\u{8BF4}\u{3002}|\u{201C}\u{770B}[x]\u{FF01}\u{201D}|\u{4E0B}\u{53E5}",
    "\u{645}\u{627}\u{61F}|\u{627}\u{642}\u{631}\u{623} [x]\u{61F}|\u{62B}\u{645}",
    "\u{915}\u{964}|\u{916} [x] \u{917}\u{964}|\u{918}", "I don't. |Can't you see [x]?| I can't.",
    "The answer is no. |We read [x].| The art. Yes", "[y](y.md). |[x] begins there.| Last [z](z.md).",
  ])
  func isWhole(_ marked: String) throws {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let sentence = parts[1].replacing("[x]", with: "[Target]").trimmed
    let prose = ParsedProse(parts.joined().replacing("[x]", with: "[Target](x.md)")).prose
    let context = try #require(prose.references.first { $0.text == "Target" }).context
    #expect(context.before.words + "[" + context.text + "]" + context.after.words == sentence)
  }

  @Test func namesOtherPages() throws {
    let prose = ParsedProse(
      "One. See [[a/first|the first]], [[b/second#part]] and [[third]] with [[ fourth.md ]]. Two."
    )
    .prose
    let contexts = prose.references.map(\.context)
    #expect(contexts.map(\.text) == ["the first", "", "", ""])
    #expect(contexts[0].after.words == ", second and third with fourth.")
    #expect(contexts[2].before == [.text("See the first, "), .title(1, typed: "second"), .text(" and ")])
    #expect(contexts[2].after == [.text(" with "), .title(3, typed: "fourth"), .text(".")])
  }

  @Test(arguments: ["\u{5B66}", "\u{E01}\u{E33}", "e\u{301}", "\u{1F469}\u{200D}\u{1F3EB}"])
  func cutsNoCharacterInTwo(character: String) {
    let context = ParsedProse(String(repeating: character, count: 300) + "[a](b.md)").prose.references[0]
      .context
    let count = context.before.words.count
    #expect(count > 5 && context.before.words == String(repeating: character, count: count))
  }

  @Test func endsInAnEndlessCharacterToo() {
    let endless = "e" + String(repeating: "\u{301}", count: 5_000)
    #expect(ParsedProse("\(endless)[a](b.md)").prose.references[0].context.before.words.utf8.count < 500)
  }
}

extension [Context.Part] {
  /// The words as they are typed.
  var words: String {
    map { part in
      switch part {
      case .text(let text): text
      case .title(_, let typed): typed
      }
    }.joined()
  }
}
