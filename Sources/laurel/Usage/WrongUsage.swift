/// A command that cannot be carried out as it was given.
enum WrongUsage: Error, CustomStringConvertible {
  case noSource(String)
  case noTheme(String)
  case notADate(String)
  case noEpoch(String)
  case noDay
  case noAddressOfMachine(String)
  case takenPort(UInt16, next: UInt16?)
  case closedPort(UInt16)
  case clockIsBehind(String)
  case notAnAddress(String)
  case notASite(String, right: String)
  case noKind(String, known: [String])
  case noKindGiven(String, known: [String])
  case noKinds
  case noTitle(kind: String)
  case exists(String)
  case changedMeanwhile(String)
  case noRule(String, nearest: String?)
  case noRemark(String)
  case noNameInTitle(String)
  case noFile(String, nearest: String?)
  case noCurl
  case notEmpty(String)
  case notAReceiver(String)
  case noStarter(language: String, known: [String])
  case notInstalled
  case noFieldValue(String)
  case noField(String, nearest: String?)
  case refusedFields([String])
  case noAnswer
  case noInput(String)
  case noZips(String)
  case noDocuments(String)
  case tooManyDocuments(String, limit: Int)
  case noPandoc
  case notAFolderOfPages(String)
  case fileTooLarge(String, limit: Int)
  case notUTF8(String)
  case notCSV(String)
  case noIssueForm(kind: String, heading: String)
  case ambiguousIssue(label: String)
  case unreadableOptOuts(String, line: Int)
  case optOutsInContent(String)
  case noName(line: Int)
  case nobodyNamed(String)
  case nominationsAsSite(String)
  case noCycle(String, nearest: String?)
  case noCycles
  case notACycle(String)
  case noNomination(String, nearest: String?)
  case sinceLater(String, than: String)
  case notPrivate(String)
  case notIgnored(String)
  case noCatalogs
  case noCatalog(String, known: [String])
  case fetchNeedsCurl
  case brokenLock(String)
  case noCatalogFolder(String)
  case noCatalogFile(String)
  case tooManyFiles(String, limit: Int)
  case tooMuchText(String, limit: Int)
  case noFolder(String)
  case folderInItself(String)
  case noProgram(String)
  case severalPrograms(String, [String])

