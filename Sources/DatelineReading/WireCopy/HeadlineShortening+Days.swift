import DatelineModel

/// Days that a headline can spare.
extension HeadlineShortening {
    /// Headlines omit the day: `passed a law on Thursday` → `passed a law`, `today raised the rate` → `raised the rate`.
    static func dropDay(_ words: [String]) -> [String] {
        var result: [String] = []
        var index = 0
        while index < words.count {
            let count = lengthOfDay(words, index)
            guard count > 0, let before = result.last else {
                result.append(words[index])
                index += 1
                continue
            }
            index += count
            // Punctuation after the day moves to the word before.
            var mark = words[index - 1].last.flatMap { ",.".contains($0) ? String($0) : nil } ?? ""
            // `on Tuesday, 4 March 2025, that …`: the second comma belongs to the first.
            if mark == ",", words[(index - count)..<(index - 1)].contains(where: { $0.hasSuffix(",") }) { mark = "" }
            // `Under a deal announced on Monday, …`
            if mark == ",", announcements.contains(before), isNoun(before: result.count - 1, result) {
                result.removeLast()
            }
            let last = result[result.count - 1]
            if !",.;:".contains(last.suffix(1)) { result[result.count - 1] += mark }
        }
        return result
    }

    /// Whether a noun with its article stands right before an index: `a deal`, `a new plan`.
    private static func isNoun(before index: Int, _ words: [String]) -> Bool {
        let near = words[..<index].suffix(3)
        return near.count > 1 && near.dropLast().contains(where: HeadlineWords.determiners.contains)
            && !near.contains { HeadlineWords.clauseWords.contains($0) || HeadlineWords.looksLikeVerb($0) }
    }

    /// What says no more than that something came out, where its day is left out.
    private static let announcements: Set<String> = ["announced", "published", "released", "unveiled", "issued"]

    /// The number of words at an index that name a day which readers of a headline can spare; 0 if there are none.
    private static func lengthOfDay(_ words: [String], _ index: Int) -> Int {
        let word = words[index].trimmingEnd(of: ",.")
        let next = index + 1 < words.count ? words[index + 1].trimmingEnd(of: ",.") : ""
        if ["on", "late", "early"].contains(word), HeadlineWords.weekdays.contains(next) {
            let isMarked = words[index + 1].count > next.count
            // `late Thursday or early Friday`
            let after = words[(index + 2)...].prefix(2)
            guard index > 0, !["and", "or", "to", "until"].contains(words[index - 1]), after.first != "or",
                // `a ban on Friday prayers`
                isMarked || !(after.first.map(afterWeekdays.contains) ?? false),
                !after.contains(where: HeadlineWords.weekdays.contains)
            else { return 0 }
            let isPartOfDay =
                !isMarked && index + 2 < words.count
                && HeadlineWords.partsOfDay.contains(words[index + 2].trimmingEnd(of: ",."))
            return isPartOfDay ? 3 : 2 + lengthOfDate(words, index + 2)
        }
        // `late on Monday`
        if ["late", "early"].contains(word), next == "on" {
            let day = lengthOfDay(words, index + 1)
            if day > 0 { return 1 + day }
        }
        // `opened here Wednesday`
        if word == "here", next == "today" || HeadlineWords.weekdays.contains(next) { return 1 }
        if word == "here", next == "on", lengthOfDay(words, index + 1) > 0 { return 1 }
        if word == "earlier", ["today", "yesterday"].contains(next) { return 2 }
        if HeadlineWords.weekdays.contains(word) { return lengthOfWeekday(words, index) }
        guard word == "yesterday" || word == "today" else { return 0 }
        // `has today adopted`
        if word == "today", index > 0, ["has", "have", "had", "was", "were"].contains(words[index - 1]),
            next.hasSuffix("ed")
        {
            return 1
        }
        // `today's session`, `until today`, and `from yesterday` need their day.
        return index > 0 && HeadlineWords.isWeak(words[index - 1]) ? 0 : 1 + lengthOfDate(words, index + 1)
    }

