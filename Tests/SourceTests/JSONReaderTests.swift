internal import Source
internal import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    #"{"a":[1,-2.5,true,false,null,"x"],"b":{}}"#, #"[]"#, #""text""#, "0", #"{"":""}"#,
  ])
  func readsWhatTheWriterWrites(text: String) throws {
    let value = try #require(JSONReader.read(Array(text.utf8)))
    #expect(value.bytes.text == text)
  }

  @Test func readsEscapes() {
    #expect(
      JSONReader.read(Array(#" "\"\\\/\b\f\n\r\t\u00e9\ud83c\udfc5" "#.utf8))
        == .text("\"\\/\u{8}\u{C}\n\r\té🏅"))
  }

  @Test(arguments: [
    "", "{", "[1,]", "[,1]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", "-", "+1", ".5", "1e999", "nul",
    "\"", "\"\\x\"", "\"\\ud83c\"", "\"\\udfc5\"", "\"\\u12\"", "\"\u{1}\"", "[1] 2", "{\"a\":1,\"a\":2}",
    "NaN", "'a'",
  ])
  func refusesWhatIsNoJSON(text: String) { #expect(JSONReader.read(Array(text.utf8)) == nil) }

  @Test(arguments: [
    (#"{"a":1,"b":[1,2,],"c":1}"#, 16, JSONFault.Reason.notJSON),
    (#"{"a":1,"b":{"x":1,"x":2}}"#, 18, .repeatedName("x")),
    (String(repeating: "[", count: 40), 32, .tooDeep), ("[1] 2", 4, .notJSON),
  ])
  func saysWhereItCeasesToBeJSON(text: String, offset: Int, reason: JSONFault.Reason) {
    guard case .failure(let fault) = JSONReader.check(Array(text.utf8)) else {
      Issue.record("this is no JSON")
      return
    }
    #expect(fault.offset == offset)
    #expect(fault.reason == reason)
  }

  @Test func readsOnlySoManyValues() {
    let text = Array(#"{"a":[1,2],"b":[3,4]}"#.utf8)
    #expect((try? JSONReader.check(text, atMost: 7).get()) != nil)
    guard case .failure(let fault) = JSONReader.check(text, atMost: 6) else {
      Issue.record("these are seven values")
      return
    }
    #expect(fault.offset == 18 && fault.reason == .tooManyValues)
  }

  @Test func findsThePlaceOfAValue() {
    let text = Array(#"{"a": [1, {"b": "x", "c": [ 7 ]}]}"#.utf8)
    func place(_ steps: JSONStep...) -> Int { JSONReader.offset(of: steps, in: text) }
    #expect(place() == 0)
    #expect(place(.member("a"), .item(0)) == 7)
    #expect(place(.member("a"), .item(1), .member("c"), .item(0)) == 28)
    #expect(place(.member("a"), .item(1), .member("d")) == 10)
    #expect(place(.item(0)) == 0)
  }

  @Test func refusesWhatIsNoText() { #expect(JSONReader.read([0x22, 0xFF, 0x22]) == nil) }

  @Test func refusesWhatIsNestedTooDeeply() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(JSONReader.read(nested(32)) != nil)
    #expect(JSONReader.read(nested(33)) == nil)
    #expect(JSONReader.read(nested(1_000_000)) == nil)
  }
}
