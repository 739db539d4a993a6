internal import Presentation
internal import Source

/// A page as an open window follows it.
struct LivePage {
  /// By which it is known.
  let version: String
  /// The same for all of it but the addresses of its style sheets, which are exchanged without showing it anew.
  let shape: String
  /// The addresses of its style sheets as they stand on it, in order.
  let styles: [String]
  private let bytes: [UInt8]

  /// No file of a site lies in a folder of this name.
  static let folder = ".laurel/"
  static let scriptPath = folder + "live.js"
  static let stylePath = folder + "live.css"
  static let newsPath = folder + "news.js"
  static let script = PackageResources.live_js
  static let style = PackageResources.live_css

  /// - Parameter assets: what changes with the files that pages show.
  init(_ bytes: [UInt8], beside assets: UInt64) {
    self.bytes = bytes
    let beside = Array(String(assets, radix: 36).utf8)
    version = Self.version(of: bytes + beside)
    var rest = bytes[...]
    var styles: [String] = []
    var shape: [UInt8] = []
    let (start, end) = (Array("href=\"".utf8), UInt8(ascii: "\""))
    while let found = rest.firstRange(of: start) {
      let value = rest[found.upperBound...].prefix { $0 != end }
      shape += rest[..<found.upperBound]
      if value.suffix(4).elementsEqual(".css".utf8) { styles.append(value.text) } else { shape += value }
      rest = rest[value.endIndex...]
    }
    self.styles = styles
    self.shape = Self.version(of: shape + rest + beside)
  }

  /// The page with the script that follows changes. It stands behind the page as it is built, which stays as it is.
  func following(at path: String) -> [UInt8] {
    bytes + Self.script(path: path, version: version, shape: shape)
  }

  /// What is shown where no page is, until one is there.
  static func missing(_ bytes: [UInt8], at path: String) -> [UInt8] {
    bytes + script(path: path, version: "", shape: "")
  }

  private static func script(path: String, version: String, shape: String) -> [UInt8] {
    let data = [("path", path), ("version", version), ("shape", shape)]
      .map { " data-\($0)=\"\($1.escapedForHTML)\"" }.joined()
    return Array("<script src=\"/\(scriptPath)\"\(data)></script>\n".utf8)
  }

  private static func version(of bytes: [UInt8]) -> String {
    String(DigestBuilder.digest(of: bytes).prefix(16))
  }
}
