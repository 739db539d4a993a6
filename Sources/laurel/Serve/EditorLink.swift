internal import ArgumentParser

/// An editor that opens a file at a place when a link of its own sort is followed.
enum EditorLink: String, CaseIterable, ExpressibleByArgument {
  case vscode, vscodium, cursor, zed, idea, textmate, none

  /// The address of a place, with `{file}`, `{line}` and `{column}`; empty for an editor that has none.
  ///
  /// Source: the documentation of each editor.
  var pattern: String {
    switch self {
    case .vscode, .vscodium, .cursor: "\(rawValue)://file{file}:{line}:{column}"
    case .zed: "zed://file{file}:{line}:{column}"
    case .idea: "idea://open?file={file}&line={line}&column={column}"
    case .textmate: "txmt://open?url=file://{file}&line={line}&column={column}"
    case .none: ""
    }
  }
}
