/// The forms that nouns take after numbers in the languages of the world, as Unicode's CLDR calls them.
package enum PluralForm: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other
}

/// Which form a language uses for a number: the rules of CLDR for whole numbers.
package enum PluralRule: Int, Sendable, Hashable {
    /// English and most languages of Europe: one, other.
    case oneOther
    /// French and Portuguese: zero and one alike.
    case frenchOneOther
    /// Vietnamese, Chinese, Japanese, Korean, Thai, Indonesian: no plural.
    case other
    /// Arabic: all six.
    case arabic
    /// Russian, Ukrainian, Serbian.
    case slavic
    /// Polish.
    case polish
    /// Czech, Slovak.
    case czech

    /// The rule of a language, by its tag of BCP 47; that of English for one that is not known.
    package init(language: String) {
        switch LanguageTag.language(of: language) {
        case "fr", "pt", "hy": self = .frenchOneOther
        case "vi", "zh", "ja", "ko", "th", "id", "ms", "lo", "my", "km": self = .other
        case "ar": self = .arabic
        case "ru", "uk", "be", "sr", "hr", "bs": self = .slavic
        case "pl": self = .polish
        case "cs", "sk": self = .czech
        default: self = .oneOther
        }
    }

    /// The form for a number; for one below zero that of its magnitude.
    package func form(of number: Int) -> PluralForm {
        let count = number.magnitude
        let (ones, tens) = (count % 10, count % 100)
        switch self {
        case .other: return .other
        case .oneOther: return count == 1 ? .one : .other
        case .frenchOneOther: return count < 2 ? .one : .other
        case .arabic:
            if count < 3 { return [.zero, .one, .two][Int(count)] }
            return (3...10).contains(tens) ? .few : tens >= 11 ? .many : .other
        case .slavic:
            if ones == 1, tens != 11 { return .one }
            return (2...4).contains(ones) && !(12...14).contains(tens) ? .few : .many
        case .polish:
            if count == 1 { return .one }
            return (2...4).contains(ones) && !(12...14).contains(tens) ? .few : .many
        case .czech: return count == 1 ? .one : (2...4).contains(count) ? .few : .other
        }
    }
}
