internal import Knowledge
internal import Source

/// A step of a form: its heading, and the fields that it asks for.
struct StepView: TemplateView {
  /// Which step it is, as people count.
  let number: Int
  let count: Int
  let title: String
  /// The attributes that say in which language the title is, where that is not the page's.
  let lang: String?
  let fields: [AskView]
  /// Whether it asks for the text, and what may be left out.
  var holdsText = false
  let words: Words

  static let contract = TemplateContract<Self>(
    "A step of a form.",
    [
      .text(.serial) { String($0.number) },
      .text(.position) { $0.position },
      .text(.title) { $0.title },
      .html(.lang) { $0.lang },
      .list(.fields) { $0.fields },
      .flag(.holdsText) { $0.holdsText },
    ])

  private var position: String {
    words[form: .step].filling { hole in
      switch hole {
      case "number": String(number)
      case "count": String(count)
      default: nil
      }
    }
  }
}
