internal import Source

/// The addresses of a block that may be those of homes, until all that stands around them is known.
struct HomeState {
  var waiting: [PersonalDetail] = []
  /// The words of the row of a table that is being read.
  var row: [UInt8] = []
  /// The words of the block above and of the first row of the table, if they are short, and of a heading that is a name.
  var above: [UInt8] = []
  var heading: [UInt8] = []
  var columns: [UInt8] = []

  /// The most letters of a name above an address.
  static let longestName = 120

  /// What is not longer than a name.
  static func name(_ words: [UInt8]) -> [UInt8] { words.count <= longestName ? words : [] }
}

extension ProseWalk {
  /// Keeps what a text says of a person's telephone, home or numbers.
  mutating func notePersonalDetails(in text: UnsafeBufferPointer<UInt8>, of node: Node) {
    guard text.contains(where: \.isDigit) else { return }
    let bytes = Array(text)
    for found in PersonalDetail.all(in: bytes) {
      let typed = Array(bytes[found.range])
      let detail = PersonalDetail(
        form: found.form, text: typed.text, span: locator.place(of: typed, in: node),
        isCertain: found.isCertain)
      if found.form == .homeAddress { homes.waiting.append(detail) } else { personalDetails.append(detail) }
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

  /// Decides on the addresses of a block, whose words are still there.
  mutating func settleHomes() {
    settleHomes(around: [words.block])
    homes.above = HomeState.name(words.block)
  }

  /// Decides on the addresses of a heading, which also stands above all that follows it.
  mutating func settleHomesOfHeading() {
    homes.heading = []
    settleHomes()
    homes.heading = PublicPlace.isName(words.block) ? words.block : []
  }

  /// Keeps the words of a cell until the end of its row.
  mutating func noteCellOfHomes() { homes.row += words.block + [UInt8(ascii: "\n")] }

  /// Decides on the addresses of a row of a table.
  mutating func settleHomesOfRow(isHeader: Bool) {
    if isHeader { homes.columns = [] }
    settleHomes(around: [homes.columns, homes.row])
    if isHeader { homes.columns = HomeState.name(homes.row) }
    homes.row = []
  }

  private mutating func settleHomes(around words: [[UInt8]]) {
    if homes.waiting.isEmpty { return }
    let around = ([homes.heading, homes.above] + words).joined(separator: [UInt8(ascii: "\n")])
    let isPublic = PublicPlace.isNamed(in: Array(around))
    personalDetails += isPublic ? homes.waiting.filter(\.isCertain) : homes.waiting
    homes.waiting = []
  }
}
