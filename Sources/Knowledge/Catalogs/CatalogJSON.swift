internal import Source

extension Catalog {
  /// The bytes of `catalog.json`: each page and each credit in a line of its own, so that a change shows as few lines.
  package var bytes: [UInt8] {
    let head = "{\"catalog\":\(Self.version),\n\"site\":"
    let parts: [(name: String, lines: [JSONValue])] = [
      ("kinds", kinds.map(\.json)), ("pages", pages.map { $0.json(below: site.url) }),
      ("credits", credits.map { $0.json(below: site.url) }),
    ]
    var bytes = head.utf8 + site.json.bytes
    for part in parts {
      bytes += ",\n\"\(part.name)\":[".utf8
      for (place, line) in part.lines.enumerated() { bytes += (place == 0 ? "\n" : ",\n").utf8 + line.bytes }
      bytes += "\n]".utf8
    }
    return bytes + ",\n\"digest\":\"\(digest)\"}\n".utf8
  }

  /// The SHA-256 digest of all else, as JSON on one line without spaces and with its keys in the order of their bytes.
  var digest: String {
    let value = JSONValue.object([
      "catalog": .number(Double(Self.version)), "site": site.json, "kinds": .list(kinds.map(\.json)),
      "pages": .list(pages.map { $0.json(below: site.url) }),
      "credits": .list(credits.map { $0.json(below: site.url) }),
    ])
    return SHA256.text(of: value.bytes)
  }
}

extension Catalog.Origin {
  fileprivate var json: JSONValue {
    let license = license.map { license in
      JSONValue.object(["name": .text(license.name)].adding(["url": license.url]))
    }
    var object: [String: JSONValue] = [
      "title": .text(title), "url": .text(url), "language": .text(language),
      "keys": .list(keys.map { .text($0) }),
    ]
    object["license"] = license
    return .object(object)
  }
}

extension Catalog.Kind {
  fileprivate var json: JSONValue {
    .object(["id": .text(id), "name": .text(name), "plural": .text(plural)])
  }
}

extension Catalog.Page {
  fileprivate func json(below url: String) -> JSONValue {
    let facets = facets.map { facet in
      JSONValue.object([
        "name": .text(facet.name), "label": .text(facet.label),
        "values": .list(facet.values.map { .text($0) }),
      ])
    }
    let object: [String: JSONValue] = [
      "address": .text(url + address), "title": .text(title), "summary": .text(summary),
      "facets": .list(facets), "language": .text(language), "text": .text(text), "digest": .text(digest),
    ]
    return .object(
      object.adding(["kind": kind, "date": date?.description, "updated": updated?.description]))
  }
}

extension Catalog.Credit {
  fileprivate func json(below url: String) -> JSONValue {
    let object: [String: JSONValue] = [
      "name": .text(name), "is_person": .flag(isPerson), "language": .text(language),
    ]
    return .object(
      object.adding([
        "address": address.map { url + $0 }, "role": role, "year": year, "award": award, "school": school,
      ]))
  }
}

extension [String: JSONValue] {
  /// The same with the texts that there are.
  fileprivate func adding(_ texts: [String: String?]) -> Self {
    texts.reduce(into: self) { all, entry in
      if let text = entry.value { all[entry.key] = .text(text) }
    }
  }
}
