internal import Markup
internal import Source

extension Site {
  /// The personal details of one form on all pages and in all their fields, with what it is a rule about.
  func personalDetails(_ form: PersonalDetail.Form) -> [PersonalDetail] {
    pages.flatMap { page in page.personalDetails.filter { $0.form == form } }
  }
}

extension PersonalDetail {
  /// What is found in the fields of a page and in its passages.
  static func all(in fields: FieldValues, _ passages: [Passage]) -> [PersonalDetail] {
    let inFields = fields.scalars.flatMap { entry -> [PersonalDetail] in
      guard let text = entry.value.typedText, entry.value.url == nil else { return [] }
      let bytes = Array(text.utf8)
      return find(in: bytes).map {
        PersonalDetail(form: $0.form, text: bytes[$0.range].text, span: entry.span)
      }
    }
    return passages.flatMap(\.prose.personalDetails) + inFields
  }
}

extension FieldValue {
  fileprivate var url: String? { if case .url(let url) = self { url } else { nil } }
}
