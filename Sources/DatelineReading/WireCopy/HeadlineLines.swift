/// Headlines of several lines: whether one goes on in the line right below it.
enum HeadlineLines {
    /// The most lines of a headline, and its most bytes.
    static let (most, longest) = (4, 240)

    /// Whether a line plainly goes on in the next: that begins in lowercase, or the first has a last word that needs another
    /// behind it, `… an office for`.
    static func goesOn(_ line: String, in next: String) -> Bool {
        guard let first = next.first, !".,;:!?…".contains(next.last ?? "."), next.contains(where: \.isLetter) else {
            return false
        }
        if beginsSmall(next) { return !EmbargoLine.forbids(next) }
        guard first.isLetter || first.isNumber || "\"“‘«'".contains(first) else { return false }
        return endsOpen(line, above: next)
    }

    /// Whether a line begins in lowercase, and with no name as `iPhone maker objects` does.
    static func beginsSmall(_ line: String) -> Bool {
        line.first?.isLowercase == true && line.dropFirst().first?.isUppercase != true
    }

    private static func endsOpen(_ line: String, above next: String) -> Bool {
        let words = line.split(separator: " ").map { String($0).replacing("'", with: "’") }
        guard words.count > 2, let last = words.last, last.contains(where: \.isLowercase) else { return false }
        let small = last.lowercased()
        // `… on the Seine`, `… artist Ai`, `What Firms Must Live With`: a name, or the last word of a headline in capitals.
        if last.first?.isUppercase == true {
            guard isInTitleCase(words) else { return false }
            // A standfirst is a sentence, and has small letters.
            let isNextInTitleCase = isInTitleCase(next.split(separator: " ").map(String.init))
            return openInTitleCase.contains(small) || isNextInTitleCase && endsOpenInTitleCase(words, small)
        }
        // `… el uso de l’`
        if open.contains(small) || small.hasSuffix("’") && small.count < 6 { return true }
        if let others = sharedByOtherWords[small] {
            return words.dropLast().contains { others.contains($0.lowercased()) }
        }
        if conjunctions.contains(small), words.count > 4 {
            return !beforeAdverbs.contains(words[words.count - 2].lowercased())
        }
        // In a headline in capitals the last word has one unless it is in the middle of a phrase.
        if prepositions.contains(small), isInTitleCase(words), words.count(where: { $0.count > 4 }) > 2 { return true }
        return prepositions.contains(small) && isName(next)
    }

    /// `… Votes to Ban | Face Recognition`, `… Rules on High-Risk | Systems`
    private static func endsOpenInTitleCase(_ words: [String], _ last: String) -> Bool {
        if adjectives.contains(last) { return true }
        if let part = last.split(separator: "-").last, last.contains("-"), partsOfAdjectives.contains(String(part)) {
            return true
        }
        guard words.count > 3, transitive.contains(last) else { return false }
        let (to, before) = (words[words.count - 2].lowercased(), words[words.count - 3].lowercased())
        return to == "to" && beforeInfinitives.contains(before)
    }

    /// Whether a line can be what a preposition above it leads to: `… where the law lets it in` may end a headline, and what
    /// stands below that has a verb of its own.
    private static func isName(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard words.count < 2 || words[1].first?.isLowercase == false else { return false }
        return !words.contains { word in
            HeadlineWords.verbs.contains(word.lowercased())
                || word.first?.isLowercase == true && HeadlineWords.looksLikeVerb(String(word))
        }
    }

    private static func isInTitleCase(_ words: [String]) -> Bool {
        words.filter { $0.count > 4 }.allSatisfy { $0.first?.isLowercase == false }
    }

    private static let openInTitleCase: Set<String> = [
        "a", "an", "the", "of", "and", "or", "into", "than", "its", "their", "whose",
    ]

    /// Words that stand before a noun in headlines.
    private static let adjectives: Set<String> = [
        "artificial", "new", "first", "european", "federal", "american", "chinese", "british", "french", "german",
        "facial", "general-purpose", "large-language", "generative",
    ]
    private static let partsOfAdjectives: Set<String> = [
        "risk", "time", "purpose", "scale", "generated", "powered", "driven", "based", "level", "wide", "made",
        "related",
        "backed", "language",
    ]
    /// What somebody does to something: `Lawmakers Vote to Ban`.
    private static let transitive: Set<String> = [
        "adopt", "approve", "ban", "block", "build", "buy", "create", "curb", "cut", "delay", "end", "expand", "fund",
        "help", "investigate", "label", "launch", "let", "limit", "make", "oblige", "open", "probe", "protect",
        "publish",
        "regulate", "require", "restrict", "review", "set", "stop", "study", "tackle", "test", "use",
    ]
    private static let beforeInfinitives: Set<String> = [
        "agree", "agrees", "aim", "aims", "move", "moves", "plan", "plans", "pledge", "pledges", "seek", "seeks", "set",
        "vote", "votes", "vow", "vows", "want", "wants",
    ]

