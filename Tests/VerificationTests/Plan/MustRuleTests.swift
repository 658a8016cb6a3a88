import Almanac
import Domain
import Testing
import Verification

/// A change of the spring round that M01 and V01 are paired in.
struct Turn: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let change: @Sendable (inout Mentee, inout Mentor, inout Round) throws -> Void

  init(
    _ testDescription: String,
    _ change: @escaping @Sendable (inout Mentee, inout Mentor, inout Round) throws -> Void
  ) {
    (self.testDescription, self.change) = (testDescription, change)
  }

  /// The spring round, unchanged plan and proofs, after the turn.
  func spring() throws -> SpringRound {
    var spring = try SpringRound()
    var (mentee, mentor) = (spring.round.mentees[0], spring.round.mentors[0])
    try change(&mentee, &mentor, &spring.round)
    (spring.round.mentees[0], spring.round.mentors[0]) = (mentee, mentor)
    return spring
  }
}

@Suite("Must-rules, asked of the plan itself")
struct MustRuleTests {
  struct Breach: CustomTestStringConvertible, Sendable {
    let rule: MustRule
    let turn: Turn

    var testDescription: String { "\(rule.rawValue): \(turn.testDescription)" }

    init(
      _ rule: MustRule, _ words: String,
      _ change: @escaping @Sendable (inout Mentee, inout Mentor, inout Round) throws -> Void
    ) {
      (self.rule, self.turn) = (rule, Turn(words, change))
    }
  }

  static let breaches = [
    Breach(.round, "the mentee applied for another round") { mentee, _, _ in
      mentee.rounds = [try .of("2026-autumn")]
    },
    Breach(.round, "the mentor takes part in another round") { _, mentor, _ in
      mentor.rounds = [try .of("2025-spring")]
    },
    Breach(.sharedLanguage, "no language in common") { _, mentor, _ in
      mentor.languages = try .of("de C2")
    },
    Breach(.sharedLanguage, "the mentee below the level") { mentee, _, _ in
      mentee.languages = try .of("fa A2, en A1")
    },
    Breach(.sharedLanguage, "the mentor below the level") { _, mentor, _ in
      mentor.languages = try .of("fa A2, en A2")
    },
    Breach(.sharedLanguage, "a higher level asked for") { _, _, round in
      round.programme.must.languageLevel = .c1
    },
    Breach(.sharedLanguage, "a region that does not count as one") { mentee, _, _ in
      mentee.languages = try .of("fa-AF C2")
    },
    Breach(.commonHour, "the mentor on Fridays alone") { _, mentor, _ in
      mentor.availability = try .of("Fri 20:00-21:00")
    },
    Breach(.commonHour, "windows shorter than a session") { mentee, _, _ in
      mentee.availability = try .of("Mon 20:00-20:45, Mon 20:30-21:30")
    },
    Breach(.capacity, "a mentor who takes nobody") { _, mentor, _ in mentor.capacity = 0 },
    Breach(.training, "a mentor without training") { _, mentor, _ in mentor.isTrained = false },
    Breach(.weeklyCap, "half an hour left under the cap") { _, mentor, _ in
      (mentor.weeklyCap, mentor.committed) = (120, 90)
    },
    Breach(.weeklyCap, "a cap already passed") { _, mentor, _ in
      (mentor.weeklyCap, mentor.committed) = (60, 300)
    },
    Breach(.newPair, "a pair of an earlier round") { _, _, round in
      round.history.earlierPairs = [try .of("M01", "V01")]
    },
    Breach(.newPair, "asked again for somebody else") { mentee, _, round in
      round.history.earlierPairs = [try .of("M01", "V01")]
      mentee.asksAgain = [try .of("V02")]
    },
    Breach(.decision, "forbidden by the lead") { _, _, round in
      round.decisions.bans[try .of("M01", "V01")] = .lead
    },
    Breach(.decision, "refused by one of the two") { _, _, round in
      round.decisions.bans[try .of("M01", "V01")] = .refusal
    },
  ]

  @Test("A pair that breaks a rule is refused with that rule and no other", arguments: breaches)
  func named(breach: Breach) throws {
    let refusals = try breach.turn.spring().refusals()
    #expect(try refusals.mustRules("V01") == [breach.rule])
  }

  @Test("Options that a rule forbids are refused in the model too", arguments: breaches)
  func modelKeepsNoForbiddenOption(breach: Breach) throws {
    let refusals = try breach.turn.spring().refusals().ofModels
    #expect(!refusals.isEmpty)
  }

  @Test(
    "What only looks like a breach leaves the plan accepted",
    arguments: [
      Turn("rounds that name this one") { mentee, mentor, _ in
        mentee.rounds = [try .of("2026-autumn"), try .of("2026-spring")]
        mentor.rounds = [try .of("2026-spring")]
      },
      Turn("the level exactly reached") { _, _, round in
        round.programme.must.languageLevel = .b1
      },
      Turn("windows that join and overlap") { mentee, _, _ in
        mentee.availability = try .of(
          "Mon 20:00-21:00, Mon 19:30-21:00, Wed 20:00-21:30, Sat 09:30-11:00")
        mentee.keptFree.insert(try .of("2026-04-21"))
      },
      Turn("a cap with room for as many as the capacity") { _, mentor, _ in
        (mentor.weeklyCap, mentor.committed) = (300, 180)
      },
      Turn("an earlier pair that the mentee asks for") { mentee, _, round in
        round.history.earlierPairs = [try .of("M01", "V01")]
        mentee.asksAgain = [try .of("V01")]
      },
      Turn("an earlier pair of others") { _, _, round in
        round.history.earlierPairs = [try .of("M09", "V01")]
      },
      Turn("a ban on people who could not meet anyway") { _, _, round in
        round.decisions.bans[try .of("M01", "V04")] = .refusal
      },
      Turn("an override that nothing needs") { _, _, round in
        let override = try #require(
          Override(.training, for: try .of("M01", "V01"), reason: "knows the work"))
        round.decisions.overrides = [override]
      },
    ])
  func stillAccepted(turn: Turn) throws {
    #expect(try turn.spring().refusals() == [])
  }

  @Test("Languages of one group count as one")
  func intelligibility() throws {
    let turn = Turn("Dari and Persian") { mentee, mentor, round in
      mentee.languages = try .of("fa-AF C2")
      mentor.languages = try .of("fa C1")
      let group = try #require(LanguageTag("fa")), other = try #require(LanguageTag("fa-AF"))
      round.programme.must.intelligibility = MutualIntelligibility([[group, other]])
    }
    #expect(try turn.spring().refusals().mustRules("V01") == [])
  }

  @Test("Co-mentor and reserve are held to the same rules")
  func otherParts() throws {
    let coMentor = Turn("an untrained co-mentor") { _, _, round in
      round.mentors[3].isTrained = false
    }
    let pair = try PairKey.of("M03", "V04")
    #expect(
      try coMentor.spring().refusals().contains(.rule(.must(.training, pair, as: .coMentor))))
    let reserve = Turn("a reserve whom the lead forbids") { _, _, round in
      round.decisions.bans[try .of("M02", "V01")] = .lead
    }
    let forbidden = try PairKey.of("M02", "V01")
    #expect(
      try reserve.spring().refusals().contains(.rule(.must(.decision, forbidden, as: .reserve))))
  }
}
