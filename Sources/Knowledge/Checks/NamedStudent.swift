package import Source

/// A student is named only where the district publishes names of students, and after the family has agreed.
///
/// Source: Family Educational Rights and Privacy Act, 20 U.S.C. 1232g; 34 CFR 99.3, "directory information".
package enum NamedStudent: SiteRule {
  package static let id: RuleID = "named-student"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    if site.configuration.namesStudents { return [] }
    return site.pages.compactMap { page in
      guard let terms = page.kind?.consent, let role = role(onPageNaming: page),
        let name = page.fields.entry(terms.nameField)
      else { return nil }
      return diagnostic(
        .named, at: name.span, notes: [Note("this is the role", at: role.span)],
        fixes: [Fix(terms.roleInstead)])
    }
  }

  /// Where a page that names a student says that it is one; nil for other pages.
  static func role(onPageNaming page: Page) -> FieldValues.Entry? {
    guard page.namesPerson, let role = (page.kind?.consent?.roleField).flatMap(page.fields.entry),
      let text = role.value.typedText, isStudent(text)
    else { return nil }
    return role
  }

  /// Whether a role is that of a student: "Student, grade 8", but not "Student teacher" or "Coach of every student".
  static func isStudent(_ role: String) -> Bool {
    let parts = Fold.key(role).parts(separatedBy: ",")
    return parts.contains { part in
      let words = part.utf8.split { !($0.isLetter || $0.isDigit) }.map(\.text)
      if words.count == 1, years.contains(words[0]) { return true }
      guard let index = words.firstIndex(where: students.contains) else { return false }
      let isAnother = words[..<index].contains { others.contains($0) }
      let next = index + 1 < words.count ? words[index + 1] : nil
      return !isAnother && next.map(following.contains) ?? true
    }
  }

  private static let students: Set<String> = [
    "student", "students", "pupil", "pupils", "estudiante", "estudiantes", "alumno", "alumna", "alumnos",
    "alumnas", "freshman", "freshmen", "sophomore", "sophomores", "grader", "graders",
  ]
  /// Words that alone say in which year a student is.
  private static let years: Set<String> = ["senior", "junior"]
  /// Words before "student" that make it the student of somebody, or no student any more.
  private static let others: Set<String> = [
    "of", "for", "to", "with", "by", "every", "each", "former", "graduate", "de", "para", "con", "cada",
    "exalumno", "teacher", "coach",
  ]
  /// Words that may follow where somebody is a student and nothing else.
  private static let following: Set<String> = [
    "at", "in", "of", "from", "and", "who", "grade", "de", "en", "del", "y", "body", "athlete", "scholar",
    "leader", "president",
  ]
}

extension Message {
  fileprivate static var named: Message { "this names a person whose role is that of a student" }
}
