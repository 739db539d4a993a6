extension [Phrase] {
  /// The picture that is all there is, also if it leads somewhere.
  var onlyPicture: NamedPicture? {
    let visible = filter { !([$0] as [Phrase]).isBlank }
    guard visible.count == 1 else { return nil }
    switch visible[0] {
    case .picture(let picture): return picture
    case .link(let inner, _), .styled(_, let inner): return inner.onlyPicture
    default: return nil
    }
  }
}

extension DocumentBlock {
  /// Whether nobody sees anything of it.
  var isBlank: Bool {
    switch self {
    case .paragraph(let phrases), .heading(_, let phrases, _): phrases.isBlank
    case .list(let items, _): items.allSatisfy { $0.allSatisfy(\.isBlank) }
    case .quotation(let inner): inner.allSatisfy(\.isBlank)
    case .place: true
    case .code, .table, .rule: false
    }
  }
}
