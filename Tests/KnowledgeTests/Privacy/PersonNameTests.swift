import Source
import Testing

@testable import Knowledge

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Maria Lopez", ["maria", "lopez"]), ("Dr. María T. López", ["maria", "lopez"]),
    ("Sra. Ana de la Cruz", ["ana", "cruz"]), ("ana ruiz", ["ana", "ruiz"]),
    ("Liam O’Brien", ["liam", "obrien"]),
    ("Ana Ruiz-Vega", ["ana", "ruiz", "vega"]), ("李明", ["李明"]),
  ])
  func aNameIsItsWords(text: String, parts: [String]) {
    #expect(PersonName(text)?.parts == parts)
  }

  @Test(arguments: ["", "12", "Mr. T", "…"])
  func whatHasNoWordsIsNoName(text: String) {
    #expect(PersonName(text) == nil)
  }

  private func search(_ name: String) throws -> NameSearch { NameSearch([try #require(PersonName(name))]) }

  @Test(arguments: [
    "MARIA said", "by lopez", "López’s class", "maria-lopez.jpg", "a Maria.", "“María”", "Lopez's",
  ])
  func aPartIsFoundAsAWord(text: String) throws {
    #expect(try search("Maria Lopez").findsPart(in: text))
  }

  @Test(arguments: ["Marian", "Lopezville", "m. l.", "", "Mari a"])
  func aPieceOfAWordIsNoPart(text: String) throws {
    #expect(try !search("Maria Lopez").findsPart(in: text))
  }

  @Test(arguments: [
    "Maria Lopez", "LÓPEZ, MARIA", "maria-lopez", "Maria T. Lopez", "a photo of maria_lopez.png",
    "Maria\nLopez",
  ])
  func aNameIsFoundAsAWhole(text: String) throws {
    #expect(try search("Maria Lopez").name(in: text) == 0)
  }

  @Test(arguments: ["Maria", "Lopez", "Maria and Lopez", "Maria Ruiz, Ana Lopez", "Lopez Lopez"])
  func whatMayBeSomebodyElseIsNoName(text: String) throws {
    #expect(try search("Maria Lopez").name(in: text) == nil)
  }

  @Test func smallWordsMayStandBetweenTheParts() throws {
    #expect(try search("Ana de la Cruz").name(in: "ana DE LA cruz") == 0)
    #expect(try search("Ana Cruz").name(in: "Ana de la Cruz") == nil)
  }

  @Test func aNameWithoutSpacesIsFoundInsideOfATextWithoutSpaces() throws {
    #expect(try search("李明").name(in: "老师李明获奖") == 0)
  }

  @Test func theOrderOfANameDoesNotMatterInAList() throws {
    let keys = ["Maria Elena Lopez", "Lopez, Maria Elena", "maria lopez"].map { PersonName($0)?.keys }
    #expect(keys[0] == ["elena lopez maria", "lopez maria"])
    #expect(keys[2] == ["lopez maria"])
    #expect(try #require(keys[1]).contains("elena lopez maria"))
  }

  @Test(arguments: [
    ("Photo by Maria Lopez", "lopez maria"), ("with Maria Elena Lopez, 2026", "lopez maria"),
    ("Ana de la Cruz", "ana cruz"),
  ])
  func namesInATextHaveTheKeysOfTheList(text: String, key: String) {
    #expect(PersonName.keys(in: text).contains(key))
  }

  @Test func theNameOfAFileMayRepeatATitle() {
    #expect(PersonName.holds("The doors that open, 2026", wordsOf: "doors-that-open"))
    #expect(!PersonName.holds("The doors that open", wordsOf: "maria-lopez"))
    #expect(!PersonName.holds("The doors that open", wordsOf: "doors-open"))
  }

  @Test(arguments: ["maria-lopez", "2026-maria-lopez-2", "maria_lopez_robotics", "portrait-maria-lopez"])
  func namesInTheNamesOfFilesHaveTheKeysOfTheList(name: String) {
    #expect(PersonName.keys(inFileName: name).contains("lopez maria"))
  }
}
