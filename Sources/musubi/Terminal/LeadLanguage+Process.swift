import Domain
import Foundation

extension LeadLanguage {
  /// The language of the locale: Japanese where it says so, else English.
  static var ofProcess: LeadLanguage {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("ja") == true ? .japanese : .english
  }
}
