internal import Source

/// Where pages stood and where they lie now, as a table.
struct AddressList {
  let text: String

  init(_ pages: [MovedPage]) {
    let rows = pages.compactMap { page in page.oldAddress.map { [$0, page.path] } }
    text = ([["old address", "page"]] + rows).map { CSVText.row($0) }.joined()
  }
}
