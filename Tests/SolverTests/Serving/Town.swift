import Solver

/// A number of places and how far each is from each; one person lives at a place and any may open.
struct Town {
  private let distances: [[Int]]

  /// Points in a square of 1000 × 1000.
  init(places: Int, seed: UInt64) {
    var dice = SeededDice(seed)
    let points = (0..<places).map { _ in (x: dice.roll(0...1000), y: dice.roll(0...1000)) }
    distances = points.map { one in
      points.map { abs(one.x - $0.x) + abs(one.y - $0.y) }
    }
  }

  /// Distances that know no geometry, which leave the linear program a gap.
  init(lawless places: Int, seed: UInt64) {
    var dice = SeededDice(seed)
    distances = (0..<places).map { _ in (0..<places).map { _ in dice.roll(1...1000) } }
  }

  private var places: Range<Int> { distances.indices }

  /// The greatest sum over all sets of at most that many places, or exactly so many; everybody goes
  /// where the worth of the distance is greatest.
  func best(_ most: Int, exactly: Bool = false, worth: (Int) -> Int) -> Int {
    var best = Int.min
    func visit(_ place: Int, _ reached: [Int?], _ left: Int) {
      if left == 0 || !exactly && left < most {
        best = max(best, reached.reduce(0) { $0 + ($1 ?? 0) })
      }
      guard left > 0, place < places.count else { return }
      visit(place + 1, reached, left)
      let with = places.map { person in
        max(reached[person] ?? Int.min, worth(distances[person][place]))
      }
      visit(place + 1, with, left - 1)
    }
    visit(0, places.map { _ in nil }, most)
    return best
  }
}

// MARK: - Models

extension Town {
  /// Everybody is served by one of `most` places; the distances count.
  func medians(_ most: Int) -> Model {
    model([.init("nearness")], required: true, price: 0, most: most) { [-$0] }
  }

  /// Opening a place costs `price`.
  func facilities(price: Int) -> Model {
    model([.init("saved")], required: true, price: price, most: nil) { [-$0] }
  }

  /// Those within reach of one of `most` places count.
  func coverage(_ most: Int, within reach: Int, thenNearest: Bool = false) -> Model {
    let levels = [Model.Level("reached")] + (thenNearest ? [Model.Level("nearness")] : [])
    return model(levels, required: false, price: 0, most: most) { distance in
      distance > reach ? nil : thenNearest ? [1, -distance] : [1]
    }
  }

  private func model(
    _ levels: [Model.Level], required: Bool, price: Int, most: Int?, scores: (Int) -> [Int]?
  ) -> Model {
    var model = Model(levels: levels)
    for place in places {
      model.addChoice("place\(place)")
      let own = levels.indices.map { $0 == 0 ? -price : 0 }
      model.addOption("open\(place)", scores: own)
    }
    var needs: [(Int, Int)] = []
    for person in places {
      model.addChoice("person\(person)", required: required)
      for place in places {
        guard let scores = scores(distances[person][place]),
          let option = model.addOption("\(person).\(place)", scores: scores)
        else { continue }
        needs.append((option, place))
      }
    }
    if let most { model.addLimit(most, of: Array(places)) }
    for (option, place) in needs { model.addRequirement(option, needs: place) }
    return model
  }
}
