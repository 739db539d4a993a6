internal import Source

/// The address that is surely meant where its beginning was left out or typed wrong.
package enum MeantAddress {
  /// What to write for an address of the web, of mail or of a telephone; nil if it is right as it is, or may mean
  /// something else.
  package static func of(_ typed: String) -> String? {
    let bytes = Array(typed.utf8.trimmed).withoutQuotes
    guard !bytes.contains(where: { $0.isControl && !$0.isBlank }) else { return nil }
    let meant = telephone(bytes) ?? mail(bytes) ?? web(bytes)
    return meant.flatMap { $0 == typed ? nil : $0 }
  }

  /// A number without the blanks that no address may hold.
  private static func telephone(_ bytes: [UInt8]) -> String? {
    guard let number = bytes.after(anyOf: ["tel:"]), number.contains(where: \.isDigit) else { return nil }
    return "tel:" + number.filter { !$0.isBlank }.text
  }

  private static func mail(_ bytes: [UInt8]) -> String? {
    let named = bytes.after(anyOf: ["mailto:", "mail:", "email:", "e-mail:"])
    let address = (named ?? bytes[...]).drop { $0.isBlank || $0 == UInt8(ascii: "/") }
    let name = address.prefix { $0 != UInt8(ascii: "@") }
    let rest = address.dropFirst(name.count + 1)
    let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isDigit || "._+-'".utf8.contains($0) }
    let isWhole = !rest.contains { $0.isBlank || "/@".utf8.contains($0) }
    guard isName, isWhole, isHost(host(of: rest), ending: .any) else { return nil }
    return "mailto:" + address.text
  }

  private static func web(_ bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    var scheme: String?
    // A pasted address may stand behind the beginning that was typed before.
    while let (next, after) = typedScheme(rest) { (scheme, rest) = (next, after) }
    if scheme == nil, rest.starts(with: "//") || rest.starts(with: "\\\\") { rest = rest.dropFirst(2) }
    let isSure = scheme != nil || rest.starts(with: "www.")
    guard isHost(host(of: rest), ending: isSure ? .any : .usual), isSure || !rest.contains(where: \.isBlank)
    else { return nil }
    return "\(scheme ?? "https")://\(rest.flatMap(webByte).text)"
  }

  private static func webByte(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\\"): [UInt8(ascii: "/")]
    case _ where byte.isBlank: Array("%20".utf8)
    default: [byte]
    }
  }

  /// The `http` or `https` at the start, however it and the signs behind it are typed, and what follows.
  private static func typedScheme(_ bytes: ArraySlice<UInt8>) -> (scheme: String, rest: ArraySlice<UInt8>)? {
    let word = bytes.prefix(7).prefix(while: \.isLetter)
    let signs = bytes[word.endIndex...].prefix { ":;/\\".utf8.contains($0) || $0.isBlank }
    guard word.count >= 3, !signs.isEmpty else { return nil }
    let typed = word.map { UInt32($0.lowercased) }
    var distance = EditDistance()
    let near = ["https", "http"].compactMap { scheme in
      distance.between(typed[...], scheme.utf8.map(UInt32.init)[...], atMost: 1).map { (scheme, $0) }
    }
    return near.min { $0.1 < $1.1 }.map { ($0.0, bytes[signs.endIndex...]) }
  }

  /// The name of the web site, without what follows it.
  private static func host(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let host = bytes.prefix { !"/?#\\".utf8.contains($0) && !$0.isBlank }
    guard let colon = host.lastIndex(of: UInt8(ascii: ":")), host[colon...].dropFirst().allSatisfy(\.isDigit)
    else {
      return host
    }
    return host[..<colon]
  }

  /// Which endings a name of a web site may have.
  private enum Ending {
    case any
    /// Those that the name of a file hardly has.
    case usual
  }

  private static func isHost(_ name: ArraySlice<UInt8>, ending: Ending) -> Bool {
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    }
    guard parts.count > 1, isPlain, let last = parts.last, last.count > 1, !last.contains(where: \.isDigit)
    else {
      return false
    }
    return switch ending {
    case .any: true
    case .usual: usualEndings.contains(last.map(\.lowercased).text)
    }
  }

  /// The endings that American schools and what they link to have most often.
  private static let usualEndings: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "ly", "me", "tv", "co", "us", "uk",
    "ca",
    "au", "nz", "ie", "de", "at", "ch", "fr", "es", "it", "nl", "be", "se", "no", "dk", "fi", "eu", "mx",
    "br", "jp",
    "cn", "kr", "in", "za", "gl", "gle", "fm", "app", "dev", "online", "school", "education", "academy",
  ]
}

extension [UInt8] {
  /// What follows one of these beginnings, whatever its capital letters.
  fileprivate func after(anyOf starts: [String]) -> ArraySlice<UInt8>? {
    starts.lazy.filter { start in prefix(start.utf8.count).map(\.lowercased).elementsEqual(start.utf8) }
      .first.map { dropFirst($0.utf8.count) }
  }
}

extension [UInt8] {
  /// The bytes of an address without the quotation marks around it.
  fileprivate var withoutQuotes: [UInt8] {
    let marks = ["\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "\"", "'"].map { Array($0.utf8) }
    guard let first = marks.first(where: { starts(with: $0) }),
      let last = marks.first(where: { suffix($0.count).elementsEqual($0) }), count > first.count + last.count
    else { return self }
    return Array(dropFirst(first.count).dropLast(last.count))
  }
}
