internal import Testing

@testable internal import laurel

@Suite struct TurnedNameTests {
  @Test(arguments: [
    ("OKOYE, Amara", "Amara Okoye"), ("Rivers, Jordan", "Jordan Rivers"),
    ("SMITH-JONES, Zoë", "Zoë Smith-Jones"),
    ("O'BRIEN, Sam", "Sam O'Brien"), ("O\u{2019}BRIEN, Sam", "Sam O\u{2019}Brien"),
    ("MCDONALD, J.R.", "J.R. McDonald"),
    ("DE LA CRUZ, Sam", "Sam de la Cruz"), ("VAN, Kim", "Kim Van"),
    ("NU\u{301}N\u{303}EZ, Lee", "Lee Nu\u{301}n\u{303}ez"),
    ("KING, Martin, Jr.", "Martin King Jr."), ("KING, Jr., Martin", "Martin King Jr."),
    ("KING JR, Martin", "Martin King Jr"),
    ("KING III, AL", "AL King III"), ("ABARA, ALEX", "Alex Abara"), (" ABARA ,  Alex ", "Alex Abara"),
  ]) func theGivenNameComesFirst(typed: String, turned: String) {
    #expect(TurnedName.text(of: typed) == turned)
  }

  @Test(arguments: [
    "Robin Tran", "OKOYE", "OKOYE,", ", Amara", "a, b, c", "Smith, Jr.", "Grade 9, Teachers", "",
  ])
  func otherTextsStay(text: String) { #expect(TurnedName.text(of: text) == text) }
}
