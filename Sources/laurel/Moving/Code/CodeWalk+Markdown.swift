internal import Knowledge
internal import Markup
internal import Source

/// Code that shows a picture, or something of another site.
extension CodeWalk {
  /// The Markdown for what a tag shows; nil if it shows something else.
  func markdown(of tag: CodeTag) -> String? {
    if tag.isClosing { return nil }
    let first = tag.unnamed.first
    switch tag.name {
    case "figure", "image", "img", "imgproc", "resize_image": return picture(of: tag)
    case "youtube", "youtubeLite", "youtube-lite", "lite-youtube", "yt":
      return link(to: "https://www.youtube.com/watch?v=", tag["id", "v", "videoId"] ?? first, "YouTube", tag)
    case "vimeo": return link(to: "https://vimeo.com/", tag["id"] ?? first, "Vimeo", tag)
    case "gist":
      guard tag.unnamed.count > 1 else { return nil }
      return link(to: "https://gist.github.com/\(tag.unnamed[0])/", tag.unnamed[1], "GitHub", tag)
    case "tweet", "x":
      guard let user = tag["user"] else { return nil }
      return link(to: "https://twitter.com/\(user)/status/", tag["id"], "Twitter", tag)
    case "instagram": return link(to: "https://www.instagram.com/p/", tag["id"] ?? first, "Instagram", tag)
    case "include" where first.map(Self.isOfVideo) == true:
      return link(to: "https://www.youtube.com/watch?v=", tag["id", "video_id", "videoid"], "YouTube", tag)
    case "button", "btn", "link":
      guard let address = tag["href", "link", "url", "relref"], let words = tag["text", "label", "title"]
      else {
        return nil
      }
      return "[\(Self.words(words))](\(Self.address(address)))"
    default: return nil
    }
  }

  private static func isOfVideo(_ name: String) -> Bool {
    name.utf8.firstRange(of: Array("youtube".utf8)) != nil
  }

  /// A link that says where the video stands: readers are not sent there unasked.
  private func link(to start: String, _ id: String?, _ host: String, _ tag: CodeTag) -> String? {
    guard let id, id.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "_-".utf8.contains($0) }) else {
      return nil
    }
    return "[\(tag["title"].map(Self.words) ?? host)](\(start)\(id))"
  }

  private func picture(of tag: CodeTag) -> String? {
    guard let source = tag["src", "link_src", "path"] ?? tag.unnamed.first, !source.isEmpty else {
      return nil
    }
    let caption = tag["caption", "title"].map(Self.plain)
    let second = tag.unnamed.count > 1 && tag.form == .tag ? tag.unnamed[1] : nil
    let description = (tag["alt"] ?? second).map(Self.plain) ?? caption ?? ""
    let title = caption.map { " \"\($0.parts(separatedBy: "\"").joined(separator: "'"))\"" } ?? ""
    let image = "![\(Self.words(description))](\(Self.address(file(source)))\(title))"
    return tag["link", "href"].map { "[\(image)](\(Self.address($0)))" } ?? image
  }

  /// The address of a picture, which may be named by its place in the folder of the program.
  private func file(_ source: String) -> String {
    let isBesidePage = code.targets[ContentPath.join(ContentPath.folder(of: page.source.path), source)] != nil
    guard !isBesidePage, let path = ContentPath.resolve(source, in: "") else { return source }
    let target = ["", "static/", "assets/"].lazy.compactMap { code.targets[$0 + path] }.first
    return target.map { "/" + $0 } ?? source
  }

  /// Words in which no bracket ends what they stand in.
  private static func words(_ text: String) -> String {
    var kept: [UInt8] = []
    for byte in text.onOneLine.utf8 {
      if "[]\\".utf8.contains(byte) { kept.append(UInt8(ascii: "\\")) }
      kept.append(byte)
    }
    return kept.text
  }

  /// Words without the marks of Markdown around them, which a description cannot hold.
  private static func plain(_ text: String) -> String {
    text.onOneLine.utf8.filter { !"*_`".utf8.contains($0) }.text
  }

  static func address(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { !$0.isSpace && !"()<>".utf8.contains($0) }
    return isPlain ? text : "<\(text.onOneLine.utf8.filter { !"<>".utf8.contains($0) }.text)>"
  }
}
