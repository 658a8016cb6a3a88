/// Open and serve: some choices open places, the others are customers whose options need an open one.
///
/// Proves the best of p-medians, facility location and coverage, with levels of sums and of classes.
/// Prices of the customers give a bound (``PriceBound``) that subgradient steps lower
/// (``PriceDescent``), interchange of openings gives the incumbent (``Interchange``), and branching on
/// openings closes what is left between the two (``ServingSearch``). Every leaf of the tree is a leaf of
/// the certificate, so the search claims nothing but integers that were added up.
///
/// - Complexity: O(arcs) a bound; exponential in the number of openings at worst.
///
/// Sources: A. M. Geoffrion, Math. Programming Study 2 (1974); G. Cornuejols, M. L. Fisher,
/// G. L. Nemhauser, Management Science 23 (1977); N. Christofides, J. E. Beasley, EJOR 10 (1982).
package struct Serving: Sendable {
  private let model: ServingModel

  /// Recognises the structure, or answers `nil`.
  ///
  /// A *site* is a choice one of whose options another option requires, or stands in the row; its options
  /// are *openings* and require nothing. Each option of any other choice, a *customer*, requires one
  /// opening or nothing. At most one row is there, a resource of unit use or an `atmost`, and only
  /// openings stand in it. Worths are small enough that a goal's bounds stay below 60 bits, and those of
  /// all goals, weighed strictly in order, below 118.
  ///
  /// - Complexity: O(options · goals).
  package init?(recognising model: Model) {
    guard let model = ServingModel(model) else { return nil }
    self.model = model
  }

  /// The best solution with its proof, or a minimal conflict with its proof; `nil` where `budget` work
  /// units, scans of one option, or a cancellation end the search before.
  ///
  /// The same call has the same answer; of several best solutions it is any one. `isCancelled` is asked
  /// every few thousand units.
  ///
  /// - Complexity: exponential in the openings at worst; a bound at given prices costs O(options), and
  ///   O(options whose worth is above their customer's price) as a rule.
  package func solve(
    budget: Int = .max, isCancelled: @escaping () -> Bool = { false }
  ) -> Outcome? {
    var work = Work(limit: budget, isCancelled: isCancelled)
    let problem: ServingProblem<Int> = model.problem(model.order.strict(upTo: 0))
    switch problem.meetingAll(&work) {
    case nil: return nil
    case .unmet?: return model.conflict(in: problem, &work)
    case .met(let isOpen)?: return model.best(from: isOpen, &work)
    }
  }
}

/// The budget of a search.
struct Work {
  private var left: Int
  private let isCancelled: () -> Bool

  init(limit: Int, isCancelled: @escaping () -> Bool) {
    left = max(0, limit)
    self.isCancelled = isCancelled
  }

  /// Whether that much was left, and nobody has cancelled.
  mutating func spend(_ units: Int) -> Bool {
    left = max(-1, left - units)
    return left >= 0 && !isCancelled()
  }
}
