internal import Knowledge
internal import Presentation
internal import Source

/// What is found in a finished folder that a host will refuse or do wrong, in sentences.
struct SiteExamination {
  let fileCount: Int
  let byteCount: Int
  private(set) var findings: [String] = []

  private let folder: DiskPath
  private let tree: SiteTree
  private let manifest: Manifest
  private let host: Host
  /// The sizes of all files by their paths.
  private let sizes: [(path: [UInt8], byteCount: Int)]

  /// - Parameter host: what is to publish the folder.
  init(of folder: DiskPath, for host: Host, jobs: Int) async throws {
    guard try folder.status()?.kind == .folder else { throw PublishRefusal.noSite(folder) }
    let tree = try SiteTree(at: folder)
    guard let manifest = tree.manifest else { throw PublishRefusal.noSite(folder) }
    (self.folder, self.tree, self.manifest, self.host) = (folder, tree, manifest, host)
    sizes = try tree.files.sorted { $0.lexicographicallyPrecedes($1) }.map { path in
      (path, try folder.appending(path).status()?.byteCount ?? 0)
    }
    fileCount = sizes.count
    byteCount = sizes.reduce(0) { $0 + $1.byteCount }
    try await compare(jobs: jobs)
    findHostFiles()
    try measure()
    findNames()
    try compareAddresses()
  }

  /// The host whose files a folder holds, if only one could have asked for them.
  static func host(of folder: DiskPath) throws -> Host {
    let hosts = try Host.allCases.filter { host in
      let names = HostFiles.names(for: host)
      return try !names.isEmpty && names.allSatisfy { try folder.appending($0).status() != nil }
    }
    return hosts.count == 1 ? hosts[0] : .none
  }

  /// Compares the files with the list of those that were written.
  private mutating func compare(jobs: Int) async throws {
    let (folder, manifest) = (folder, manifest)
    let listed = manifest.digests.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let missing = listed.filter { !tree.files.contains($0) }
    let there = listed.filter { tree.files.contains($0) }
    let changed = await there.concurrentMap(jobs: jobs) { path in
      (try? folder.appending(path).digest()) == manifest.digests[path] ? nil : path
    }.compactMap { $0 }
    tell(missing, "is missing: the folder is not whole. Build the site again.")
    tell(
      changed, "was changed after Laurel wrote it. Build the site again, with --force if nobody needs that.")
    tell(
      tree.kept(besides: manifest).map(\.path),
      "was not written by Laurel, and would be published with the site.")
  }

  private mutating func findHostFiles() {
    let missing = HostFiles.names(for: host).filter { !tree.files.contains(Array($0.utf8)) }
    tell(
      missing.map { Array($0.utf8) },
      "is missing, which \(host.name) reads. Build with --host \(host.rawValue).")
  }

  private mutating func measure() throws {
    let limits = HostLimits(of: host)
    if let most = limits.files, fileCount > most {
      findings.append("The site has \(fileCount) files. \(host.name) takes \(most) at most.")
    }
    if let most = limits.ofSite, byteCount > most {
      findings.append("The site has \(Self.size(byteCount)). \(host.name) takes \(Self.size(most)) at most.")
    }
    if let most = limits.ofFile {
      for file in sizes where file.byteCount > most {
        findings.append(
          "\(file.path.text) has \(Self.size(file.byteCount)). \(host.name) takes files of \(Self.size(most)) at most."
        )
      }
    }
    for case (let name, let most?) in [("_redirects", limits.moves), ("_headers", limits.headers)] {
      let place = folder.appending(name)
      guard try place.status()?.kind == .file else { continue }
      let count = Self.ruleCount(in: try place.contents())
      if count > most { findings.append("\(name) has \(count) rules. \(host.name) reads \(most) at most.") }
    }
    if let most = limits.ofSettings, let size = try folder.appending("web.config").status()?.byteCount,
      size > most
    {
      findings.append("web.config has \(Self.size(size)). \(host.name) reads \(Self.size(most)) at most.")
    }
  }

  /// How many rules a file of addresses has: lines that are no remark and do not belong to the rule above them.
  private static func ruleCount(in bytes: [UInt8]) -> Int {
    bytes.split(separator: UInt8(ascii: "\n")).count { line in
      line.first.map { !" \t\r#".utf8.contains($0) } ?? false
    }
  }

  /// Names that a host does not show.
  private mutating func findNames() {
    switch host {
    case .github where !tree.files.contains(Array(".nojekyll".utf8)):
      tell(
        sizes.map(\.path).filter { path in
          path.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: "_") }
        }, "has a name that starts with _, which GitHub Pages leaves out without a file .nojekyll.")
    case .iis:
      tell(
        sizes.map(\.path).filter { $0.contains(UInt8(ascii: "+")) },
        "has a + in its name, which IIS refuses unless allowDoubleEscaping is set.")
      tell(
        sizes.map(\.path).filter { path in
          path.split(separator: UInt8(ascii: "/")).dropLast().contains {
            Self.hiddenFolders.contains($0.map(\.lowercased).text)
          }
        }, "lies in a folder of a name that IIS does not show.")
    default: break
    }
  }

  /// The names that request filtering of IIS hides (learn.microsoft.com, `hiddenSegments`).
  private static let hiddenFolders: Set<String> = [
    "bin", "app_code", "app_globalresources", "app_localresources", "app_webreferences", "app_data",
    "app_browsers",
  ]

  /// Compares the address of the site with that which GitHub is told.
  private mutating func compareAddresses() throws {
    let (name, map) = (folder.appending("CNAME"), folder.appending("sitemap.xml"))
    guard host == .github, try name.status()?.kind == .file, try map.status()?.kind == .file else { return }
    let domain = try name.contents().trimmed.text
    let text = try map.contents()
    let isThere = text.firstRange(of: Array("://\(domain)/".utf8)) != nil
    if !isThere {
      findings.append(
        "CNAME says \(domain.onOneLine), and the pages are for another address: see url in _site.yml.")
    }
  }

  /// A finding on each of some files; if they are many, on the first ones.
  private mutating func tell(_ paths: [[UInt8]], _ finding: String) {
    findings += paths.prefix(Self.mostNamed).map { "\($0.text) \(finding)" }
    if paths.count > Self.mostNamed {
      findings.append("The same is so of \(paths.count - Self.mostNamed) more files.")
    }
  }

  private static let mostNamed = 20

  private static func size(_ bytes: Int) -> String {
    bytes >= 10 << 20 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB"
  }
}

extension Host {
  /// What people call it.
  fileprivate var name: String {
    switch self {
    case .none: "The host"
    case .github: "GitHub Pages"
    case .apache: "Apache"
    case .nginx: "nginx"
    case .iis: "IIS"
    case .s3: "S3"
    case .netlify: "Netlify"
    case .cloudflare: "Cloudflare Pages"
    }
  }
}
