internal import CStemmer
internal import Source

/// Finds the stem that the forms of a word share, by the rules of Snowball for a language (libstemmer).
///
/// It works at build time only: the index holds every form that occurs, and to which group it belongs.
final class Stemmer {
  private let handle: OpaquePointer?
  private let isEnglish: Bool
  private let accents: EndingChanges?
  private let changes: StemChanges?

  /// A stemmer for a language such as `es` or `es-MX`. Where there are no rules, words stay as they are.
  init(language: String) {
    handle = sb_stemmer_new(language.baseLanguage, nil)
    isEnglish = language.baseLanguage == "en"
    accents = EndingChanges.accents[language.baseLanguage]
    changes = StemChanges.ofLanguages[language.baseLanguage]
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a word in UTF-8.
  func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard let handle, !word.contains(where: \.isDigit) else { return Array(word) }
    let plain = isEnglish ? EnglishForms.plain(word) : accents?.applied(to: word) ?? word
    let stem = snowballed(plain, by: handle)
    return changes.map { Array($0.applied(to: stem[...])) } ?? stem
  }

  private func snowballed(_ word: ArraySlice<UInt8>, by handle: OpaquePointer) -> [UInt8] {
    word.withUnsafeBufferPointer { word in
      guard let stem = sb_stemmer_stem(handle, word.baseAddress, Int32(word.count)) else {
        return Array(word)
      }
      return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
  }
}
