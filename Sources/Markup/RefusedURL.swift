internal import Source

/// Why an address is refused.
package enum RefusedURL: Error, Hashable, Sendable {
  case controlCharacter
  case space
  case backslash
  case doubleSlash
  case invisibleCharacter(Unicode.Scalar)
  /// A scheme other than http, https, mailto and tel, in lower case and without its colon.
  case scheme(String)
  case noHost
  /// A mail address without an `@`.
  case nobody
  /// A telephone number without a digit.
  case noNumber
  /// A path such as `C:\x`.
  case pathOfOneComputer
  /// A `%` without two hexadecimal digits, or encoded bytes that are not UTF-8.
  case badEncoding
  case encodedSlash
  case encodedColon

  /// The rest of a sentence that starts with "this address".
  package var explanation: String {
    switch self {
    case .controlCharacter: "holds an invisible control character; type it again"
    case .space: "holds a space; write %20, or leave it out"
    case .backslash: "holds a backslash; write / instead"
    case .doubleSlash: "starts with two slashes; write https:// in front of a web address"
    case .invisibleCharacter(let scalar):
      "holds the character \(scalar.codePoint), which has no place in an address; delete it"
    case .scheme(let scheme): "starts with '\(scheme):'; only https, http, mailto and tel are allowed"
    case .noHost: "names no web site; write it as https://example.org/page"
    case .nobody: "names nobody to write to; write it as mailto:name@example.org"
    case .noNumber: "holds no number to call; write it as tel:+1-202-555-0100"
    case .pathOfOneComputer: "works on one computer only; put the file next to this page"
    case .badEncoding: "holds a % that stands for no character; write %25 for a percent sign"
    case .encodedSlash: "holds %2F; write / instead"
    case .encodedColon: "holds an encoded colon; give the file a name without a colon"
    }
  }
}
