internal import Markup
package import Source

/// A rule that looks at the finished site.
package protocol SiteRule: Rule {
  static func check(_ site: Site) -> [Diagnostic]
}

/// All rules about content. Each has its page in `Content/checks`.
package enum Rules {
  /// The rules that look at the finished site, in the order in which they are run.
  package static let onSite: [any SiteRule.Type] = [
    BrokenAnchor.self, BrokenLink.self,
    SeveralTopHeadings.self, HeadingSkipped.self, ImageWithoutDescription.self, EmptyLinkText.self,
    VagueLinkText.self, DuplicateTitle.self, CollidingPaths.self, UnportableName.self, OrphanPage.self,
    ReviewDue.self, BrokenNavigation.self, LanguageTag.self,
    VagueDescription.self, LargeImage.self, HiddenData.self, NotAPage.self, PhoneNumber.self,
    HomeAddress.self,
    PersonalEmail.self,
    IdentificationNumber.self, MissingConsent.self, ExpiredConsent.self, NamedStudent.self,
    UnmarkedLanguage.self, UnlikelyDay.self, UnshownValues.self,
    HardToRead.self, UsedTwice.self, DuplicatePage.self, InsecureLink.self, TagSpelling.self,
    UnusableAddress.self, RoundaboutLink.self, UnfinishedText.self,
  ]

  /// The rules that are applied while documents are understood.
  package static let onReading: [any Rule.Type] = [
    AmbiguousLink.self, InvalidKind.self, InvisibleCharacter.self,
    EmptyPage.self, HiddenPage.self, LinkCase.self, MisplacedSettings.self, MissingField.self,
    MissingImage.self, MovedLink.self, OutOfRange.self,
    RefusedFile.self, UnknownChoice.self, UnknownKey.self, UnknownTag.self,
    WrongFolder.self,
    WrongType.self,
  ]

  package static var all: [any Rule.Type] { MarkupRules.all + onReading + onSite }

  /// Runs all rules on a site, several at a time; their diagnostics are in the order of the rules.
  package static func check(_ site: Site, jobs: Int) async -> [Diagnostic] {
    await onSite.concurrentMap(jobs: jobs) { $0.check(site) }.flatMap { $0 }
  }
}
