import Domain

/// A round as its events have made it.
struct RoundState: Sendable {
  let name: RoundName
  private(set) var stage = Stage.open
  private(set) var frozen: FrozenRound?
  private(set) var decisions = Decisions()
  private(set) var proposals: [StoredProposal] = []
  /// What the round was when each proposal was made: a round can be frozen again.
  private var frozenByProposal: [Int: FrozenRound] = [:]
  /// The proposal on offer, and which wave it is.
  private(set) var offer: WorkspaceEvent.Offered?
  /// Answers to the offer, by pair.
  private(set) var answers: [PairKey: Bool] = [:]
  /// The proposal that stands.
  private(set) var published: StoredProposal?

  /// open → frozen → proposed → offered → published → closed (DESIGN §6). A publish can be followed by
  /// a new proposal.
  enum Stage: String, Sendable {
    case open, frozen, proposed, offered, published, closed
  }

  init(name: RoundName) {
    self.name = name
  }

  /// The round with all that was decided, as the next proposal sees it.
  var planned: Round? {
    guard var round = frozen?.round else { return nil }
    round.decisions = decisions
    round.history.published = published.map { $0.plan.appointments } ?? [:]
    if hasNoWaveLeft { round.decisions.wait(for: waiting(in: round), in: round) }
    return round
  }

  /// A round is offered twice at most; who was refused in the second wave waits for the next round.
  private var hasNoWaveLeft: Bool {
    (offer?.wave ?? 0) >= Workspace.mostWaves && answers.values.contains(false)
  }

  private func waiting(in round: Round) -> [Mentee] {
    let accepted = Set(answers.filter(\.value).map(\.key.mentee))
    return round.mentees.filter { !accepted.contains($0.code) }
  }

  /// The round as it was when a proposal was made.
  func round(of proposal: StoredProposal) -> Round? {
    guard var round = frozen(for: proposal)?.round else { return nil }
    round.decisions = proposal.decisions
    round.history.published = proposal.published
    return round
  }

  /// The freeze from which a proposal was made.
  func frozen(for proposal: StoredProposal) -> FrozenRound? {
    frozenByProposal[proposal.number] ?? frozen
  }

  /// The latest proposal.
  var proposal: StoredProposal? { proposals.last }

  /// A proposal by its number.
  func proposal(_ number: Int) -> StoredProposal? {
    proposals.first { $0.number == number }
  }

  /// The proposal on offer.
  var offered: StoredProposal? { offer.flatMap { proposal($0.proposal) } }

  mutating func apply(_ event: WorkspaceEvent) {
    switch event {
    case .initialised, .imported: break
    case .opened: stage = .open
    case .frozen(let frozen): (self.frozen, stage) = (frozen, .frozen)
    case .proposed(let proposal):
      proposals.append(proposal)
      frozenByProposal[proposal.number] = frozen
      stage = .proposed
    case .decided(let event): apply(event.decision)
    case .offered(let event):
      (offer, stage) = (event, .offered)
      answers = answers.filter { $0.value }
    case .answered(let event): for answer in event.answers { apply(answer) }
    case .published(let event):
      published = proposal(event.proposal)
      stage = .published
    case .closed: stage = .closed
    }
  }

  private mutating func apply(_ decision: Decision) {
    switch decision {
    case .lock(let mentee, let lock): decisions.locks[mentee] = lock
    case .unlock(let mentee): decisions.locks[mentee] = nil
    case .forbid(let pair): decisions.bans[pair] = .lead
    case .allow(let pair): decisions.bans[pair] = nil
    case .override(let override): decisions.overrides.insert(override)
    }
  }

  /// An accepted pair is kept by the next proposal with its hour; a refused one is banned.
  private mutating func apply(_ answer: PairAnswer) {
    answers[answer.pair] = answer.isAccepted
    let hour = offered?.plan.pairs.first { $0.key == answer.pair }?.hour
    if answer.isAccepted {
      decisions.locks[answer.pair.mentee] = Lock(answer.pair.mentor, at: hour)
    } else {
      decisions.locks[answer.pair.mentee] = nil
      decisions.bans[answer.pair] = .refusal
    }
  }
}

extension Decisions {
  /// Keeps mentees out of every pair of the round.
  fileprivate mutating func wait(for mentees: [Mentee], in round: Round) {
    for mentee in mentees {
      for mentor in round.mentors {
        let pair = PairKey(mentee.code, mentor.code)
        if bans[pair] == nil { bans[pair] = .waits }
      }
    }
  }
}

extension Plan {
  /// Mentor and hour, by mentee.
  var appointments: [PersonCode: Appointment] {
    Dictionary(pairs.map { ($0.key.mentee, Appointment($0.key.mentor, $0.hour)) }) { first, _ in
      first
    }
  }
}
