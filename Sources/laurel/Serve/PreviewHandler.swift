internal import FlyingFox
internal import Foundation
internal import Presentation
internal import Source

/// Answers requests for the files of a site, and for news of them.
struct PreviewHandler: HTTPHandler {
  let preview: Preview
  /// The address of this machine at which it is asked.
  let host: String
  /// How the place of a problem is opened in an editor.
  let editor: EditorLink

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let full = try await answer(to: request)
    return request.method == .HEAD ? HTTPResponse(statusCode: full.statusCode, headers: full.headers) : full
  }

  private func answer(to request: HTTPRequest) async throws -> HTTPResponse {
    guard RequestCheck.isForThisMachine(request.headers[.host]) else {
      return Self.refusal(.forbidden, "This site is shown at addresses such as http://localhost only.")
    }
    guard request.method == .GET || request.method == .HEAD else {
      return Self.refusal(
        .methodNotAllowed, headers: [HTTPHeader("Allow"): "GET, HEAD"],
        "This site can be read, and nothing can be sent to it.")
    }
    guard let asked = RequestedPath(request.target.path()) else {
      return Self.refusal(.badRequest, "No page can have this address.")
    }
    if asked.path.startsWithBytes(of: LivePage.folder) { return await live(asked.path, request) }
    let site = await preview.shown
    // Where somebody has just removed the file, there is none.
    if let content = try await site.content(at: asked.path),
      let answer = try? await answer(content, to: request, at: asked.path, of: site)
    {
      return answer
    }
    if await site.page(at: asked.index) != nil {
      return Self.answer(.found, type: nil, headers: [.location: request.target.path() + "/"])
    }
    let missing = await site.page(at: NotFoundPage.address) ?? Array("There is no such page.\n".utf8)
    let page = RequestCheck.isVisit(request.headers) ? LivePage.missing(missing, at: asked.path) : missing
    return Self.answer(.notFound, type: MediaTypes.type(of: NotFoundPage.address), page)
  }

  private func answer(
    _ content: PlannedFile.Content, to request: HTTPRequest, at path: String, of site: PreviewSite
  ) async throws -> HTTPResponse {
    let type = MediaTypes.type(of: path)
    // What leads on from an old address is no page to follow.
    guard RequestCheck.isVisit(request.headers), let page = await site.page(at: path) else {
      return try FileAnswer(content).answer(to: request, type: type, .ok)
    }
    let live = site.live(page).following(at: path)
    return try FileAnswer(.bytes(live)).answer(to: request, type: type, .ok)
  }

  /// The script that follows changes, its style, and what it asks for.
  private func live(_ path: String, _ request: HTTPRequest) async -> HTTPResponse {
    guard RequestCheck.isOwn(request.headers) else {
      return Self.refusal(.forbidden, "Another site may not read this.")
    }
    switch path {
    case LivePage.scriptPath: return Self.answer(.ok, type: "text/javascript; charset=utf-8", LivePage.script)
    case LivePage.stylePath: return Self.answer(.ok, type: "text/css; charset=utf-8", LivePage.style)
    case LivePage.newsPath:
      let question = LiveNews { name in request.query.first { $0.name == name }?.value ?? "" }
      let news = await question.answer(
        from: preview, RequestCheck.isOfThisMachine(request.remoteAddress, at: host) ? editor : nil)
      return Self.answer(.ok, type: "text/javascript; charset=utf-8", Array(news.utf8))
    default: return Self.refusal(.notFound, "There is nothing here.")
    }
  }

  private static func refusal(
    _ status: HTTPStatusCode, headers: [HTTPHeader: String] = [:], _ sentence: String
  ) -> HTTPResponse {
    answer(status, type: "text/plain; charset=utf-8", headers: headers, Array((sentence + "\n").utf8))
  }

  static func answer(
    _ status: HTTPStatusCode, type: String?, headers: [HTTPHeader: String] = [:], _ bytes: [UInt8] = []
  ) -> HTTPResponse {
    answer(
      status, type: type, headers: headers.merging([.contentLength: String(bytes.count)]) { own, _ in own },
      HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count)))
  }

  /// No other site may show or use what is answered, and no browser keeps it.
  static func answer(
    _ status: HTTPStatusCode, type: String?, headers: [HTTPHeader: String], _ body: HTTPBodySequence
  ) -> HTTPResponse {
    var all: [HTTPHeader: String] = [
      .cacheControl: "no-cache", HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Content-Security-Policy"): "frame-ancestors 'self'",
      HTTPHeader("X-Content-Type-Options"): "nosniff", HTTPHeader("Referrer-Policy"): "same-origin",
    ]
    if let type { all[.contentType] = type }
    all.merge(headers) { _, own in own }
    return HTTPResponse(statusCode: status, headers: HTTPHeaders(all), body: body)
  }
}
