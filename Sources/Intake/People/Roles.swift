package import Domain

extension Mentee: ApplicantRole {
  /// `mentees`.
  package static var table: PeopleTable { .mentees }

  /// A mentee or mentor of that code and name, as the answers describe them.
  package init(code: PersonCode, name: PersonName, answers: Answers) {
    self.init(
      code: code, name: name, languages: answers.spokenLanguages,
      availability: Availability(joining: answers.windows))
    fields = answers.fields
    goals = answers.goals
    partner = answers.partner
    district = answers.district
    nationality = answers.nationality
    conditions = answers.conditions
    if case .gender(let wish) = answers.genderWish { conditions.genderWish = wish }
    if answers.genderWish == .own { conditions.genderWish = answers.gender }
    keptFree = answers.keptFree
    mattersMost = answers.mattersMost
    asksForCoMentor = answers.asksForCoMentor
    asksAgain = answers.asksAgain
    rounds = answers.rounds
    calendar = answers.calendar
  }
}

extension Mentor: ApplicantRole {
  /// `mentors`.
  package static var table: PeopleTable { .mentors }

  /// A mentee or mentor of that code and name, as the answers describe them.
  package init(code: PersonCode, name: PersonName, answers: Answers) {
    self.init(
      code: code, name: name, languages: answers.spokenLanguages,
      availability: Availability(joining: answers.windows))
    (fields, goals) = (answers.fields, answers.goals)
    (partner, district) = (answers.partner, answers.district)
    takeConditions(answers)
    capacity = answers.capacity
    isTrained = answers.isTrained
    experience = answers.experience
    (weeklyCap, committed) = (answers.weeklyCap, answers.committed)
    keptFree = answers.keptFree
    rounds = answers.rounds
    calendar = answers.calendar
  }

  private mutating func takeConditions(_ answers: Answers) {
    employer = answers.employer
    isStateLinked = answers.isStateLinked
    stateTies = answers.stateTies
    nationality = answers.nationality
    gender = answers.gender
    tags = answers.tags
    conditions = answers.conditions
  }
}
