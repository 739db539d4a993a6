/// What publishes a site. Each sort wants to be told in files of its own how it is to do that.
package enum Host: String, CaseIterable, Sendable {
  /// Nothing is known of it.
  case none
  case github, apache, nginx, iis, s3, netlify, cloudflare
}
