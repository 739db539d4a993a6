package import Knowledge
internal import Source

/// The files by which a host is told how to publish a site, and what it cannot be told.
package enum HostFiles {
  /// What writes the files of a sort of host.
  private static func writer(for host: Host) -> (any HostWriter.Type)? {
    switch host {
    case .none: nil
    case .github: GitHubHost.self
    case .apache: ApacheHost.self
    case .nginx: NginxHost.self
    case .iis: IISHost.self
    case .s3: S3Host.self
    case .netlify: NetlifyHost.self
    case .cloudflare: CloudflareHost.self
    }
  }

  /// Those of a site.
  ///
  /// - Parameter files: all other files of it.
  static func files(beside files: [OutputFile], of site: Site) -> [OutputFile] {
    guard let writer = writer(for: site.configuration.host) else { return [] }
    // Whoever has put an empty `.nojekyll` there means the same.
    return writer.files(HostRules(of: site, files)).filter { file in
      file.path != GitHubHost.name || !files.contains { $0.path == file.path }
    }
  }

  /// What people have to know of their host.
  package static func remarks(on site: Site) -> [String] {
    guard let writer = writer(for: site.configuration.host) else { return [] }
    let isUnknown = writer.needsFolder && site.configuration.url == nil
    let supposed =
      "Without a url in _site.yml, \(writer.names.joined(separator: " and ")) is for a site at the top of its host."
    return [writer.remark].compactMap { $0 } + (isUnknown ? [supposed] : [])
  }

  /// The names of the files that a host is told by.
  package static func names(for host: Host) -> [String] { writer(for: host)?.names ?? [] }

  /// The names of all such files.
  package static let names = Set(Host.allCases.flatMap(names(for:)))

  /// Those for the people who set up a host, and not for what it publishes.
  package static let unserved = NginxHost.names + S3Host.names
}

/// How one sort of host is told what it has to know of a site.
protocol HostWriter {
  /// The names of its files, at the top of the site.
  static var names: [String] { get }
  /// Whether they name the folder of the site on its host.
  static var needsFolder: Bool { get }
  /// What it cannot do, or what people have to do for it.
  static var remark: String? { get }

  static func files(_ rules: HostRules) -> [OutputFile]
}
