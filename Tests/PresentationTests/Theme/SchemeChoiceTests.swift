import Presentation
import Source
import Testing

@Suite struct SchemeChoiceTests {
  @Test(arguments: [
    ("a{color: red}", "a{color: red}"), ("@import \"x\";a{}", "@import \"x\";a{}"),
    (
      "@media (prefers-color-scheme: dark){:root{--a: b}}",
      "@media (prefers-color-scheme: dark){:root:where(:not([data-theme=light])){--a: b}}:root:where([data-theme=dark]){--a: b}"
    ),
    (
      "@media screen and (prefers-color-scheme:light){html,.a:is(b,c){d: e}}",
      "@media screen and (prefers-color-scheme:light){html:where(:not([data-theme=dark])),:where(:root:not([data-theme=dark])) .a:is(b,c){d: e}}"
        + "@media screen{html:where([data-theme=light]),:where(:root[data-theme=light]) .a:is(b,c){d: e}}"
    ),
    (
      "@media (prefers-color-scheme: dark){@supports (a: b){html-x{c: \"}\"}}@font-face{d: e}}",
      "@media (prefers-color-scheme: dark){@supports (a: b){:where(:root:not([data-theme=light])) html-x{c: \"}\"}}@font-face{d: e}}"
        + "@supports (a: b){:where(:root[data-theme=dark]) html-x{c: \"}\"}}@font-face{d: e}"
    ),
    (
      "@layer a{@media (prefers-color-scheme: dark){b{c: d}}}e{}",
      "@layer a{@media (prefers-color-scheme: dark){:where(:root:not([data-theme=light])) b{c: d}}:where(:root[data-theme=dark]) b{c: d}}e{}"
    ),
    ("@media (prefers-color-scheme: dark),print{a{}}", "@media (prefers-color-scheme: dark),print{a{}}"),
    ("@media (prefers-color-scheme: dark){a{b: c", "@media (prefers-color-scheme: dark){a{b: c"),
    ("a{b: '{'}.c\\{{}c", "a{b: '{'}.c\\{{}c"),
  ])
  func darkBlocksFollowTheChoice(compact: String, style: String) {
    #expect(SchemeChoice(Array(compact.utf8)).bytes.text == style)
  }

  @Test(arguments: ["'", "\\", "{", "}", "@media (prefers-color-scheme: dark){'", ")", ",{}", "a{}}b{}"])
  func aBrokenStyleSheetIsReadToItsEnd(style: String) {
    #expect(!SchemeChoice(Array(style.utf8)).bytes.isEmpty)
  }
}
