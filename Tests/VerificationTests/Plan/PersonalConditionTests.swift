import Domain
import Testing
import Verification

@Suite("Personal conditions, never itemised")
struct PersonalConditionTests {
  private static func country(_ text: String) throws -> CountryCode {
    try #require(CountryCode(text))
  }

  /// Each keeps M01 and V01 apart, and nobody else.
  static let conditions = [
    Turn("another gender than the one wished for") { mentee, mentor, round in
      mentee.conditions.genderWish = .woman
      mentor.gender = .man
      for place in 1...3 { round.mentors[place].gender = .woman }
    },
    Turn("a wish, and nothing known of the mentor") { mentee, _, round in
      mentee.conditions.genderWish = .man
      for place in 1...3 { round.mentors[place].gender = .man }
    },
    Turn("the person") { mentee, _, _ in
      mentee.conditions.exclusions = [.person(try .of("V01"))]
    },
    Turn("the employer") { mentee, mentor, _ in
      mentee.conditions.exclusions = [.employer("Quince Zithers")]
      mentor.employer = "Quince Zithers"
    },
    Turn("the country") { mentee, mentor, _ in
      mentee.conditions.exclusions = [.country(try country("QZ"))]
      mentor.nationality = try country("QZ")
    },
    Turn("a state that the mentor is tied to") { mentee, mentor, _ in
      mentee.conditions.exclusions = [.state(try country("QZ"))]
      mentor.stateTies = [try country("QM"), try country("QZ")]
    },
    Turn("a state that the employer belongs to") { mentee, mentor, _ in
      mentee.conditions.exclusions = [.state(try country("QZ"))]
      (mentor.isStateLinked, mentor.nationality) = (true, try country("QZ"))
    },
    Turn("a tag") { mentee, mentor, _ in
      mentee.conditions.exclusions = [.tag("zither")]
      mentor.tags = ["zither"]
    },
    Turn("the mentor's word on the person") { _, mentor, _ in
      mentor.conditions.exclusions = [.person(try .of("M01"))]
    },
    Turn("the mentor's word on the country") { mentee, mentor, _ in
      mentor.conditions.exclusions = [.country(try country("QZ"))]
      mentee.nationality = try country("QZ")
    },
    Turn("one nationality, nothing said") { mentee, mentor, _ in
      (mentee.nationality, mentor.nationality) = (try country("QZ"), try country("QZ"))
    },
    Turn("one nationality, refused, whatever the policy") { mentee, mentor, round in
      (mentee.nationality, mentor.nationality) = (try country("QZ"), try country("QZ"))
      mentee.conditions.sameNationality = .refused
      round.programme.must.sameNationality = .onlyWhereExcluded
    },
    Turn("a tie to the mentee's state, nothing said") { mentee, mentor, _ in
      mentee.nationality = try country("QZ")
      mentor.stateTies = [try country("QZ")]
    },
    Turn("an employer of the mentee's state, even where the nationality is asked for") {
      mentee, mentor, _ in
      (mentee.nationality, mentor.nationality) = (try country("QZ"), try country("QZ"))
      mentee.conditions.sameNationality = .asked
      mentor.isStateLinked = true
    },
    Turn("a selection process at the employer") { mentee, mentor, _ in
      mentee.conditions.selectionProcesses = ["Quince Zithers"]
      mentor.employer = "Quince Zithers"
    },
  ]

  @Test("Each keeps the pair from being accepted, under one name", arguments: conditions)
  func refused(condition: Turn) throws {
    #expect(try condition.spring().refusals().mustRules("V01") == [.personalConditions])
  }

  @Test("Refusals are the same whichever condition it is", arguments: conditions)
  func indistinguishable(condition: Turn) throws {
    let known = try Self.conditions[2].spring().refusals()
    #expect(try condition.spring().refusals() == known)
  }

  @Test("No refusal and no phrase holds nationality, employer or tag", arguments: conditions)
  func tellsNothing(condition: Turn) throws {
    let refusals = try condition.spring().refusals()
    let told = String(reflecting: refusals) + String(reflecting: refusals.map(\.phrase))
    for secret in ["QZ", "Quince", "zither", "woman", "\"F\""] {
      #expect(!told.contains(secret))
    }
  }

  @Test(
    "What keeps nobody apart leaves the plan accepted",
    arguments: [
      Turn("the gender wished for") { mentee, mentor, round in
        mentee.conditions.genderWish = .woman
        mentor.gender = .woman
        for place in 1...3 { round.mentors[place].gender = .woman }
      },
      Turn("exclusions that fit nobody") { mentee, mentor, _ in
        mentee.conditions.exclusions = [
          .person(try .of("V09")), .employer("Quince Zithers"), .country(try country("QZ")),
          .state(try country("QZ")), .tag("zither"),
        ]
        (mentor.employer, mentor.nationality) = ("Medlar Lutes", try country("QM"))
      },
      Turn("a nationality excluded as a state alone") { mentee, mentor, _ in
        mentee.conditions.exclusions = [.state(try country("QZ"))]
        mentor.nationality = try country("QZ")
      },
      Turn("one nationality, asked for") { mentee, mentor, _ in
        (mentee.nationality, mentor.nationality) = (try country("QZ"), try country("QZ"))
        mentee.conditions.sameNationality = .asked
      },
      Turn("one nationality, where the policy leaves it to the mentee") { mentee, mentor, round in
        (mentee.nationality, mentor.nationality) = (try country("QZ"), try country("QZ"))
        round.programme.must.sameNationality = .onlyWhereExcluded
      },
      Turn("a tie to the state, where the policy leaves it to the mentee") {
        mentee, mentor, round in
        mentee.nationality = try country("QZ")
        mentor.stateTies = [try country("QZ")]
        round.programme.must.stateTies = .onlyWhereExcluded
      },
      Turn("nationality unknown on both sides") { mentee, _, _ in
        mentee.conditions.sameNationality = .refused
      },
      Turn("a mentor's exclusion of tags and employers, which mentees do not have") {
        _, mentor, _ in
        mentor.conditions.exclusions = [.tag("zither"), .employer("Quince Zithers")]
      },
      Turn("a selection process elsewhere") { mentee, mentor, _ in
        mentee.conditions.selectionProcesses = ["Quince Zithers"]
        mentor.employer = "Medlar Lutes"
      },
      Turn("a gender wish of the mentor, which the form does not ask for") { _, mentor, _ in
        mentor.conditions.genderWish = .man
      },
    ])
  func accepted(condition: Turn) throws {
    #expect(try condition.spring().refusals() == [])
  }

  @Test("Nobody is the own mentor")
  func onePerson() throws {
    var duo = try Duo()
    duo.mentor = try .of("M01", "en C1", "Mon 20:00-21:00")
    duo.pair = try .of("M01", "M01", "Mon 20:00")
    duo.pair.sessions = [try .of("2026-06-01")]
    #expect(try duo.refusals().mustRules("M01") == [.personalConditions])
  }
}
