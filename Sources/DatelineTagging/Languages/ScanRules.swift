import DatelineModel

/// How a scanner tells words apart and what of them it compares; English unless said otherwise.
struct ScanRules {
    /// Whether each character of Chinese, Japanese or Korean is a word by itself: no blank says where words end.
    var isUnspaced = false
    /// Whether accents tell words apart, as in Vietnamese: `Mỹ` and `my`.
    var keepsAccents = false
    /// Whether an article or preposition of a few letters may stand before an apostrophe: `l’Allemagne`.
    var elides = false
    /// What of a word counts for topics.
    var stem = Stem.english

    /// What of a word counts for topics.
    enum Stem {
        /// All of it.
        case none
        case english, arabic
        /// All but an ending.
        case without([LightStem.Ending])
    }
}

extension TextLanguage {
    /// How its words are told apart and compared.
    var rules: ScanRules {
        switch self {
        case .english: ScanRules()
        case .french: ScanRules(elides: true, stem: .without(LightStem.french))
        case .spanish: ScanRules(stem: .without(LightStem.spanish))
        case .portuguese: ScanRules(stem: .without(LightStem.portuguese))
        case .german: ScanRules(stem: .without(LightStem.german))
        case .indonesian: ScanRules(stem: .without(LightStem.indonesian))
        case .vietnamese: ScanRules(keepsAccents: true, stem: .none)
        case .arabic: ScanRules(stem: .arabic)
        case .chinese, .japanese, .korean: ScanRules(isUnspaced: true, stem: .none)
        }
    }
}
