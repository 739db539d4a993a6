internal import Knowledge
internal import Source

/// The pages before and after a page in its kind.
struct PagerView: TemplateView {
  let previous: EntryView?
  let next: EntryView?
  /// What the kind is called within a sentence.
  let label: String

  /// Nil for a page that stands alone.
  init?(of page: Page, _ pen: Pen) {
    guard let kind = page.kind else { return nil }
    func entry(_ id: PageID?) -> EntryView? { id.map { EntryView(page: pen.site[$0], pen: pen) } }
    let (before, after) = pen.site.adjacentPages(to: page)
    previous = entry(before)
    next = entry(after)
    label = kind.name.inSentence(pen.drawing.siteLanguage)
    if previous == nil, next == nil { return nil }
  }

  static let contract = TemplateContract<Self>(
    "The pages before and after a page.",
    [
      .view(.previous) { $0.previous },
      .view(.next) { $0.next },
      .text(.label) { $0.label },
    ])
}

/// A page to read after another.
struct NextPageView: TemplateView {
  let entry: EntryView
  let reason: NextPage.Reason

  init(_ next: NextPage, _ pen: Pen) {
    entry = EntryView(page: pen.site[next.id], pen: pen)
    reason = next.reason
  }

  static let contract = TemplateContract<Self>(
    "A page to read next.",
    [
      .all { $0.entry },
      .text(.reason) { if case .words(let words) = $0.reason { words } else { nil } },
      .view(.subject) { view in
        if case .subject(let value) = view.reason { LabelView(of: value, view.entry.pen) } else { nil }
      },
    ])
}
