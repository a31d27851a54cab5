import DatelineModel

/// Lines that name who reported, wrote and edited a story.
extension SignOffPiece {
    /// The names in `Reporting by A in Paris and B; Editing by C`; `nil` if the text is not such a line.
    static func reporters(_ text: String) -> [String]? {
        let line = text.trimmingWhitespace()
        if let names = inPortuguese(line) { return names }
        guard credits.contains(where: line.hasPrefix), !isSentence(line) else { return nil }
        var names: [String] = []
        for credit in line.split(separator: ";") {
            let credit = credit.trimmingWhitespace()
            guard !credit.lowercased().hasPrefix("edit"), let start = credit.firstRange(of: "ing by ") else { continue }
            for part in credit[start.upperBound...].replacing(" and ", with: ",").split(separator: ",") {
                if part.lowercased().contains("editing by") { break }
                let words = part.split(separator: " ").prefix { !["in", "at"].contains($0) && !$0.hasPrefix("(") }
                if !words.isEmpty, words != ["Newsroom"] { names.append(words.joined(separator: " ")) }
            }
        }
        return names
    }

    /// The names in `Por Jane Doe e John Roe, em Lisboa; Edição de Mary Poe`, as Reuters signs in Portuguese and in Spanish. Without
    /// an editor it may be the name of an alliance, `Por Trabajo Digno`.
    private static func inPortuguese(_ line: String) -> [String]? {
        guard let label = ["Por ", "Reportagem de ", "Reporte de "].first(where: line.hasPrefix),
            line.contains("; Edi")
        else { return nil }
        let names = line.prefix { $0 != ";" }.dropFirst(label.count)
            .replacing(" e ", with: ",").replacing(" y ", with: ",").split(separator: ",")
            .map { $0.prefix { $0 != "(" }.trimmingWhitespace() }
            .filter { !$0.hasPrefix("em ") && !$0.hasPrefix("en ") }
        return names.isEmpty || line.hasSuffix(".") || !names.allSatisfy({ isPerson($0[...]) }) ? nil : names
    }

    /// Whether a line that begins like a credit goes on as a sentence: `Editing by machines is banned.`
    private static func isSentence(_ line: String) -> Bool {
        line.split(separator: ";").contains { credit in
            guard let start = credit.firstRange(of: "ing by ") else { return false }
            var isBehindPlace = false
            var lowercase = 0
            for word in credit[start.upperBound...].split(whereSeparator: { " ,.()".contains($0) }) {
                if ["in", "at", "for"].contains(word) { isBehindPlace = true }
                guard word.first?.isLowercase == true, !particles.contains(word.lowercased()), !word.hasSuffix("ing")
                else {
                    lowercase = 0
                    continue
                }
                lowercase += 1
                // `in the newsroom` may stand behind names, two words of a sentence do not.
                if lowercase > (isBehindPlace ? 1 : 0) { return true }
            }
            return false
        }
    }

    /// Words in small letters among names and places.
    private static let particles: Set<String> = [
        "and", "in", "at", "for", "by", "the", "de", "da", "di", "del", "della", "der", "den", "van", "von", "al",
        "bin",
        "ibn", "el", "la", "le", "du", "dos", "das", "do", "y", "e", "of", "newsroom", "bureau", "desk", "team",
        "staff",
        "additional", "with",
    ]

    private static let credits = ["Reporting by ", "Writing by ", "Editing by ", "Additional reporting by "]
}
