internal import Knowledge
internal import Source
internal import Testing

@testable internal import laurel

@Suite struct SVGReadingTests {
  @Test(arguments: Sample.shown)
  func drawingsThatOnlyDrawAreShown(sample: Sample) {
    let reading = SVGReading(Array(sample.text.utf8))
    #expect(reading.fault == nil)
    #expect(reading.header?.format == .svg)
    #expect(reading.header.map { [$0.width, $0.height] } == sample.size)
  }

  @Test(arguments: Sample.refused)
  func whatIsMoreThanADrawingIsRefused(sample: Sample) {
    let reading = SVGReading(Array(sample.text.utf8))
    #expect(reading.header == nil)
    #expect(reading.fault?.reason == sample.reason)
  }

  /// Of what is refused, a picture may be drawn in the size that the first element says.
  @Test(
    arguments: [
      ("<svg width=\"3\" height='4px'>", [3, 4]),
      ("\u{FEFF}<!-- <svg> -->\n<svg\nviewBox=\"0 0 7 9\"/>", [7, 9]),
      (
        "<?a '<svg>?><!DOCTYPE svg [<!ENTITY a \"]>\"> <!-- ]> ' -->]><svg x=\"&a;\" width=\"1in\" height=\"2\">",
        [96, 2]
      ),
      ("<svg width=\"3\" height=\"4\" width=\"9\">", [3, 4]), ("<svg width=\"3\">", nil),
      ("<svg width=3 height=4>", nil),
      ("<svg width=\"1e9\" height=\"1e9\">", nil), ("<svg width=\"&a;\" height=\"4\">", nil),
      ("<svgs width=\"3\" height=\"4\">", nil),
      ("<g><svg width=\"3\" height=\"4\"/></g>", nil),
      ("<!DOCTYPE svg [ <svg width=\"3\" height=\"4\">", nil), ("", nil),
      ("<svg width=\"3\" height=\"4\"><foreignObject/></svg>", nil), ("<svg", nil), ("<svg width", nil),
      ("<svg width=\"3", nil),
      ("<svg width=\"3\" height=\"4\"><switch><foreignObject/></switch></svg>", [3, 4]),
    ] as [(String, [Int]?)])
  func theSizeOfAPictureIsThatOfTheFirstElement(text: String, size: [Int]?) {
    #expect(SVGRoot.picture(of: Array(text.utf8)).map { [$0.width, $0.height] } == size)
  }

  @Test func theLineOfTheFaultIsTold() {
    let text = Sample.root("<g>\n<path d=\"M0 0\"/>\n<script>alert(1)</script>\n</g>")
    #expect(SVGReading(Array(text.utf8)).fault?.line == 3)
  }

  @Test func otherEncodingsAreRefused() {
    #expect(SVGReading([0xFF, 0xFE, 0x3C, 0]).fault?.reason == .notText)
    #expect(SVGReading([]).fault?.reason == .noDrawing)
  }

  /// Whatever is changed, the reading ends, and a drawing with a program in it is never shown.
  @Test func changedBytesNeverTrap() {
    var random = SplitMix64(state: 2_026)
    let signs = Array("<>/\"'=&;#:@\\()[]-! \n\0Aason".utf8)
    for sample in Sample.shown + Sample.refused {
      let original = Array(sample.text.utf8)
      for _ in 0..<300 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] = signs.randomElement(using: &random) ?? 0
        }
        let reading = SVGReading(bytes)
        #expect((reading.header == nil) == (reading.fault != nil))
        #expect(SVGRoot.picture(of: bytes).map { $0.width > 0 && $0.height > 0 } != false)
        if bytes.firstRange(of: Array("<script".utf8)) != nil, !sample.hasComment {
          #expect(reading.header == nil)
        }
      }
    }
  }
}

