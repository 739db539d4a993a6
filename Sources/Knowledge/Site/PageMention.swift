internal import Markup

/// What a page says of another one, to which it leads.
struct PageMention: Sendable {
  let to: PageID
  let backlink: Backlink

  /// The first link of a page to each other page: those in sentences first, as they say most, then those of fields.
  static func all(
    on page: PageID, in passages: [(field: String?, passage: Passage)], _ fields: FieldValues
  ) -> [PageMention] {
    var seen: Set<PageID> = [page]
    var mentions: [PageMention] = []
    for (_, passage) in passages {
      for (reference, link) in zip(passage.prose.references, passage.links) {
        guard case .page(let target)? = link?.target, seen.insert(target).inserted else { continue }
        let sentence = (reference.context, passage.links)
        mentions.append(
          PageMention(to: target, backlink: Backlink(from: page, sentence: sentence, field: nil)))
      }
    }
    for link in passages.flatMap(\.passage.blockContents).flatMap(\.links) {
      guard case .page(let target) = link.target, seen.insert(target).inserted else { continue }
      mentions.append(PageMention(to: target, backlink: Backlink(from: page, sentence: nil, field: nil)))
    }
    for entry in fields.entries {
      for target in entry.value.linkedPages where seen.insert(target).inserted {
        let backlink = Backlink(from: page, sentence: nil, field: entry.field.label)
        mentions.append(PageMention(to: target, backlink: backlink))
      }
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
