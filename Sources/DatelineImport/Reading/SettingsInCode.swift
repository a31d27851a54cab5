import DatelineReading

/// The settings of Pelican, which are Python: lines that give a name a text.
enum PythonSettings {
    static func read(_ bytes: [UInt8]) -> [String: String] {
        var values: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let equal = line.firstIndex(of: "=") else { continue }
            let name = line[..<equal].trimmingWhitespace()
            guard !name.isEmpty, name.allSatisfy({ $0.isUppercase || $0 == "_" || $0.isNumber }) else { continue }
            let value = line[line.index(after: equal)...].drop { "ur ".contains($0) }
            guard let quote = value.first, quote == "'" || quote == "\"" else { continue }
            values[name] = String(value.dropFirst().prefix { $0 != quote })
        }
        return values
    }

    /// The texts of a list, or the one text, that lines give a name; `nil` if none does.
    static func list(_ name: String, in code: String) -> [String]? {
        var found: [String]?
        for place in code.ranges(of: name) {
            guard code[..<place.lowerBound].last?.isNewline ?? true else { continue }
            var rest = code[place.upperBound...].drop { $0 == " " || $0 == "\t" }
            let isMore = rest.hasPrefix("+=")
            guard isMore || rest.hasPrefix("=") && !rest.hasPrefix("==") else { continue }
            rest = rest.dropFirst(isMore ? 2 : 1)
            found = (isMore ? found ?? [] : []) + texts(takenFrom: &rest)
        }
        return found
    }

    /// The texts in quotation marks up to the end of a value: of its line, or of the brackets that it opens.
    private static func texts(takenFrom rest: inout Substring) -> [String] {
        var texts: [String] = []
        var open = 0
        while let character = rest.popFirst() {
            switch character {
            case "'", "\"":
                let text = rest.prefix { $0 != character }
                rest = rest[text.endIndex...].dropFirst()
                texts.append(String(text))
            case "#": rest = rest.drop { !$0.isNewline }
            case "[", "(", "{": open += 1
            case "]", ")", "}":
                open -= 1
                if open <= 0 { return texts }
            case _ where character.isNewline && open == 0: return texts
            default: break
            }
        }
        return texts
    }

    /// `{date:%Y}/{slug}/` as other programs write it, `/:year/:slug/`. A name that is not known stays, behind a colon.
    static func pattern(_ text: String) -> String {
        var pattern = text.hasPrefix("/") ? "" : "/"
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pattern += rest[..<open]
            let name = rest[open..<close].dropFirst()
            pattern += name.hasPrefix("date:") ? dates(name.dropFirst(5)) : ":\(names[String(name)] ?? String(name))"
            rest = rest[close...].dropFirst()
        }
        pattern += rest
        return pattern.hasSuffix("/index.html") ? String(pattern.dropLast(10)) : pattern
    }

    private static let names = ["category": "categories", "path_no_ext": "path/:name"]

    /// `%Y-%m` as `:year-:month`.
    private static func dates(_ form: Substring) -> String {
        var result = ""
        var rest = form
        while let first = rest.popFirst() {
            guard first == "%", var mark = rest.popFirst().map(String.init) else {
                result.append(first)
                continue
            }
            if mark == "-", let letter = rest.popFirst() { mark.append(letter) }
            result += ":" + (dateNames[mark] ?? "date_\(mark)")
        }
        return result
    }

    private static let dateNames = [
        "Y": "year", "y": "short_year", "m": "month", "-m": "i_month", "d": "day", "-d": "i_day", "b": "short_month",
        "B": "long_month", "j": "y_day", "V": "week", "G": "w_year", "a": "short_day", "A": "long_day", "u": "w_day",
        "H": "hour", "M": "minute", "S": "second",
    ]
}

/// Settings in JavaScript: the first text that stands behind a name.
enum ScriptSettings {
    static func value(of key: String, in text: String) -> String? {
        for place in text.ranges(of: key) {
            let before = place.lowerBound == text.startIndex ? nil : text[text.index(before: place.lowerBound)]
            if let before, before.isLetter || before.isNumber || before == "_" || before == "." { continue }
            let rest = text[place.upperBound...].drop { "\"'` ".contains($0) }
            guard let delimiter = rest.first, delimiter == ":" || delimiter == "=" else { continue }
            let value = rest.dropFirst().drop { $0 == " " }
            guard let quote = value.first, "\"'`".contains(quote) else { continue }
            let words = value.dropFirst().prefix { $0 != quote && !$0.isNewline }
            if !words.contains("${") { return String(words) }
        }
        return nil
    }
}
