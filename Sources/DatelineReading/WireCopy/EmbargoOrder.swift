/// A line of nothing but words in which agencies say from when a text may be published: `This story may not be published
/// before 10:00 GMT on Wednesday`, `Diffusable à partir de 18 h`, `2月12日10時以降に報道してください`.
///
/// News has other words as well, whatever its language. Where each word is one of these, their order need not be known.
struct EmbargoOrder {
    /// What the words say of the time.
    let reading: EmbargoLine.Reading

    /// The order that words are, which are all of a line; `nil` if they have any other word, or forbid nothing. With
    /// `isUnspaced` words of scripts without spaces, and of Korean, stand together.
    init?(_ words: ArraySlice<WireWord>, isUnspaced: Bool) {
        guard (isUnspaced ? 1...28 : 2...28).contains(words.count) else { return nil }
        var reader = EmbargoTimeReader()
        var found = Found(words)
        var index = words.startIndex
        while index < words.endIndex {
            let word = words[index]
            let isWord = found.take(word.text)
            let count = reader.take(words[index...])
            if isUnspaced { for word in words[index...].prefix(count) { found.takeLimits(in: word.text) } }
            index = min(index + max(1, count), words.endIndex)
            if count > 0 || isWord || EmbargoWords.fillers.contains(word.text)
                || EmbargoWords.introductions.contains(word.text)
            {
                continue
            }
            guard isUnspaced, found.takePieces(of: word, &reader) else { return nil }
        }
        // `Release: Wednesday 12 February 2099`
        let isRelease = words.first?.text == "RELEASE" && words.dropFirst().first?.startsPart ?? false && reader.hasDate
        guard isRelease || found.isOrder(reader) else { return nil }
        reading = found.reading(reader)
    }

    /// The kinds of words that were found.
    private struct Found {
        private var kinds: Set<Kind> = []
        /// Whether it begins with what a text is for: `Zur Veröffentlichung in …`
        private let beginsWithFor: Bool
        /// Whether a word has no meaning but that of an embargo.
        private let hasParticiple: Bool

        init(_ words: ArraySlice<WireWord>) {
            beginsWithFor = words.first.map { EmbargoWords.purposes.contains($0.text) } ?? false
            hasParticiple = words.contains { EmbargoWords.participles.contains($0.text) }
        }

        /// Takes a word; whether it is one of an order.
        mutating func take(_ word: String) -> Bool {
            guard let kind = kindsOfWords[word] else { return false }
            kinds.insert(kind)
            return true
        }

        /// Takes what stands behind a time in its own word: `10時以降`.
        mutating func takeLimits(in text: String) {
            let text = text.replacing(afternoon, with: "")
            let letters = LetterSketch(text)
            for (piece, kind) in pieces where kind == .start || kind == .limit {
                if piece.areIn(text, letters) { kinds.insert(kind) }
            }
        }

        /// Takes the words of orders and the times that stand together in one; whether there is nothing else in it.
        mutating func takePieces(of word: WireWord, _ reader: inout EmbargoTimeReader) -> Bool {
            // `午後` is a part of the time, and no “after”.
            var rest = word.text.replacing(afternoon, with: "下").replacing(forenoon, with: "上")
            for (name, zone) in EmbargoWords.unspacedZones where rest.contains(name) {
                rest = rest.replacing(name, with: "")
                if reader.take([word.with(zone)]) == 0 { kinds.insert(.vague) }
            }
            let letters = LetterSketch(rest)
            for (piece, kind) in pieces where piece.areIn(rest, letters) {
                rest = rest.replacing(piece.text, with: "")
                kinds.insert(kind)
            }
            return rest.isEmpty || reader.take([word.with(rest)]) > 0
        }

        /// Whether the words forbid something: they name an embargo and a time, or forbid publication, or allow it from a
        /// time on.
        func isOrder(_ reader: EmbargoTimeReader) -> Bool {
            if kinds.contains(.secret) { return true }
            let isPublished = kinds.contains(.publication) || kinds.contains(.use)
            // `Embargoed for release in the morning papers`
            if kinds.contains(.edition), isPublished, hasParticiple { return true }
            let hasTime = reader.hasClock || reader.hasDate || reader.hasDayOfMonth || kinds.contains(.weekday)
            guard hasTime else {
                // `PUBLISHING BANNED FROM …` would be news.
                return kinds.isSuperset(of: [.ban, .publication]) && !kinds.contains(.start)
                    || kinds.isSuperset(of: [.embargo, .under])
                    || kinds.isSuperset(of: [.embargo, .limit])
                        && !kinds.isDisjoint(with: [.vague, .edition, .use, .publication])
            }
            if kinds.contains(.embargo) { return true }
            // `Zur Veröffentlichung in den Morgenzeitungen vom 12. März`
            return isPublished
                && (kinds.contains(.ban) || kinds.contains(.start) || kinds.contains(.edition) && beginsWithFor)
        }

        /// The time, if nothing makes it uncertain.
        func reading(_ reader: EmbargoTimeReader) -> EmbargoLine.Reading {
            guard kinds.isDisjoint(with: [.vague, .secret, .edition]) else { return .unclear }
            if let time = reader.time { return .time(time) }
            return reader.isEmpty && !kinds.contains(.weekday) && !kinds.contains(.limit) ? .none : .unclear
        }
    }

    /// What a word says in an order.
    enum Kind {
        /// It forbids: `not`.
        case ban
        /// It means publication, and nothing else.
        case publication
        /// It may mean publication: `use`.
        case use
        /// It names an embargo.
        case embargo
        /// An embargo is above what it speaks of: `under`.
        case under
        /// A time until which something is forbidden follows, or stands before it.
        case limit
        /// The same for a time from which on it is allowed.
        case start
        /// It names a day.
        case weekday
        /// It says of itself that a text is not for readers yet.
        case secret
        /// It makes the time uncertain: `speech`, `midnight`.
        case vague
        /// It names papers, which come out at no certain time.
        case edition
        /// It says nothing of all this.
        case other
    }

    private static let kindsOfWords: [String: Kind] = {
        var kinds: [String: Kind] = [:]
        func add(_ words: some Sequence<String>, _ kind: Kind) {
            for word in words where kinds[word] == nil { kinds[word] = kind }
        }
        func plain(_ words: String) -> [String] {
            words.split(whereSeparator: \.isWhitespace).map(\.inPlainCapitals)
        }
        for (kind, words) in wording { add(plain(words), kind) }
        add(EmbargoWords.untilWords, .limit)
        add(EmbargoWords.nouns, .embargo)
        add(EmbargoWords.weekdays, .weekday)
        add(plain(otherWording), .other)
        return kinds
    }()

    /// Pieces of texts without spaces, the longest first.
    private static let pieces: [(UnspacedWords, Kind)] = unspacedWording.flatMap { kind, words in
        words.split(whereSeparator: \.isWhitespace).map { (UnspacedWords(String($0)), kind) }
    }.sorted { $0.0.text.count > $1.0.text.count }

    private static let afternoon = "午後".inPlainCapitals
    private static let forenoon = "午前".inPlainCapitals
}
