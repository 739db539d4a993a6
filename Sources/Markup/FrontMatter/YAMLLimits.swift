/// How much YAML is read, so that no file can hold up a site.
struct YAMLLimits {
  /// The number of bytes of a block.
  let size: Int
  /// The number of names in all mappings together.
  let keys: Int
  /// The number of lists and mappings inside one another.
  let depth: Int

  /// What the head of a page may hold.
  static let frontMatter = YAMLLimits(size: 65_536, keys: 5_000, depth: 8)
  /// What a block in a text may hold.
  static let textBlock = YAMLLimits(size: 16_384, keys: 500, depth: 5)
  /// What a file of settings may hold. Each level of a kind's nested fields takes three levels of YAML.
  static let file = YAMLLimits(size: 262_144, keys: 5_000, depth: 24)
  /// What a file of data may hold, from which pages are made.
  static let data = YAMLLimits(size: 16 << 20, keys: 500_000, depth: 8)
}
