internal import Knowledge
internal import Source

extension Site {
  /// What every page says about its site.
  func view(on address: String, named name: String, words: Words) -> TemplateObject {
    let identity = configuration.identity
    return TemplateObject([
      .title: .text(name), .description: .text(configuration.description),
      .url: .text(RelativeURL.from(address, to: "index.html")),
      .lang: words.attributes(of: configuration.language),
      .logo: logo.map { .object($0.imageView(on: address)) },
      .contact: identity.contact.map { .object($0.view) },
      .license: identity.license.map { license in
        .object(TemplateObject([.name: .text(license.name), .url: license.url.map { .text($0) }]))
      },
    ])
  }
}

extension Contact {
  fileprivate var view: TemplateObject {
    TemplateObject([
      .name: name.map { .text($0) }, .email: email.map { .text($0) }, .phone: phone.map { .text($0) },
    ])
  }
}

extension Asset {
  /// An image with its size, so that the text below it stays where it is when it comes.
  func imageView(on address: String) -> TemplateObject {
    TemplateObject([
      .source: .text(RelativeURL.from(address, to: self.address)),
      .width: image.map { .text(String($0.width)) }, .height: image.map { .text(String($0.height)) },
    ])
  }
}
