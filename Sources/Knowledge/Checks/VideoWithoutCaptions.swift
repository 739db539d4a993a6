internal import Markup
package import Source

/// A film needs captions or a transcript for those who cannot hear it.
package enum VideoWithoutCaptions: SiteRule {
  package static let id: RuleID = "video-without-captions"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { inBlocks(of: $0) + inTags(of: $0) }
  }

  private static func inBlocks(of page: Page) -> [Diagnostic] {
    page.body.blocks.compactMap { block in
      guard case .video(let video)? = block, video.isWithoutWords else { return nil }
      return diagnostic(
        .silent, at: video.span,
        fixes: [
          Fix("name a file with captions (.vtt) in 'captions', or a text of what is said in 'transcript'")
        ])
    }
  }

  private static func inTags(of page: Page) -> [Diagnostic] {
    page.passages.flatMap(\.passage.filmsWithoutCaptions).map { film in
      diagnostic(
        .uncaptioned, at: film.span,
        fixes: [
          Fix("write inside <video>: <track src=\"captions.vtt\" kind=\"captions\" srclang=\"en\">")
        ])
    }
  }
}

extension Message {
  fileprivate static var silent: Message { "this film has neither captions nor a transcript" }

  fileprivate static var uncaptioned: Message { "this film has no captions" }
}
