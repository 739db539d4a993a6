package import Source

/// A type of values without parts: how they are read and written, told and filled in.
///
/// Whatever depends on the type of a field asks here, so that a new type is one file and its line in `FieldTypes`.
package protocol ScalarType: Hashable, Sendable {
  /// The word for it: the one by which kinds name it, if they can.
  static var name: String { get }
  /// What every value looks like, for programs that check it without Laurel.
  static var shape: TextShape { get }
  var form: WrittenForm { get }
  var range: ValueRange { get }
  var control: FieldControl { get }
  /// What it is, for a guide: "a mail address".
  var noun: String { get }
  /// How it is written, for whoever writes it down; empty if that goes without saying.
  var hint: Message { get }

  /// Reads a text that is not blank; nil, and a diagnostic, if it is no value.
  func read(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue?
  /// What is said of a text that does not look like a value; nil if every text does.
  static func mistake(_ typed: String, in name: String, at span: SourceSpan) -> Diagnostic?
}

extension ScalarType {
  package var name: String { Self.name }
  package var shape: TextShape { Self.shape }

  /// Says that a text is no value.
  func refuse(_ scalar: TypedScalar, _ reader: inout FieldReader) -> FieldValue? {
    Self.mistake(scalar.text, in: scalar.field.name, at: scalar.span).map { reader.report($0) }
    return nil
  }
}
