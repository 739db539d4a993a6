internal import Source

/// Forms of English words that the rules of Snowball do not bring together.
///
/// The results are keys and shown nowhere: what nobody writes will do, as long as all forms of a word share it.
enum EnglishForms {
  /// What is stemmed in the place of a word: the American spelling, and the plain form of an irregular one.
  static func plain(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let plain = words[word] ?? (word.last == UInt8(ascii: "s") ? words[word.dropLast()] : nil) {
      return plain
    }
    for (british, american) in starts where word.starts(with: british) {
      return ArraySlice(american + word.dropFirst(british.count))
    }
    return ends.applied(to: word)
  }

  private typealias Change = (from: ArraySlice<UInt8>, to: ArraySlice<UInt8>)

  private static let ends = EndingChanges(
    """
    ise=ize ised=ized ises=izes ising=izing iser=izer isers=izers isation=ization isations=izations yse=yze ysed=yzed
    yses=yzes ysing=yzing
    """)

  private static let starts = changes(
    """
    acknowledgement=acknowledgment behaviour=behavior cancell=cancel channell=channel colour=color counsell=counsel
    endeavour=endeavor enrolment=enrollment favour=favor flavour=flavor fulfilment=fulfillment harbour=harbor
    honour=honor humour=humor judgement=judgment labell=label labour=labor levell=level modell=model neighbour=neighbor
    paediatric=pediatric practise=practice practising=practicing rumour=rumor sceptic=skeptic signall=signal
    skilful=skillful travell=travel
    """)

  /// Whole words, alone or with an s.
  private static let words = table(
    """
    ageing=aging analogue=analog catalogue=catalog catalogued=cataloged cataloguing=cataloging centre=center
    centred=centered centring=centering defence=defense fibre=fiber grey=gray learnt=learn licence=license litre=liter
    maths=math metre=meter offence=offense programme=program theatre=theater
    began=begin begun=begin brought=bring built=build bought=buy caught=catch children=child chose=choose chosen=choose
    drew=draw drawn=draw fed=feed gave=give given=give grew=grow grown=grow heard=hear held=hold kept=keep knew=know
    known=know led=lead lost=lose made=make meant=mean men=man met=meet paid=pay ran=run said=say sent=send sold=sell
    spent=spend spoke=speak spoken=speak stood=stand sung=sing taken=take taught=teach thought=think told=tell took=take
    understood=understand women=woman wrote=write written=write
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
