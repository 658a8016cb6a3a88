import Domain
import Testing

@Suite("Personal condition: gender wish")
struct GenderWishTests {
  static let everyCase = ([nil] + Gender.allCases).flatMap { wish in
    ([nil] + Gender.allCases).map { (wish as Gender?, $0 as Gender?) }
  }

  @Test(
    "A wish is kept by a mentor of that gender alone, and no wish by everybody",
    arguments: everyCase)
  func wish(wish: Gender?, gender: Gender?) throws {
    let round = try Conditions.round {
      $0.conditions.genderWish = wish
    } _: {
      $0.gender = gender
    }
    try Conditions.expect(apart: wish != nil && wish != gender, round)
  }

  @Test("A mentor has no gender wish")
  func mentorsWish() throws {
    let round = try Conditions.round { _ in
    } _: {
      $0.conditions.genderWish = .woman
    }
    try Conditions.expect(apart: false, round)
  }
}
