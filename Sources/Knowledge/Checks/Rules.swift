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
    UnusableAddress.self, RoundaboutLink.self, UnfinishedText.self, LogoOnDark.self,
    OutsideCycle.self, TooManyRecipients.self, DuplicateCredit.self, DoubtfulPerson.self, SharedCatalog.self,
    FormWithoutReceiver.self, FormWithoutChoices.self, UnwrittenPage.self, EmptyBlock.self,
    VideoWithoutCaptions.self,
  ]

  /// The rules that are applied while documents are understood.
  package static let onReading: [any Rule.Type] = [
    AmbiguousLink.self, DrawingAsPicture.self, InvalidKind.self, InvisibleCharacter.self,
    EmptyPage.self, HiddenPage.self, LinkCase.self, MisplacedSettings.self, MissingField.self,
    MissingImage.self, MovedLink.self, OutOfRange.self,
    RefusedFile.self, UnagreedName.self, UnaskedValue.self, UndrawnPicture.self,
    UnknownChoice.self, UnknownKey.self, UnknownTag.self,
    WrongFolder.self,
    WrongType.self,
  ]

  package static var all: [any Rule.Type] { MarkupRules.all + onReading + onSite }

  /// One remark for each element: of several at one place, those that yield to another are left out.
  package static func strongest(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    var told: [Spot: Set<RuleID>] = [:]
    for diagnostic in diagnostics where stronger.contains(diagnostic.rule) {
      told[Spot(diagnostic.span), default: []].insert(diagnostic.rule)
    }
    return diagnostics.filter { diagnostic in
      guard let stronger = yielding[diagnostic.rule], let others = told[Spot(diagnostic.span)] else {
        return true
      }
      return others.isDisjoint(with: stronger)
    }
  }

  /// Where an element begins.
  private struct Spot: Hashable {
    let path: String
    let start: Place

    init(_ span: SourceSpan) {
      path = span.path
      start = span.start
    }
  }

  private static let yielding: [RuleID: Set<RuleID>] = Dictionary(
    all.filter { !$0.yieldsTo.isEmpty }.map { ($0.id, $0.yieldsTo) }, uniquingKeysWith: { $0.union($1) })

  /// The rules to which others yield.
  private static let stronger = yielding.values.reduce(into: Set<RuleID>()) { $0.formUnion($1) }

  /// Runs all rules on a site, several at a time; their diagnostics are in the order of the rules.
  package static func check(_ site: Site, jobs: Int) async -> [Diagnostic] {
    await onSite.concurrentMap(jobs: jobs) { $0.check(site) }.flatMap { $0 }
  }
}
