package import Domain

/// The words in which leads are spoken to.
package enum Words {
  /// The phrasebook of a language, from the resource files.
  package static func book(_ language: LeadLanguage) -> Phrasebook {
    switch language {
    case .japanese: japanese
    case .english: english
    }
  }

  /// The version of the product.
  package static let version = "0.1.0"

  private static let japanese = Phrasebook(
    joined([
      PackageResources.words_ja_txt, PackageResources.commands_ja_txt,
      PackageResources.intake_ja_txt, PackageResources.rules_ja_txt, PackageResources.verify_ja_txt,
    ]))

  private static let english = Phrasebook(
    joined([
      PackageResources.words_en_txt, PackageResources.commands_en_txt,
      PackageResources.intake_en_txt, PackageResources.rules_en_txt, PackageResources.verify_en_txt,
    ]))

  private static func joined(_ files: [[UInt8]]) -> String {
    files.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
