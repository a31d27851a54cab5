import DatelineModel

/// Words in which editors tell each other that a text must not be used: `HOLD - legal`, `Do not run this yet`, `NOT CLEARED FOR
/// PUBLICATION`, `Jim - please hold`.
///
/// Where each word of a line is one of an order, its order need not be known; news has other words as well. What only looks
/// like an order is one, for a story that is held back by mistake can still be published.
enum HoldingOrder {
    /// Whether the words of a line are an order and nothing else.
    static func isAll(of line: String, _ all: ArraySlice<WireWord>) -> Bool {
        guard all.count <= mostWords else { return false }
        // `Privileged & confidential`
        let words = all.filter { hasLetters($0.text) }[...]
        if isOrder(words) { return true }
        let second = words.dropFirst().firstIndex(where: \.startsPart) ?? words.endIndex
        let (first, rest) = (words[..<second], words[second...])
        // `HOLD - Jim to call them`, `Do not publish: waiting for Anna`
        if !rest.isEmpty, isOrder(first) {
            let isInCapitals = first.allSatisfy(\.isInCapitals)
            let isSetOff = isInCapitals && rest.contains { !$0.isInCapitals } || forbids(first)
            if isSetOff, rest.count <= (isInCapitals ? mostWordsOfReason : mostWordsBehindSmall) { return true }
        }
        // `Hold this one, Jim`
        if let last = words.last, words.count > 2, !last.beginsSmall, !beside.contains(last.text),
            isOrder(words.dropLast())
        {
            let end = words[words.endIndex - 2].range.upperBound
            if line.utf8.dropFirst(end).first == UInt8(ascii: ",") { return true }
        }
        // `Jim - do not run this yet.`, `Jim, please hold`
        for count in 1...mostWordsOfName where count < words.count {
            let order = words.dropFirst(count)
            guard let next = order.first, forbids(order), isOrder(order) else { continue }
            let end = words[words.startIndex + count - 1].range.upperBound
            // `Police: do not use this app` is a headline.
            let mark = line.utf8.dropFirst(end).first
            let isAsked = asking.contains(next.text) || order.contains { $0.text == "YET" }
            if isAsked || mark == UInt8(ascii: ",") || next.startsPart && mark != UInt8(ascii: ":") { return true }
        }
        return false
    }

    private static func hasLetters(_ word: String) -> Bool {
        word.utf8.contains { isLetter($0) || (48...57).contains($0) }
            || word.contains { $0.isLetter || $0.isNumber }
    }

    /// The words at one end of a line that are an order and stand out from the rest by their capitals: the headline beside them
    /// is not in capitals. `nil` if there are none. `isWhole` tells that the words are all of the line.
    static func setOff(in words: ArraySlice<WireWord>, isWhole: Bool) -> Range<Int>? {
        guard words.contains(where: { !$0.isInCapitals }) else { return nil }
        let isSetOff = { (part: ArraySlice<WireWord>) in
            part.count <= mostWordsOfReason && part.allSatisfy(\.isInCapitals)
                && part.contains { $0.text.contains(where: \.isCased) } && isOrder(part)
        }
        let end = words.dropFirst().firstIndex(where: \.startsPart) ?? words.endIndex
        if end < words.endIndex, isSetOff(words[..<end]) { return words.startIndex..<end }
        guard isWhole, let start = words.lastIndex(where: \.startsPart), start > words.startIndex,
            isSetOff(words[start...])
        else {
            return nil
        }
        return start..<words.endIndex
    }

