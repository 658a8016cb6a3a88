import Domain

/// The last stage: who would step in.
struct ReservesStage: Sendable {
  private let reading: RoundReading
  private let pairs: [Pair]
  private let engagements: Engagements

  /// The stage after these pairs, with their co-mentors and final hours.
  init(_ reading: RoundReading, after pairs: [Pair]) {
    self.reading = reading
    self.pairs = pairs
    self.engagements = Engagements(of: pairs, on: reading.round.programme.grid)
  }

  /// True where there is a pair.
  var isCalledFor: Bool { !pairs.isEmpty }

  /// The model that round, pairs and co-mentors give.
  var model: DerivedModel {
    let choices = pairs.map { pair in
      DerivedModel.Choice(
        mentee: pair.key.mentee, isRequired: false,
        options: ready(for: pair).map {
          DerivedModel.Option(pair.key.mentee, reserve: $0.mentor.code, [1, $0.points])
        })
    }
    return DerivedModel(
      levels: ["paired", "fit"].map { DerivedModel.Level(name: $0, classes: nil) },
      choices: choices, in: reading
    ) { _ in 2 }
  }

  private func ready(for pair: Pair) -> [RoundReading.Candidate] {
    reading.candidates(of: pair.key.mentee).filter { candidate in
      let code = candidate.mentor.code
      return code != pair.key.mentor && code != pair.coMentor
        && engagements.spare(candidate.mentor) >= 1
        && candidate.common.contains {
          !engagements.isBusy(code, at: $0, besides: pair.key.mentee)
        }
    }
  }
}
