internal import Markup
internal import Source

extension Identity {
  /// The keys of `_site.yml` that are read here.
  static let keys = ["logo", "logo_dark", "accent", "contact", "license", "footer"]

  /// Reads the keys of `_site.yml` that make the site a district's own.
  static func read(_ mapping: YAMLMapping, _ reader: inout FieldReader) -> Identity {
    var identity = Identity.none
    func path(_ name: String) -> Placed<String>? {
      guard let value = mapping[name], case .text(let path)? = reader.read(value, as: image(name)) else {
        return nil
      }
      return Placed(value: path, span: value.span)
    }
    identity.logo = path("logo")
    identity.darkLogo = path("logo_dark")
    if let accent = mapping["accent"] { identity.accent = Accent.read(accent, &reader) }
    if let contact = mapping["contact"], case .record(let parts)? = reader.read(contact, as: Self.contact) {
      identity.contact = Contact(parts)
      if case .mapping(let typed) = contact.content, !typed.mayHold("email"), !typed.mayHold("phone") {
        reader.report(MissingField.diagnose([email], of: "'contact'", at: contact.span))
      }
    }
    if let license = mapping["license"], case .record(let parts)? = reader.read(license, as: Self.license) {
      identity.license = parts.text("name").map { License(name: $0, url: parts.url("url")) }
    }
    if let footer = mapping["footer"] { identity.footer = Footer.read(footer, &reader) }
    return identity
  }

  private static func image(_ name: String) -> Field {
    Field(name, .text(.none), label: "Logo", help: "The path of an image in Content.")
  }

  private static let email = Field("email", .email, label: "E-mail", help: "An address, or else a phone.")

  private static let contact = Field(
    "contact",
    .record([
      Field("name", .text(.none), label: "Name"), email, Field("phone", .text(.none), label: "Telephone"),
    ]), label: "Contact", help: "Whom to ask about the site: a name, an email, a phone.")

  private static let license = Field(
    "license",
    .record([
      Field("name", .text(.none), label: "Name", isRequired: true), Field("url", .url, label: "Address"),
    ]), label: "License", help: "How others may use the site.")
}

extension Accent {
  /// One color, or one for light and one for dark screens.
  fileprivate static func read(_ value: YAMLValue, _ reader: inout FieldReader) -> Accent {
    guard case .mapping(let mapping) = value.content else {
      return Accent(light: readColor(value, "accent", &reader))
    }
    let names = ["light", "dark"]
    for entry in mapping.entries where !names.contains(entry.key) {
      reader.report(UnknownKey.diagnose(entry.key, among: names, of: "'accent'", at: entry.keySpan))
    }
    func color(_ name: String) -> Placed<Color>? {
      mapping[name].flatMap { readColor($0, name, &reader) }
    }
    return Accent(light: color("light"), dark: color("dark"))
  }

  /// A color without quotes is a comment of YAML, so that nothing is there.
  private static func readColor(_ value: YAMLValue, _ name: String, _ reader: inout FieldReader)
    -> Placed<Color>?
  {
    if case .scalar(let text, _) = value.content, let color = Color(text.trimmed) {
      return Placed(value: color, span: value.span)
    }
    _ = reader.refuse(value, Field(name, .text(.none), label: name), .color)
    return nil
  }
}

extension Contact {
  /// Nil if there is no way to reach anybody.
  fileprivate init?(_ parts: FieldValues) {
    self.init(name: parts.text("name"), email: parts.email("email"), phone: parts.text("phone"))
    if email == nil, phone == nil { return nil }
  }
}