/// A drawing, and what becomes of it.
struct Sample: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  var size = [10, 20]
  var reason: DrawingFault.Reason?

  var hasComment: Bool { text.utf8.contains(UInt8(ascii: "!")) }

  static func root(_ content: String, _ attributes: String = "width=\"10\" height=\"20\"") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(content)</svg>"
  }

  private static func shown(_ name: String, _ text: String, _ size: [Int] = [10, 20]) -> Sample {
    Sample(testDescription: name, text: text, size: size)
  }

  private static func refused(_ name: String, _ text: String, _ reason: DrawingFault.Reason) -> Sample {
    Sample(testDescription: name, text: text, reason: reason)
  }

  static let shown = [
    shown("a circle", root("<circle r=\"5\"/>")),
    shown("units", root("", "width=\"1in\" height=\"2.54cm\""), [96, 96]),
    shown("a box alone", root("", "viewBox=\"0 0 30 40.5\""), [30, 41]),
    shown("a box and a width", root("", "viewBox=\"0,0,30,60\" width=\"10px\""), [10, 20]),
    shown("per cent", root("", "viewBox=\"0 0 3 4\" width=\"100%\" height=\"100%\""), [3, 4]),
    shown(
      "a head of an old program",
      """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!-- Generator: graphviz -->
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
       "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      \(root("<title>One &amp; two &#8211; three</title>"))
      """),
    shown(
      "a style",
      root("<style><![CDATA[.a{fill:url(#b)} @media (min-width: 3px) { .b > g { fill: #fff } }]]></style>")),
    shown("a gradient", root("<path fill=\"url('#b')\" d=\"M0,0\" transform=\"translate(1 2) rotate(3)\"/>")),
    shown(
      "the notes of an editor",
      root(
        "<i:view i:on=\"x\"><i:grid/></i:view><g i:label=\"(a)\"/>",
        "xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" width=\"10\" height=\"20\"")),
    shown(
      "letters that are repeated",
      root(
        "<defs><path id=\"a\" d=\"\"/></defs><g id=\"text\"><use xlink:href=\"#a\"/><use href=\"#a\" x=\"3\"/></g>",
        "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"10\" height=\"20\"")),
  ]

  static let refused = [
    refused("a script", root("<script>alert(1)</script>"), .program("<script>")),
    refused("a handler", root("<g onclick=\"alert(1)\"/>"), .program("onclick")),
    refused("a handler in capitals", root("<g ONLOAD=\"alert(1)\"/>"), .program("ONLOAD")),
    refused(
      "a handler on the root", root("", "onload=\"alert(1)\" width=\"1\" height=\"1\""), .program("onload")),
    refused("a page", root("<foreignObject/>"), .part("<foreignObject>")),
    refused("a link", root("<a href=\"javascript:alert(1)\"/>"), .part("<a>")),
    refused(
      "a picture", root("<image href=\"https://example.org/a.png\"/>"), .address("https://example.org/a.png")),
    refused("a part of another file", root("<use href=\"b.svg#a\"/>"), .address("b.svg#a")),
    refused(
      "an address in signs", root("<use href=\"&#104;ttp://example.org\"/>"), .address("http://example.org")),
    refused("a movement", root("<animate attributeName=\"href\"/>"), .part("<animate>")),
    refused(
      "a fill from elsewhere", root("<g fill=\"url(https://example.org/)\"/>"),
      .address("https://example.org/")),
    refused("a style from elsewhere", root("<style>@import 'a.css';</style>"), .style("@import")),
    refused("a style around a remark", root("<style>@im<!-- -->port 'a.css';</style>"), .style("@import")),
    refused("a font", root("<style>@font-face { src: url(a.woff) }</style>"), .address("a.woff")),
    refused("an image of a style", root("<g style=\"fill: image-set('a.png' 1x)\"/>"), .style("image-set")),
    refused("an escape", root("<g style=\"fill: u\\72l(a.png)\"/>"), .style("\\")),
    refused(
      "a style in an attribute", root("<g style=\"background: URL( 'a.png' )\"/>"), .address("'a.png'")),
    refused("a declaration", "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + root("&a;"), .declaration),
    refused("a word of its own", root("&nbsp;"), .declaration),
    refused("a style sheet of XML", "<?xml-stylesheet href=\"a.css\"?>" + root(""), .declaration),
    refused("an encoding", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + root(""), .notText),
    refused(
      "a page in a program's element", root("<l:a xmlns:l=\"lucid\"><script/></l:a>"), .program("<script>")),
    refused("another language", root("<h:p xmlns:h=\"http://www.w3.org/1999/xhtml\"/>"), .part("xmlns:h")),
    refused(
      "a script by another name", root("<s:script xmlns:s=\"http://www.w3.org/2000/svg\"/>"),
      .part("<s:script>")),
    refused("a name that changes", root("<g xmlns=\"http://www.w3.org/1999/xhtml\"/>"), .part("xmlns")),
    refused("a name of nothing", root("<x:y/>"), .part("<x:y>")),
    refused("a base", root("<g xml:base=\"https://example.org/\"/>"), .part("xml:base")),
    refused("no drawing", "<html><svg/></html>", .part("<html>")),
    refused("no language", "<svg width=\"1\" height=\"1\"/>", .noDrawing),
    refused("no size", root("", ""), .noSize),
    refused("nothing to see", root("", "width=\"0\" height=\"3\""), .noSize),
    refused("an end that is missing", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", .form),
    refused("two of them", root("") + root(""), .form),
    refused("text behind it", root("") + "x", .form),
    refused("a value twice", root("<g id=\"a\" id=\"b\"/>"), .form),
    refused("a great depth", root(String(repeating: "<g>", count: 300)), .form),
    refused(
      "ten of ten",
      root("<g id=\"a\"><use href=\"#b\"/><use href=\"#b\"/></g><g id=\"b\"><path/></g><use href=\"#a\"/>"),
      .repeats),
  ]
}
