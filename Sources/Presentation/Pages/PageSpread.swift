internal import Source

/// How a long list is spread over several pages.
struct PageSpread: Sendable {
  /// How many pages there are: one for an empty list.
  let count: Int
  private let size: Int
  private let address: @Sendable (Int) -> String

  /// - Parameters:
  ///   - total: how many entries the list has.
  ///   - size: how many of them stand on a page.
  ///   - address: that of a page, by its number from 1 on.
  init(of total: Int, size: Int, address: @escaping @Sendable (Int) -> String) {
    count = max(1, (total + size - 1) / size)
    self.size = size
    self.address = address
  }

  /// The pages in their order.
  var parts: [Part] { (1...count).map { Part(number: $0, spread: self) } }

  /// A page of the list.
  struct Part: Sendable {
    let number: Int
    fileprivate let spread: PageSpread

    var count: Int { spread.count }

    var address: String { spread.address(number) }

    /// The address of the page before it.
    var previous: String? { number > 1 ? spread.address(number - 1) : nil }

    /// The address of the page after it.
    var next: String? { number < count ? spread.address(number + 1) : nil }

    /// The entries of the whole list that stand on the page.
    func slice<Entry>(of all: [Entry]) -> ArraySlice<Entry> {
      all.dropFirst((number - 1) * spread.size).prefix(spread.size)
    }
  }
}

/// Where a page stands among those over which a list is spread.
struct PaginationView: TemplateView {
  let part: PageSpread.Part
  let pen: Pen

  static let contract = TemplateContract<Self>(
    "A page of a list that is spread over several.",
    [
      .text(.pageNumber) { $0.part.count > 1 ? String($0.part.number) : nil },
      .text(.pageCount) { $0.part.count > 1 ? String($0.part.count) : nil },
      .text(.previous) { view in view.part.previous.map { view.pen.url(to: $0) } },
      .text(.next) { view in view.part.next.map { view.pen.url(to: $0) } },
    ])
}
