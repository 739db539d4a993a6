internal import Foundation

/// A value of JSON with a fixed order of keys.
package indirect enum JSONValue: Hashable, Sendable, Encodable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([String: JSONValue])

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }

  /// The JSON on one line, keys in the order of their bytes.
  package var bytes: [UInt8] { encoded([]) }

  /// The JSON on lines of its own for people.
  package var lines: String { encoded(.prettyPrinted).text }

  /// The JSON for a script element: it holds nothing that could end the element.
  package var scriptData: String {
    var safe: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): safe += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): safe += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): safe += Array("\\u0026".utf8)
      default: safe.append(byte)
      }
    }
    return safe.text
  }

  private func encoded(_ formatting: JSONEncoder.OutputFormatting) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, formatting]
    // Encoding texts, finite numbers, flags, lists and objects cannot fail.
    return (try? encoder.encode(self)).map(Array.init) ?? []
  }
}
