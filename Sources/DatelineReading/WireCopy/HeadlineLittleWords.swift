import DatelineModel

/// The little words of a language by which a sentence is shortened. Several words together are one text, `sau khi`.
struct HeadlineLittleWords: Sendable {
    /// What begins a clause or an addition before which a headline can end.
    let clauses: [String]
    /// What begins a phrase before which it can end if need be.
    let phrases: [String]
    /// What begins a sentence before its subject, up to a comma.
    let openings: [String]
    /// What begins the naming of a speaker behind the last comma.
    let speakers: [String]
    /// Verbs that name a speaker there.
    let sayings: Set<String>
    /// Verbs as they stand behind a subject, whole.
    let verbs: [String]
    /// Ends of other verbs.
    let verbEnds: [String]
    /// Ends of participles that describe the noun before them.
    let participleEnds: [String]
    /// Ends of infinitives.
    let infinitiveEnds: [String]
    /// Words that need another behind them, besides articles and prepositions.
    let hanging: Set<String>
    /// Words that need another later: `từ`, `đến`.
    let pairs: [(String, String)]
    let conjunctions: Set<String>
    /// What begins a clause that says which.
    let relatives: Set<String>
    let weekdays: Set<String>
    /// What stands before the name of a day.
    let beforeDays: Set<String>
    /// Those of the phrases that say on what or for what, without which a noun says little.
    var complements: [String] = []
    var articles: Set<String> = []
    /// Those of the clauses that say what something is for.
    var purposes: Set<String> = []
    /// What stands between a noun and the noun that says which.
    var ofs: Set<String> = []
    /// What begins a clause that somebody says.
    var thats: Set<String> = []
    /// Ends of participles that open a sentence.
    var gerundEnds: [String] = []
    /// Days in one word: `ayer`, `hoje`.
    var days: Set<String> = []
    /// Whether the verb stands first, so that every beginning has it.
    var verbIsFirst = false

    static let commas: Set<Substring> = [",", ";", ":", "،", "؛"]

    static func bare(_ word: String) -> String { word.lowercased().trimmingEnd(of: ",.;:،؛") }

    static func folded(_ character: Character) -> String { character.lowercased() }

    func isAnd(_ word: String) -> Bool { conjunctions.contains(Self.bare(word)) }

    func isVerb(_ word: String) -> Bool {
        let bare = Self.bare(word)
        return verbIsFirst || verbs.contains(bare)
            || word.first?.isLowercase == true && bare.count > 3
                && verbEnds.contains(where: bare.hasSuffix)
    }

    func isParticiple(_ word: String) -> Bool {
        word.first?.isLowercase == true && word.count > 4 && participleEnds.contains(where: Self.bare(word).hasSuffix)
    }

    func isInfinitive(_ word: String) -> Bool {
        word.first?.isLowercase == true && word.count > 3 && infinitiveEnds.contains(where: Self.bare(word).hasSuffix)
    }

    /// Whether words begin with one of some texts, in large letters or small.
    func begins(_ words: ArraySlice<String>, with texts: [String]) -> Bool {
        guard let first = words.first.map(Self.plain) else { return false }
        return texts.contains { text in
            // Elided words: `d’après`, `qu’il`
            if text.hasSuffix("’") { return first.hasPrefix(text) }
            guard text.hasPrefix(first) else { return false }
            if text.utf8.count == first.utf8.count { return true }
            guard text.utf8.dropFirst(first.utf8.count).first == UInt8(ascii: " ") else { return false }
            let parts = text.split(separator: " ")
            return parts.count <= words.count && zip(parts, words).allSatisfy { $0 == Self.plain($1) }
        }
    }

    /// A word in small letters, with typographic apostrophes.
    private static func plain(_ word: String) -> String {
        let bare = bare(word)
        return bare.utf8.contains(UInt8(ascii: "'")) ? bare.replacing("'", with: "’") : bare
    }

    /// The number of words that name a day which a headline can spare: `este lunes`, `hôm thứ Hai`; 0 if there are none.
    func lengthOfDay(_ words: ArraySlice<String>) -> Int {
        let start = words.startIndex
        let isMarked = words.first.map { beforeDays.contains(Self.bare($0)) } ?? false
        if let first = words.first, days.contains(Self.bare(first)), !isMarked || !isWeekday(words.dropFirst()) {
            // `hoy en día`, `hoje em dia`, `hoy mismo`, `hoy por hoy`
            let next = words.dropFirst().prefix(2).map(Self.bare)
            let isNow = [["en", "día"], ["em", "dia"], ["por", "hoy"]].contains(next)
            if isNow || ["mismo", "mesmo"].contains(next.first) { return 0 }
            return 1 + lengthOfDate(words.dropFirst())
        }
        for length in isMarked ? [3, 2] : weekdaysStandAlone ? [1] : [] where words.count >= length {
            let name = words[(start + (isMarked ? 1 : 0))..<(start + length)].map(Self.bare).joined(separator: " ")
            if isMarked, length == 2, isDate(name) { return length }
            if weekdays.contains(name) { return length + lengthOfDate(words.dropFirst(length)) }
        }
        return 0
    }

    /// The number of words that say which date the day before them is: `lunes 4 de agosto de 2025`; 0 if there are none.
    private func lengthOfDate(_ words: ArraySlice<String>) -> Int {
        [5, 4, 3, 2].first { count in
            words.count >= count
                && MonthAndDay(words.prefix(count).map { $0.trimmingEnd(of: ",.") }.joined(separator: " ")) != nil
        } ?? 0
    }

    private func isWeekday(_ words: ArraySlice<String>) -> Bool {
        words.first.map { weekdays.contains(Self.bare($0)) } ?? false
    }

    /// French has `mercredi` alone; elsewhere a word stands before it.
    private var weekdaysStandAlone: Bool { beforeDays.contains("") }

    private func isDate(_ text: String) -> Bool {
        text.contains("/") && text.allSatisfy { $0.isNumber || $0 == "/" }
    }
}
