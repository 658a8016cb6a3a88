import Domain

/// Something that happened to a workspace; each is one revision, and nothing is ever changed after.
///
/// The state of a workspace is the fold of its events (``WorkspaceState``).
enum WorkspaceEvent: Sendable {
  case initialised(Initialised)
  case imported(Imported)
  case paused(Paused)
  case resumed(Paused)
  case opened(Opened)
  case frozen(FrozenRound)
  case proposed(StoredProposal)
  case decided(Decided)
  case offered(Offered)
  case answered(Answered)
  case published(Published)
  case closed(Closed)

  struct Initialised: Codable, Sendable {
    /// The example that the workspace was made from.
    var example: String?
  }

  struct Imported: Codable, Sendable {
    var files: [String]
    var mentees: Int
    var mentors: Int
    /// Rows that were not imported, by file.
    var leftOut: [String: [Int]]
    /// Maps that the lead confirmed, as YAML, by file.
    var maps: [String: String]
  }

  /// Somebody who takes no part until they come back.
  struct Paused: Codable, Sendable {
    var person: PersonCode
  }

  struct Opened: Codable, Sendable {}

  struct Decided: Codable, Sendable {
    var decision: Decision
  }

  struct Offered: Codable, Sendable {
    /// Which proposal.
    var proposal: Int
    /// 1 for the first time, 2 after refusals.
    var wave: Int
  }

  struct Answered: Codable, Sendable {
    var answers: [PairAnswer]
  }

  struct Published: Codable, Sendable {
    var proposal: Int
  }

  struct Closed: Codable, Sendable {}
}

/// A lead's word on a round.
enum Decision: Codable, Hashable, Sendable {
  case lock(mentee: PersonCode, Lock)
  case unlock(mentee: PersonCode)
  case forbid(PairKey)
  case allow(PairKey)
  case override(Override)
  /// The rule counts again for the pair.
  case uphold(MustRule, PairKey)
}

/// What became of an offer; which of the two refused is not kept.
struct PairAnswer: Codable, Hashable, Sendable {
  var pair: PairKey
  var isAccepted: Bool
}

/// A round as it was frozen, with the digests of what it came from.
struct FrozenRound: Codable, Hashable, Sendable {
  /// Everything the plan is made from, before any decision.
  var round: Round
  /// Input files and rules, by name.
  var inputs: [FrozenInput]
  /// The rules file as it stood.
  var rules: String
}

/// An input file as it stood when the round was frozen.
struct FrozenInput: Codable, Hashable, Sendable {
  var name: String
  /// Hexadecimal SHA-256 of its bytes.
  var sha256: String
  /// The map by which it was read, as YAML; `nil` where its headers are our own.
  var map: String?
}

/// A proposal with its proofs.
struct StoredProposal: Codable, Hashable, Sendable {
  /// 1 for the first of its round.
  var number: Int
  /// The decisions that it was made with.
  var decisions: Decisions
  /// What was published when it was made.
  var published: [PersonCode: Appointment]
  var plan: Plan
  var proofs: [StoredProof]
}

/// The texts of one stage.
struct StoredProof: Codable, Hashable, Sendable {
  var stage: String
  var model: String
  var answer: String
  var certificate: String
}

// MARK: - As rows

extension WorkspaceEvent {
  /// The kind of a revision.
  var kind: String {
    switch self {
    case .initialised: "initialised"
    case .imported: "imported"
    case .paused: "paused"
    case .resumed: "resumed"
    case .opened: "opened"
    case .frozen: "frozen"
    case .proposed: "proposed"
    case .decided: "decided"
    case .offered: "offered"
    case .answered: "answered"
    case .published: "published"
    case .closed: "closed"
    }
  }

  /// The body of a revision, as JSON.
  func body() throws -> String {
    switch self {
    case .initialised(let event): try Documents.compactText(of: event)
    case .imported(let event): try Documents.compactText(of: event)
    case .paused(let event): try Documents.compactText(of: event)
    case .resumed(let event): try Documents.compactText(of: event)
    case .opened(let event): try Documents.compactText(of: event)
    case .frozen(let event): try Documents.compactText(of: event)
    case .proposed(let event): try Documents.compactText(of: event)
    case .decided(let event): try Documents.compactText(of: event)
    case .offered(let event): try Documents.compactText(of: event)
    case .answered(let event): try Documents.compactText(of: event)
    case .published(let event): try Documents.compactText(of: event)
    case .closed(let event): try Documents.compactText(of: event)
    }
  }

  /// The event of a revision; `nil` for a kind that this version does not know.
  init?(kind: String, body: String) throws {
    switch kind {
    case "initialised": self = .initialised(try Documents.value(Initialised.self, from: body))
    case "imported": self = .imported(try Documents.value(Imported.self, from: body))
    case "paused": self = .paused(try Documents.value(Paused.self, from: body))
    case "resumed": self = .resumed(try Documents.value(Paused.self, from: body))
    case "opened": self = .opened(try Documents.value(Opened.self, from: body))
    case "frozen": self = .frozen(try Documents.value(FrozenRound.self, from: body))
    case "proposed": self = .proposed(try Documents.value(StoredProposal.self, from: body))
    case "decided": self = .decided(try Documents.value(Decided.self, from: body))
    case "offered": self = .offered(try Documents.value(Offered.self, from: body))
    case "answered": self = .answered(try Documents.value(Answered.self, from: body))
    case "published": self = .published(try Documents.value(Published.self, from: body))
    case "closed": self = .closed(try Documents.value(Closed.self, from: body))
    default: return nil
    }
  }
}
