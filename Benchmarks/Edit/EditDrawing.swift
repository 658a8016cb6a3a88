import Solver

/// Draws edits of a joint model as people make them; the same seed draws the same ones.
struct EditDrawing {
  enum Kind: String, CaseIterable {
    /// A mentee is free at one more hour, and meets every mentor who is free then too.
    case menteeHour = "mentee-hour"
    /// A mentor is free at one more hour.
    case mentorHour = "mentor-hour"
    /// A mentee must meet a certain mentor, mostly another than now.
    case lock
    /// A mentee may not meet the mentor of now.
    case forbid
  }

  private var dice: Dice
  private var timetable: Timetable
  private var mentorOfLocked: [Int: Int] = [:]

  init(of model: Model, seed: UInt64) {
    dice = Dice(seed)
    timetable = Timetable(model)
  }

  /// An edit that changes something.
  mutating func draw(_ kind: Kind, for warm: WarmModel) throws -> Edit {
    for _ in 0..<1000 {
      if let edit = attempt(kind, for: warm) { return edit }
    }
    throw Failure(what: "nothing to draw for \(kind.rawValue)")
  }

  private mutating func attempt(_ kind: Kind, for warm: WarmModel) -> Edit? {
    switch kind {
    case .menteeHour: return hourOfMentee(in: warm.edited)
    case .mentorHour: return hourOfMentor(in: warm.edited)
    case .lock: return lock(in: warm.edited)
    case .forbid: return forbid(for: warm)
    }
  }
}

// MARK: - Hours

extension EditDrawing {
  private mutating func hourOfMentee(in edited: EditedModel) -> Edit? {
    guard let mentee = dice.one(of: timetable.mentees),
      let hour = dice.one(of: timetable.hours(without: timetable.hoursOfMentee[mentee]))
    else { return nil }
    let mentors = timetable.mentors(of: mentee).filter {
      timetable.hoursOfMentor[$0].contains(hour)
    }
    return add(mentors.map { (mentee, $0) }, at: hour, to: edited)
  }

  private mutating func hourOfMentor(in edited: EditedModel) -> Edit? {
    guard let mentor = dice.one(of: timetable.mentors),
      let hour = dice.one(of: timetable.hours(without: timetable.hoursOfMentor[mentor]))
    else { return nil }
    let mentees = timetable.mentees.filter {
      timetable.meetings[$0][mentor] != nil && timetable.hoursOfMentee[$0].contains(hour)
    }
    return add(mentees.map { ($0, mentor) }, at: hour, to: edited)
  }

  private mutating func add(
    _ pairs: [(mentee: Int, mentor: Int)], at hour: Int, to edited: EditedModel
  ) -> Edit? {
    let options = pairs.compactMap { option($0.mentee, $0.mentor, hour, in: edited) }
    for (place, pair) in pairs.enumerated() {
      timetable.note(
        edited.optionCount + place, mentee: pair.mentee, mentor: pair.mentor, hour: hour)
    }
    return options.isEmpty ? nil : .add(options)
  }

  /// As good as the pair's first option at all levels but the last, where preferences differ.
  private mutating func option(
    _ mentee: Int, _ mentor: Int, _ hour: Int, in edited: EditedModel
  ) -> AddedOption? {
    guard let like = timetable.meetings[mentee][mentor]?.first else { return nil }
    let (base, names) = (edited.base, [mentor, hour].map { edited.base.resources[$0].name })
    var scores = base.levels.indices.map { base.score(ofOption: like, level: $0) }
    scores[scores.count - 1] += dice.below(60) - dice.below(60)
    return AddedOption(
      "\(base.choices[mentee].name).\(names[0]).\(names[1])", choice: mentee, scores: scores,
      uses: [.init(mentor), .init(hour)])
  }
}

// MARK: - Pairs

extension EditDrawing {
  private mutating func lock(in edited: EditedModel) -> Edit? {
    guard let mentee = dice.one(of: timetable.mentees) else { return nil }
    let free = timetable.mentors(of: mentee).filter { !mentorOfLocked.values.contains($0) }
    guard mentorOfLocked[mentee] == nil, let mentor = dice.one(of: free) else { return nil }
    let options = openOptions(mentee, mentor, in: edited)
    guard !options.isEmpty else { return nil }
    mentorOfLocked[mentee] = mentor
    return .lock(choice: mentee, among: options)
  }

  private mutating func forbid(for warm: WarmModel) -> Edit? {
    guard let mentee = dice.one(of: timetable.mentees), mentorOfLocked[mentee] == nil,
      let option = warm.taken[mentee],
      let mentor = timetable.meetings[mentee].first(where: { $1.contains(option) })?.key
    else { return nil }
    return .forbid(openOptions(mentee, mentor, in: warm.edited))
  }

  private func openOptions(_ mentee: Int, _ mentor: Int, in edited: EditedModel) -> [Int] {
    (timetable.meetings[mentee][mentor] ?? []).filter { edited.isOpen($0) }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed throws the same numbers everywhere.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A number of 0 and more, below `end`.
  mutating func below(_ end: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, end)))
  }

  mutating func one(of numbers: some RandomAccessCollection<Int>) -> Int? {
    numbers.dropFirst(below(numbers.count)).first
  }
}
