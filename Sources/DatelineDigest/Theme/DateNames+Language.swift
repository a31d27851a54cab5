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
