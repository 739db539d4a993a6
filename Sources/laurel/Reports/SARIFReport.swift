internal import Foundation
internal import Markup
internal import Source

/// A report in the Static Analysis Results Interchange Format, version 2.1.0, which many tools read.
///
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01".
struct SARIFReport {
  private let report: Report
  /// The rules of the diagnostics, in the order of their names.
  private let rules: [RuleID]

  init(_ report: Report) {
    self.report = report
    rules = Set(report.diagnostics.map(\.rule)).sorted()
  }

  /// Keys are sorted, so that equal reports are equal texts.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let driver = SARIFDriver(rules: rules.map(rule))
    let log = SARIFLog(
      runs: [SARIFRun(tool: SARIFTool(driver: driver), results: report.diagnostics.map(result))])
    // Strings and whole numbers can always be encoded.
    return ((try? encoder.encode(log)).map(\.text) ?? "{}").printableJSON + "\n"
  }

  private func rule(_ id: RuleID) -> SARIFRule {
    let page = (try? RulePages.page(of: id)) ?? nil
    let title = page.map { report.say("\(known: $0.title)") }
    let summary = page.map { report.say("\(known: $0.summary)") }
    let more = report.say("Read more: \(helpCommand(for: id))")
    return SARIFRule(
      id: id.name,
      shortDescription: SARIFMessage(text: title ?? id.name),
      fullDescription: SARIFMessage(text: summary ?? id.name),
      help: SARIFHelp(
        text: [summary, more].compactMap { $0 }.joined(separator: "\n\n"),
        markdown: page.map { "\($0.body)\n\n\(more)" } ?? more),
      helpUri: report.helpAddresses[id],
      defaultConfiguration: SARIFConfiguration(level: level(of: severity(of: id))))
  }

  private func severity(of id: RuleID) -> Severity {
    AllRules.all.first { $0.id == id }?.severity ?? .warning
  }

  private func result(_ diagnostic: Diagnostic) -> SARIFResult {
    SARIFResult(
      ruleId: diagnostic.rule.name, ruleIndex: rules.firstIndex(of: diagnostic.rule) ?? 0,
      level: level(of: diagnostic.severity), message: SARIFMessage(text: message(of: diagnostic)),
      locations: [SARIFLocation(physicalLocation: place(diagnostic.span))],
      relatedLocations: diagnostic.notes.compactMap { note in
        note.span.map { SARIFLocation(physicalLocation: place($0), message: SARIFMessage(text: note.text)) }
      },
      fixes: diagnostic.fixes.filter { !$0.edits.isEmpty }.map(fix))
  }

  /// What is wrong, with everything that has no place of its own in the format.
  private func message(of diagnostic: Diagnostic) -> String {
    let notes = diagnostic.notes.filter { $0.span == nil }.map { report.say("Note: \($0.text)") }
    let fixes = diagnostic.fixes.map { report.say("Try: \($0.text)") }
    return ([diagnostic.message.text] + notes + fixes).joined(separator: "\n")
  }

  private func level(of severity: Severity) -> String { severity.rawValue }

  private func place(_ span: SourceSpan) -> SARIFPlace {
    SARIFPlace(artifactLocation: artifact(span), region: SARIFRegion(span))
  }

  private func artifact(_ span: SourceSpan) -> SARIFArtifact {
    SARIFArtifact(uri: URLBytes.encodePath(report.repositoryPath(of: span)))
  }

  private func fix(_ fix: Fix) -> SARIFFix {
    let edits = Dictionary(grouping: fix.edits, by: \.span.path)
    let changes = edits.keys.sorted(by: String.byBytes).compactMap { edits[$0] }.compactMap { edits in
      edits.first.map { first in
        SARIFChange(
          artifactLocation: artifact(first.span),
          replacements: edits.map {
            SARIFReplacement(
              deletedRegion: SARIFRegion($0.span), insertedContent: SARIFContent(text: $0.replacement))
          })
      }
    }
    return SARIFFix(description: SARIFMessage(text: fix.text), artifactChanges: changes)
  }
}

extension SARIFRegion {
  fileprivate init(_ span: SourceSpan) {
    self.init(
      startLine: span.start.line, startColumn: span.start.column, endLine: span.end.line,
      endColumn: span.end.column)
  }
}
