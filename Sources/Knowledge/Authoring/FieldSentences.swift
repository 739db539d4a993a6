internal import Source

/// What the rules say about fields, with holes for what is not known yet, for forms that check while one writes.
///
/// The holes are `{name}`, `{subject}`, `{typed}`, `{count}`, `{min}` and `{max}`. The words are those of the rules:
/// none is written a second time.
package enum FieldSentences {
  /// The sentences by the name of what is wrong.
  package static let all: [String: String] = {
    let field = Field(name, .text(.none), label: "")
    var sentences = [
      "missing": MissingField.diagnose([field], of: "{subject}", at: nowhere),
      "below": outside(.number, typed, atLeast: "{min}"),
      "above": outside(.number, typed, atMost: "{max}"),
    ].mapValues(\.message.text)
    for type in FieldTypes.scalars {
      sentences[type.name] = type.mistake(typed, in: name, at: nowhere)?.message.text
    }
    for (key, measure) in [("letters", OutOfRange.Measure.letters), ("items", .items)] {
      for (form, count) in [("One", "1"), ("", "{count}")] {
        sentences["\(key)Few\(form)"] = outside(measure, count, atLeast: "{min}").message.text
        sentences["\(key)Many\(form)"] = outside(measure, count, atMost: "{max}").message.text
      }
    }
    for scope in ConsentTerms.Scope.allCases {
      sentences["noConsent-\(scope)"] = MissingConsent.sentence(of: scope, without: name).text
      sentences["notAgreed-\(scope)"] = MissingConsent.sentence(refusing: scope).text
    }
    sentences["hidden"] = InvisibleCharacter.sentence(code: "{code}", in: name).text
    return sentences
  }()

  private static let name = "{name}"
  private static let typed = "{typed}"
  private static let nowhere = SourceSpan.startOf("")

  private static func outside(
    _ measure: OutOfRange.Measure, _ actual: String, atLeast minimum: String? = nil,
    atMost maximum: String? = nil
  ) -> Diagnostic {
    OutOfRange.diagnose(name, measure, is: actual, atLeast: minimum, atMost: maximum, at: nowhere)
  }
}
