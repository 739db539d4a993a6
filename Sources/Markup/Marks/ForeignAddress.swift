internal import Source

/// An address that is typed as code of Jekyll, Hugo or a program like them, which says for sure what it gives:
/// `{{ site.baseurl }}/a/`, `{{ '/a' | relative_url }}`, `{% link a.md %}`, `{{< ref "a.md" >}}`.
struct ForeignAddress {
  /// The address that is meant. One that begins with a slash begins at the top of the site.
  let address: [UInt8]

  init?(_ typed: some Collection<UInt8>) {
    var rest = Array(typed)[...].trimmed
    guard rest.starts(with: "{") else { return nil }
    var found: [UInt8] = []
    while rest.starts(with: "{") {
      guard let (given, end) = Self.code(at: rest) else { return nil }
      found += given
      rest = rest[end...]
    }
    guard !rest.contains(where: { $0.isBlank || "{}<>".utf8.contains($0) }) else { return nil }
    found += rest
    // Without a slash between them, `{{ site.baseurl }}a` is one all the same.
    let isFromTop = found.first == UInt8(ascii: "/")
    address = isFromTop ? [UInt8(ascii: "/")] + found.drop { $0 == UInt8(ascii: "/") } : found
    if address.isEmpty { return nil }
  }

  /// What the code at the start of a text gives, and where it ends.
  private static func code(at text: ArraySlice<UInt8>) -> (address: [UInt8], end: Int)? {
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")]
    where text.starts(with: open.utf8) {
      guard let end = text.firstRange(of: Array(close.utf8)) else { return nil }
      let inside = text[(text.startIndex + open.utf8.count)..<end.lowerBound].drop { $0 == UInt8(ascii: "-") }
      let words = (inside.last == UInt8(ascii: "-") ? inside.dropLast() : inside).trimmed
      let address =
        switch open {
        case "{{": variable(words)
        case "{%": tag(words)
        default: shortcode(words)
        }
      return address.map { ($0, end.upperBound) }
    }
    return nil
  }

  /// `site.baseurl`, which is the top of the site, or `'/a' | relative_url`.
  private static func variable(_ words: ArraySlice<UInt8>) -> [UInt8]? {
    if let (quoted, rest) = quoted(words) {
      let filters = rest.trimmed
      return filters.first == UInt8(ascii: "|") ? fromTop(quoted) : nil
    }
    let name = words.prefix { $0.isLetter || $0 == UInt8(ascii: "_") }
    if functions.contains(name.text), words[name.endIndex...].first == UInt8(ascii: "("),
      words.last == UInt8(ascii: ")")
    {
      return argument(words[name.endIndex...].dropFirst().dropLast()).map(fromTop)
    }
    guard words.allSatisfy({ $0.isLetter || $0.isDigit || "._".utf8.contains($0) }),
      let name = words.split(separator: UInt8(ascii: ".")).last
    else { return nil }
    return tops.contains(name.map(\.lowercased).text) ? [UInt8(ascii: "/")] : nil
  }

  /// `link a.md` and `post_url 2020-05-03-a` of Jekyll, `page "/a/"` of Eleventy.
  private static func tag(_ words: ArraySlice<UInt8>) -> [UInt8]? {
    let name = words.prefix { !$0.isBlank }
    let typed = words[name.endIndex...].trimmed
    let (path, rest) = quoted(typed) ?? (typed, [])
    guard !path.isEmpty, rest.isEmpty, !path.contains(where: { $0.isBlank || $0 == UInt8(ascii: "{") }) else {
      return nil
    }
    if name.text == "post_url" { return Array("/_posts/".utf8) + path + Array(".md".utf8) }
    return ["link", "page", "url", "ref", "relref"].contains(name.text) ? fromTop(path) : nil
  }

  /// `ref "a.md"` and `relref "a.md#b"` of Hugo, which look in the folder of the page first.
  private static func shortcode(_ words: ArraySlice<UInt8>) -> [UInt8]? {
    let name = words.prefix { !$0.isBlank }
    guard ["ref", "relref"].contains(name.text) else { return nil }
    return argument(words[name.endIndex...]).map { Array($0) }
  }

  /// `"a.md"` or `path="a.md"`.
  private static func argument(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let path = words.trimmed
    guard let (quoted, rest) = quoted(path.starts(with: "path=") ? path.dropFirst("path=".utf8.count) : path),
      rest.trimmed.isEmpty
    else { return nil }
    return quoted
  }

  private static func quoted(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    guard let mark = text.first, "\"'`".utf8.contains(mark),
      let end = text.dropFirst().firstIndex(of: mark)
    else { return nil }
    return (text[(text.startIndex + 1)..<end], text[(end + 1)...])
  }

  /// A path from the top of the site; a whole address stays what it is.
  private static func fromTop(_ path: ArraySlice<UInt8>) -> [UInt8] {
    if URLParts(path).isWeb { return Array(path) }
    let inside = path.starts(with: "@/") ? path.dropFirst() : path
    return [UInt8(ascii: "/")] + inside.drop { $0 == UInt8(ascii: "/") }
  }

  /// What programs call that which makes an address of a path.
  private static let functions = ["url", "url_for", "get_url", "ref", "relref", "link"]

  /// What programs call the address at which the site stands.
  private static let tops: Set<String> = ["baseurl", "base_url", "url", "base_path", "basepath", "root"]
}
