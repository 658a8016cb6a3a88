package import Domain

/// The rules file that a new workspace begins with: every setting at its default, with comments.
package enum ProgrammeTemplate {
  /// The file in the language of the lead; ``ProgrammeReader`` reads it back as `Programme()`.
  package static func text(language: LeadLanguage) -> String {
    String(decoding: bytes(language), as: UTF8.self)
  }

  private static func bytes(_ language: LeadLanguage) -> [UInt8] {
    switch language {
    case .japanese: PackageResources.programme_ja_yaml
    case .english: PackageResources.programme_en_yaml
    }
  }
}
