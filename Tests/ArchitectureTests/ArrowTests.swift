import Foundation
import Testing

/// The house as the README and DESIGN §4 draw it: what each room may import.
private let house: [String: Set<String>] = [
  "Almanac": [],
  "Domain": ["Almanac"],
  "Solver": [],
  "Matching": ["Almanac", "Domain", "Solver"],
  "Verification": ["Almanac", "Domain"],
  "Intake": ["Almanac", "Domain", "Foundation", "Yams"],
  "ICalendar": ["Almanac", "CLibical", "Synchronization"],
  "Storage": ["Almanac", "Domain", "Crypto", "Foundation", "GRDB", "Glibc"],
  "Workflow": [
    "Almanac", "Domain", "ICalendar", "Intake", "Matching", "Solver", "Storage", "Verification",
    "Crypto", "Foundation",
  ],
  "musubi": [
    "Almanac", "Domain", "Workflow", "ArgumentParser", "Dispatch", "Foundation", "Synchronization",
  ],
]

@Suite("The house")
struct ArrowTests {
  @Test("No room imports what its arrows do not reach", arguments: house.keys.sorted())
  func arrowsHold(room: String) throws {
    for file in try SourceFiles.swift(in: "Sources/\(room)") {
      for module in file.imports {
        #expect(house[room]?.contains(module) == true, "\(file.name) imports \(module)")
      }
    }
  }

  @Test("Every room of the tree is drawn, and every drawn room is there")
  func everyRoomIsDrawn() throws {
    let rooms = try SourceFiles.rooms()
    #expect(Set(rooms) == Set(house.keys).union(["CLibical"]))
  }

  @Test("The second witness never meets the solver")
  func verificationIsIndependent() throws {
    for file in try SourceFiles.swift(in: "Sources/Verification") {
      #expect(file.imports.isDisjoint(with: ["Solver", "Matching"]), "\(file.name)")
    }
  }

  @Test("Only publishing reads a clock")
  func clocksAreRead() throws {
    let clocks = [
      "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "clock_gettime", "time(nil",
    ]
    let readers = try SourceFiles.swift(in: "Sources").filter { file in
      clocks.contains { file.text.contains($0) }
    }
    #expect(readers.map(\.name) == ["PublishingInstant.swift"])
  }

  @Test("No file is longer than 400 lines")
  func filesAreShort() throws {
    for file in try SourceFiles.swift(in: "Sources") {
      #expect(
        file.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 401,
        "\(file.name)")
    }
  }

  @Test("Everything that other rooms see is documented")
  func packageDeclarationsAreDocumented() throws {
    for file in try SourceFiles.swift(in: "Sources") {
      #expect(file.undocumented.isEmpty, "\(file.name): \(file.undocumented)")
    }
  }
}
