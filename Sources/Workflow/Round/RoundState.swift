import Almanac
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
  /// Pairs that both sides accepted, with the hour that they were offered.
  private var accepted: [PairKey: WeeklyHour] = [:]
  /// Pairs of which one side refused, in this offer.
  private var refused: Set<PairKey> = []
  /// True where the lead decided something after the latest proposal was made.
  private(set) var hasNewDecisions = false
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
    round.decisions.forgetLocks(ofPeopleNotIn: round)
    round.history.published = published.map { $0.plan.appointments } ?? [:]
    if hasNoWaveLeft { round.decisions.wait(for: waiting(in: round), in: round) }
    return round
  }

  /// A round is offered twice at most; who was refused in the second wave waits for the next round.
  private var hasNoWaveLeft: Bool {
    (offer?.wave ?? 0) >= Workspace.mostWaves && !refused.isEmpty
  }

  private func waiting(in round: Round) -> [Mentee] {
    let settled = Set(accepted.keys.map(\.mentee))
    return round.mentees.filter { !settled.contains($0.code) }
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

  /// What both sides say to a pair at its hour: `nil` before they said it.
  func answer(to pair: Pair) -> Bool? {
    if refused.contains(pair.key) { return false }
    return accepted[pair.key] == pair.hour ? true : nil
  }

  /// True while somebody has not yet answered the offer.
  var awaitsAnswers: Bool {
    stage == .offered && offered?.plan.pairs.contains { answer(to: $0) == nil } ?? false
  }

  mutating func apply(_ event: WorkspaceEvent) {
    switch event {
    case .initialised, .imported, .paused, .resumed: break
    case .opened: stage = .open
    case .frozen(let frozen): (self.frozen, stage) = (frozen, .frozen)
    case .proposed(let proposal):
      proposals.append(proposal)
      frozenByProposal[proposal.number] = frozen
      (stage, hasNewDecisions) = (.proposed, false)
    case .decided(let event):
      apply(event.decision)
      hasNewDecisions = true
    case .offered(let event):
      (offer, stage) = (event, .offered)
      refused = []
    case .answered(let event): for answer in event.answers { apply(answer) }
    case .published(let event):
      published = proposal(event.proposal)
      (offer, stage) = (nil, .published)
      forgetPairs(notIn: published?.plan)
    case .closed: stage = .closed
    }
  }

  /// Keeps an accepted pair, unless the lead has locked the mentee otherwise since the offer was made.
  private mutating func lock(_ pair: PairKey, at hour: WeeklyHour?) {
    if let lead = decisions.locks[pair.mentee], lead.cause == .lead {
      guard lead.mentor == pair.mentor, lead.hour ?? hour == hour else { return }
    }
    decisions.locks[pair.mentee] = Lock(pair.mentor, at: hour, cause: .acceptance)
  }

  /// What a publish leaves out has ended: if it comes again, both sides are asked again.
  private mutating func forgetPairs(notIn plan: Plan?) {
    let pairs = Set(plan?.pairs.map(\.key) ?? [])
    accepted = accepted.filter { pairs.contains($0.key) }
    decisions.locks = decisions.locks.filter { mentee, lock in
      lock.cause == .lead || pairs.contains(PairKey(mentee, lock.mentor))
    }
  }

  private mutating func apply(_ decision: Decision) {
    switch decision {
    case .lock(let mentee, let lock): decisions.locks[mentee] = lock
    case .unlock(let mentee): decisions.locks[mentee] = nil
    case .forbid(let pair): decisions.bans[pair] = .lead
    case .allow(let pair): decisions.bans[pair] = nil
    case .override(let override): decisions.overrides.insert(override)
    case .uphold(let rule, let pair):
      decisions.overrides = decisions.overrides.filter { $0.rule != rule || $0.pair != pair }
    }
  }

  /// An accepted pair is kept by the next proposal with its hour; a refused one is banned.
  private mutating func apply(_ answer: PairAnswer) {
    let hour = offered?.plan.pairs.first { $0.key == answer.pair }?.hour
    accepted[answer.pair] = answer.isAccepted ? hour : nil
    if answer.isAccepted {
      refused.remove(answer.pair)
      if decisions.bans[answer.pair] == .refusal { decisions.bans[answer.pair] = nil }
      lock(answer.pair, at: hour)
    } else {
      refused.insert(answer.pair)
      if decisions.locks[answer.pair.mentee]?.mentor == answer.pair.mentor {
        decisions.locks[answer.pair.mentee] = nil
      }
      decisions.bans[answer.pair] = .refusal
    }
  }
}

extension Decisions {
  /// A lock holds only while both take part.
  fileprivate mutating func forgetLocks(ofPeopleNotIn round: Round) {
    let mentees = Set(round.mentees.map(\.code))
    let mentors = Set(round.mentors.map(\.code))
    locks = locks.filter { mentees.contains($0.key) && mentors.contains($0.value.mentor) }
  }

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
