extension People {
  /// So many mentees and as many mentors: free hours by Poisson's law with mean 6, languages by their
  /// shares in each group, a wish for the own gender at 15 % of the mentees.
  init(_ count: Int, seed: UInt64) {
    var dice = Dice(seed)
    mentees = (0..<count).map { _ in
      Person(speaking: [0.55, 0.35, 0.25, 0.2, 0.1, 0.5], wishing: 0.15, &dice)
    }
    mentors = (0..<count).map { _ in
      Person(speaking: [0.9, 0.15, 0.05, 0.03, 0.03, 1], wishing: 0, &dice)
    }
    preferences = (0..<count * Person.hourCount).map { _ in UInt8(dice.below(60)) }
  }
}

extension Person {
  fileprivate init(speaking shares: [Double], wishing share: Double, _ dice: inout Dice) {
    let free = min(Person.hourCount, max(1, dice.poissonWithMeanSix()))
    (hours, languages) = (0, 0)
    while hours.nonzeroBitCount < free { hours |= 1 << dice.below(Person.hourCount) }
    for (language, share) in shares.enumerated() where dice.unit() < share {
      languages |= 1 << language
    }
    gender = UInt8(dice.below(2))
    wantsOwnGender = dice.unit() < share
    field = UInt8(dice.below(Person.fieldCount))
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed throws the same numbers everywhere.
private struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// 0 ..< 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The least count whose cumulated probability reaches a throw.
  mutating func poissonWithMeanSix() -> Int {
    let thrown = unit()
    var (count, probability) = (0, 0x1.44e51f113d4d6p-9)  // e⁻⁶
    var sum = probability
    while sum < thrown, count < Person.hourCount {
      count += 1
      probability *= 6 / Double(count)
      sum += probability
    }
    return count
  }
}
