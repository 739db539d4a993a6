/// The words that the program itself says of what can be printed or shown on a screen in a hallway, for themes that have
/// templates for it.
package enum PrintWord: String, CaseIterable, Sendable {
  case certificates, slideshow
  case certificatesDescription = "certificates_description"
  case certificateToPrint = "certificate_to_print"
  case posterToPrint = "poster_to_print"
  case cardsToPrint = "cards_to_print"
  case slideshowDescription = "slideshow_description"

  /// The templates that it is said for; a theme without any of them needs none of the words.
  static let templates = [CertificatePages.use, PrintPages.use, Slideshow.use].map(\.name)
}

extension Words {
  subscript(print word: PrintWord) -> String { self[word.rawValue] }
}
