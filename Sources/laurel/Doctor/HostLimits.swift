internal import Knowledge

/// What a host holds at most, as its own documentation says.
struct HostLimits {
  var files: Int?
  /// How many bytes a file may have.
  var ofFile: Int?
  /// How many bytes all files may have.
  var ofSite: Int?
  /// How many lines the file of old addresses may have.
  var moves: Int?
  /// How many rules the file of headers may have.
  var headers: Int?
  /// How many bytes the file of settings may have.
  var ofSettings: Int?

  /// - developers.cloudflare.com/pages/platform/limits, and "Redirects" and "Headers" there.
  /// - docs.github.com, "GitHub Pages limits" and "About large files on GitHub".
  /// - learn.microsoft.com, `MaxWebConfigFileSizeInKB`.
  init(of host: Host) {
    switch host {
    case .cloudflare: self.init(files: 20_000, ofFile: 25 << 20, moves: 2_000, headers: 100)
    case .github: self.init(ofFile: 100 << 20, ofSite: 1 << 30)
    case .iis: self.init(ofSettings: 250 << 10)
    case .none, .apache, .nginx, .s3, .netlify: self.init()
    }
  }

  private init(
    files: Int? = nil, ofFile: Int? = nil, ofSite: Int? = nil, moves: Int? = nil, headers: Int? = nil,
    ofSettings: Int? = nil
  ) {
    self.files = files
    self.ofFile = ofFile
    self.ofSite = ofSite
    self.moves = moves
    self.headers = headers
    self.ofSettings = ofSettings
  }
}
