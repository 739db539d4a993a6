package import Source

/// True or false.
package struct FlagType: ScalarType, DeclaredType {
  package static let name = "flag"
  package static let shape = TextShape(matching: TextPattern.anyCase(of: yes + no), readAs: [.flag])

  package static func declared(_: FieldDeclaration, _: inout FieldDeclarationReader) -> FieldType? { .flag }

  package var form: WrittenForm { .truth }
  package var range: ValueRange { .any }
  package var control: FieldControl { .yesOrNo }
  package var noun: String { "`true` or `false`" }
  package var hint: String { "true or false" }

  package func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    Self.reading(of: Fold.key(scalar.text)).map { .flag($0) } ?? refuse(scalar, &reader)
  }

  package static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic? {
    WrongType.diagnose(
      name, typed,
      expected: .described("true or false", pronoun: "either", advice: "write true or false"), at: span)
  }

  /// What a folded word says; nil if it is neither a yes nor a no.
  static func reading(of word: String) -> Bool? {
    yes.contains(word) ? true : no.contains(word) ? false : nil
  }

  private static let yes = ["true", "yes", "on"]
  private static let no = ["false", "no", "off"]
}

extension FieldType {
  package static let flag = FieldType.scalar(FlagType())
}
