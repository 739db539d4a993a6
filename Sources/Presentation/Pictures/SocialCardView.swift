internal import Knowledge
internal import Source

/// Who is recognized, with what, and where, for a drawing of 1200 by 630.
struct SocialCardView: TemplateView {
  static let use = TemplateUse("social-card", SocialCardView.self, isNeeded: false)

  private let portrait: String?
  private let tint: Int
  private let award: LinesView?
  private let honoree: LinesView
  private let post: LinesView?
  private let issuer: LinesView

  /// - Parameter portrait: the address that holds its bytes.
  init(of credits: [Credit], portrait: String?, _ pen: Pen) {
    let site = pen.site
    let first = credits.first
    self.portrait = portrait
    tint = (first?.award?.place ?? 0) % MedalView.tints
    let won = [
      first?.award?.label.groupLabel(in: site), first?.year?.groupLabel(in: site),
    ].compactMap { $0 }.joined(separator: ", ")
    award = won.utf8.isEmpty ? nil : LinesView(won, in: TextBox(width: 17, lines: 2), size: 38, top: 70)
    honoree = LinesView(
      credits.map(\.name).joined(separator: ", "), in: TextBox(width: 7.8, lines: 2), size: 84,
      top: award?.bottom ?? 90)
    let place = first?.workplace.map { site[$0].title }
    let role = [first?.role, place].compactMap { $0 }.joined(separator: ", ")
    post =
      role.utf8.isEmpty
      ? nil : LinesView(role, in: TextBox(width: 19, lines: 3), size: 34, top: honoree.bottom)
    issuer = LinesView(site.configuration.title, in: TextBox(width: 21, lines: 1), size: 30, top: 550)
  }

  static let contract = TemplateContract<Self>(
    "The picture beside links on other sites.",
    [
      .text(.source) { $0.portrait },
      .text(.tint) { String($0.tint) },
      .view(.award) { $0.award },
      .view(.honoree) { $0.honoree },
      .view(.post) { $0.post },
      .view(.issuer) { $0.issuer },
    ])
}

/// Words in lines, each at its place in a drawing.
struct LinesView: TemplateView {
  private let lines: [String]
  private let size: Double
  private let top: Double

  /// - Parameters:
  ///   - size: that of the letters, if they need not be smaller.
  ///   - top: where the first line begins.
  init(_ text: String, in box: TextBox, size: Double, top: Double) {
    let fitted = box.fit(text)
    lines = fitted.lines
    self.size = size * TextBox.scale[fitted.step]
    self.top = top
  }

  /// Where the next words may begin.
  var bottom: Double { top + Double(lines.count) * height + 26 }

  private var height: Double { size * 1.15 }

  static let contract = TemplateContract<Self>(
    "Words in lines.",
    [
      .text(.size) { String(Int($0.size.rounded())) },
      .list(.lines) { view in
        view.lines.enumerated().map { number, text in
          LineView(
            text: text, top: Int((view.top + Double(number) * view.height + view.size * 0.85).rounded()))
        }
      },
    ])
}

/// A line of words in a drawing.
struct LineView: TemplateView {
  let text: String
  /// Where the letters stand.
  let top: Int

  static let contract = TemplateContract<Self>(
    "A line of words.",
    [
      .text(.text) { $0.text },
      .text(.top) { String($0.top) },
    ])
}
