internal import Markup
internal import Source

/// Single values.
extension CatalogReader {
  mutating func object(_ value: JSONValue?, _ name: String, at steps: [JSONStep])
    -> [String: JSONValue]?
  {
    if case .object(let members)? = value { return members }
    report(value == nil ? .missing(name) : .notA(name, "an object"), at: steps)
    return nil
  }

  mutating func refuseOthers(
    _ members: [String: JSONValue], among known: [String], at steps: [JSONStep]
  ) {
    guard members.count > known.count || members.keys.contains(where: { !known.contains($0) }) else { return }
    for name in members.keys.filter({ !known.contains($0) }).sorted(by: String.byBytes) {
      report(.unknown(Self.cleaned(name).shortened(to: 80)), at: steps + [.member(name)])
    }
  }

  mutating func list<Element>(
    _ value: JSONValue?, _ name: String, limit: Int, at steps: [JSONStep] = [],
    _ read: (inout CatalogReader, JSONValue, [JSONStep]) -> Element?
  ) -> [Element] {
    let steps = steps + [.member(name)]
    guard let items = value?.list else {
      report(value == nil ? .missing(name) : .notA(name, "a list"), at: steps)
      return []
    }
    guard items.count <= limit else {
      report(.tooMany(limit: limit), at: steps)
      return []
    }
    return items.enumerated().compactMap { read(&self, $1, steps + [.item($0)]) }
  }

  mutating func texts(_ value: JSONValue?, _ name: String, most: Int, at steps: [JSONStep]) -> [String] {
    list(value, name, limit: most, at: steps) { reader, value, steps in
      reader.checked(value, name, limit: CatalogBounds.label, mayBeEmpty: false, at: steps)
    }
  }

  mutating func text(
    _ members: [String: JSONValue], _ name: String, limit: Int, mayBeEmpty: Bool = false,
    at steps: [JSONStep]
  ) -> String? {
    guard let value = members[name] else {
      report(.missing(name), at: steps)
      return nil
    }
    return checked(value, name, limit: limit, mayBeEmpty: mayBeEmpty, at: steps + [.member(name)])
  }

  mutating func checked(
    _ value: JSONValue, _ name: String, limit: Int, mayBeEmpty: Bool, at steps: [JSONStep]
  ) -> String? {
    guard let typed = value.text else {
      report(.notA(name, "a text"), at: steps)
      return nil
    }
    guard typed.utf8.count <= limit else {
      report(.tooLong(limit: limit), at: steps)
      return nil
    }
    let text = Self.cleaned(typed)
    guard mayBeEmpty || !text.utf8.isEmpty else {
      report(.empty, at: steps)
      return nil
    }
    return text
  }

  /// A text on one line, without what no reader sees.
  static func cleaned(_ typed: String) -> String {
    if typed.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return typed.trimmed }
    var scalars = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars {
      if scalar.isBidiControl || scalar.isZeroWidth || scalar.isNoncharacter { continue }
      scalars.append(scalar.isControl || scalar.isLineSeparator ? " " : scalar)
    }
    return String(scalars).onOneLine
  }

  mutating func name(_ members: [String: JSONValue], _ name: String, at steps: [JSONStep]) -> String? {
    guard let text = text(members, name, limit: CatalogBounds.name, at: steps) else { return nil }
    guard CatalogName.isUsable(text) else {
      report(.noName, at: steps + [.member(name)])
      return nil
    }
    return text
  }

  mutating func language(_ members: [String: JSONValue], at steps: [JSONStep]) -> String? {
    guard let text = text(members, "language", limit: CatalogBounds.name, at: steps) else { return nil }
    guard text.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }) else {
      report(.notA("language", "a tag such as en"), at: steps + [.member("language")])
      return nil
    }
    return text
  }

  mutating func day(_ members: [String: JSONValue], _ name: String, at steps: [JSONStep])
    -> CalendarDate?
  {
    guard let value = members[name] else { return nil }
    guard let day = value.text.flatMap({ CalendarDate($0) }), CatalogBounds.years.contains(day.year) else {
      report(.noDay, at: steps + [.member(name)])
      return nil
    }
    return day
  }

  /// The way from the address of the site to a page: parts of letters, digits and what is percent-encoded, none of which
  /// leads upwards.
  mutating func address(_ members: [String: JSONValue], below url: String, at steps: [JSONStep])
    -> String?
  {
    guard let typed = text(members, "address", limit: CatalogBounds.address, at: steps) else { return nil }
    let path = typed.utf8.dropFirst(url.utf8.count)
    guard typed.startsWithBytes(of: url), Self.isPath(path) else {
      report(.outside(url), at: steps + [.member("address")])
      return nil
    }
    return path.text
  }

  private static func isPath(_ path: Substring.UTF8View) -> Bool {
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { place, part in
      if part.isEmpty { return place == parts.count - 1 }
      return isPart(part)
    }
  }

  private static func isPart(_ part: Substring.UTF8View) -> Bool {
    var rest = part[...]
    var dots = 0
    var count = 0
    while let byte = rest.popFirst() {
      count += 1
      guard byte == UInt8(ascii: "%") else {
        guard URLBytes.isUnreserved(byte) else { return false }
        if byte == UInt8(ascii: ".") { dots += 1 }
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
        return false
      }
      let decoded = high << 4 | low
      if decoded < 0x20 || decoded == 0x7F || decoded == UInt8(ascii: "/") || decoded == UInt8(ascii: "\\") {
        return false
      }
      if decoded == UInt8(ascii: ".") { dots += 1 }
    }
    // `.` and `..`, however they are written, lead to another folder.
    return dots < count || count > 2
  }
}
