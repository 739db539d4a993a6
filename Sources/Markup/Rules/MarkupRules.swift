package import Source

/// All rules about the text of one file.
package enum MarkupRules {
  package static let all: [any Rule.Type] = [
    FenceLanguage.self, RawHTMLRule.self, RefusedLink.self, RemoteImage.self, TooCostly.self,
  ]
}
