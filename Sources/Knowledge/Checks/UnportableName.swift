internal import Markup
package import Source

/// A file has to have a name that Windows, USB sticks and every web host can hold.
package enum UnportableName: SiteRule {
  package static let id: RuleID = "unportable-name"
  package static let severity = Severity.error

  package static func check(_ site: Site) -> [Diagnostic] {
    let pages = site.pages.compactMap { page in
      page.pathFault.map {
        diagnostic(.unportable(page.path, $0), at: .startOf(page.path), fixes: [rename(page.path)])
      }
    }
    return pages + site.assets.compactMap(check) + site.pages.flatMap(checkAliases)
  }

  /// What is wrong with the path of a file that is made for something of this name, such as a tag.
  package static func diagnose(_ path: String, _ fault: PathFault, at span: SourceSpan) -> Diagnostic {
    diagnostic(
      .unportable(path, fault), at: span, notes: [Note("this file is made for what stands here")],
      fixes: [Fix("give it a name of a few plain words")])
  }

  private static func check(_ asset: Asset) -> Diagnostic? {
    asset.pathFault.map { fault in
      let isHiddenForGood = asset.isStatic && [.forPrograms, .hidden].contains(fault)
      return diagnostic(
        .unportable(asset.path, fault), at: .startOf(asset.path),
        fixes: [isHiddenForGood ? Fix("take it away") : rename(asset.path)])
    }
  }

  private static func checkAliases(of page: Page) -> [Diagnostic] {
    page.aliases.compactMap { alias in
      switch alias.meaning {
      case .unusable(.outside):
        diagnostic(
          .outside(alias.text), at: alias.span,
          fixes: [Fix("write the address that the page had, without the name of the site")])
      case .address(let file, _):
        PathFault(in: file).map {
          diagnostic(.unportable(file, $0), at: alias.span, fixes: [Fix("take this alias away")])
        }
      default: nil
      }
    }
  }

  private static func rename(_ path: String) -> Fix {
    let name = Slug.fileName(ContentPath.stem(of: path))
    let isFair = (1...100).contains(name.utf8.count) && PathFault(in: name) == nil
    let ending = [ContentPath.fileExtension(of: path)].filter {
      !$0.isEmpty && PathFault(in: name + "." + $0) == nil
    }
    return Fix(
      isFair
        ? "rename the file, such as to '\(([name] + ending).joined(separator: "."))'"
        : "rename the file to a few plain words")
  }
}

extension Message {
  fileprivate static func unportable(_ path: String, _ fault: PathFault) -> Message {
    let path = path.utf8.count > 180 ? path.unicodeScalars.prefix(60).map(String.init).joined() + "…" : path
    return switch fault {
    case .character(let character):
      "Windows cannot hold the character '\(character)' of '\(path)'"
    case .invisible(let code): "the name of '\(path)' holds the character \(code), which cannot be seen"
    case .ending: "Windows cannot hold a name that ends in a dot or a space: '\(path)'"
    case .device: "Windows keeps the name of '\(path)' for itself"
    case .long: "the name of '\(path)' is too long for some computers"
    case .hidden: "the name of '\(path)' starts with a dot, and such files are hidden"
    case .forPrograms: "'\(path)' is for programs, and never published"
    }
  }

  fileprivate static func outside(_ alias: String) -> Message { "'\(alias)' leads out of the site" }
}
