internal import Testing

@testable internal import laurel

/// Whether the first bytes of a file are those of its type.
@Suite struct FileSignatureTests {
  private static let published = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "txt", "csv", "ics", "zip", "json", "doc", "docx",
    "ppt",
    "pptx", "xls", "xlsx", "odt", "odp", "ods", "mp3", "mp4", "vtt",
  ]

  @Test(arguments: published)
  func aPageUnderAnotherNameIsNoFileOfThatType(ending: String) {
    for page in [
      "<html><script>", "<!DOCTYPE html>", " \n\t<SCRIPT>", "\u{FEFF}<!-- x --><p>",
      "<?xml version='1.0'?><svg>",
      "<a href=x>", "<h1>",
    ] {
      #expect(!FileSignature.fits(Array(page.utf8), "files/x.\(ending)"))
      #expect(!FileSignature.fits(Array(page.utf8), "files/X.\(ending.uppercased())"))
    }
  }

  @Test(arguments: published)
  func anEmptyFileIsNoDanger(ending: String) { #expect(FileSignature.fits([], "x.\(ending)")) }

  @Test(arguments: [
    ("png", "89504E470D0A1A0A"), ("png", "FFD8FFE0"), ("jpg", "FFD8FFE1"), ("gif", "474946383961"),
    ("webp", "524946460000000057454250"), ("avif", "000000206674797061766966"), ("pdf", "255044462D312E37"),
    ("pdf", "0D0A255044462D"), ("zip", "504B0304"), ("zip", "504B0506"), ("docx", "504B0304"),
    ("xlsx", "D0CF11E0A1B11AE1"), ("doc", "D0CF11E0"), ("doc", "7B5C7274663120"), ("odt", "504B0304"),
    ("mp3", "494433"), ("mp3", "FFFB90"), ("mp3", "0000FFE3"), ("mp4", "0000001866747970"),
    ("mp4", "000000086D6F6F76"), ("vtt", "574542565454"), ("vtt", "EFBBBF574542565454"),
    ("ics", "424547494E3A5643414C454E444152"), ("txt", "48656C6C6F"), ("txt", "3C2D2D20"), ("txt", "FFFE48"),
    ("csv", "613B62"), ("json", "7B7D"), ("svg", "3C737667"), ("html", "3C68746D6C"), ("woff2", "774F4632"),
  ])
  func realFilesAreWhatTheirNamesSay(ending: String, start: String) throws {
    let digits = Array(start)
    let bytes = try stride(from: 0, to: digits.count, by: 2).map { index in
      try #require(UInt8(String(digits[index...index + 1]), radix: 16))
    }
    #expect(FileSignature.fits(bytes, "x.\(ending)"))
  }
}
