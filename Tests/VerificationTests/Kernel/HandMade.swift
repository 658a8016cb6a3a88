import Verification

/// A model, an answer and a certificate, written by hand.
struct HandMade: Sendable {
  var model: String
  var answer: String
  var certificate: String

  var refusals: [KernelRefusal] {
    KernelCheck(model: model, answer: answer, certificate: certificate).refusals()
  }

  func replacing(_ old: String, _ new: String, in part: WritableKeyPath<HandMade, String>)
    -> HandMade
  {
    var changed = self
    let pieces = changed[keyPath: part].split(separator: old, omittingEmptySubsequences: false)
    precondition(pieces.count == 2, "\(old) stands \(pieces.count - 1) times")
    changed[keyPath: part] = pieces.joined(separator: new)
    return changed
  }
}

extension HandMade {
  /// Two choices and two rooms; both want room a. Taking p.b and q.a gives 3 + 4 = 7, p.a alone 5.
  /// At 2 a unit of room a: 2·1 + max(0, 5 − 2, 3) + max(0, 4 − 2) = 7 < 8.
  static let rooms = HandMade(
    model: """
      musubi-model 1
      level sum fit
      resource a 0 1
      resource b 0 1
      choice p optional
      option p.a 5 : a
      option p.b 3 : b
      choice q optional
      option q.a 4 : a
      """,
    answer: """
      status optimal
      level fit 7
      take p p.b
      take q q.a
      """,
    certificate: """
      musubi-certificate 1
      goal fit 7
      node 0
      bound 0 1 a*2
      """)

  /// Three levels, the middle one in classes: both are paired, nobody in class 2, one in class 1,
  /// and then 8 + 5 = 13. Required q has q.a in class 1 or q.b in class 2.
  ///
  /// - paired: 1 + 1 = 2 < 3.
  /// - class 2, with paired at −1: −2 + max(0, 0 + 1, 0 + 1) + max(0 + 1, −1 + 1) = 0 < 0 + 1.
  /// - class 1, beside it class 2 at 1: −2 + max(0, 0 + 1, −1 + 1) + max(−1 + 1, 0 + 1 − 1) = −1,
  ///   below −1 + 1.
  /// - fit, paired at −20, class 2 at 30, class 1 at 1: −40 + 0 + 1 + max(0, 8 + 20, 9 + 20 − 1)
  ///   + max(5 + 20 − 1, 30 + 20 − 30) = 13 < 14.
  static let levels = HandMade(
    model: """
      musubi-model 1
      level sum paired
      level classes joy 3
      level sum fit
      resource desk 0 2
      choice p optional
      option p.a 1 0 8 : desk
      option p.b 1 1 9
      choice q required
      option q.a 1 1 5 : desk
      option q.b 1 2 30 : desk*2
      """,
    answer: """
      # best
      status optimal
      level paired 2
      level joy 0,1
      level fit 13 13
      take p p.a
      take q q.a
      """,
    certificate: """
      musubi-certificate 1
      goal paired 2
      node 0
      bound 0 1
      goal joy 2 0
      node 0
      bound 0 1 goal:paired*-1
      goal joy 1 1
      node 0
      bound 0 1 goal:paired*-1 goal:joy:2*1
      goal fit 13
      node 0
      bound 0 1 goal:paired*-20 goal:joy:2*30 goal:joy:1*1
      """)

  /// A knapsack of 5: two things of 3 and 40, one of 2 and 10. The best is 50, and no bound at the
  /// root is below 66, so the tree branches on x and, under x = 1, on y.
  static let knapsack = HandMade(
    model: """
      musubi-model 1
      level sum worth
      resource sack 0 5
      choice X optional
      option x 40 : sack*3
      choice Y optional
      option y 40 : sack*3
      choice Z optional
      option z 10 : sack*2
      """,
    answer: """
      status optimal
      level worth 50
      take Y y
      take Z z
      """,
    certificate: """
      musubi-certificate 1
      goal worth 50
      node 0
      node 1 0 x=0
      node 2 0 x=1
      node 3 2 y=0
      node 4 2 y=1
      bound 1 1
      bound 3 1 sack*0
      bound 4 1 sack*30
      """)

  /// p and q must take, each needs the room, and the room has one place: 1·1 + (−1) + (−1) < 0.
  static let crowded = HandMade(
    model: """
      musubi-model 1
      level sum fit
      resource room 0 1
      resource desk 0 9
      choice p required
      option p.a 5 : room desk
      choice q required
      option q.a 4 : room
      choice r required
      option r.a 1 : desk
      """,
    answer: """
      status infeasible
      conflict required p required q max room
      """,
    certificate: """
      musubi-certificate 1
      infeasible
      node 0
      bound 0 1 room*1
      """)
}
