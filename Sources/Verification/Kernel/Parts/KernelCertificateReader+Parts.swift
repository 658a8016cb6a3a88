// Parts, and what they may name.
extension KernelCertificateReader {
  mutating func beginPart() throws(KernelRefusal) {
    try expect(lines.words.count >= 3, .wordCount)
    let id = try id(at: 1)
    try expect(!parts.known.contains { $0.id == id }, .declaredTwice("part \(id)"))
    try expect(!parts.known.isEmpty || proof.hasNoTree, .order)
    let choices = try lines.words[2...].map { word throws(KernelRefusal) in try choice(word) }
    parts.end(with: proof)
    (proof, rowOfCover) = (KernelCertificate(), [:])
    model = parts.begin(id, choices, of: whole)
  }

  /// A choice that is in no part yet.
  private mutating func choice(_ word: Range<Int>) throws(KernelRefusal) -> Int {
    let name = lines.text(word)
    guard let choice = whole.choiceNumbers[name] else { throw refuse(.unknownName(name)) }
    guard parts.placed.insert(choice).inserted else { throw refuse(.declaredTwice(name)) }
    return choice
  }

  /// What is wrong with a name that the model at hand does not have.
  func unknown(_ name: String) -> KernelRefusal.Fault {
    let isElsewhere = whole.openOption(named: name) != nil || whole.rowNumbers[name] != nil
    return !parts.known.isEmpty && isElsewhere ? .outsidePart(name) : .unknownName(name)
  }
}

extension KernelCertificate {
  /// Whether there is nothing but claims.
  fileprivate var hasNoTree: Bool {
    covers.isEmpty
      && statements.allSatisfy { $0.nodes.isEmpty && $0.bounds.isEmpty && $0.log.isEmpty }
  }
}

/// The parts of a certificate while it is read.
struct KernelParts {
  /// What stands before the first part.
  private var sums: KernelCertificate?
  /// The parts so far; the proof of the latest is still to come.
  private(set) var known: [KernelCertificate.Part] = []
  /// Choices that are in a part.
  var placed: Set<Int> = []
  /// For each row of the whole model the number of its options.
  private var userCounts: [Int]?

  /// Begins a part, and answers with its choices as a model.
  mutating func begin(_ id: Int, _ choices: [Int], of whole: KernelModel) -> KernelModel {
    let counts = userCounts ?? whole.userCounts
    userCounts = counts
    let model = whole.part(of: choices, userCounts: counts)
    known.append(KernelCertificate.Part(id: id, choices: choices, model: model))
    return model
  }

  /// Ends the latest part, or the sums, with all that was read of it.
  mutating func end(with proof: KernelCertificate) {
    if known.isEmpty {
      sums = proof
    } else {
      known[known.count - 1].proof = proof
    }
  }

  /// The whole certificate, of which that was read last.
  mutating func certificate(endingWith proof: KernelCertificate) -> KernelCertificate {
    end(with: proof)
    var certificate = sums ?? proof
    certificate.parts = known
    return certificate
  }
}
