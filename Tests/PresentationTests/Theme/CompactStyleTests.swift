import Presentation
import Source
import Testing

@Suite struct CompactStyleTests {
  @Test(arguments: [
    ("/* Why. */\na:hover, b {\n  color: red;\n  top: 0;\n}\n", "a:hover,b{color:red;top:0}"),
    ("a   :hover > b{}", "a :hover > b{}"),
    ("@media (min-width: 1px) and (print) { a { } }", "@media (min-width:1px) and (print){a{}}"),
    ("a::before { content: \"/* ; } */  \\\" {\"; }", "a::before{content:\"/* ; } */  \\\" {\"}"),
    ("a { background: url(a  b;/*.png) }", "a{background:url(a  b;/*.png)}"),
    ("a { margin: 1px/**/2px }", "a{margin:1px/**/2px}"),
    ("a { b: url( \"x)y\" ) ; c: URL(a;b )}", "a{b:url( \"x)y\" );c:URL(a;b )}"),
    ("a { b: calc( 1px  + 2px ) }", "a{b:calc( 1px + 2px )}"), (":is( a , b ) c {}", ":is( a,b ) c{}"),
    ("a { b: c; & d , e & { f: g } }", "a{b:c;& d,e &{f:g}}"),
    ("@layer a , b ;\n@layer a { }", "@layer a,b;@layer a{}"),
    ("a { --b: ; --c: ; --d:; }", "a{--b: ;--c: ;--d:}"), (".\\26  b , .\\26 {}", ".\\26  b,.\\26 {}"),
    ("a/* x */ b {}", "a b{}"), (".a\\  {}", ".a\\ {}"), (".a\\; b {}", ".a\\; b{}"),
    (".a\\: b {}", ".a\\: b{}"),
    ("a { b:\n  'c'; --d: /* e */ f; --g: /* h */; }", "a{b:'c';--d:f;--g: }"),
  ])
  func whatMeansNothingIsLeftOut(style: String, compact: String) {
    #expect(CompactStyle(Array(style.utf8)).bytes.text == compact)
  }

  @Test(arguments: ["/* open", "a { content: 'open", "url(open", "\\", "'\\", "/", "", "/*/", "a /*"])
  func aBrokenStyleSheetIsReadToItsEnd(style: String) {
    #expect(CompactStyle(Array(style.utf8)).bytes.count <= style.utf8.count)
  }

  @Test func aCompactStyleSheetStaysAsItIs() {
    let once = CompactStyle(Array("a { b: c; } /* d */ e\n{ f: 'g' }".utf8)).bytes
    #expect(CompactStyle(once).bytes == once)
  }
}
