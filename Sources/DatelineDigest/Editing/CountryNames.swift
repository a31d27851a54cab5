import DatelineModel
import DatelineTagging
private import Foundation

/// The names of countries in other languages than English.
enum CountryNames {
    /// Names by code: those of the words of the pages (`CN: Chine`), and for the others those of Unicode's CLDR as the
    /// system has them. None for English, for which the gazetteer has its own.
    static func names(in language: String, _ words: Words) -> [String: String] {
        let isEnglish = LanguageTag.language(of: language) == "en"
        let locale = isEnglish ? nil : Locale(identifier: language)
        var names: [String: String] = [:]
        for code in Gazetteer.codes {
            if let name = words.translation(of: code) {
                names[code] = name
            } else if !withOddNames.contains(code), let name = locale?.localizedString(forRegionCode: code),
                name != code
            {
                names[code] = name
            }
        }
        return names
    }

    /// Countries that the system calls by names that newspapers do not use: “mainland China”.
    private static let withOddNames: Set<String> = ["CN"]
}