  var description: String {
    switch self {
    case .noSource(let path): "There is no folder \(path)."
    case .noTheme(let name):
      "There is no theme '\(name)'. A theme is a folder in Themes with a file theme.yml."
    case .notADate(let text): "'\(text)' is not a date. Write it as year-month-day, such as 2026-05-31."
    case .noEpoch(let text):
      "SOURCE_DATE_EPOCH is '\(text)'. It is a whole number of seconds since 1970, such as 1767225600, or is not set."
    case .noAddressOfMachine(let address):
      "\(address) is no address of this machine. Use 127.0.0.1, or 0.0.0.0 to let others in."
    case .takenPort(let port, let next?):
      "Another program uses port \(port). Use another one: laurel serve --port \(next)"
    case .takenPort(let port, nil): "Another program uses port \(port). Use another one with --port."
    case .closedPort(let port): "Port \(port) is for the administrator of this machine. Use one from 1024 on."
    case .noDay: "The clock of this machine shows no day. Give one with --as-of, such as --as-of 2026-05-31."
    case .clockIsBehind(let day):
      "The clock of this machine shows \(day), so pages with a date would be left out. Set it, or give a day with --as-of."
    case .notAnAddress(let text):
      "'\(text)' is not the address of a site. Write it such as https://www.example.org/teachers/."
    case .notASite(let text, let right):
      "'\(text)' is not the address of a site, which ends with a folder. Write \(right)"
    case .noKind(let kind, let known):
      "There is no kind '\(kind)'. The kinds are \(known.joined(separator: ", "))."
    case .noKinds:
      "There are no kinds of pages here. Run the command in the folder of your site, or name that folder with --source."
    case .noKindGiven(let format, let known):
      "The format \(format) is for one kind. Name one of \(known.joined(separator: ", "))."
    case .noTitle(let kind): "Give the page a title: laurel new \(kind) \"A title\"."
    case .exists(let path): "\(path) is there already. Nothing was changed."
    case .changedMeanwhile(let path):
      "\(path) was changed meanwhile, so it was left as it is. Run the command again."
    case .noRule(let rule, let nearest):
      "There is no check '\(rule)'."
        + (nearest.map { " Did you mean '\($0)'?" } ?? " See laurel explain --list.")
    case .noRemark(let text):
      "No remark on this site says '\(text)'. Give the name in square brackets at the end of the remark, or see laurel explain --list."
    case .noFile(let path, let nearest):
      "The site has no file '\(path)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    case .noCurl: "--external needs the program curl, which is not installed."
    case .noNameInTitle(let title): "'\(title)' has no letter or digit to name a file by."
    case .notEmpty(let folder): "\(folder) is not an empty folder. Nothing was written."
    case .notAReceiver(let text):
      "'\(text)' is no address that can be used. Write it such as office@example.org or https://files.example.org/teachers. Nothing was written."
    case .noStarter(let language, let known):
      "No site can be started in '\(language)'. The languages are \(known.joined(separator: ", ")). Nothing was written."
    case .notInstalled: "The files for a new site were not installed with Laurel. Run make install again."
    case .noFieldValue(let text): "'\(text)' gives no field a value. Write --field name=value."
    case .noField(let name, let nearest):
      "No kind has a field '\(name)'." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    case .refusedFields(let diagnostics): (diagnostics + ["Nothing was written."]).joined(separator: "\n")
    case .noInput(let path): "There is no file \(path)."
    case .noZips(let path): "The folder \(path) holds no zip."
    case .noDocuments(let path): "\(path) holds no document that ends with .docx, .odt or .html."
    case .tooManyDocuments(let path, let limit):
      "\(path) holds more than \(limit) documents. Import the folders in it one by one."
    case .noPandoc:
      "To read documents, install the program pandoc, 2.15 or later: on Debian, apt-get install pandoc. Nothing was written."
    case .notAFolderOfPages(let path):
      "'\(path)' cannot be a folder of pages. Write its path from the folder of the content, such as handbook/staff."
    case .fileTooLarge(let path, let limit): "\(path) is larger than \(limit >> 20) MiB."
    case .notUTF8(let path): "\(path) is not in the encoding UTF-8."
    case .notCSV(let path):
      "\(path) is no CSV file. Open it in your spreadsheet, and choose Save as or Download, and the type CSV."
    case .noIssueForm(let kind, let heading):
      "This is not the form for the kind '\(kind)', which starts with '### \(heading)'. Nothing was written."
    case .ambiguousIssue(let label):
      "An answer holds the line '### \(label)', which is also a question of the form, so it cannot be told where the "
        + "answer ends. Change that line in the issue. Nothing was written."
    case .unreadableOptOuts(let path, let line):
      "\(path):\(line) is not as 'laurel optout add' writes it. Nobody can be left out by a broken list, so nothing was done."
    case .optOutsInContent(let path):
      "This site has no folder \(SiteFolders.contentName), so \(path) would lie among its pages. Move the pages into "
        + "\(SiteFolders.contentName) first."
    case .noName(let line): "Line \(line) holds no name. Nothing was written."
    case .nobodyNamed(let path): "\(path) names nobody who could be put on the list. Nothing was done."
    case .nominationsAsSite(let path):
      "\(path) holds nominations, which are never published. Name the folder that holds Content."
    case .noCycle(let name, let nearest):
      "There is no file Nominations/\(name).yml." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    case .noCycles:
      "There is no cycle of nominations. Each is a file such as Nominations/2027-culture-keeper.yml."
    case .notACycle(let name): "'\(name)' cannot name a cycle. Write it such as 2027-culture-keeper."
    case .noNomination(let name, let nearest):
      "There is no nomination '\(name)' in this cycle." + (nearest.map { " Did you mean '\($0)'?" } ?? "")
    case .sinceLater(let day, let last): "\(day) is later than the last day, \(last)."
    case .notPrivate(let path):
      "\(path) would get into the site. Name a file outside Content, Themes and finished sites."
    case .notIgnored(let path):
      "\(path) is nobody else's to see, and in the folder of the site git would take it in. Keep it in another folder, or, "
        + "if this one is a repository of git, name it in .gitignore."
    case .noCatalogs:
      "This site names no catalogs of others. Write them into Content/_site.yml, such as "
        + "catalogs: [{ name: north-valley, address: https://www.example.org/teachers/catalog.json }]."
    case .noCatalog(let name, let known):
      "_site.yml names no catalog '\(name)'. It names \(known.joined(separator: ", "))."
    case .fetchNeedsCurl: "To fetch catalogs, install the program curl."
    case .brokenLock(let path):
      "\(path) is not as 'laurel federate fetch' writes it. Take it back from an earlier version, or remove the folder "
        + "\(CatalogShelf.name) and fetch anew."
    case .noCatalogFolder(let path):
      "\(path) leads elsewhere or is no folder, so nothing is read or written there. Put a folder in its place, and fetch anew."
    case .noCatalogFile(let path):
      "\(path) leads elsewhere or is no file, so nothing is read or written there. Remove it, and fetch anew."
    case .tooManyFiles(let path, let limit):
      "\(path) holds more than \(limit) files. Name the folder of one site."
    case .tooMuchText(let path, let limit):
      "\(path) holds more than \(limit >> 20) MB of pages. Name the folder of one site."
    case .noFolder(let path): "\(path) is no folder, so nothing can be put into it. Nothing was written."
    case .folderInItself(let path):
      "The folder of the site lies in \(path), or that in it. Move one of them to another place first."
    case .noProgram(let path):
      "No settings of a program that is known are in \(path). Name the folder in which they lie, or say the program with --from."
    case .severalPrograms(let path, let names):
      "\(path) holds settings of several programs. Say which one makes the site: "
        + names.map { "--from \($0)" }.joined(separator: ", or ") + "."
    case .noAnswer: "There was no answer. Nothing was written."
    }
  }
}
