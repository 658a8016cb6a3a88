import Solver

/// Places in a square of 1000 × 1000; everybody lives at a place and any place may open.
struct Town {
  private let points: [(x: Int, y: Int)]

  init(places: Int, seed: UInt64) {
    var dice = SeededDice(seed)
    points = (0..<places).map { _ in (dice.roll(0...1000), dice.roll(0...1000)) }
  }

  func distance(_ one: Int, _ other: Int) -> Int {
    abs(points[one].x - points[other].x) + abs(points[one].y - points[other].y)
  }

  /// The greatest sum over all sets of at most that many places, or exactly so many; everybody goes
  /// where the worth of the distance is greatest.
  func best(_ most: Int, exactly: Bool = false, worth: (Int) -> Int) -> Int {
    var best = Int.min
    func visit(_ place: Int, _ reached: [Int?], _ left: Int) {
      if left == 0 || !exactly && left < most {
        best = max(best, reached.reduce(0) { $0 + ($1 ?? 0) })
      }
      guard left > 0, place < points.count else { return }
      visit(place + 1, reached, left)
      let with = points.indices.map { person in
        max(reached[person] ?? Int.min, worth(distance(person, place)))
      }
      visit(place + 1, with, left - 1)
    }
    visit(0, points.map { _ in nil }, most)
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
    for place in points.indices {
      model.addChoice("place\(place)")
      let own = levels.indices.map { $0 == 0 ? -price : 0 }
      model.addOption("open\(place)", scores: own)
    }
    var needs: [(Int, Int)] = []
    for person in points.indices {
      model.addChoice("person\(person)", required: required)
      for place in points.indices {
        guard let scores = scores(distance(person, place)),
          let option = model.addOption("\(person).\(place)", scores: scores)
        else { continue }
        needs.append((option, place))
      }
    }
    if let most { model.addLimit(most, of: Array(points.indices)) }
    for (option, place) in needs { model.addRequirement(option, needs: place) }
    return model
  }
}
