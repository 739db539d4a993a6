/// The parts of a SARIF log that we write, by the names that the format gives them.
struct SARIFLog: Encodable {
  let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  let version = "2.1.0"
  let runs: [SARIFRun]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}

struct SARIFRun: Encodable {
  let tool: SARIFTool
  /// Our columns count code points, as `Place` says.
  let columnKind = "unicodeCodePoints"
  let results: [SARIFResult]
}

struct SARIFTool: Encodable {
  let driver: SARIFDriver
}

struct SARIFDriver: Encodable {
  let name = "Laurel"
  let semanticVersion = Laurel.number
  let rules: [SARIFRule]
}

struct SARIFRule: Encodable {
  let id: String
  let shortDescription, fullDescription: SARIFMessage
  let help: SARIFHelp
  let helpUri: String?
  let defaultConfiguration: SARIFConfiguration
}

struct SARIFHelp: Encodable {
  let text, markdown: String
}

struct SARIFConfiguration: Encodable {
  let level: String
}

struct SARIFResult: Encodable {
  let ruleId: String
  let ruleIndex: Int
  let level: String
  let message: SARIFMessage
  let locations, relatedLocations: [SARIFLocation]
  let fixes: [SARIFFix]
}

struct SARIFMessage: Encodable {
  let text: String
}

struct SARIFLocation: Encodable {
  let physicalLocation: SARIFPlace
  var message: SARIFMessage?
}

struct SARIFPlace: Encodable {
  let artifactLocation: SARIFArtifact
  let region: SARIFRegion
}

struct SARIFArtifact: Encodable {
  let uri: String
}

/// From the start up to but not including the end, as our spans are.
struct SARIFRegion: Encodable {
  let startLine, startColumn, endLine, endColumn: Int
}

struct SARIFFix: Encodable {
  let description: SARIFMessage
  let artifactChanges: [SARIFChange]
}

struct SARIFChange: Encodable {
  let artifactLocation: SARIFArtifact
  let replacements: [SARIFReplacement]
}

struct SARIFReplacement: Encodable {
  let deletedRegion: SARIFRegion
  let insertedContent: SARIFContent
}

struct SARIFContent: Encodable {
  let text: String
}
