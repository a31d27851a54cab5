import DatelineReading

/// What stands between the brackets of AsciiDoc: `The map,300,title="The hall"`.
struct AsciiDocAttributes {
    /// What stands there without a name.
    private(set) var values: [String] = []
    /// What stands there with one.
    private var named: [String: String] = [:]

    /// The first value without a name; empty if there is none.
    var first: String { values.first ?? "" }

    subscript(_ name: String) -> String? { named[name].flatMap { $0.isEmpty ? nil : $0 } }

    init(_ text: String) {
        // Words without any name, with commas among them, are words.
        guard text.contains("=") || text.contains("\"") else {
            values = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingWhitespace() }
            if values.dropFirst().contains(where: { $0.contains(" ") }) { values = [text.trimmingWhitespace()] }
            return
        }
        var rest = text[...]
        while !rest.isEmpty {
            rest = rest.drop { $0 == " " || $0 == "," }
            let word = rest.prefix { $0 != "," && $0 != "=" && $0 != "\"" }
            let after = rest[word.endIndex...]
            if after.first == "=", !word.contains(" ") {
                let (value, next) = Self.value(after.dropFirst())
                named[word.lowercased()] = value
                rest = next
            } else {
                let (value, next) =
                    word.isEmpty ? Self.value(rest) : (String(rest.prefix { $0 != "," }), rest.drop { $0 != "," })
                values.append(value.trimmingWhitespace())
                rest = next
            }
        }
    }

    private static func value(_ text: Substring) -> (String, Substring) {
        guard text.first == "\"", let end = text.dropFirst().firstIndex(of: "\"") else {
            let value = text.prefix { $0 != "," }
            return (value.trimmingWhitespace(), text[value.endIndex...])
        }
        return (
            String(text[text.index(after: text.startIndex)..<end]), text[text.index(after: end)...].drop { $0 != "," }
        )
    }
}
