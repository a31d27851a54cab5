import DatelineModel

extension Filter {
    /// Filters for the fixed words of the pages, in the site's language.
    static let words: [Filter] = [
        Filter(
            name: "word", usage: "\"Older articles\" | word",
            meaning: "A phrase of the pages in the site’s language, from Templates/words.", takes: "a phrase in quotes",
            result: { type, _ in type.kind == .text ? .text : nil },
            constant: { value, site throws(Refusal) in
                guard case .text(let phrase) = value else { return .none }
                if let translation = site.words.translation(of: phrase) { return .text(translation) }
                guard site.words.isStrict else { return .text(site.words(phrase)) }
                throw Refusal(
                    identifier: .unknownWord, summary: "there is no “\(phrase)” in words/\(site.words.language).yml",
                    help: Suggestion.didYouMean(phrase, among: site.words.all)
                        ?? "add a line “\(phrase): …” to Templates/words/\(site.words.language).yml")
            },
            action: nil),
        Filter(
            name: "counted", usage: "counted: \"article\"",
            meaning: "The number with a noun of Templates/words in the right form.", takes: "a number",
            parameters: [.noun],
            result: { type, _ in type.kind == .number ? .text : nil },
            action: .write(.text) { value, arguments, buffer in
                guard case .number(let number) = value, let rule = PluralRule(rawValue: arguments.number(0)) else {
                    return
                }
                let form = PluralForm.allCases.firstIndex(of: rule.form(of: number)) ?? 0
                let first = 1 + form * 3
                arguments.appendText(first, to: &buffer)
                // Some languages say “two articles” in one word.
                guard arguments.number(first + 1) == 1 else { return }
                buffer.append(grouping: number, separator: arguments.site.groupingSeparator)
                arguments.appendText(first + 2, to: &buffer)
            }),
    ]
}

extension Words {
    /// Whether a phrase without a translation is a mistake: in any language but English, if there are words at all.
    var isStrict: Bool { !isEmpty && LanguageTag.language(of: language) != "en" }

    /// The arguments of the filter `counted`: the plural rule, then for each form in the order of CLDR the text before
    /// the number, whether the number is printed (1 or 0), and the text after it. `nil` if the noun is unknown.
    func arguments(for noun: String) -> [FilterArgument]? {
        guard let forms = forms(of: noun) ?? (isStrict ? nil : [.one: "{} \(noun)", .other: "{} \(noun)s"]),
            let other = forms[.other]
        else { return nil }
        var arguments: [FilterArgument] = [.number(PluralRule(language: language).rawValue)]
        for form in PluralForm.allCases {
            let text = forms[form] ?? other
            let number = text.firstRange(of: "{}")
            let before = number.map { String(text[..<$0.lowerBound]) } ?? text
            let after = number.map { String(text[$0.upperBound...]) } ?? ""
            arguments += [.text(before), .number(number == nil ? 0 : 1), .text(after)]
        }
        return arguments
    }
}
