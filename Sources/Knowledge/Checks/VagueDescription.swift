internal import Markup
package import Source

/// The description of an image says what can be seen, in a sentence or two.
package enum VagueDescription: SiteRule {
  package static let id: RuleID = "vague-description"
  package static let severity = Severity.warning
  package static let yieldsTo = LinkFault.all

  /// As long as a screen reader reads it in one go.
  private static let longest = 250

  package static func check(_ site: Site) -> [Diagnostic] {
    site.pages.flatMap { page in
      described(on: page).compactMap { description, span in
        fault(of: description).map { diagnostic($0.message, at: span, fixes: [Fix($0.fix)]) }
      }
    }
  }

  /// The descriptions of the images in the text and in the fields, with the places of the images or the descriptions.
  private static func described(on page: Page) -> [(String, SourceSpan)] {
    let inText = page.passages.flatMap(\.passage.pictures).map { ($0.reference.text, $0.reference.span) }
    let inFields = page.fields.entries.compactMap { entry -> (String, SourceSpan)? in
      guard case .image = entry.value, let description = page.fields.entry("\(entry.field.name)_description"),
        let text = description.value.typedText
      else { return nil }
      return (text, description.span)
    }
    let inGalleries = page.body.galleryPictures.filter { !$0.description.isEmpty }
      .map { ($0.description, $0.span) }
    return inText + inFields + inGalleries
  }

  private static func fault(of description: String) -> (message: Message, fix: Message)? {
    if description.unicodeScalars.count > longest {
      return (
        .long(description.unicodeScalars.count), "say it in one or two sentences, and the rest in the text"
      )
    }
    let words = Fold.key(description)
    if isFileName(words) { return (.fileName(description), "say what can be seen") }
    if let start = starts.first(where: { words.startsWithBytes(of: $0 + " ") || words == $0 }) {
      let isAlone = words.utf8.count <= start.utf8.count + 1
      return isAlone
        ? (.noWords(description), "say what can be seen")
        : (.starts(description.utf8.prefix(start.utf8.count).text), "begin with what can be seen")
    }
    return nothing.contains(words) ? (.noWords(description), "say what can be seen") : nil
  }

  /// Whether a description is the name of a file, with its ending or as cameras and telephones give it.
  private static func isFileName(_ words: String) -> Bool {
    let isOneWord = !words.utf8.contains(where: \.isSpace)
    if isOneWord, endings.contains(ContentPath.fileExtension(of: words)) { return true }
    let isFromCamera = cameras.contains(where: words.startsWithBytes) && words.utf8.contains(where: \.isDigit)
    return isFromCamera && words.utf8.allSatisfy { !$0.isSpace }
  }

  private static let endings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "heic", "heif", "tif", "tiff", "bmp", "svg",
  ]

  private static let cameras = [
    "img_", "img-", "dsc", "dscn", "pxl_", "screenshot", "photo-", "image0", "p10",
  ]

  private static let starts = [
    "image of", "an image of", "photo of", "a photo of", "photograph of", "a photograph of", "picture of",
    "a picture of", "graphic of", "a graphic of", "imagen de", "una imagen de", "foto de", "una foto de",
    "fotografia de", "una fotografia de", "dibujo de", "un dibujo de",
  ]

  private static let nothing: Set<String> = [
    "image", "photo", "picture", "photograph", "graphic", "logo", "img", "alt", "alt text", "imagen", "foto",
    "fotografia", "description", "descripcion", "untitled", "sin titulo",
  ]
}

extension Message {
  fileprivate static func long(_ count: Int) -> Message {
    "this description of an image has \(count) letters; more than 250 are tiring to listen to"
  }

  fileprivate static func fileName(_ description: String) -> Message {
    "'\(description)' is the name of a file, and says nothing of what the image shows"
  }

  fileprivate static func starts(_ words: String) -> Message {
    "leave out '\(words)': everyone is told that this is an image"
  }

  fileprivate static func noWords(_ description: String) -> Message {
    "'\(description)' does not say what the image shows"
  }
}
