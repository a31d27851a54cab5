import DatelineModel

/// A line that names who wrote a story: `By Jane Doe and John Roe`, `By A. Writer, Nairobi | 12 Feb 2025`.
struct Byline {
    /// Who wrote it.
    let authors: [String]
    /// The day beside the names; `nil` if there is none.
    let day: CalendarDay?

    /// The byline that a line is; `nil` if it is none.
    init?(_ line: String) {
        guard line.utf8.count <= Self.longest, let prefix = Self.prefixes.first(where: line.hasPrefix) else {
            return nil
        }
        let rest: Substring = line.dropFirst(prefix.count)
        let parts = rest.split(whereSeparator: { "|•·".contains($0) })
            .map { $0.trimmingWhitespace() }
        guard let first = parts.first else { return nil }
        day = parts.dropFirst().lazy.compactMap { DayInWords.day(in: $0) }.first
        // The place of the writer may stand behind the names.
        let names = Self.split(first)
        let people = names.count > 1 && names.last.map { !Self.isPerson($0) } ?? false ? names.dropLast() : names[...]
        guard !people.isEmpty, people.allSatisfy(Self.isPerson), names.count - people.count < 2,
            people.count == names.count || names.last?.first?.isUppercase == true
        else { return nil }
        authors = people.map(Self.inTitleCase)
    }

    /// The names that a line labelled as a byline gives.
    static func names(_ value: String) -> [String] {
        let names = prefixes.first(where: value.hasPrefix).map { value.dropFirst($0.count) } ?? value[...]
        return split(String(names)).filter { $0.utf8.count < 80 }.map(inTitleCase)
    }

    /// The name in capitals that a line alone is: `JANE PLACEHOLDER`; `nil` if it can be anything else.
    static func nameAlone(_ line: String) -> String? {
        guard line.utf8.count < 40, isPerson(line), !line.contains(where: \.isLowercase), line.contains(" "),
            !DatelineParser.isLabel(line)
        else { return nil }
        return inTitleCase(line)
    }

    /// The name that a line between a headline and a day is: `Jane Placeholder`; `nil` if it can be anything else.
    static func nameAboveDay(_ line: String) -> String? {
        let words = line.split(separator: " ")
        guard (2...3).contains(words.count), isPerson(line), words.allSatisfy({ $0.first?.isUppercase == true }) else {
            return nil
        }
        return inTitleCase(line)
    }

    private static let longest = 120
    private static let prefixes = ["By ", "BY ", "by ", "By: ", "BY: ", "Por ", "Par ", "Von "]

    private static func split(_ names: String) -> [String] {
        [" and ", " AND ", " & ", ";"].reduce(names) { $0.replacing($1, with: ",") }.split(separator: ",")
            .map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
    }

    /// Whether words are two to five names.
    private static func isPerson(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...5).contains(words.count) && !name.contains(where: \.isNumber)
            && words.allSatisfy { $0.first?.isUppercase == true || particles.contains(String($0)) }
            && name.allSatisfy { $0.isLetter || " .-'’".contains($0) }
    }

    private static let particles: Set<String> = ["de", "van", "von", "al", "da", "di", "del", "der", "bin", "el", "la"]

    private static func inTitleCase(_ name: String) -> String {
        guard !name.contains(where: \.isLowercase) else { return name }
        return name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    }
}
