internal import Knowledge
internal import Source

/// How catalogs come here: by `curl`, or from a file below the folder of the site.
struct CatalogDownload: Sendable {
  let root: DiskPath
  let curl: Curl

  func answer(for source: CatalogSource) throws -> CatalogFetch.Answer {
    switch source.place {
    case .address(let address):
      return try curl.fetch(address, limit: CatalogBounds.file).answer(from: address)
    case .file(let path):
      let file = root.appending(path)
      guard let status = try file.status() else { return .none }
      guard status.kind == .file, try file.parent.resolved() == file.parent else {
        return .failure("\(path) is not a file below the folder of the site.")
      }
      guard status.byteCount <= CatalogBounds.file else {
        return .failure("\(path) is larger than \(CatalogBounds.file >> 20) MiB.")
      }
      return .bytes(try file.contents())
    }
  }
}

extension Curl.Fetched {
  fileprivate func answer(from address: String) -> CatalogFetch.Answer {
    switch self {
    case .bytes(let bytes): .bytes(bytes)
    case .status(404, _), .status(410, _): .none
    case .status(let status, let redirect?) where (300..<400).contains(status):
      .failure("\(address) leads to \(redirect). If that is right, write it into _site.yml.")
    case .status(let status, _): .failure("\(address) answers \(status).")
    case .tooLarge: .failure("\(address) is larger than \(CatalogBounds.file >> 20) MiB.")
    case .silence: .failure("\(address) does not answer.")
    case .unknownHost: .failure("There is no host of the address \(address).")
    case .notPublic: .failure("\(address) is in a private network, which is not asked.")
    case .unusual: .failure("\(address) is of a form that is not asked for.")
    }
  }
}
