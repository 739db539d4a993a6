internal import Foundation
internal import Knowledge
internal import Source

/// A value of JSON with a fixed order of keys.
indirect enum JSONValue: Encodable {
  case text(String)
  case number(Int)
  case list([JSONValue])
  case object([String: JSONValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }

  /// The JSON on one line, keys in the order of their bytes.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Encoding texts, numbers, lists and objects cannot fail.
    return (try? encoder.encode(self)).map(Array.init) ?? []
  }
}

/// What search engines are told about a page, as schema.org's JSON-LD.
enum StructuredData {
  /// The JSON for a script element: it holds nothing that could end the element.
  static func script(for page: Page, in site: Site) -> String {
    var safe: [UInt8] = []
    for byte in JSONValue.object(properties(of: page, in: site)).bytes {
      switch byte {
      case UInt8(ascii: "<"): safe += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): safe += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): safe += Array("\\u0026".utf8)
      default: safe.append(byte)
      }
    }
    return safe.text
  }

  private static func properties(of page: Page, in site: Site) -> [String: JSONValue] {
    let types = page.kind?.schemaTypes ?? []
    var properties: [String: JSONValue] = [
      "@context": .text("https://schema.org"),
      "@type": types.isEmpty
        ? .text("WebPage") : types.count == 1 ? .text(types[0]) : .list(types.map { .text($0) }),
      "name": .text(page.title), "inLanguage": .text(page.language),
    ]
    if !page.summary.utf8.isEmpty { properties["description"] = .text(page.summary) }
    if !page.tags.isEmpty { properties["keywords"] = .list(page.tags.map { .text($0.label) }) }
    if let date = page.fields.date("date") { properties["datePublished"] = .text(date.description) }
    if let date = page.fields.date("updated") { properties["dateModified"] = .text(date.description) }
    if let url = site.configuration.url { properties["url"] = .text(url + RelativeURL.encode(page.address)) }
    return properties
  }
}
