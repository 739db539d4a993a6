internal import ArgumentParser
internal import Badges
internal import Source

/// `laurel badge verify`: whether a badge holds.
struct BadgeVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Say whether badges hold, without asking anybody.",
    discussion: """
      The keys are those in the folder badges of the site, or of a finished site.

      Examples:
        laurel badge verify badge.svg
        laurel badge verify badge.png -s public --recipient someone@example.org
      """)

  @Argument(help: "The files of badges: drawings (SVG), pictures (PNG) or texts.")
  var files: [String]

  @Option(help: "A mail address: say also whether the badge was given to it.")
  var recipient: String?

  @OptionGroup var source: SourceOptions

  func run() async throws {
    let source = try source.site()
    guard let root = try? DiskPath(source.root).resolved() else { throw WrongUsage.noSource(source.root) }
    let folder = BadgeFolder(ofSite: root)
    guard let ring = try folder.ring() else { throw BadgeRefusal.noRecord }
    let list = try folder.wholeList()
    var allHold = true
    for file in files {
      let bytes = try InputText.bytes(of: file)
      let result = Result { () throws(BadgeFault) in
        try BadgeCheck(ring, list: list, today: source.day).verify(bytes)
      }
      switch result {
      case .failure(let fault):
        try printLines("\(file) does not hold. \(fault)")
        allHold = false
      case .success(let badge):
        try printLines("\(file) holds: \(badge.title), given by \(badge.issuer), signed on \(badge.day).")
        try printLines(
          "What is proved are these words, and not the picture, which anybody can draw anew around them.")
        if let page = badge.page { try printLines("Its story: \(page)") }
        if let recipient { allHold = try tell(whether: badge, isFor: recipient) && allHold }
      }
    }
    if !allHold { throw ExitStatus.errorsInContent }
  }

  private func tell(whether badge: BadgeCheck.Verified, isFor address: String) throws -> Bool {
    guard let recipient = badge.recipient else {
      try printLines("It names no mail address. Look at its story for whom it is.")
      return false
    }
    let fits = recipient == Recipient(address: address, salt: recipient.salt)
    try printLines(fits ? "It was given to that address." : "It was not given to that address.")
    return fits
  }
}
