internal import ArgumentParser

/// `laurel badge`: badges that others can verify.
struct BadgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "badge", abstract: "Sign, verify and take back badges that others can verify.",
    subcommands: [
      BadgeKeygenCommand.self, BadgeSignCommand.self, BadgeVerifyCommand.self, BadgeRevokeCommand.self,
    ])
}
