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

    /// `{date:%Y}/{slug}/` as other programs write it, `/:year/:slug/`.
    static func pattern(_ text: String) -> String {
        var pattern = text.hasPrefix("/") ? text : "/" + text
        for (mark, name) in [
            ("{date:%Y}", ":year"), ("{date:%m}", ":month"), ("{date:%d}", ":day"), ("{date:%b}", ":short_month"),
            ("{date:%B}", ":long_month"), ("{date:%-m}", ":i_month"), ("{date:%-d}", ":i_day"),
            ("{date:%y}", ":short_year"), ("{date:%j}", ":y_day"), ("{slug}", ":slug"), ("{category}", ":categories"),
            ("{lang}", ":lang"), ("{author}", ":author"), ("{path_no_ext}", ":path/:name"),
        ] { pattern = pattern.replacing(mark, with: name) }
        return pattern.hasSuffix("/index.html") ? String(pattern.dropLast(10)) : pattern
    }
}

/// Settings in JavaScript: the first text that stands behind a name.
enum ScriptSettings {
    static func value(of key: String, in text: String) -> String? {
        for place in text.ranges(of: key) {
            let before = place.lowerBound == text.startIndex ? nil : text[text.index(before: place.lowerBound)]
            if let before, before.isLetter || before.isNumber || before == "_" || before == "." { continue }
            let rest = text[place.upperBound...].drop { "\"'` ".contains($0) }
            guard let sign = rest.first, sign == ":" || sign == "=" else { continue }
            let value = rest.dropFirst().drop { $0 == " " }
            guard let quote = value.first, "\"'`".contains(quote) else { continue }
            let words = value.dropFirst().prefix { $0 != quote && !$0.isNewline }
            if !words.contains("${") { return String(words) }
        }
        return nil
    }
}
