package import Source

/// A file that can hold a program is not published; of drawings (SVG), those that only draw are.
package enum RefusedFile: Rule {
  package static let id: RuleID = "refused-file"
  package static let severity = Severity.error

  /// Nil for a file that may be published as it is.
  package static func diagnose(_ asset: Asset, at span: SourceSpan) -> Diagnostic? {
    if asset.isHEIC { return diagnostic(.isHEIC(asset.path), at: span, fixes: [saveAsJPEG]) }
    if let fault = asset.fault {
      return diagnostic(.isMoreThanADrawing(asset.path, fault), at: span, fixes: [Fix(advice(fault.reason))])
    }
    guard PublishedFiles.isPublished(asset) else {
      return diagnostic(
        .notPublished(asset.path), at: span, fixes: [Fix("offer it as a PDF or a zip file")])
    }
    return asset.isGenuine ? nil : diagnoseInside(asset, at: span)
  }

  /// Nil for a file that may be shown, or of which a picture is.
  static func diagnosePicture(_ asset: Asset, at span: SourceSpan) -> Diagnostic? {
    if asset.isPictured { return nil }
    guard let fault = asset.fault, asset.pictured.isPictured else { return diagnose(asset, at: span) }
    return diagnostic(
      .isMoreThanADrawing(asset.path, fault), at: span, notes: [Note(needsProgram)],
      fixes: [Fix(advice(fault.reason))])
  }

  private static let needsProgram: Message =
    "a picture of it can be shown in its place, once librsvg2-bin is installed where the site is built"
  private static let saveAsJPEG = Fix(
    "save it as jpg: open it in a program for photos and export it, or let the telephone send it as jpg")

  private static func advice(_ reason: DrawingFault.Reason) -> Message {
    switch reason {
    case .noSize: "write width and height into its first element, or save it as png"
    default: "save it as a plain SVG, or as png"
    }
  }

  /// A file with something else inside than its name says: a web host or a browser may take it for what it is.
  static func diagnoseInside(_ asset: Asset, at span: SourceSpan) -> Diagnostic {
    let file = SourceSpan.startOf(asset.path)
    return diagnostic(
      .isNoSuchFile(asset.path, ContentPath.fileExtension(of: asset.path)), at: span,
      notes: span == file ? [] : [Note("the file", at: file)],
      fixes: [Fix("open it in the program that made it, and save it again")])
  }
}

extension Message {
  fileprivate static func notPublished(_ path: String) -> Message {
    "the file '\(path)' is of a type that is not published"
  }

  fileprivate static func isHEIC(_ path: String) -> Message {
    "the photo '\(path)' is stored as HEIC, as some telephones do, and browsers do not show it"
  }

  fileprivate static func isNoSuchFile(_ path: String, _ ending: String) -> Message {
    "the file '\(path)' is not published, because what is in it is not what '.\(ending)' says"
  }

  /// Why a drawing does not go out as it is.
  static func isMoreThanADrawing(_ path: String, _ fault: DrawingFault) -> Message {
    switch fault.reason {
    case .program(let name): "the drawing '\(path)' holds a program: '\(name)' in line \(fault.line)"
    case .part(let name): "the drawing '\(path)' holds more than a drawing: '\(name)' in line \(fault.line)"
    case .address(let address):
      "the drawing '\(path)' loads something from elsewhere: '\(address)' in line \(fault.line)"
    case .style(let part):
      "the drawing '\(path)' has a style that is not allowed: '\(part)' in line \(fault.line)"
    case .declaration: "the drawing '\(path)' declares words of its own in line \(fault.line)"
    case .form: "the drawing '\(path)' cannot be read from line \(fault.line) on"
    case .notText: "the drawing '\(path)' is not a text in UTF-8"
    case .noDrawing: "the file '\(path)' is not a drawing inside, whatever its name says"
    case .noSize: "the drawing '\(path)' does not say its size"
    case .repeats: "the drawing '\(path)' repeats parts that repeat other parts, in line \(fault.line)"
    case .tooLarge(let limit): "the drawing '\(path)' is larger than \(limit / 1_024) KB"
    }
  }
}
