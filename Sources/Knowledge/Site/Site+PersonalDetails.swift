internal import Markup
internal import Source

extension Site {
  /// The personal details of one form on all pages and in all their fields, with what it is a rule about.
  func personalDetails(_ form: PersonalDetail.Form) -> [PersonalDetail] {
    pages.flatMap { page in page.personalDetails.filter { $0.form == form } }
  }
}

extension PersonalDetail {
  /// What is found in the fields of a page, in its passages and in what their blocks show. The address of a school, on the page of the school, is
  /// nobody's home.
  static func all(in fields: FieldValues, _ passages: [Passage], of kind: Kind?, title: String)
    -> [PersonalDetail]
  {
    let inFields = fields.scalars.flatMap { entry -> [PersonalDetail] in
      guard let text = entry.value.typedText, entry.value.url == nil else { return [] }
      return all(in: text, at: entry.span)
    }
    let inBlocks = passages.flatMap(\.blockWords).flatMap { block, words in
      words.flatMap { all(in: $0, at: block.span) }
    }
    let details = passages.flatMap(\.prose.personalDetails) + inFields + inBlocks
    guard isPublicPlace(title) || kind.map({ isPublicPlace($0.id) }) == true else { return details }
    return details.filter { $0.form != .homeAddress || $0.isCertain }
  }

  private static func all(in text: String, at span: SourceSpan) -> [PersonalDetail] {
    let bytes = Array(text.utf8)
    return find(in: bytes).map {
      PersonalDetail(form: $0.form, text: bytes[$0.range].text, span: span, isCertain: $0.isCertain)
    }
  }
}

extension FieldValue {
  fileprivate var url: String? { if case .url(let url) = self { url } else { nil } }
}
