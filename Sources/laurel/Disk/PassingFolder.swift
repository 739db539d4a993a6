internal import Glibc
internal import Source

/// A folder outside the site, which is removed with all that is in it when nobody needs it any more.
final class PassingFolder: Sendable {
  let path: DiskPath

  init() throws {
    let folder = DiskPath(environment("TMPDIR") ?? "/tmp")
    var template = folder.appending("laurel-XXXXXX").bytes.map(CChar.init(bitPattern:)) + [0]
    guard mkdtemp(&template) != nil else { throw DiskFault("create a folder in", folder) }
    path = DiskPath(bytes: template.dropLast().map(UInt8.init(bitPattern:)))
  }

  // Nobody is left to be told where that fails, and the system empties the folder for such things.
  deinit { try? path.removeTree() }
}
