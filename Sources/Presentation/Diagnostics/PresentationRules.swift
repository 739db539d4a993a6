package import Source

/// All rules about themes.
package enum PresentationRules {
  package static let all: [any Rule.Type] = [
    InvalidTemplate.self, LanguageWithoutWords.self, LowContrast.self, MissingWord.self,
    StyleAddress.self, UnknownTemplateName.self,
  ]
}
