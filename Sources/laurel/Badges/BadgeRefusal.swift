internal import Badges
internal import Source

/// Why nothing is done about badges.
enum BadgeRefusal: Error, CustomStringConvertible {
  case notConfigured, noKeys, noRecord
  /// The badges that were given so far name another address.
  case moved(from: String, to: String)
  case keyExists(String)
  case noKey(String)
  case openKey(String)
  case notAKey(String)
  case unlistedKey(String)
  case retiredKey(String, CalendarDate)
  /// A key would sign from a day on that is before the first day of the one that it follows.
  case earlyKey(CalendarDate, CalendarDate)
  case noBadge(String)
  case noCredit(String)
  case badRecipient(String, line: Int)
  /// The signed list does not have a badge that was taken back.
  case oldList(String, without: String)
  /// Neither the signed list is there nor a note, and there are badges.
  case noList(String)
  /// What lies in the folder of badges is not what was signed.
  case broken(String, BadgeFault?)

  var description: String {
    switch self {
    case .notConfigured:
      "This site gives no badges. Write into Content/_site.yml who gives them, such as "
        + "badges: { issuer: Rivers District }, and the url of the site."
    case .noKeys: "There is no key yet. Make one with laurel badge keygen."
    case .noRecord: "There is no folder \(Issuer.folder) here with the keys of a site."
    case .moved(let old, let new):
      "The badges so far are those of \(old), and the site is now \(new). Whoever looks for the keys goes to the old "
        + "address. Put the old url back."
    case .keyExists(let path):
      "There is a file \(path) already. To change keys, name a new file with --key."
    case .noKey(let path):
      "There is no key \(path). Make one with laurel badge keygen, or name yours with --key."
    case .openKey(let path):
      "Others can use the key \(path). Let nobody but you read it: chmod 600 \(path)"
    case .notAKey(let path): "\(path) is not a key that laurel badge keygen has made."
    case .unlistedKey(let path):
      "The site does not list the key \(path). Make one with laurel badge keygen, or name another with --key."
    case .retiredKey(let path, let day):
      "The key \(path) was last used on \(day). Name the new one with --key."
    case .earlyKey(let day, let last):
      "The last key signs from \(last) on, and a new one cannot start before it, on \(day). "
        + "Look whether the clock of this computer is right, or name a later day with --as-of."
    case .noBadge(let number): "This site has not given a badge with the number \(number)."
    case .noCredit(let path):
      "Nothing on \(path) can have a badge: nobody is recognized there with an award, or nobody agreed to a badge, "
        + "or the site does not name them."
    case .badRecipient(let path, let line):
      "\(path), line \(line): write the number of a badge or the path of a page that recognizes one person, and an address."
    case .oldList(let path, let number):
      "The badge \(number) was taken back, and \(path) does not say so: it is older. To sign it anew: "
        + "laurel badge revoke \(number)"
    case .noList(let path):
      "\(path) is missing, and with it which badges were taken back. Take it back from an earlier version, or from the "
        + "site as it was published: it is \(Issuer.folder)/\(StatusList.fileName) there, too. If no badge was ever "
        + "signed, remove \(Issuer.folder)/\(BadgeFolder.keysName) and the secret key, and make a key anew."
    case .broken(let path, let fault):
      "\(path) is not as it was signed. \(fault?.description ?? "It cannot be read.") "
        + "Take the file back from an earlier version."
    }
  }
}
