internal import ArgumentParser
internal import Glibc
internal import Source

/// The ways in which a run ends.
enum ExitStatus: Int32 {
  case fine = 0
  case errorsInContent = 1
  case wrongUsage = 2
  case fault = 3

  /// Says what went wrong and ends the process.
  static func leave(with error: any Error) -> Never {
    switch error {
    case let status as ExitStatus: exit(status.rawValue)
    case let refusal as BundleRefusal: say(refusal.description, .wrongUsage)
    case let refusal as BadgeRefusal: say(refusal.description, .wrongUsage)
    case let refusal as OutputRefusal: say(refusal.description, .wrongUsage)
    case let refusal as PublishRefusal: say(refusal.description, .wrongUsage)
    case let wrong as WrongUsage: say(wrong.description, .wrongUsage)
    case let fault as DiskFault: say(fault.description, .fault)
    case let fault as MachineFault: say(fault.description, .fault)
    case let lack as LackOfMemory: say(lack.description, .fault)
    case let fault as PublishFault: say(fault.description, .fault)
    case let changed as ChangedSource: say(changed.description, .fault)
    case let changed as ChangedFile: say(String(describing: changed), .fault)
    default: leave(withParserError: error)
    }
  }

  /// Help and version are no errors; all else that the parser of arguments throws is wrong usage.
  private static func leave(withParserError error: any Error) -> Never {
    let code = Laurel.exitCode(for: error)
    if code == .success {
      do { try printData(Laurel.fullMessage(for: error) + "\n") } catch { leave(with: error) }
      exit(ExitStatus.fine.rawValue)
    }
    say(Laurel.fullMessage(for: error), code == .validationFailure ? .wrongUsage : .fault)
  }

  private static func say(_ message: String, _ status: ExitStatus) -> Never {
    printToStandardError(message.printableLines.inert + "\n")
    exit(status.rawValue)
  }
}

extension ExitStatus: Error {}

extension BuiltSite {
  /// How a run ends in which errors were found: mistakes in settings are told apart from those in pages.
  func failure(of diagnostics: [Diagnostic]) -> ExitStatus {
    let isConfigured = diagnostics.contains { diagnostic in
      let path = diagnostic.span.path
      return diagnostic.severity == .error && (path.endsWithBytes(of: ".yml") || themeTexts[path] != nil)
    }
    return isConfigured ? .wrongUsage : .errorsInContent
  }
}
