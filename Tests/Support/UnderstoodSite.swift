package import Knowledge
internal import Markup

/// A site that was read, and what was said about it.
package struct UnderstoodSite: Sendable {
  package let site: Site
  package let remarks: Remarks

  package var problems: [String] { remarks.problems }

  package func page(_ path: String) -> Page? { site.pages.first { $0.path == path } }

  /// The paths of the pages.
  package func paths(_ ids: [PageID]) -> [String] { ids.map { site[$0].path } }

  /// What the references in the text of a page lead to, as `path#anchor`; `-` for those that lead nowhere.
  package func links(on path: String) -> [String] {
    (page(path)?.body.links ?? []).map { link in
      guard let link else { return "-" }
      let anchor = link.fragment.map { "#\($0)" } ?? ""
      return switch link.target {
      case .page(let id): site[id].path + anchor
      case .folder(let path): path + "/" + anchor
      case .asset(let asset): asset.path + anchor
      case .generated(let address): "made:" + address + anchor
      }
    }
  }

  /// The paths of the pages that a field links to.
  package func links(on path: String, field: String) -> [String] {
    paths(page(path)?.fields[field]?.linkedPages ?? [])
  }

  /// The pages that link to a page, each as `path: before[text]after` or `path: label of the field`.
  package func backlinks(to path: String) -> [String] {
    guard let page = page(path) else { return [] }
    return site.backlinks[page.id.index].map { link in
      let sentence = site.context(of: link).map { "\($0.before)[\($0.text)]\($0.after)" }
      return "\(site[link.from].path): \(link.field ?? sentence ?? "")"
    }
  }

  /// The paths of the pages most like a page.
  package func related(to path: String) -> [String] {
    page(path).map { paths(site.related[$0.id.index]) } ?? []
  }
}
