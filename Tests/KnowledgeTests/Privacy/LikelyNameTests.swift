import Testing

@testable import Knowledge

@Suite struct LikelyNameTests {
  @Test(arguments: [
    "Amara Okoye", "OKOYE, Amara", "Sam de la Cruz", "Dr. Tran", "Ms. Robin O'Brien-Tran", "Zoë Núñez",
    "Amara Okoye and Sam Tran",
    "J. Rivers", "A. Rivers", "Coach Rivers", "Ana Lopez y Sam Tran",
  ]) func aNameIsSeen(text: String) { #expect(PersonName.isLikely(text)) }

  @Test(arguments: [
    "", "Okoye", "The robotics mentor", "A biology teacher", "Physics Teacher", "Teachers of grade nine",
    "Science Department",
    "Lincoln High", "Team 4", "Class of 2026", "the Coach", "Basketball Coach", "Equipo de Ciencias",
    "Maestra de primer grado",
    "Front Office Staff", "Coaches", "Robotics Team and Friends",
  ]) func aRoleIsNoName(text: String) { #expect(!PersonName.isLikely(text)) }
}
