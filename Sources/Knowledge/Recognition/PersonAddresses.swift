internal import Markup

/// The addresses of the pages of people, each once, and none that a page of the authors has.
struct PersonAddresses {
  private var taken: Set<String>

  init(_ pages: [Page]) { taken = Set(pages.map(\.address)) }

  /// - Parameter folder: that of the kind of their stories.
  mutating func next(for name: String, in folder: String) -> String {
    let path = ContentPath.join(ContentPath.join(folder, "people"), Slug.pageName(name))
    var address = path + ".html"
    var number = 2
    while !taken.insert(address).inserted {
      address = "\(path)-\(number).html"
      number += 1
    }
    return address
  }
}
