import Foundation
import Source
import Testing

@Suite struct JSONValueTests {
  private let value = JSONValue.object([
    "texts": .list(
      (0..<0x80).map { .text("a\(Unicode.Scalar(UInt8($0)))b") } + [.text("é \u{2028} \u{1F600}")]),
    "numbers": .list([0, -1, 1.5, 0.1, 41.8781, 1e21, 1e-7, 1_790_000_000].map(JSONValue.number)),
    "@type": .flag(true), "Type": .flag(false), "none": .null, "a b": .object(["z": .list([.list([])])]),
    "empty": .list([]), "emptier": .object([:]),
  ])

  /// What Foundation makes of the same value.
  private func encoded(_ formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, formatting]
    return String(decoding: try encoder.encode(Mirrored(value)), as: UTF8.self)
  }

  @Test func writesOneLineAsFoundationDoes() throws { #expect(value.bytes.text == (try encoded([]))) }

  @Test func writesLinesAsFoundationDoes() throws { #expect(value.lines == (try encoded(.prettyPrinted))) }

  @Test func endsNoScriptElement() {
    #expect(JSONValue.text("</script>&").scriptData == #""\u003c/script\u003e\u0026""#)
  }
}

/// A value as Foundation encodes it.
private struct Mirrored: Encodable {
  private let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    case .list(let list): try container.encode(list.map(Mirrored.init))
    case .object(let object): try container.encode(object.mapValues(Mirrored.init))
    }
  }
}
