internal import Source

package enum Destination: Hashable, Sendable {
  case web(String)
  case relative(path: String, query: String?, fragment: String?)
  case refused(reason: RefusedURL)
  package init(_ bytes: some Collection<UInt8>) {
    self = .relative(path: bytes.text, query: nil, fragment: nil)
  }
}
package enum RefusedURL: Hashable, Sendable {
  case space
  var explanation: String { "x" }
}
