import Markup
import Source
import Testing

/// What is told of a text by which a person could be reached, and what only looks like it.
@Suite struct PersonalDetailTests {
  private func details(_ form: PersonalDetail.Form, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return PersonalDetail.find(in: bytes).filter { $0.form == form }.map { bytes[$0.range].text }
  }

  @Test(arguments: [
    ("Call Ana at 312-555-0147.", "312-555-0147"),
    ("(312) 555-0147, after four", "(312) 555-0147"),
    ("312.555.0147", "312.555.0147"),
    ("+1 312 555 0147", "+1 312 555 0147"),
    ("+1(312)555-0147", "+1(312)555-0147"),
    ("1-312-555-0147 2 times", "1-312-555-0147"),
    ("Her cell is 312 555 0147", "312 555 0147"),
    ("call 555-0147", "555-0147"),
    ("Teléfono: 3125550147", "3125550147"),
    ("+49.30.31425156", "+49.30.31425156"),
    ("+33 1 42 34 56 78", "+33 1 42 34 56 78"),
  ])
  func aTelephoneNumberIsFound(text: String, number: String) {
    #expect(details(.phoneNumber, in: text) == [number])
  }

  @Test(arguments: [
    "ISBN 978-0-306-40615-7", "ISBN 0-306-40615-2", "https://orcid.org/0000-0002-1825-0097",
    "doi:10.1177/0022487105285962", "pages 312-555", "2019-2020", "2026-11-22", "ISSN 0022-4871",
    "clause 252.227-7013", "192.168.100.1000", "312 555 0147 students", "10 (2), 123-4567", "555-0147",
    "1-800-273-8255", "call 888-555-0147",
    "555-555-5555", "grant #312-555-0147", "v312.555.0147-beta", "3125550147",
    "312-555-01470", "112-555-0147", "312-155-0147", "room 312-555", "+5 10 15",
  ])
  func otherNumbersAreNoTelephoneNumbers(text: String) {
    #expect(details(.phoneNumber, in: text) == [])
  }

  @Test(arguments: [
    ("She lives at 12 Oak Street.", "12 Oak Street"),
    ("Send it to 4051 N. Maple Ave, Springfield", "4051 N. Maple Ave"),
    ("7 Elm St Apt 4", "7 Elm St"),
    ("2024 Maple Avenue, Springfield", "2024 Maple Avenue"),
    ("900 East 5th Street", "900 East 5th Street"),
  ])
  func theAddressOfAHomeIsFound(text: String, address: String) {
    #expect(details(.homeAddress, in: text) == [address])
  }

  @Test(arguments: [
    "In 2019 Oak Street had no school.", "12 Oak Street School", "Lincoln Middle School, 12 Oak Street",
    "Meet at the library (12 Oak Street)", "3 steps of a new way", "5 Teachers Drive Change", "12 oak street",
    "20 Minutes on the Road", "100 Years. Dr. Smith", "3 PM ET, 2 PM CT, 1 PM MT", "10 AM Pl", "12 Noon CT",
  ])
  func otherPlacesAreNoHomes(text: String) {
    #expect(details(.homeAddress, in: text) == [])
  }

  @Test(arguments: [
    "Rivers Community College  \n3410 Fort Falls Blvd.\n", "## Town Hall\n\n12 Oak Street\n",
    "- Elm College\n- 12 Oak Street\n",
    "| Elm Library | 12 Oak Street |\n|--|--|\n| Main office | 7 Elm Road |\n",
    "| School | Address |\n|--|--|\n| Lincoln | 12 Oak Street |\n",
    "## Our schools\n\n- Lincoln: 12 Oak Street\n- Elm: 7 Elm Road\n",
    "Lincoln Elementary School, which the families of the valley founded more than a hundred years ago, and which has been built anew twice since, is at 1200 Oak Street.\n",
    "The White House, 1600 Pennsylvania Avenue NW, Washington.\n", "The Opera House is at 12 Oak Street.\n",
    "Our open house at Lincoln High School is on Monday, 12 Oak Street.\n",
    "The home game is in Elm Stadium, 7 Elm Road.\n", "Send it to the Superintendent at 45 Main Street.\n",
    "City Hall has live music, 12 Oak Street\n",
    "The conference begins on Monday. Coffee is ready at eight, and the doors open at half past. Bring a pen and a friend: 12 Oak Street\n",
  ])
  func theAddressBelowTheNameOfAPublicPlaceIsNoHome(text: String) {
    #expect(ParsedProse(text).prose.personalDetails == [])
  }

  @Test(arguments: [
    "She teaches at Elm School and lives at 12 Oak Street.\n", "Ana\n\n12 Oak Street\n",
    "Elm School has won a prize.\n\nA long paragraph stands between.\n\n12 Oak Street\n",
    "| Ana | 12 Oak Street |\n|--|--|\n| Elm School | none |\n",
    "Ana, who has taught at Elm School for ten years, lives in a house with a garden at 12 Oak Street.\n",
    "## News from our school\n\nIt is long ago.\n\nWrite to Ana, 12 Oak Street.\n",
    "The school bus stops at her house, 12 Oak Street.\n",
    "Home addresses of our school staff:\n\n- 12 Oak Street\n",
  ])
  func theAddressOfAHomeIsToldBesidePublicPlaces(text: String) {
    #expect(ParsedProse(text).prose.personalDetails.map(\.text) == ["12 Oak Street"])
  }

  @Test(arguments: [
    "ana.rivera@gmail.com", "ana@yahoo.com.mx", "a+b@icloud.com", "ana@students.example.org",
    "ANA@Hotmail.com",
  ])
  func aPrivateMailAddressIsFound(address: String) {
    #expect(details(.emailAddress, in: "Write to \(address).") == [address])
  }

  @Test(arguments: [
    "ana.rivera@example.org", "office@lincoln.k12.il.us", "@gmail.com", "ana@gmail", "ana at gmail.com",
    "ana@notgmail.com", "ana@student.org",
  ])
  func otherAddressesAreLeftAlone(address: String) {
    #expect(details(.emailAddress, in: "Write to \(address).") == [])
  }

  @Test(arguments: [
    ("Student ID: 4417820", "4417820"), ("her student number is 20261", "20261"),
    ("Lunch no. 55012", "55012"),
    ("123-45-6789", "123-45-6789"), ("Número de estudiante 887766", "887766"),
  ])
  func theNumberOfAStudentIsFound(text: String, number: String) {
    #expect(details(.identification, in: text) == [number])
  }

  @Test(arguments: [
    "The number of students is 4500", "students: 1200", "ID 4417", "student number in 2019", "000-12-3456",
    "923-45-6789", "Room number 4417", "123-45-67890",
  ])
  func otherNumbersAreNobodys(text: String) {
    #expect(details(.identification, in: text) == [])
  }

  @Test func aDetailIsFoundWhereItIsWritten() {
    let prose = ParsedProse(
      "Ask *Ana*,\n312-555-0147 or [a](b.md) 312-555-0148\nor ana@gmail.com or `312-555-0149`\n"
    ).prose
    #expect(
      prose.personalDetails.map { "\($0.text) \($0.span.places)" } == [
        "312-555-0147 2:1-2:13", "312-555-0148 2:27-2:39", "ana@gmail.com 3:4-3:17",
      ])
  }

  @Test func aLinkThatCallsSomebodyIsFound() {
    let prose = ParsedProse(
      "[Ana](tel:+13125550147) and [Bo](mailto:bo@aol.com?subject=Hi)\n\n    312-555-0149\n"
    ).prose
    #expect(prose.personalDetails.map(\.text) == ["+13125550147", "bo@aol.com"])
  }
}
