import ArgumentParser
import Workflow

/// `musubi feed`
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: Help.text("feed"),
    subcommands: [FeedList.self, FeedVerify.self, FeedHolidays.self])
}

struct FeedList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Help.text("feed.list"), discussion: Help.text("feed.list.long"))

  @OptionGroup var session: Session

  func run() throws { try session.run { try $0.feedList() } }
}

struct FeedVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Help.text("feed.verify"),
    discussion: Help.text("feed.verify.long"))

  @OptionGroup var session: Session

  func run() throws { try session.run { try $0.verifyFeeds() } }
}

struct FeedHolidays: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: Help.text("feed.holidays"),
    discussion: Help.text("feed.holidays.long"))

  @Option(help: Help.text("feed.holidays.from"))
  var from = PublicHolidayFeed.keptYears.lowerBound

  @Option(help: Help.text("feed.holidays.to"))
  var to: Int?

  @OptionGroup var output: Output

  private var last: Int { to ?? max(from, PublicHolidayFeed.keptYears.upperBound) }

  func validate() throws {
    guard from <= last else { throw ValidationError(Help.text("feed.holidays.order")) }
  }

  func run() throws {
    try output.run {
      try PublicHolidayFeed.report(years: from...last)
    }
  }
}
