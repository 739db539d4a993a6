package import Source

/// All rules about the text of one file.
package enum MarkupRules {
  package static let all: [any Rule.Type] = [
    AllCapitals.self, HeadingAsText.self, ListAsText.self, TableWithoutHeader.self,
    ControlCharacter.self, CurlyQuotes.self, CutOffText.self, DuplicateKey.self,
    FenceLanguage.self, FrontMatterLines.self, FlowBrackets.self, Indentation.self, JoinedItem.self,
    ListItems.self, MissingColon.self, MissingSpace.self, NameIsNoText.self,
    NotAMapping.self, NotUTF8.self, RawHTMLRule.self, RefusedLink.self,
    RemoteImage.self, ReservedSign.self, SecondDocument.self, TabIndentation.self,
    TextAfterQuote.self, TooCostly.self, TooMuchYAML.self, UnclosedFrontMatter.self,
    UnclosedQuote.self, UnknownEscape.self, UnquotedColon.self, UnreadableYAML.self,
  ]
}
