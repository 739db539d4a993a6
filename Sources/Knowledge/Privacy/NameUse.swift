internal import Markup
package import Source

/// A place at which a page may name somebody, with the keys of all names that it may be.
package struct NameUse: Sendable {
  package let page: PageID
  package let span: SourceSpan
  package let keys: Set<String>
}

extension Site {
  /// Where pages may name somebody: in the values of pages about people, below quotations, at pictures, in the words of
  /// links to people, in blocks, and in the names of files.
  package var nameUses: [NameUse] {
    pages.flatMap { page -> [NameUse] in
      let named = names(of: page).compactMap { PersonName($0)?.keys }.reduce(Set()) { $0.union($1) }
      let honorees = (page.kind?.consent?.nameField).flatMap(page.fields.entry).map { ($0.span, named) }
      let all =
        [honorees].compactMap { $0 } + fileNames(of: page)
        + (texts(on: page) + attributions(on: page) + linkTexts(on: page) + blockTexts(on: page)).map {
          ($0.1, PersonName.keys(in: $0.0))
        }
      return all.filter { !$0.1.isEmpty }.map { NameUse(page: page.id, span: $0.0, keys: $0.1) }
    }
  }

  /// The values in words of a page about people; of another page, those about its picture and those
  /// of its byline.
  private func texts(on page: Page) -> [(String, SourceSpan)] {
    let pictured = page.kind.map(PagePicture.fields) ?? []
    return page.fields.scalars.compactMap { entry in
      guard
        page.kind?.consent != nil || pictured.contains(entry.field.name)
          || page.kind?.bylineField == entry.field.name,
        case .text(let text) = entry.value
      else { return nil }
      return (text, entry.span)
    }
  }

  private func attributions(on page: Page) -> [(String, SourceSpan)] {
    page.passages.flatMap(\.passage.prose.attributions).map { ($0.text, $0.span) }
  }

  /// The descriptions of pictures, and the words of links to people.
  private func linkTexts(on page: Page) -> [(String, SourceSpan)] {
    page.passages.flatMap { _, passage in
      zip(passage.prose.references, passage.links).compactMap { reference, link in
        let isAboutPeople =
          if case .page(let id)? = link?.target { self[id].kind?.consent != nil } else { false }
        guard reference.form == .image || isAboutPeople else { return nil }
        return (reference.text + "\n" + (reference.title ?? ""), reference.span)
      }
    }
  }

  private func blockTexts(on page: Page) -> [(String, SourceSpan)] {
    page.body.blockWords.flatMap { block, words in words.map { ($0, block.span) } }
  }

  private func fileNames(of page: Page) -> [(SourceSpan, Set<String>)] {
    let pictures = page.assetUses.filter(\.isShown).map { (ContentPath.stem(of: $0.asset.path), $0.span) }
    // A name that repeats the words of the title says no more than these, of which capital letters tell the names.
    let name = page.fileName
    let isTold = page.kind?.consent == nil || PersonName.holds(page.title, wordsOf: name)
    return ((isTold ? [] : [(name, page.titleSpan)]) + pictures).map {
      ($0.1, PersonName.keys(inFileName: $0.0))
    }
  }
}
