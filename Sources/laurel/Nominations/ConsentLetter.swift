internal import Knowledge
internal import Source

/// The letter that asks somebody who was chosen for consent: in Spanish where the site is, and else in English.
struct ConsentLetter {
  let name: String
  let award: String
  let year: String
  /// What can be agreed to.
  let scopes: [String]
  let configuration: SiteConfiguration

  var text: String {
    let isSpanish = configuration.language == "es" || configuration.language.startsWithBytes(of: "es-")
    return (isSpanish ? spanish : english).joined(separator: "\n\n") + "\n"
  }

  private var boxes: String { scopes.map { "[ ] \($0)" }.joined(separator: "\n") }

  private var place: String {
    configuration.url.map { "\(configuration.title), \($0)" } ?? configuration.title
  }

  /// Whom to answer.
  private var contact: String? {
    let contact = configuration.identity.contact
    let parts = [contact?.name, contact?.email ?? configuration.submissions.email, contact?.phone]
      .compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var english: [String] {
    [
      "Dear \(name),",
      "You were put forward for \(award) \(year), and you were chosen. We would like to tell about your work on our web "
        + "site (\(place)), which everybody can read.",
      "Nothing about you is published unless you agree. You may say no to all of it, or to a part. You need not say why, "
        + "and it changes nothing about the award.",
      "I agree that the page has of me (please mark what you agree to):",
      boxes,
      "My consent ends on (leave this empty if it has no end): ______________",
      "You can change your mind at any time. Tell us, and we take the page out. We cannot take back copies that others "
        + "have made.",
      "Name: ____________________   Day: ______________   Signature: ____________________",
      "Please send this back to \(contact ?? "whoever gave it to you").",
    ]
  }

  private var spanish: [String] {
    [
      "Hola, \(name):",
      "Alguien propuso su nombre para \(award) \(year), y fue elegido. Queremos contar su trabajo en nuestro sitio web "
        + "(\(place)), que cualquiera puede leer.",
      "No se publica nada sobre usted si no está de acuerdo. Puede decir que no a todo o a una parte. No tiene que decir "
        + "por qué, y el reconocimiento no cambia.",
      "Estoy de acuerdo en que la página muestre de mí (marque lo que acepta):",
      boxes,
      "Mi permiso termina el (déjelo vacío si no tiene fin): ______________",
      "Puede cambiar de opinión en cualquier momento. Avísenos y quitamos la página. No podemos recuperar las copias que "
        + "otros hayan hecho.",
      "Nombre: ____________________   Fecha: ______________   Firma: ____________________",
      "Devuelva esta hoja a \(contact ?? "quien se la dio").",
    ]
  }
}
