/// What a name stands for in a template. An empty text and an empty list count as absent, so that a template can ask for
/// them.
enum TemplateValue: Sendable {
  case text(String)
  /// HTML that needs no escapes.
  case html(String)
  /// HTML that is written where it belongs when it is asked for.
  case drawn(@Sendable (inout PageBuffer) -> Void)
  case flag(Bool)
  case view(any TemplateView)
  case list([any TemplateView])

  /// Whether it counts as absent.
  var isEmpty: Bool {
    switch self {
    case .text(let text), .html(let text): text.utf8.isEmpty
    case .list(let list): list.isEmpty
    case .drawn, .flag, .view: false
    }
  }
}
