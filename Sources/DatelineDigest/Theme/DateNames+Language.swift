import DatelineModel
package import DatelineTemplates
private import Foundation

extension DateNames {
    /// The names in a language, by its BCP 47 tag; English ones if the system does not know it.
    package init(language: String) {
        guard LanguageTag.language(of: language) != "en" else {
            self = .english
            return
        }
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: language)
        formatter.calendar = Calendar(identifier: .gregorian)
        // Foundation begins a week with Sunday.
        let mondayFirst = { (names: [String]) in Array(names.dropFirst() + names.prefix(1)) }
        self =
            DateNames(
                months: formatter.monthSymbols, shortMonths: formatter.shortMonthSymbols,
                weekdays: mondayFirst(formatter.weekdaySymbols),
                shortWeekdays: mondayFirst(formatter.shortWeekdaySymbols))
            ?? .english
    }
}

extension LongDate {
    /// Days as a language has them, by its BCP 47 tag; in English if the system does not know it.
    package static func of(language: String) -> LongDate {
        guard LanguageTag.language(of: language) != "en" else { return .english }
        let locale = Locale(identifier: language)
        let pattern = DateFormatter.dateFormat(fromTemplate: "dMMMMy", options: 0, locale: locale) ?? ""
        // A year alone, and a month as it is called alone: the patterns of templates have one form of each. Every other part
        // is text in quotes.
        let parts = pattern.split(separator: "'", omittingEmptySubsequences: false).enumerated().map { number, part in
            number % 2 == 1 ? String(part) : String(part).replacing(/y+/, with: "yyyy").replacing(/L+/, with: "MMMM")
        }
        return LongDate(pattern: parts.joined(separator: "'"), names: DateNames(language: language)) ?? .english
    }
}
