/// Where the time between an edit and its accepted certificate goes, in seconds.
struct Times {
  /// Until the best plan is known.
  let solve: Double
  /// Until answer and certificate are written.
  let proof: Double
  /// Until the second program has accepted them.
  let check: Double

  var sum: Double { solve + proof + check }

  /// Runs the three steps one after another, each with what the one before made.
  init<Plan, Proof>(
    solve: () throws -> Plan, proof: (Plan) throws -> Proof, check: (Proof) throws -> Void
  ) rethrows {
    let clock = ContinuousClock()
    let start = clock.now
    let plan = try solve()
    let solved = clock.now
    let proved = try proof(plan)
    let written = clock.now
    try check(proved)
    self.solve = start.duration(to: solved) / .seconds(1)
    self.proof = solved.duration(to: written) / .seconds(1)
    self.check = written.duration(to: clock.now) / .seconds(1)
  }
}

extension Times: CustomStringConvertible {
  var description: String { "seconds \(sum) solve \(solve) proof \(proof) check \(check)" }
}