    /// The number of words at an index that say which date the day before them is: `on Tuesday, 4 March 2025,`, `yesterday (12
    /// May)`; 0 if there are none.
    private static func lengthOfDate(_ words: [String], _ index: Int) -> Int {
        [3, 2].first { count in
            guard index + count <= words.count else { return false }
            let date = words[index..<(index + count)].map { $0.trimmingEnd(of: ",.)") }.joined(separator: " ")
            return MonthAndDay(date.hasPrefix("(") ? String(date.dropFirst()) : date) != nil
        } ?? 0
    }

    /// The number of words of a day without “on” at an index, as American agencies write it: `approved a law Tuesday that …`,
    /// `said Monday`, `voted Thursday night`; 0 if what stands before or behind it needs it.
    private static func lengthOfWeekday(_ words: [String], _ index: Int) -> Int {
        guard index > 0, index + 1 < words.count else { return 0 }
        let before = words[index - 1]
        let bare = before.trimmingEnd(of: ",")
        // `last Monday`, `until Friday`, `the Friday prayers`, `Tuesday and Wednesday`, `Friday's`
        let isFree =
            bare.first?.isLowercase == true && !HeadlineWords.isWeak(bare) && !beforeWeekdays.contains(bare)
            || bare.last.map { "”)%".contains($0) || $0.isNumber } ?? false
            || bare.first?.isUppercase == true && !HeadlineWords.weekdays.contains(bare)
                && !beforeNamedDays.contains(bare.lowercased())
        let isMarked = words[index].hasSuffix(",")
        let next = words[index + 1].trimmingEnd(of: ",.")
        let isPartOfDay = !isMarked && HeadlineWords.partsOfDay.contains(next)
        let after = index + (isPartOfDay ? 2 : 1)
        guard isFree, !before.hasSuffix(","), after < words.count,
            // `Sheffield Wednesday will scan`, but `The governor Tuesday signed`
            HeadlineWords.looksLikeVerb(words[after])
                ? isMarked || bare.first?.isUppercase != true
                : words[..<index].indices.contains(where: {
                    HeadlineWords.isVerb(words[...], $0) || HeadlineWords.isPlainVerb(words[$0])
                }),
            isMarked || isPartOfDay || words[after].first?.isLowercase == true || !isPartOfName(before, words[after]),
            !["and", "or", "to", "through", "until"].contains(words[after]) && !afterWeekdays.contains(words[after])
                || ["to", "and"].contains(words[after]) && after + 1 < words.count
                    && !HeadlineWords.weekdays.contains(words[after + 1].trimmingEnd(of: ",."))
        else { return 0 }
        return after - index + lengthOfDate(words, after)
    }

    /// Whether a day stands in a name: `Black Friday Sales`.
    private static func isPartOfName(_ before: String, _ after: String) -> Bool {
        before.first?.isUppercase == true && after.first?.isUppercase == true
    }

    /// Nouns that a day says more of: `the Monday deadline`.
    private static let afterWeekdays: Set<String> = [
        "deadline", "vote", "hearing", "meeting", "session", "prayers", "prayer", "sermons", "sermon",
    ]

    /// Words with which a day is a name, in small letters: `Good Friday`, `Super Tuesday`.
    private static let beforeNamedDays: Set<String> = [
        "good", "super", "black", "cyber", "ash", "bloody", "ruby", "holy", "easter", "palm", "maundy", "giving",
    ]

    /// Words behind which a day is not one that can be spared.
    private static let beforeWeekdays: Set<String> = [
        "last", "next", "every", "each", "coming", "past", "previous", "following", "first", "black", "by", "no",
        "another", "one", "due", "set", "scheduled", "expected", "starting", "beginning", "ending", "effective",
    ]
}
