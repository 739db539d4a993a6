internal import ArgumentParser

/// The command `laurel`.
struct Laurel: AsyncParsableCommand {
  /// The number of this version, as semver.org has it.
  static let number = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "laurel",
    abstract: "Builds a school district's shared knowledge and recognition of teachers from Markdown.",
    discussion: """
      Examples:
        laurel build                     build the site of this folder into public/
        laurel serve                     show the site here, anew as you write
        laurel check                     tell everything that is wrong, and write nothing
        laurel new spotlight "A title"   start a page
        laurel explain broken-link       say what a remark means
        laurel list --state draft        list the drafts
        laurel search "planning time"    find pages as the site does

      Exit codes: 0 fine, 1 problems in the content, 2 wrong usage or configuration, 3 a fault of Laurel or the machine.
      """,
    version: "laurel \(number)",
    subcommands: [
      BuildCommand.self, ServeCommand.self, PublishCommand.self, DoctorCommand.self, CheckCommand.self,
      NewCommand.self, ExplainCommand.self, ListCommand.self,
      SearchCommand.self,
      SchemaCommand.self,
      InitCommand.self,
      ImportCommand.self,
      OptOutCommand.self,
      WithdrawCommand.self,
      BadgeCommand.self,
      NominationsCommand.self,
      ReportCommand.self,
      DigestCommand.self,
      ChangesCommand.self,
      FederateCommand.self,
      BundleCommand.self,
      VerifyCommand.self,
    ])
}

@main
enum Main {
  static func main() async {
    StandardStreams.holdClosed()
    do {
      var command = try Laurel.parseAsRoot()
      try MachineFault.check()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      ExitStatus.leave(with: error)
    }
  }
}
