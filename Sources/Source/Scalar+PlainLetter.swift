/// What letters are to those who look for words. The ranges and the table stand in `search-words.js` too.
extension Unicode.Scalar {
  /// Whether this mark is an accent or a vowel point, which people leave out when they type. Other marks, such as the
  /// vowels of Hindi and Thai, make another word.
  package var isAccent: Bool {
    switch value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF, 0x5C1...0x5C2, 0x5C4...0x5C5, 0x5C7: true
    case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: true
    case 0x1AB0...0x1ACE, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0xFE20...0xFE2F: true
    default: false
    }
  }

  /// Whether a letter belongs to a script without spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
  package var isUnspaced: Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x3005...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The letters that stand in for this one in lower case, if it is no plain letter with an accent.
  package var plainLetters: String? {
    switch self {
    case "ß": "ss"
    case "ς": "σ"
    case "ı": "i"
    case "ø": "o"
    case "đ", "ð": "d"
    case "ł": "l"
    case "ħ": "h"
    case "þ": "th"
    case "æ": "ae"
    case "œ": "oe"
    default: nil
    }
  }
}
