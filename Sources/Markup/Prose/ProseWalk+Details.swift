internal import Source

/// The addresses of a block that may be those of homes, until all that stands around them is known.
struct HomeState {
  var waiting: [PersonalDetail] = []
  /// The words of the row of a table that is being read.
  var row: [UInt8] = []
  /// The words of the block above, if it is short enough to be a name.
  var above: [UInt8] = []

  /// The most letters of a name above an address.
  static let longestName = 120
}

extension ProseWalk {
  /// Keeps what a text says of a person's telephone, home or numbers.
  mutating func notePersonalDetails(in text: UnsafeBufferPointer<UInt8>, of node: Node) {
    guard text.contains(where: \.isDigit) else { return }
    let bytes = Array(text)
    for (form, range) in PersonalDetail.find(in: bytes) {
      let detail = Array(bytes[range])
      let found = PersonalDetail(form: form, text: detail.text, span: locator.place(of: detail, in: node))
      if form == .homeAddress { homes.waiting.append(found) } else { personalDetails.append(found) }
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

  /// Decides on the addresses of a block, whose words are still there. Those of a table wait for the end of their row.
  mutating func settleHomes(isCell: Bool) {
    if isCell {
      homes.row += words.block + [UInt8(ascii: "\n")]
    } else {
      settleHomes(around: words.block)
      homes.above = words.block.count <= HomeState.longestName ? words.block : []
    }
  }

  /// Decides on the addresses of a row of a table.
  mutating func settleHomesOfRow() {
    settleHomes(around: homes.row)
    homes.row = []
  }

  private mutating func settleHomes(around words: [UInt8]) {
    if homes.waiting.isEmpty { return }
    let isPublic = StreetAddressScan.namesPublicPlace(homes.above + [UInt8(ascii: "\n")] + words)
    if !isPublic { personalDetails += homes.waiting }
    homes.waiting = []
  }
}
