/// The days that the law itself names; the raw value is the name in the words of the law.
///
/// Source: 国民の祝日に関する法律 (Act 178 of 1948) Art. 2; 平成30年法律第99号 for the two days of 2019.
package enum HolidayName: String, CaseIterable, Hashable, Sendable {
  case newYearsDay = "元日"
  case comingOfAgeDay = "成人の日"
  case nationalFoundationDay = "建国記念の日"
  case emperorsBirthday = "天皇誕生日"
  case vernalEquinoxDay = "春分の日"
  case showaDay = "昭和の日"
  case constitutionMemorialDay = "憲法記念日"
  case greeneryDay = "みどりの日"
  case childrensDay = "こどもの日"
  case marineDay = "海の日"
  case mountainDay = "山の日"
  case respectForTheAgedDay = "敬老の日"
  case autumnalEquinoxDay = "秋分の日"
  case healthAndSportsDay = "体育の日"
  case sportsDay = "スポーツの日"
  case cultureDay = "文化の日"
  case labourThanksgivingDay = "勤労感謝の日"
  case enthronementDay = "天皇の即位の日"
  case enthronementCeremonyDay = "即位礼正殿の儀の行われる日"
  /// The customary name of a day between two national holidays; the law leaves that day unnamed.
  case citizensHoliday = "国民の休日"

  /// The name in the words of the law: `春分の日`.
  package var japanese: String { rawValue }

  /// The name in English: `Vernal Equinox Day`. The law has no English text; these are in common use.
  package var english: String {
    switch self {
    case .newYearsDay: "New Year's Day"
    case .comingOfAgeDay: "Coming of Age Day"
    case .nationalFoundationDay: "National Foundation Day"
    case .emperorsBirthday: "Emperor's Birthday"
    case .vernalEquinoxDay: "Vernal Equinox Day"
    case .showaDay: "Showa Day"
    case .constitutionMemorialDay: "Constitution Memorial Day"
    case .greeneryDay: "Greenery Day"
    case .childrensDay: "Children's Day"
    case .marineDay: "Marine Day"
    case .mountainDay: "Mountain Day"
    case .respectForTheAgedDay: "Respect for the Aged Day"
    case .autumnalEquinoxDay: "Autumnal Equinox Day"
    case .healthAndSportsDay: "Health and Sports Day"
    case .sportsDay: "Sports Day"
    case .cultureDay: "Culture Day"
    case .labourThanksgivingDay: "Labour Thanksgiving Day"
    case .enthronementDay: "Enthronement Day"
    case .enthronementCeremonyDay: "Enthronement Ceremony Day"
    case .citizensHoliday: "Citizens' Holiday"
    }
  }
}
