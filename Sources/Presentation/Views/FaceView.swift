internal import Knowledge
internal import Source

/// What stands for people at a glance: their photo, or else a medal.
struct FaceView: TemplateView {
  let image: ImageView?
  let medal: MedalView?

  /// Nil for a page that shows nobody and is no award.
  init?(of page: Page, _ pen: Pen) {
    image = page.picture.map { ImageView($0, pen) }
    medal = image == nil ? MedalView(of: page, pen) : nil
    if image == nil, medal == nil { return nil }
  }

  init(_ medal: MedalView) {
    image = nil
    self.medal = medal
  }

  static let contract = TemplateContract<Self>(
    "What stands for people at a glance.",
    [
      .view(.image) { $0.image },
      .view(.medal) { $0.medal },
    ])
}

/// A wreath around the name of an award and the year, in the tint of the award.
struct MedalView: TemplateView {
  /// How many tints there are: awards that are more share them.
  static let tints = 5
  /// Of more letters than these, the name of an award stands smaller, and of many more not at all: it is said beside.
  private static let (mostUsual, mostOfWord, mostInside) = (32, 12, 110)

  private let label: LabelView?
  private let year: String?
  private let place: Int

  /// Nil for a page that recognizes nobody and is no award.
  init?(of page: Page, _ pen: Pen) {
    let site = pen.site
    if let credit = site.credits(of: page).first {
      label = credit.award.flatMap { LabelView(of: $0.label, pen) }
      year = credit.year?.groupLabel(in: site)
      place = credit.award?.place ?? 0
    } else if let place = site.place(ofAward: page) {
      label = LabelView(of: .link(page.id), pen)
      year = nil
      self.place = place
    } else {
      return nil
    }
  }

  /// That of somebody in a district. The same award has the same tint everywhere, as no list of all awards tells them apart.
  init(of shared: SharedCredit, _ pen: Pen) {
    let award = shared.credit.award
    label = award.flatMap { LabelView(of: .text($0), pen) }
    year = shared.credit.year
    place = Int(FNV.hash(Array((award ?? "").utf8)[...]) % UInt64(Self.tints))
  }

  private var isLong: Bool {
    guard let text = label?.text else { return false }
    return text.count > Self.mostUsual
      || text.split(separator: " ").contains { $0.count > Self.mostOfWord }
  }

  static let contract = TemplateContract<Self>(
    "A medal.",
    [
      .view(.award) { $0.label.flatMap { $0.text.utf8.count > mostInside ? nil : $0 } },
      .flag(.isLong) { $0.isLong },
      .text(.year) { $0.year },
      .text(.tint) { String($0.place % tints) },
    ])
}

/// The words for a value by which pages are grouped.
struct LabelView: TemplateView {
  let text: String
  let lang: String?

  init(_ text: String, in language: String, _ pen: Pen) {
    self.text = text
    lang = pen.words.attributes(of: language)
  }

  init?(of value: FieldValue, _ pen: Pen) {
    guard let label = value.groupLabel(in: pen.site) else { return nil }
    text = label
    lang = value.languageOfGroupLabel(in: pen.site).flatMap(pen.words.attributes(of:))
  }

  /// The name of a field.
  init(of field: Field, _ pen: Pen) {
    text = pen.label(of: field)
    lang = pen.attributes(ofLabel: field)
  }

  static let contract = TemplateContract<Self>(
    "The words for a value.",
    [
      .text(.text) { $0.text },
      .html(.lang) { $0.lang },
    ])
}
