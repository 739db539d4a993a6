import Testing

@testable import Search

@Suite struct StemmerTests {
  @Test(arguments: [
    ("en", "recognize recognizing recognition recognise recognised"),
    ("en", "program programs programme programmes"),
    ("en", "teach teaches taught"), ("en", "classify classification"), ("en", "decide decision decisions"),
    ("en", "center centre centers centred centered"), ("en", "practice practise practised"),
    ("en", "child children"),
    ("es", "evaluar evaluacion evaluaciones"), ("es", "reunion reuniones reunir"),
    ("es", "planificar planifica planificacion planificaciones"),
    ("es", "comunicar comunicacion"), ("es", "formar formacion formaciones"),
    ("es", "leer lectura lecturas lector"), ("es", "escribir escritura"),
    ("pt", "avaliacao avaliacoes avaliar"),
    ("de", "schule schulen"), ("fr", "evaluation evaluations"), ("xx", "word"),
  ])
  func bringsFormsTogether(language: String, words: String) {
    #expect(Set(stems(words, language)).count == 1, "\(stems(words, language))")
  }

  @Test(arguments: [
    ("en", "attendance attention"), ("en", "inclusion including"), ("en", "responsibility respond"),
    ("en", "reception receive"), ("en", "programmer program"),
    ("es", "evaluar evitar"), ("es", "comun comunicacion"), ("es", "estar estacion"),
    ("es", "incluir incluso"),
  ])
  func keepsOtherWordsApart(language: String, words: String) {
    #expect(Set(stems(words, language)).count == 2, "\(stems(words, language))")
  }

  private func stems(_ words: String, _ language: String) -> [String] {
    let stemmer = Stemmer(language: language)
    return words.split(separator: " ").map {
      String(decoding: stemmer.stem(ArraySlice($0.utf8)), as: UTF8.self)
    }
  }
}
