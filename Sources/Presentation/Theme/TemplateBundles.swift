/// What the pages of one template ask for besides the style sheet and the script of every page.
struct TemplateBundles: Sendable {
  let style: Bundle?
  let script: Bundle?
  /// What their script loads when it is needed.
  let later: [Bundle]

  var all: [Bundle] { [style, script].compactMap { $0 } + later }
}
