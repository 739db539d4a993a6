package import Source

/// All rules about the text of one file.
package enum MarkupRules {
  package static let all: [any Rule.Type] = [
    AllCapitals.self, HeadingAsText.self, ListAsText.self, TableWithoutHeader.self, TextAsHeading.self,
    TextAsCode.self, EmptyHeading.self, JoinedLines.self, MarksAsTyped.self, ForeignCode.self,
    GarbledText.self, EmptyAddress.self, LoneAddress.self, BrokenFootnote.self, ExtraCells.self,
    UnclosedNote.self,
    ControlCharacter.self, CurlyQuotes.self, CutOffText.self, DuplicateKey.self,
    CodeLanguage.self, FrontMatterLines.self, Brackets.self, Indentation.self, JoinedItem.self,
    ListItems.self, MissingColon.self, MissingSpace.self, NameIsNoText.self,
    NotValues.self, NotUTF8.self, RawHTML.self, RefusedLink.self,
    RemoteImage.self, RepeatedAnchor.self, UnquotedSign.self, SecondDocument.self, TabIndentation.self,
    TextAfterQuote.self, TooCostly.self, TooMuchFrontMatter.self, UnclosedFrontMatter.self,
    UnclosedQuote.self, UnknownEscape.self, UnquotedColon.self, UnreadableValues.self, UnusableBlock.self,
  ]
}
