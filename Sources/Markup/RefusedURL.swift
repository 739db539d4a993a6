package import Source

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

  /// Why such an address is refused, in a sentence.
  package var explanation: Message {
    switch self {
    case .controlCharacter: "this address holds an invisible control character; type it again"
    case .space: "this address holds a space; write %20, or leave it out"
    case .backslash: "this address holds a backslash; write / instead"
    case .doubleSlash: "this address starts with two slashes; write https:// in front of a web address"
    case .invisibleCharacter(let scalar):
      "this address holds the character \(scalar.codePoint), which has no place in an address; delete it"
    case .scheme(let scheme):
      "this address starts with '\(scheme):'; only https, http, mailto and tel are allowed"
    case .noHost: "this address names no web site; write it as https://example.org/page"
    case .nobody: "this address names nobody to write to; write it as mailto:name@example.org"
    case .noNumber: "this address holds no number to call; write it as tel:+1-202-555-0100"
    case .pathOfOneComputer: "this address works on one computer only; put the file next to this page"
    case .badEncoding: "this address holds a % that stands for no character; write %25 for a percent sign"
    case .encodedSlash: "this address holds %2F; write / instead"
    case .encodedColon: "this address holds an encoded colon; give the file a name without a colon"
    }
  }
}
