/// What became of the look at an address of another site.
enum LinkVerdict: Codable, Hashable {
  case works
  /// The other site says that the page now has another address for good.
  case moved(to: String)
  /// The other site says that there is no such page.
  case missing(status: Int)
  /// The other site has a fault.
  case failing(status: Int)
  /// The other site does not show the page to programs, or to nobody without a password.
  case guarded(status: Int)
  /// Each address leads to another, and none to a page.
  case circular
  case silent
  case unknownHost
  /// The address is one of a private network, which is not asked for.
  case notPublic
  /// The address is of a form that is not asked for.
  case unusual

  /// Whether it gives an address that people are told to write.
  var namesAddress: Bool { if case .moved = self { true } else { false } }

  /// Whether nobody answered at all, as when there is no network.
  var isSilence: Bool { self == .silent || self == .unknownHost }
}
