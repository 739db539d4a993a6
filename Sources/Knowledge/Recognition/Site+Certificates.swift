extension Site {
  /// The credits that have a certificate: of people who are named only those who agreed to one.
  package var certificates: [Credit] { credits.filter { agrees(self[$0.page], to: .certificate) } }

  /// Those of a page.
  package func certificates(of page: Page) -> [Credit] {
    agrees(page, to: .certificate) ? credits(of: page) : []
  }
}
