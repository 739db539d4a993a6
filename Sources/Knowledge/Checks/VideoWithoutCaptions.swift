package import Source

/// A film needs captions or a transcript for those who cannot hear it.
package enum VideoWithoutCaptions: SiteRule {
  package static let id: RuleID = "video-without-captions"
  package static let severity = Severity.warning

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      page.body.blocks.compactMap { block -> Diagnostic? in
        guard case .video(let video)? = block, video.isWithoutWords else { return nil }
        return diagnostic(
          .silent, at: video.span,
          fixes: [
            Fix("name a file with captions (.vtt) in 'captions', or a text of what is said in 'transcript'")
          ])
      }
    }
  }
}

extension Message {
  fileprivate static var silent: Message { "this film has neither captions nor a transcript" }
}
