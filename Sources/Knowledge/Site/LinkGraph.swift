internal import Markup
internal import Source

/// The links between the pages of a site, seen from both ends.
struct LinkGraph {
  private(set) var backlinks: [[Backlink]]
  private(set) var outgoing: [[PageID]]
  /// For each page, those that name it in a field.
  private(set) var namedBy: [[PageID]]

  init(_ pages: [Page]) {
    backlinks = Array(repeating: [], count: pages.count)
    outgoing = Array(repeating: [], count: pages.count)
    namedBy = Array(repeating: [], count: pages.count)
    for page in pages {
      var seen: Set<PageID> = []
      for mention in Self.mentions(on: page) where mention.to != page.id {
        if seen.insert(mention.to).inserted {
          outgoing[page.id.index].append(mention.to)
          backlinks[mention.to.index].append(
            Backlink(from: page.id, sentence: mention.sentence, field: mention.field))
        }
      }
      for named in Set(page.fields.entries.flatMap(\.value.linkedPages)) where named != page.id {
        namedBy[named.index].append(page.id)
      }
    }
  }

  /// A link to a page.
  private struct Mention {
    let to: PageID
    var sentence: (context: Context, links: [Link?])?
    var field: String?
  }

  /// Every link of a page in order: those in sentences first, as they say most, then those of fields.
  private static func mentions(on page: Page) -> [Mention] {
    var mentions: [Mention] = []
    for (_, passage) in page.passages {
      for (reference, link) in zip(passage.prose.references, passage.links) {
        guard case .page(let target)? = link?.target else { continue }
        mentions.append(Mention(to: target, sentence: (reference.context, passage.links)))
      }
    }
    for entry in page.fields.entries {
      mentions += entry.value.linkedPages.map { Mention(to: $0, field: entry.field.label) }
    }
    return mentions
  }
}

extension FieldValue {
  /// The pages that a value links to, in order.
  package var linkedPages: [PageID] {
    switch self {
    case .link(let page): [page]
    case .list(let items): items.flatMap(\.linkedPages)
    case .record(let record): record.entries.flatMap(\.value.linkedPages)
    default: []
    }
  }
}
