/// A page that says nothing but what its words say.
struct SimplePageView: TemplateView {
  let title: String
  let summary: String
  let breadcrumbs: [LinkView]

  static let contract = TemplateContract<Self>(
    "A page that the program makes.",
    [
      .text(.title) { $0.title },
      .text(.summary) { $0.summary },
      .list(.breadcrumbs) { $0.breadcrumbs },
    ])
}
