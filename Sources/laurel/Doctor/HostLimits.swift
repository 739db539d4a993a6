internal import Knowledge

/// What a host holds at most, as its makers say. None of it was tried at the hosts.
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

  /// - developers.cloudflare.com/pages/platform/limits: "can contain up to 20,000 files on the Free plan", "25 MiB", "a maximum
  ///   of 100 header rules", "2,000 static redirects". All old addresses are static: they have no star and no colon.
  /// - docs.github.com, "GitHub Pages limits": "may be no larger than 1 GB"; "About large files on GitHub": "GitHub blocks files
  ///   larger than 100 MiB".
  /// - Microsoft's IIS Support Blog, "Web.config file maximum size and count" (2020), as others republish it: 250 KB, unless `MaxWebConfigFileSizeInKB` in the
  ///   registry of the server says another number.
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
