import DatelineModel
private import DatelineReading

/// A line of a page that is a date for readers: `Published 5 March 2024`, `Press release | 5 March 2024`.
enum VisibleDate {
    /// The date of a line; `nil` if it is none, or may mean two days.
    static func date(in line: String) -> PublicationDate? {
        guard line.utf8.count <= 120, line.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        // `On 5 March 2024 Parliament agreed.` is a sentence.
        let isSentence = line.last.map { ".!?。".contains($0) } ?? false
        guard !isSentence || line.split(separator: " ").count < 6 else { return nil }
        // `Bonn, 5 March 2024`.
        if let comma = line.firstIndex(of: ","), line.first?.isUppercase ?? false {
            let place = line[..<comma]
            if !place.contains(where: \.isNumber), place.split(separator: " ").count < 4,
                case .date(let date)? = WrittenDate(String(line[comma...].dropFirst()).trimmingWhitespace())
            {
                return date
            }
        }
        for part in line.split(whereSeparator: { "|•·–—/".contains($0) && $0 != "/" }) {
            var words = part.split(separator: " ")
            var first = true
            while !words.isEmpty {
                // A place or a source may follow it.
                for count in (1...words.count).reversed() {
                    if count < words.count, words[count].first?.isLowercase ?? true { break }
                    if case .date(let date)? = WrittenDate(words[..<count].joined(separator: " ")) { return date }
                }
                guard let word = words.first, first || isLead(word) else { break }
                first = isLead(word)
                guard first else { break }
                words.removeFirst()
            }
        }
        return nil
    }

    private static func isLead(_ word: Substring) -> Bool {
        word.hasSuffix(":") || leads.contains(word.lowercased().filter { $0.isLetter })
    }

    private static let leads: Set<String> = [
        "published", "publication", "posted", "date", "dated", "on", "issued", "released", "release", "press", "news",
        "first",
        "by", "le", "publié", "am", "vom", "veröffentlicht", "erschienen", "stand", "publicado", "el", "pubblicato",
        "il", "data",
        "fecha", "datum", "pressemitteilung", "communiqué", "de", "gepubliceerd", "op", "dato", "publicerad",
    ]
}