    /// Whether words are an order, with nothing but who is asked, what it is about and why.
    private static func isOrder(_ words: ArraySlice<WireWord>) -> Bool {
        var rest = words
        while let count = Phrases.length(of: before, rest), Phrases.length(of: orders, rest) == nil {
            rest = rest.dropFirst(count)
        }
        guard let count = Phrases.length(of: orders, rest) else { return false }
        let isCommon = common.contains(rest.prefix(count).map(\.text))
        rest = rest.dropFirst(count)
        // `Internal review` and `Private meeting` are headlines.
        if isCommon, let next = rest.first, !next.startsPart, Phrases.length(of: objects, rest) == nil,
            Phrases.length(of: orders, rest) == nil
        {
            return false
        }
        var reader = EmbargoTimeReader()
        while let word = rest.first {
            let count =
                Phrases.length(of: orders, rest) ?? (beside.contains(word.text) ? 1 : nil)
                ?? (EmbargoWords.weekdays.contains(word.text) ? 1 : reader.take(rest))
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        // `AI bill on hold until 2027`
        return !reader.hasOnlyYear
    }

    /// Whether a title, or the name of a term, that is an order has another meaning all the same: `Private`, `Internal`.
    static func isName(_ title: String) -> Bool {
        let words = WireWord.words(of: title)
        return !words.allSatisfy(\.isInCapitals) && names.contains(words.map(\.text))
    }

    /// Whether words tell someone not to do something, or ask for it.
    private static func forbids(_ words: ArraySlice<WireWord>) -> Bool {
        let rest = words.drop { asking.contains($0.text) }
        return Phrases.length(of: forbidding, rest) != nil
            || rest.startIndex > words.startIndex && Phrases.length(of: orders, rest) != nil
    }

    private static let (mostWords, mostWordsOfName) = (18, 2)
    private static let (mostWordsOfReason, mostWordsBehindSmall) = (10, 5)

    private static let orders = Phrases.table(HoldingOrderWords.wording)
    private static let common = Set(Phrases.table(HoldingOrderWords.common).values.joined())
    private static let names = Set(Phrases.table(HoldingOrderWords.names).values.joined())
    private static let objects = Phrases.table(HoldingOrderWords.objects)

    /// Those that are no words of headlines, and that no time may follow.
    static let labels = {
        let others = common.union(EmbargoWords.phrases)
        return orders.mapValues { $0.filter { !others.contains($0) } }.filter { !$0.value.isEmpty }
    }()
    private static let before = Phrases.table(HoldingOrderWords.before)
    private static let forbidding = Phrases.table(HoldingOrderWords.forbidding)
    private static let beside = Set(Phrases.table(HoldingOrderWords.beside).values.joined().joined())
    /// Words that ask for something.
    private static let asking: Set<String> = Set(
        ["please", "pls", "plz", "kindly", "bitte", "merci", "xin", "пожалуйста", "please,"].map(\.inPlainCapitals))

    /// A piece of each order that every line with one has, in small letters, for a quick look at its bytes.
    ///
    /// Letters with accents may be written without them; those of other alphabets are looked for anyway.
    static let stems: Set<String> = Set(
        HoldingOrderWords.wording.split { $0 == ";" || $0.isNewline }.flatMap { phrase in
            let words = phrase.trimmingWhitespace().lowercased()
            let pieces = words.split { !$0.isASCII }
            guard pieces.count > 1 || pieces.first?.count != words.count else {
                return [words, words.replacing("'", with: "’")]
            }
            // A line with letters beyond those of western Europe is looked at anyway, so that what remains is the phrase in
            // plain ones; of its pieces some are in every line: the `ng d` of `không dùng`.
            guard !words.utf8.contains(where: { $0 >= 0xC4 && $0 != 0xE2 }) else {
                let plain = words.inPlainCapitals.lowercased()
                return plain.utf8.allSatisfy { $0 < 0x80 } ? [plain] : []
            }
            return pieces.map { $0.trimmingWhitespace() }.filter { $0.count > 3 }.max { $0.count < $1.count }.map {
                [$0]
            } ?? []
        })
}

/// Phrases by their first words, in capitals without accents.
enum Phrases {
    typealias Table = [String: [[String]]]

    /// The phrases of a text that semicolons or ends of lines part.
    static func table(_ text: String) -> Table {
        let phrases = text.split { $0 == ";" || $0.isNewline }.map { WireWord.words(of: String($0)).map(\.text) }
        return Dictionary(grouping: phrases.filter { !$0.isEmpty }) { $0[0] }
    }

    /// The number of words of the longest phrase that words begin with; `nil` if they begin with none.
    static func length(of table: Table, _ words: ArraySlice<WireWord>) -> Int? {
        guard let first = words.first, let candidates = table[first.text] else { return nil }
        return candidates.filter { words.lazy.map(\.text).starts(with: $0) }.map(\.count).max()
    }
}
