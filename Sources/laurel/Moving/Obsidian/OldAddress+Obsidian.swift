internal import Knowledge
internal import Markup
internal import Source

/// The addresses of notes of Obsidian, where these are published.
extension OldAddress {
  /// Only those that a note gives itself are told by its file. Others follow from the name of the vault.
  func obsidian(_ page: Page) -> String? {
    (page.values["permalink"] ?? page.values["dg-permalink"])?.word.map { ("/" + $0 + "/").singleSlashes }
  }
}
