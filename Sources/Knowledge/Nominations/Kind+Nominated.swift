extension Kind {
  /// This kind as people put somebody forward for it: what the page will need is welcome, but for its title and whom it is
  /// about nothing has to be there yet, no consent either. What the nominator says to the judges comes besides.
  package func nominated(in folder: String) -> Kind {
    let named = [titleField, recognition?.honoreeField].compactMap { $0 }
    let own = fields.filter { field in !Nomination.words.contains { $0.name == field.name } }
    var kind = self
    kind.id = Nomination.kind
    kind.folder = folder
    kind.consent = nil
    kind.fields = own.map { $0.with(isNeeded: named.contains($0.name), when: $0.when) } + Nomination.words
    kind.ownFields.formUnion(Nomination.words.map(\.name))
    return kind
  }
}