    /// Words with which no headline ends, whatever its language: articles, conjunctions, prepositions.
    private static let open: Set<String> = [
        "a", "the", "of", "and", "into", "than", "its", "their", "whose", "which", "will", "must",
        "le", "la", "les", "une", "du", "des", "de", "et", "ou", "au", "aux", "à", "dans", "avec", "sans", "qui", "que",
        "dont", "leur", "leurs", "cette", "ces", "ses", "chez",
        "el", "los", "las", "una", "del", "y", "al", "por", "para", "su", "sus", "sobre", "entre",
        "os", "uma", "da", "e", "em", "na", "nos", "nas", "ao", "aos", "às", "pelo", "pela", "seu", "sua",
        "il", "gli", "di", "della", "dei", "delle", "dello", "degli", "nel", "nella", "alla", "alle", "ai", "dal",
        "dalla", "sul", "sulla", "che", "tra", "fra",
        "der", "dem", "eine", "einen", "einem", "einer", "eines", "und", "oder", "vom", "zum", "zur", "für", "im",
        "beim", "dass", "ihre", "ihren", "seine", "seinen",
        "het", "een", "och", "att", "og", "til",
        "yang", "dan", "untuk", "dari", "pada", "oleh", "bagi", "dengan",
        "ve", "ile", "için", "bir",
        "của", "và", "các", "những", "cho", "với", "từ", "trong", "tại",
        "и", "в", "на", "с", "о", "об", "для", "по", "из", "от", "до", "за", "к", "не", "что", "при", "или",
        "في", "من", "على", "إلى", "عن", "أن", "التي", "الذي", "بين", "مع", "در", "از", "به", "با", "برای", "و",
        "w", "z", "o", "dla", "przez", "się", "i",
    ]

    /// English prepositions that are parts of verbs as well.
    private static let prepositions: Set<String> = [
        "to", "for", "in", "on", "at", "by", "with", "about", "over", "from", "after", "against", "amid", "before",
        "between", "under", "without", "through", "during", "despite",
    ]

    /// Words that open a clause, and with `day` and the like before them end one.
    private static let conjunctions: Set<String> = [
        "after", "before", "as", "because", "while", "until", "amid", "despite",
    ]
    private static let beforeAdverbs: Set<String> = [
        "day", "morning", "night", "years", "weeks", "months", "long", "soon", "ever", "never", "came", "went", "and",
        "much", "such", "little",
    ]

    /// Words that are others in another language, with words of their own that stand before them in a headline.
    private static let sharedByOtherWords: [String: Set<String>] = {
        let german: Set<String> = [
            "der", "das", "und", "für", "über", "von", "mit", "zu", "im", "will", "auf", "gegen", "um", "eine",
            "stimmt",
        ]
        let portuguese: Set<String> = ["o", "os", "de", "da", "do", "e", "em", "para", "que", "com", "sobre"]
        let english: Set<String> = [
            "the", "of", "to", "for", "and", "on", "says", "say", "with", "after", "plans", "is",
        ]
        let french: Set<String> = ["le", "la", "les", "de", "du", "des", "un", "une", "et", "à", "sur"]
        let spanish: Set<String> = ["el", "la", "los", "las", "de", "del", "que", "y", "para", "se"]
        let italian: Set<String> = ["il", "la", "di", "del", "e", "che", "gli"]
        return [
            "die": german, "das": german.union(portuguese), "den": german, "ein": german, "von": german, "über": german,
            "do": portuguese, "dos": portuguese, "as": portuguese.union(english),
            "um": portuguese, "com": portuguese, "an": english, "or": english,
            "un": french.union(spanish).union(italian),
            "en": french.union(spanish), "pour": french, "par": french, "son": french, "sur": french,
            "con": spanish.union(italian), "lo": spanish.union(italian), "per": italian,
        ]
    }()
}
