internal import Markup
internal import Source

/// The rules about where a link or an image leads. As long as it leads nowhere, its words are of no use.
enum LinkFault {
  static let all: Set<RuleID> = [
    BrokenLink.id, BrokenAnchor.id, AmbiguousLink.id, MissingImage.id, RefusedFile.id, RefusedLink.id,
    RemoteImage.id, EmptyAddress.id,
  ]
}
