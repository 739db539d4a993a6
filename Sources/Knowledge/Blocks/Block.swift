/// What a block in a text shows. Each case has its file here, which says what may be written for it.
package enum Block: Sendable {
  case list(PageList)
  case files(FileList)
  case table(DataTable)
  case gallery(Gallery)
  case video(Video)

  /// Reads what is typed for a block, or tells what is wrong with it.
  typealias Reading = @Sendable (inout BlockReading) -> Block?

  /// The blocks by their names, in the order in which guides and diagnostics list them.
  static let all: [(name: String, read: Reading)] = [
    ("list", { PageList(&$0).map(Block.list) }),
    ("files", { FileList(&$0).map(Block.files) }),
    ("table", { DataTable(&$0).map(Block.table) }),
    ("gallery", { Gallery(&$0).map(Block.gallery) }),
    ("video", { Video(&$0).map(Block.video) }),
  ]

  package static var names: [String] { all.map(\.name) }

  /// What is the same for all sorts of blocks.
  package var content: any BlockContent {
    switch self {
    case .list(let list): list
    case .files(let files): files
    case .table(let table): table
    case .gallery(let gallery): gallery
    case .video(let video): video
    }
  }
}

/// What a site wants to know of a block, whatever it shows.
package protocol BlockContent: Sendable {
  /// The files that it shows or offers.
  var assetUses: [AssetUse] { get }
  /// What of the site it leads to besides, but for what is worked out for the whole site.
  var links: [Link] { get }
  /// The addresses of other sites that it leads to.
  var webAddresses: [WebAddress] { get }
  /// What readers see of it that stands on no other page.
  var words: [String] { get }
}

extension BlockContent {
  package var assetUses: [AssetUse] { [] }
  package var links: [Link] { [] }
  package var webAddresses: [WebAddress] { [] }
  package var words: [String] { [] }
}
