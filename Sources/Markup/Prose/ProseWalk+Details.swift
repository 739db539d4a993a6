internal import Source

extension ProseWalk {
  /// Keeps what a text says of a person's telephone, home or numbers.
  mutating func notePersonalDetails(in text: UnsafeBufferPointer<UInt8>, of node: Node) {
    guard text.contains(where: \.isDigit) else { return }
    let bytes = Array(text)
    for (form, range) in PersonalDetail.find(in: bytes) {
      let detail = Array(bytes[range])
      personalDetails.append(
        PersonalDetail(form: form, text: detail.text, span: locator.place(of: detail, in: node)))
    }
  }

  /// Keeps what the address of a link says of a person: every mail address in a text is a link.
  mutating func notePersonalDetail(of reference: Reference) {
    guard case .external(let url) = reference.destination, let detail = PersonalDetail.find(inAddress: url)
    else {
      return
    }
    personalDetails.append(PersonalDetail(form: detail.form, text: detail.text, span: reference.span))
  }
}
