internal import Badges
internal import Knowledge
internal import Source

/// The page that says whether a badge holds, and what a number stands for. Its scripts do that in the browser, and send
/// nothing.
enum VerificationPage: PageSource {
  static let use = TemplateUse(VerifyWord.template, VerificationView.self, isNeeded: false)
  static let templates = [use]

  static func pages(of drawing: Drawing) -> [PagePlan] {
    drawing.plans { page in
      guard case .verification = page.subject else { return nil }
      let words = drawing.words
      let head = PageHead(
        title: drawing.title(of: page), description: words[verify: .description], language: words.language)
      return PagePlan(page.address, template: use, head: head) { VerificationView(head: head, pen: $0) }
    }
  }
}

/// What the page that verifies says.
struct VerificationView: TemplateView {
  let head: PageHead
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "The page that verifies.",
    [
      .text(.title) { $0.head.title },
      .text(.summary) { $0.head.description },
      .list(.breadcrumbs) { $0.pen.breadcrumbs() },
      .flag(.hasBadges) { $0.pen.drawing.badges.ring != nil },
      .html(.verificationData) { VerificationData.page(of: $0.pen.drawing).scriptData },
    ])
}
