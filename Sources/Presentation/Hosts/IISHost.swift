internal import Knowledge
internal import Markup
internal import Source

/// Internet Information Services, by a file that its own modules read. None has to be installed that is not there without
/// asking, but for that of redirects: without it, old addresses lead on by small pages.
///
/// Sources: the pages of `httpErrors`, `staticContent`, `clientCache`, `httpProtocol/customHeaders`, `httpRedirect` and
/// `location` in the reference of IIS configuration at learn.microsoft.com.
enum IISHost: HostWriter {
  static let names = ["web.config"]
  static let needsFolder = true
  static let remark: String? = nil

  static func files(_ rules: HostRules) -> [OutputFile] {
    let lasting = rules.lasting.map { files in
      let path = files.path.endsWithBytes(of: "/") ? String(files.path.dropLast()) : files.path
      return location(
        path,
        """
        <staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" \
        cacheControlCustom="public, immutable" /></staticContent>
        """)
    }
    // A place that is a folder would lead all that is in it to one page.
    let moves = rules.moves.filter { $0.sort == .file }.map { move in
      location(
        move.from,
        """
        <httpRedirect enabled="true" destination="\(xml(URLBytes.encodePath(rules.folder + move.to)))" \
        exactDestination="true" httpResponseStatus="Permanent" />
        """)
    }
    return [
      OutputFile(
        path: names[0],
        text: """
          <?xml version="1.0" encoding="UTF-8"?>
          <!-- Written by Laurel for the folder \(commented(rules.folder)) of a server. -->
          <configuration>
            <system.webServer>
              <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
              <httpErrors errorMode="Custom" existingResponse="Auto">
                <remove statusCode="404" />
                <error statusCode="404" path="\(xml(onDisk(rules.folder + HostRules.notFound)))" responseMode="File" />
              </httpErrors>
              <staticContent>
                <clientCache cacheControlMode="DisableCache" />
          \(types)    </staticContent>
              <httpProtocol>
                <customHeaders>
          \(headers)      </customHeaders>
              </httpProtocol>
            </system.webServer>
          \((lasting + moves).joined())</configuration>

          """)
    ]
  }

  private static var types: String {
    let encoded = Set(MediaTypes.texts.map(\.0))
    return MediaTypes.all.map { ending, type in
      let charset = encoded.contains(ending) ? "; charset=utf-8" : ""
      return """
              <remove fileExtension=".\(ending)" />
              <mimeMap fileExtension=".\(ending)" mimeType="\(type)\(charset)" />

        """
    }.joined()
  }

  private static var headers: String {
    HostRules.headers.map { name, value in
      """
              <remove name="\(name)" />
              <add name="\(name)" value="\(xml(value))" />

      """
    }.joined()
  }

  private static func location(_ path: String, _ settings: String) -> String {
    "  <location path=\"\(xml(path))\"><system.webServer>\(settings)</system.webServer></location>\n"
  }

  /// The path of a file from the top of the host, as Windows writes it.
  private static func onDisk(_ path: String) -> String {
    path.parts(separatedBy: "/").dropFirst().joined(separator: "\\")
  }

  private static func xml(_ text: String) -> String { text.escapedForHTML }

  /// A text in a comment, which two hyphens would end.
  private static func commented(_ text: String) -> String {
    text.parts(separatedBy: "-").joined(separator: "%2D")
  }
}
