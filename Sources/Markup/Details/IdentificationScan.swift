internal import Source

/// Finds numbers by which a student or a person is told apart: after words such as "student ID", or written like a
/// social security number.
///
/// Source of the latter: Social Security Administration, "Randomization of Social Security Numbers", 2011.
enum IdentificationScan {
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    let text = DetailText(bytes: bytes)
    var found: [Range<Int>] = []
    var index = 0
    while let start = bytes[index...].firstIndex(where: \.isDigit) {
      index = text.endOfDigits(from: start)
      if let end = socialSecurityNumber(at: start, in: text) {
        found.append(start..<end)
        index = end
      } else if index - start >= 4, isAfterCue(start, in: text) {
        found.append(start..<index)
      }
    }
    return found
  }

  private static func socialSecurityNumber(at start: Int, in text: DetailText) -> Int? {
    let end = start + "123-45-6789".utf8.count
    guard end <= text.bytes.count, text.isFree(before: start), text.isFree(after: end) else { return nil }
    let isFormed = zip(text.bytes[start..<end], "ddd-dd-dddd".utf8).allSatisfy { byte, form in
      form == UInt8(ascii: "-") ? byte == form : byte.isDigit
    }
    let area = text.bytes[start..<(start + 3)].text
    return isFormed && area != "000" && area != "666" && area.utf8.first != UInt8(ascii: "9") ? end : nil
  }

  /// Whether the nearest words are only such that name an identification, and one of them names a student.
  private static func isAfterCue(_ start: Int, in text: DetailText) -> Bool {
    let words = text.words(before: start, within: 48)
      .prefix { people.contains($0) || numbers.contains($0) || between.contains($0) }.prefix(5)
    return words.contains(where: people.contains) && words.contains(where: numbers.contains)
  }

  private static let people: Set<String> = [
    "student", "students", "pupil", "learner", "lunch", "estudiante", "alumno", "alumna", "social",
  ]
  private static let numbers: Set<String> = [
    "id", "identification", "number", "no", "security", "identificacion", "numero", "matricula",
  ]
  private static let between: Set<String> = ["is", "s", "card", "school", "es", "de", "del", "the"]
}
