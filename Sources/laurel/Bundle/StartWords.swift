internal import Source

/// What the start page of a bundle says to people: in the language of the site, or in English where we have no words in it.
struct StartWords {
  /// The language of the words.
  let language: String
  let opening: String
  let finding: String
  let search: String
  let allPages: String
  /// Who made the copy.
  let made: String
  /// The same with a day between both parts.
  let madeOn: (before: String, after: String)

  /// - Parameter language: that of the site, such as `es` or `es-MX`.
  static func of(_ language: String) -> StartWords {
    spanish.language == language.parts(separatedBy: "-")[0] ? spanish : english
  }

  private static let english = StartWords(
    language: "en",
    opening: "Click the title. The site opens in this browser, and needs no network and no other program.",
    finding: "To find something:", search: "search", allPages: "all pages from A to Z",
    made: "This folder is a copy of the site, made by those who look after it.",
    madeOn: ("This folder is a copy of the site, made on ", " by those who look after it."))

  private static let spanish = StartWords(
    language: "es",
    opening: "Haga clic en el título. El sitio se abre en este navegador y no necesita red ni otro programa.",
    finding: "Para encontrar algo:", search: "buscar", allPages: "todas las páginas de la A a la Z",
    made: "Esta carpeta es una copia del sitio, hecha por quienes lo cuidan.",
    madeOn: ("Esta carpeta es una copia del sitio, hecha el ", " por quienes lo cuidan."))
}
