internal import Knowledge

/// Who takes what is written in the forms, by which ways, and what happens with it then.
struct SendingView: TemplateView {
  private let submissions: Submissions
  private let contact: Contact?

  /// The contact takes what people write where the settings name no other way that needs no account.
  init(of configuration: SiteConfiguration) {
    submissions = configuration.submissions
    let isTaken = [submissions.email, submissions.upload, submissions.post].contains { $0 != nil }
    contact = isTaken ? nil : configuration.identity.contact
  }

  var email: String? { submissions.email ?? contact?.email }

  static let contract = TemplateContract<Self>(
    "Who takes what is written in the forms.",
    [
      .text(.email) { $0.submissions.email },
      .text(.repository) { $0.submissions.repository },
      .text(.upload) { $0.submissions.upload },
      .text(.delivery) { $0.submissions.post },
      .view(.contact) { $0.contact.map(ContactView.init) },
      .flag(.isEmpty) { !$0.submissions.hasReceiver && $0.contact == nil },
      .text(.outcome) { $0.submissions.next },
    ])
}
