import Testing
import Verification

@Suite("A right plan")
struct AcceptedPlanTests {
  @Test("The plan of the spring round, worked out by hand, is accepted")
  func spring() throws {
    #expect(try SpringRound().refusals() == [])
  }
}
