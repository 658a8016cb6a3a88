/// Numbers that look random and are the same for the same model everywhere.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014 (SplitMix64).
struct Dice {
  private var state: UInt64

  /// Dice whose seed is a hash of all the model's numbers, not of its names.
  ///
  /// - Complexity: O(size of the model).
  init(_ model: Model) {
    state = UInt64(model.choices.count)
    let (uses, end) = model.flatUses
    for score in model.flatScores { stir(score) }
    for use in uses { stir(use.resource &* 31 &+ use.units) }
    for place in end { stir(place) }
    for resource in model.resources { stir(resource.minimum &* 31 &+ resource.maximum) }
    for limit in model.limits { stir(limit.most &+ limit.options.count &* 31) }
    for row in model.requirements { stir(row.option &* 31 &+ row.needed) }
  }

  private mutating func stir(_ number: Int) {
    state = (state ^ UInt64(truncatingIfNeeded: number)) &* 0x9e37_79b9_7f4a_7c15
    state ^= state >> 29
  }

  /// A number below `end`, which is 1 or more.
  mutating func roll(below end: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) % UInt64(end))
  }
}
