internal import Source

/// British spellings of English words as American ones, so that both are forms of one word.
///
/// The result is a key for the stemmer and shown nowhere: words such as "advise" may become what nobody writes, as long as
/// all their forms do.
enum EnglishSpelling {
  static func american(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for (british, american) in starts where word.starts(with: british) {
      return ArraySlice(american + word.dropFirst(british.count))
    }
    for (british, american) in ends
    where word.count > british.count + 2 && word.suffix(british.count).elementsEqual(british) {
      return ArraySlice(word.dropLast(british.count) + american)
    }
    return word
  }

  private typealias Change = (british: [UInt8], american: [UInt8])

  private static let ends: [Change] = changes(
    """
    ise=ize ised=ized ises=izes ising=izing iser=izer isers=izers isation=ization isations=izations yse=yze ysed=yzed
    yses=yzes ysing=yzing
    """)

  private static let starts: [Change] = changes(
    """
    acknowledgement=acknowledgment ageing=aging analogue=analog behaviour=behavior cancell=cancel catalogue=catalog
    centre=center channell=channel colour=color counsell=counsel defence=defense endeavour=endeavor enrolment=enrollment
    favour=favor fibre=fiber flavour=flavor fulfilment=fulfillment grey=gray harbour=harbor honour=honor humour=humor
    judgement=judgment labell=label labour=labor learnt=learned levell=level licence=license litre=liter maths=math
    metre=meter modell=model neighbour=neighbor offence=offense paediatric=pediatric practise=practice programme=program
    rumour=rumor signall=signal skilful=skillful sceptic=skeptic theatre=theater travell=travel
    """)

  private static func changes(_ text: String) -> [Change] {
    text.split(whereSeparator: \.isWhitespace).map { pair in
      let sides = String(pair).parts(separatedBy: "=").map { Array($0.utf8) }
      return (sides[0], sides[1])
    }
  }
}
