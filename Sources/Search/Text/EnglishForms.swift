internal import Source

/// Forms of English words that the rules of Snowball do not bring together.
///
/// The results are keys and shown nowhere: what nobody writes will do, as long as all forms of a word share it.
enum EnglishForms {
  /// What is stemmed in the place of a word: the American spelling, and the plain form of an irregular one.
  static func plain(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let plain = irregular[word] { return plain }
    for (british, american) in starts where word.starts(with: british) {
      return ArraySlice(american + word.dropFirst(british.count))
    }
    return ends.applied(to: word)
  }

  /// The stem of the verb for that of its noun, as of "recognition".
  static func joined(_ stem: [UInt8]) -> [UInt8] {
    if let verb = verbs[stem[...]] { return Array(verb) }
    // "Classify" keeps an i that "classification" loses.
    return stem.count > 4 && stem.suffix(2).elementsEqual("if".utf8) ? stem + Array("i".utf8) : stem
  }

  private typealias Change = (from: ArraySlice<UInt8>, to: ArraySlice<UInt8>)

  private static let ends = EndingChanges(
    """
    ise=ize ised=ized ises=izes ising=izing iser=izer isers=izers isation=ization isations=izations yse=yze ysed=yzed
    yses=yzes ysing=yzing
    """)

  private static let starts = changes(
    """
    acknowledgement=acknowledgment ageing=aging analogue=analog behaviour=behavior cancell=cancel catalogue=catalog
    centre=center channell=channel colour=color counsell=counsel defence=defense endeavour=endeavor enrolment=enrollment
    favour=favor fibre=fiber flavour=flavor fulfilment=fulfillment grey=gray harbour=harbor honour=honor humour=humor
    judgement=judgment labell=label labour=labor learnt=learned levell=level licence=license litre=liter maths=math
    metre=meter modell=model neighbour=neighbor offence=offense paediatric=pediatric practise=practice programme=program
    rumour=rumor signall=signal skilful=skillful sceptic=skeptic theatre=theater travell=travel
    """)

  private static let irregular = table(
    """
    began=begin begun=begin brought=bring built=build bought=buy caught=catch children=child chose=choose chosen=choose
    drew=draw drawn=draw fed=feed felt=feel found=find gave=give given=give grew=grow grown=grow heard=hear held=hold
    kept=keep knew=know known=know led=lead lost=lose made=make meant=mean men=man met=meet paid=pay ran=run
    said=say sent=send sold=sell spent=spend spoke=speak spoken=speak stood=stand sung=sing taken=take taught=teach
    thought=think told=tell took=take understood=understand women=woman wrote=write written=write
    """)

  private static let verbs = table(
    """
    acquisit=acquir admiss=admit analysi=analyz analyt=analyz applic=appli attent=attend comprehens=comprehend
    conclus=conclud decis=decid descript=describ divis=divid evolut=evolv exclus=exclud expans=expand explan=explain
    extens=extend inclus=includ introduct=introduc mainten=maintain permiss=permit percept=perceiv persuas=persuad
    recept=receiv recognit=recogn reduct=reduc resolut=resolv respons=respond retent=retain satisfact=satisfi
    solut=solv submiss=submit subscript=subscrib suspens=suspend
    """)

  private static func table(_ text: String) -> [ArraySlice<UInt8>: ArraySlice<UInt8>] {
    Dictionary(uniqueKeysWithValues: changes(text).map { ($0.from, $0.to) })
  }

  private static func changes(_ text: String) -> [Change] {
    text.split(whereSeparator: \.isWhitespace).map { pair in
      let sides = String(pair).parts(separatedBy: "=").map { ArraySlice($0.utf8) }
      return (sides[0], sides[1])
    }
  }
}
