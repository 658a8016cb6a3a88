import Testing

@testable import Solver

@Suite("General search, of models larger than its core")
struct JointModelTests {
  @Test(
    "Where rooms are plenty the value is the network's, with a proof over all options",
    arguments: UInt64(1)...2)
  func plenty(seed: UInt64) throws {
    let joint = JointModel(mentees: 60, mentors: 66, rooms: 30, seed: seed)
    #expect(joint.model.optionCount > 5_000)
    let texts = try SolvedTexts(searching: joint.model)
    let network = try SolvedNetwork.solving(joint.roomless).get()
    #expect(texts.solution?.values == network.solution.values)
    #expect(texts.refusals == [])
  }

  @Test("Where rooms are scarce the proof is accepted, and no value is above the network's")
  func scarce() throws {
    let joint = JointModel(mentees: 60, mentors: 66, rooms: 1, seed: 3)
    #expect(joint.model.optionCount > 5_000)
    let texts = try SolvedTexts(searching: joint.model)
    let network = try SolvedNetwork.solving(joint.roomless).get()
    let value = try #require(texts.solution).values[0][0]
    #expect(value < network.solution.values[0][0])
    #expect(value > 27 * 60_000)
    #expect(texts.refusals == [])
  }
}
