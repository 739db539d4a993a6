internal import Source

/// Stems that the rules of Snowball leave apart, and that belong to one word: those of nouns and of odd forms, each with that
/// of its verb, as of "recognition" and "formación"; and endings of stems.
///
/// Stems are keys and shown nowhere: what nobody writes will do, as long as all forms of a word share it.
struct StemChanges: Sendable {
  private let whole: [ArraySlice<UInt8>: ArraySlice<UInt8>]
  private let endings: EndingChanges

  private init(_ text: String, endings: String) {
    let changes = text.split(whereSeparator: \.isWhitespace).map { pair in
      String(pair).parts(separatedBy: "=").map { ArraySlice($0.utf8) }
    }
    whole = Dictionary(uniqueKeysWithValues: changes.map { ($0[0], $0[1]) })
    self.endings = EndingChanges(endings)
  }

  func applied(to stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> { whole[stem] ?? endings.applied(to: stem) }

  static let ofLanguages: [String: StemChanges] = [
    // "Classify" keeps an i that "classification" loses.
    "en": StemChanges(
      """
      acquisit=acquir admiss=admit analysi=analyz analyt=analyz applic=appli conclus=conclud decis=decid
      descript=describ evolut=evolv expans=expand explan=explain extens=extend introduct=introduc mainten=maintain
      percept=perceiv permiss=permit persuas=persuad recognit=recogn reduct=reduc resolut=resolv retent=retain
      satisfact=satisfi solut=solv submiss=submit subscript=subscrib suspens=suspend
      """, endings: "if=ifi"),
    // "Planifica" loses what "planificar" keeps.
    "es": StemChanges(
      """
      admision=admit almuerz=almorz aprendizaj=aprend asistent=asist atencion=atend ausenci=ausent comienz=comenz
      comprension=comprend confianz=confi construccion=constru correccion=correg decision=decid
      descripcion=describ discusion=discut donacion=don eleccion=eleg empiez=empez escrit=escrib escritur=escrib
      expulsion=expuls formacion=form graduacion=gradu inclusion=inclu inscripcion=inscrib inscrit=inscrib
      instruccion=instru intervencion=interven introduccion=introduc jueg=jug lector=leer lectur=leer lee=leer
      leid=leer liderazg=lider mentori=mentor movimient=mov pensamient=pens permis=permit piens=pens
      prevencion=preven produccion=produc promocion=promov proteccion=proteg reduccion=reduc resolu=resolv
      retencion=reten reunion=reun suscripcion=suscrib suspension=suspend traduccion=traduc tutori=tutor
      """, endings: "ific=if"),
  ]
}
