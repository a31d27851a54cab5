import DatelineDigest
import DatelineModel
import DatelineReading

/// Who wrote a post.
extension Conversion {
    func addAuthors(_ post: OldPost, _ add: (String, String) -> Void) {
        var names: [String] = []
        for value in post.fields.all(.authors) {
            switch value {
            case .map(let fields): names += [OldSettings.name(of: fields)].compactMap { $0 }
            case .list(let items): names += items.compactMap { $0.text ?? OldSettings.name(of: $0.fields) }
            default: names += value.texts()
            }
        }
        if names.isEmpty { names = [settings.author(of: post)].compactMap { $0 } }
        names = names.flatMap { settings.authors[$0].map { [$0] } ?? Self.names(in: $0) }
            .map { settings.authors[$0] ?? $0 }.withoutRepeats()
        if !names.isEmpty { add("authors", "[\(names.map(YAMLText.quoted).joined(separator: ", "))]") }
    }

    /// The names that a text has: `Ann Lee <ann@…>`, `[Ann Lee](https://…)`, `Ann Lee and Bo Ek`.
    private static func names(in text: String) -> [String] {
        // An address of mail is not for readers.
        var words = text.withoutLinks()
        if let open = words.lastIndex(where: { "<(".contains($0) }),
            let close = words[open...].lastIndex(where: { ">)".contains($0) }), words[open..<close].contains("@"),
            open > words.startIndex
        {
            words = String(words[..<open] + words[words.index(after: close)...])
        }
        words = words.withoutHTML().trimmingWhitespace()
        let parts = words.components(around: " and ").flatMap { $0.components(around: " & ") }
        // “Law and Order” is one name; that of a person has two words.
        let areNames = parts.count > 1 && parts.allSatisfy { $0.contains(" ") && $0.first?.isUppercase == true }
        return areNames ? parts : words.isEmpty ? [] : [words]
    }
}

extension String {
    /// The parts between some words, without blanks around them.
    fileprivate func components(around words: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let place = rest.firstRange(of: words) {
            parts.append(rest[..<place.lowerBound].trimmingWhitespace())
            rest = rest[place.upperBound...]
        }
        return (parts + [rest.trimmingWhitespace()]).filter { !$0.isEmpty }
    }
}
