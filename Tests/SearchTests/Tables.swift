import Foundation
import Search
import Testing

/// The tables that the tests of the browser read too.
enum Tables {
  struct WordCase: Decodable, Sendable {
    let text: String
    let words: [[String]]
    /// The words that join some of them.
    let joined: [String]?
  }

  struct Rankings: Decodable, Sendable {
    struct Page: Decodable, Sendable {
      let name, title, text: String
      let names: [String]?
      /// Whether it is found without being asked for; true if nothing is said.
      let listed: Bool?
      /// Pairs of a heading and the text below it.
      let sections: [[String]]
    }

    struct Query: Decodable, Sendable {
      let query: String
      /// Whether pages are wanted that are not listed.
      let all: Bool?
      let corrected: String?
      /// The names of the first pages found; none at all if there are none.
      let pages: [String]
      let headings: [String]?
      /// How many pages of a kind are left out; none at all if that is not worth telling.
      let besides: [String: Int]?
      /// Whether no other pages are found.
      let only: Bool?
      /// The names of pages that are not found.
      let without: [String]?
    }

    let synonyms: [String: String]
    let pages: [Page]
    let queries: [Query]
  }

  static func words() throws -> [WordCase] { try read("words") }
  static func rankings() throws -> Rankings { try read("rankings") }

  private static func read<Table: Decodable>(_ name: String) throws -> Table {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "Tables/\(name).json")
    return try JSONDecoder().decode(Table.self, from: Data(contentsOf: file))
  }
}

extension Tables.Rankings {
  var index: SearchIndex {
    get async {
      let documents = pages.map { page in
        let sections = page.sections.map { SearchSection(heading: $0[0], anchor: "", text: $0[1]) }
        return SearchDocument(
          address: page.name + ".html", title: page.title, names: page.names ?? [],
          fileName: page.name.split(separator: "/").last.map(String.init) ?? "",
          sections: [SearchSection(text: page.text)] + sections,
          facets: page.listed == false
            ? [SearchDocument.Facet(name: "kind", label: "", value: "The office")] : [],
          isListed: page.listed ?? true)
      }
      let sorted = documents.sorted { ($0.isListed ? 0 : 1, $0.address) < ($1.isListed ? 0 : 1, $1.address) }
      return await SearchIndex(sorted, synonyms: Synonyms(groups: synonyms.map { [$0, $1] }), jobs: 2)
    }
  }
}
