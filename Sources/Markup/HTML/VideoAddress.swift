internal import Source

/// The page of a video that the frame of a video host shows.
struct VideoAddress {
  let url: String
  /// The name that the host gave the video.
  let name: String

  /// Nil where the frame shows something else.
  init?(_ frame: HTMLTag) {
    guard frame.name == HTMLElement.iframe.rawValue, let source = frame["src"] else { return nil }
    self.init(frameAt: HTMLText.decoded(source.value).trimmed)
  }

  /// - Parameter address: that of a frame, such as `https://www.youtube.com/embed/abc?start=90`.
  init?(frameAt address: some Collection<UInt8>) {
    let parts = URLParts(address.starts(with: "//") ? Array("https:".utf8) + address : Array(address))
    guard parts.isWeb, let authority = parts.authority else { return nil }
    let host = authority.map(\.lowercased).text
    for (hosts, start, page) in Self.forms where hosts.contains(host) {
      guard parts.path.starts(with: start.utf8) else { continue }
      let name = parts.path.dropFirst(start.utf8.count).prefix { $0 != UInt8(ascii: "/") }
      guard Self.isName(name) else { continue }
      url = page + name.text + Self.rest(of: parts, on: host)
      self.name = name.text
      return
    }
    return nil
  }

  /// The hosts, how the path of a frame begins before the name of the video, and the address of its page before it.
  private static let forms: [(hosts: Set<String>, start: String, page: String)] = [
    (youTube, "/embed/", "https://www.youtube.com/watch?v="),
    (youTube, "/v/", "https://www.youtube.com/watch?v="),
    (["player.vimeo.com"], "/video/", "https://vimeo.com/"),
    (["www.dailymotion.com", "dailymotion.com"], "/embed/video/", "https://www.dailymotion.com/video/"),
    (["www.loom.com", "loom.com"], "/embed/", "https://www.loom.com/share/"),
    (["embed.ted.com"], "/talks/", "https://www.ted.com/talks/"),
    (["fast.wistia.net", "fast.wistia.com"], "/embed/iframe/", "https://fast.wistia.net/embed/iframe/"),
  ]

  private static let youTube: Set<String> = [
    "youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com", "www.youtube-nocookie.com",
  ]

  private static func isName(_ name: some Collection<UInt8>) -> Bool {
    (1...80).contains(name.count) && !name.elementsEqual("videoseries".utf8)
      && name.allSatisfy { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }
  }

  /// Where a video of YouTube starts, and what opens an unlisted one of Vimeo.
  private static func rest(of parts: URLParts, on host: String) -> String {
    let values = (parts.query ?? []).split(separator: UInt8(ascii: "&")).compactMap { part in
      part.firstIndex(of: UInt8(ascii: "=")).map { (part[..<$0].text, part[($0 + 1)...]) }
    }
    if youTube.contains(host), let start = values.first(where: { $0.0 == "start" })?.1,
      (1...6).contains(start.count), start.allSatisfy(\.isDigit)
    {
      return "&t=\(start.text)s"
    }
    if host == "player.vimeo.com", let key = values.first(where: { $0.0 == "h" })?.1, isName(key) {
      return "/\(key.text)"
    }
    return ""
  }
}
