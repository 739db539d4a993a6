internal import Source

extension PersonName {
  /// Whether a text is most likely the name of a person, and not that of a role, a team or a place.
  package static func isLikely(_ text: String) -> Bool {
    guard !text.utf8.contains(where: \.isDigit) else { return false }
    let words = NameWord.all(in: text).filter { $0.isCapitalized || !betweenNames.contains($0.folded) }
    let names = words.drop { titles.contains($0.folded) }
    guard (names.count == words.count ? 2...8 : 1...8).contains(names.count) else { return false }
    return names.allSatisfy { $0.isCapitalized && !others.contains($0.folded) }
  }

  /// The small words between the parts of a name, and between two names.
  private static let betweenNames = smallWords.union(["and", "y", "e"])

  /// Words of which the names of roles, teams and places are made, and those of people are not.
  private static let others: Set<String> = {
    let english = """
      all our the every teacher educator instructor coach mentor principal counselor librarian nurse aide assistant
      paraprofessional secretary custodian driver specialist coordinator director leader administrator superintendent
      therapist psychologist volunteer parent student tutor staff faculty colleague member team group department dept
      committee council club class classes coaches crew band choir orchestra association union foundation board office
      program project network cohort partnership society academy center institute district school elementary middle high
      grade kindergarten preschool campus library cafeteria kitchen community families math maths mathematics science
      studies arts education robotics
      """
    let spanish = """
      el los las una nuestro nuestra todo toda maestro maestra docente profesor profesora profesores equipo escuela
      departamento comite consejo clase grado estudiante alumno alumna familia padres personal director directora
      consejero consejera bibliotecario bibliotecaria enfermero enfermera ciencia matematica educacion distrito
      """
    let words = "\(english)\n\(spanish)".utf8.split { $0.isSpace }.map(\.text)
    return Set(words + words.map { "\($0)s" })
  }()
}
