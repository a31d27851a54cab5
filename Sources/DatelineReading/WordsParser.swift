package import DatelineModel

/// Reads a file of words: phrases by their English words, and for what is counted a text for each form.
///
///     Older articles: Articles plus anciens
///     article:
///       one: "{} article"
///       other: "{} articles"
package enum WordsParser {
    /// The words of a file. Throws `DiagnosticError` with all that is wrong with it.
    package static func parse(_ text: SourceText, language: String) throws -> Words {
        var phrases: [String: String] = [:]
        var counted: [String: [PluralForm: String]] = [:]
        var problems: [Diagnostic] = []
        for pair in try YAMLReader.read(text, in: 0..<text.bytes.count) {
            switch pair.value.content {
            case .scalar(let phrase, _): phrases[pair.key] = phrase
            case .map(let forms): counted[pair.key] = Self.forms(forms, of: pair, text, &problems)
            case .list:
                problems.append(
                    .error(
                        .wrongType, at: place(pair.value, text), "“\(pair.key)” must be a text, not a list",
                        help: "write “\(pair.key): …”"))
            }
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return Words(language: language, phrases: phrases, counted: counted)
    }

    private static func forms(
        _ pairs: [YAMLPair], of noun: YAMLPair, _ text: SourceText, _ problems: inout [Diagnostic]
    ) -> [PluralForm: String] {
        let names = PluralForm.allCases.map(\.rawValue)
        var forms: [PluralForm: String] = [:]
        for pair in pairs {
            guard let form = PluralForm(rawValue: pair.key), case .scalar(let phrase, _) = pair.value.content else {
                problems.append(
                    .error(
                        .unknownKey, at: .location(text.location(at: pair.offset, length: pair.key.utf8.count)),
                        "“\(pair.key)” is not a plural form with a text",
                        help: Suggestion.didYouMean(pair.key, among: names)
                            ?? "the forms are \(names.joined(separator: ", "))"))
                continue
            }
            forms[form] = phrase
        }
        if forms[.other] == nil {
            problems.append(
                .error(
                    .missingValue, at: .location(text.location(at: noun.offset, length: noun.key.utf8.count)),
                    "“\(noun.key)” has no text for “other”", help: "add a line “other: \"{} …\"” below it"))
        }
        return forms
    }

    private static func place(_ node: YAMLNode, _ text: SourceText) -> Diagnostic.Place {
        .location(text.location(at: node.offset, length: node.length))
    }
}
