/// The languages whose names of countries and phrases of topics the tagger knows, by their codes of ISO 639.
package enum TextLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case french = "fr"
    case spanish = "es"
    case portuguese = "pt"
    case german = "de"
    case indonesian = "id"
    case vietnamese = "vi"
    case arabic = "ar"
    case chinese = "zh"
    case japanese = "ja"
    case korean = "ko"

    /// The language of a tag of BCP 47, such as `pt-BR`; `nil` if it is none of these.
    package init?(tag: String) {
        self.init(rawValue: tag.prefix { $0 != "-" && $0 != "_" }.lowercased())
    }

    /// Whether it is written in Latin letters.
    package var isLatin: Bool {
        switch self {
        case .english, .french, .spanish, .portuguese, .german, .indonesian, .vietnamese: true
        case .arabic, .chinese, .japanese, .korean: false
        }
    }
}
