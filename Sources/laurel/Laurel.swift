internal import ArgumentParser

@main
struct Laurel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laurel",
    abstract: "Builds a school district's shared knowledge and recognition of teachers from Markdown.")
}
