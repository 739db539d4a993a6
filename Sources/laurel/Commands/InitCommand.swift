internal import ArgumentParser
internal import Knowledge
internal import Source

/// `laurel init`: a new site that builds at once.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Start a site in an empty folder.",
    discussion: """
      The folder gets the kinds of pages and the tags of Laurel's own site, three pages that are marked as examples, and
      the files by which GitHub checks, shows and publishes the site.

      Examples:
        laurel init our-teachers --title "Rivers District Teachers"
        laurel init our-teachers --receiver office@rivers.example
        laurel init nuestros-docentes --language es
      """)

  @Argument(help: "The folder for the site. It is made if it is not there, and must be empty.")
  var folder: String

  @Option(help: "The title of the site, such as the name of the district.")
  var title: String?

  @Option(
    help:
      "Who takes what people write in the forms: a mail address, an upload link or repository that starts with https://, or a sentence."
  )
  var receiver: String?

  @Option(help: "The language of the site: its kinds, forms, tags, examples and instructions. Spanish is es.")
  var language = "en"

  func run() async throws {
    let target = DiskPath(folder)
    try Self.refuseIfTaken(target, named: folder)
    let starter = try Starter(in: language)
    let sentences = starter.sentences
    let title = try Self.answer(title, to: sentences.text("Title of the site:"))
    let receiver = try Self.answer(
      receiver,
      to: sentences.text(
        "Where people send what they write in the forms (a mail address, a link or a sentence):")
    ).map(Receiver.init)
    let files = starter.files(title: title, receiver: receiver)
    try target.makeFolders()
    for file in files {
      let path = target.appending(file.path)
      try path.parent.makeFolders()
      try path.create(with: file.bytes)
    }
    // A folder that is named by dots alone says nothing of where it is.
    let isHere = folder.utf8.allSatisfy { "./".utf8.contains($0) }
    let place = isHere ? "\(target.resolvedIfThere)" : folder
    try printLines(sentences.text("Wrote \(files.count) files into \(place)."))
    let command = target == DiskPath(".") ? "laurel build" : "laurel build -s \(folder)"
    try printLines(sentences.text("Build the site with \(command). README.md says what to do next."))
    if receiver == nil {
      try printLines(
        sentences.text(
          "Name a receiver under submissions in Content/_site.yml, so that the forms say where to send what people write."
        ))
    }
  }

  /// What is given, or typed at a terminal after a question; nil for nothing.
  private static func answer(_ given: String?, to question: String) throws -> String? {
    let answer = try given ?? (Terminal.isThere ? Terminal.ask("\(question) ") : nil)
    return answer.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func refuseIfTaken(_ target: DiskPath, named folder: String) throws {
    guard let status = try target.status() else { return }
    // A repository that was just made holds nothing but git's own folder.
    guard status.kind == .folder, try target.children().allSatisfy({ $0.path.elementsEqual(".git".utf8) })
    else {
      throw WrongUsage.notEmpty(folder)
    }
  }
}
