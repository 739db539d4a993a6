internal import Markup
internal import Source

/// Where the pages go that people write in a form of the site.
package struct Submissions: Hashable, Sendable {
  /// The address of the repository at GitHub, without a slash at its end.
  package var repository: String?
  /// The branch that holds the content.
  package var branch = "main"
  /// Who takes pages by mail.
  package var email: String?
  /// The page of the district that takes files, such as a file request of its cloud.
  package var upload: String?
  /// A sentence that says where to bring or mail what was written.
  package var post: String?
  /// What happens with it then, in the words of the site.
  package var next: String?
  /// The page that says how to send something in.
  package var guide: NavigationItem?

  package static let none = Submissions()

  /// Whether anybody is named who takes what people write.
  package var hasReceiver: Bool { repository != nil || email != nil || upload != nil || post != nil }

  /// The key of `_site.yml` that is read here.
  static let key = "submissions"

  static func read(_ value: YAMLValue, _ reader: inout FieldReader) -> Submissions {
    guard case .record(let parts)? = reader.read(value, as: field) else { return .none }
    var submissions = Submissions.none
    submissions.repository = parts.url("repository").map {
      $0.endsWithBytes(of: "/") ? String($0.dropLast()) : $0
    }
    submissions.branch = parts.text("branch") ?? submissions.branch
    submissions.email = parts.email("email")
    submissions.upload = parts.url("upload")
    submissions.post = parts.text("post")
    submissions.next = parts.text("next")
    submissions.guide = parts.entry("guide").flatMap { entry in
      parts.text("guide").map { NavigationItem(destination: .path($0), label: nil, span: entry.span) }
    }
    return submissions
  }

  private static let field = Field(
    key,
    .record([
      Field("repository", .url, label: "Repository"), Field("branch", .text(.none), label: "Branch"),
      Field("email", .email, label: "E-mail"), Field("upload", .url, label: "Upload link"),
      Field("post", .text(.none), label: "Where to bring it"),
      Field("next", .text(.none), label: "What happens next"), Field("guide", .text(.none), label: "Guide"),
    ]), label: "Submissions", help: "Where pages go that people write in a form.")
}
