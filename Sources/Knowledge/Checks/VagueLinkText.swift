internal import Markup
package import Source

/// The words of a link say where it leads; lists of links are read without the text around them.
package enum VagueLinkText: SiteRule {
  package static let id: RuleID = "vague-link-text"
  package static let severity = Severity.warning
  package static let yieldsTo = LinkFault.all

  private static let vague: Set<String> = [
    "click here", "click", "click here for more", "click this link", "follow this link", "here", "link",
    "links", "this link", "the link", "this page", "page", "this", "more", "more here", "more info",
    "more information", "more details", "read", "read more", "read this", "read on", "learn more",
    "see more", "see here", "see", "find out more", "view", "view more", "open", "go", "go here",
    "continue", "download here", "website", "web site", "site", "this site", "this website",
    "the website", "web page", "article", "this article", "document", "this document", "pdf", "video",
    "this video",
    "aqui", "haga clic", "haga clic aqui", "haz clic", "haz clic aqui", "clic", "clic aqui",
    "clique aqui", "pulse aqui", "pinche aqui", "mas", "leer", "leer mas", "lea mas", "ver", "ver mas",
    "vea mas", "saber mas", "mas informacion", "mas info", "mas detalles", "enlace", "este enlace",
    "el enlace", "pagina", "esta pagina", "sitio", "sitio web", "este sitio", "este", "esto",
    "descargue aqui", "documento", "este documento", "articulo", "este articulo",
  ]

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      page.passages.flatMap(\.passage.prose.references).filter { reference in
        reference.form == .link || reference.form == .wikilink
      }.compactMap { reference in
        if isAddress(reference.text) { return diagnostic(.address, at: reference.span, fixes: [fix]) }
        return isVague(reference.text)
          ? diagnostic(.vague(reference.text), at: reference.span, fixes: [fix]) : nil
      }
    }
  }

  private static let fix = Fix("use the title of the page that it leads to")

  /// Whether the words of a link are an address, though there was room for words.
  private static func isAddress(_ text: String) -> Bool {
    let folded = Fold.key(text)
    let hasAddress = ["http://", "https://", "www."].contains(where: folded.startsWithBytes)
    return hasAddress && !folded.utf8.contains(where: \.isSpace)
  }

  private static func isVague(_ text: String) -> Bool {
    guard !text.utf8.contains(where: { "_()".utf8.contains($0) }) else { return false }
    let words = Fold.key(text).utf8.split { !($0.isLetter || $0.isDigit || $0 > 0x7F) }
    return vague.contains(words.map(\.text).joined(separator: " "))
  }
}

extension Message {
  fileprivate static var address: Message {
    "the words of this link are an address, which nobody can listen to"
  }

  fileprivate static func vague(_ text: String) -> Message { "'\(text)' does not say where the link leads" }
}
