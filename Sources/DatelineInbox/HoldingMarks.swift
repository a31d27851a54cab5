import DatelineReading

/// Words around a story that say that it is not for readers yet: above a mail that was passed on, in a banner of a page, in the
/// name of a file.
enum HoldingMarks {
    /// The lines of a text that say so and are not among those of the story.
    ///
    /// With `isStrict` only those count that name a time or are in capitals: pages have many short lines.
    static func found(in text: String, besides story: String, isStrict: Bool = false) -> [String] {
        let isMark = { (line: String) in
            guard line.utf8.count > longest else {
                return isStrict ? WireHead.Embargo.opens(line) : WireHead.Embargo.isIn(line)
            }
            // Of a long line the beginning is looked at, as that of a note is.
            return !isStrict && EmbargoLine(String(line.prefix(longestBeginning)), isWhole: false) != nil
        }
        let all = Self.lines(text)
        // What is said of a text stands above or below it.
        let lines = all.count > 2 * mostLines ? Array(all.prefix(mostLines) + all.suffix(mostLines)) : all
        let marks = lines.map { $0.trimmingWhitespace() }.filter {
            !$0.isEmpty && (isMark($0) || !isStrict && isOrder($0))
        }
        guard !marks.isEmpty else { return [] }
        let own = Set(Self.lines(story).map { $0.trimmingWhitespace() })
        return marks.filter { !own.contains($0) }
    }

    /// The lines of a text, but for empty ones.
    private static func lines(_ text: String) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    }

    /// Words to those who get a story, which are none of it, if they may say that it is not for readers yet: `our release,
    /// which is embargoed`, `the draft`, `not to be published before Friday`; `nil` if they do not.
    ///
    /// Such a note is about the story alone, so that one word is enough.
    static func found(inNote note: String) -> String? {
        // “Do not hesitate to …” forbids nothing.
        let words = note.lowercased().replacing("’", with: "'").replacing("not hesitate", with: "").split {
            !$0.isLetter && $0 != "'"
        }.map(String.init)
        let isMark = { (word: String) in stems.contains(where: word.hasPrefix) || drafts.contains(word) }
        let forbids =
            words.contains(where: negations.contains) && words.contains { word in uses.contains(where: word.hasPrefix) }
        return forbids || words.contains(where: isMark) ? note : nil
    }

    private static let stems = [
        "embarg", "sperrfrist", "confiden", "vertraul", "riservat", "hold", "unpublish", "internal", "privileged",
    ]
    private static let negations: Set<String> = [
        "not", "don't", "never", "nicht", "noch", "ne", "pas", "no", "não", "non", "niet", "không", "не",
    ]
    private static let uses = [
        "publi", "print", "use", "run", "distribut", "shar", "circulat", "veröffentlich", "verwend", "diffus", "difund",
        "đăng", "печат",
    ]

    /// What the name of a file says: `EMBARGO 2031-02-14 summit.txt`.
    static func found(inName name: String) -> [String] {
        let written = name.prefix { $0 != "." }.split { !$0.isLetter }
        let words = written.map { $0.lowercased() }
        // Where not all is in capitals, a word that is stands out.
        let standsOut = { (word: Substring) in word == word.uppercased() && marksInNames.contains(word.lowercased()) }
        let isHeld =
            words.first?.hasPrefix("embargo") ?? false || words.contains(where: names.contains)
            || name.contains(where: \.isLowercase) && written.contains(where: standsOut)
            || " \(words.joined(separator: " ")) ".contains(" not for publication ") || words.last == "draft"
        return isHeld ? [name] : []
    }

    /// The lines at the ends of a story that say so, and that its reading does not take for marks: `DRAFT v3 – comments to Jim`
    /// among the first, `Kill this story` or `not for publication` among the last.
    static func found(atEndsOf story: [UInt8]) -> [String] {
        let isLong = story.count > 2 * endSize
        let ends = isLong ? story.prefix(endSize) + [UInt8(ascii: "\n")] + story.suffix(endSize) : story[...]
        let lines = String(decoding: ends, as: UTF8.self).split(whereSeparator: \.isNewline)
        let words = { (line: Substring) in line.trimmingWhitespace() }
        let first = lines.lazy.filter { !words($0).isEmpty }.prefix(firstLines).map(words)
        let last = lines.reversed().lazy.filter { !words($0).isEmpty }.prefix(lastLines).map(words)
        let marks =
            first.filter { isDraft($0) || isOrder($0) } + last.filter { isOrder($0) || isMarkBelow($0) }.reversed()
        var seen: Set<String> = []
        return marks.filter { seen.insert($0).inserted }
    }

    private static let (firstLines, lastLines, longestOrder) = (3, 6, 100)
    /// How many bytes at each end have those lines.
    private static let endSize = 4_000

    /// Whether a line below a story is the mark of a draft or an embargo and nothing else.
    private static func isMarkBelow(_ line: String) -> Bool {
        let words = line.trimming(around)
        return words.utf8.count <= longestOrder && WireHead.Embargo.isIn(words)
    }

    /// Whether a line begins with the name of a draft and its version, or with its name in capitals, and nothing but a note follows.
    private static func isDraft(_ line: String) -> Bool {
        var words = line.trimming(around).prefix(longestOrder).split { $0.isWhitespace }[...]
        guard let first = words.popFirst()?.trimming(".:,;|/–—-()[]"), drafts.contains(first.lowercased()) else {
            return false
        }
        let isSeparated = { (word: Substring) in word.last.map { ":,;|/–—)]".contains($0) } ?? false }
        var isMark = first.contains(where: \.isLetter) && first == first.uppercased()
        guard !isSeparated(line.trimming(around).split { $0.isWhitespace }.first ?? "") else { return isMark }
        while let word = words.first {
            if ["–", "—", "-", "|", "/", "·", "•"].contains(String(word)) || "([".contains(word.first ?? " ") {
                return isMark
            }
            let plain = word.trimming("#.:,;|/–—-()[]").lowercased()
            let digits = ["version", "rev", "v", "no", "nr"].first { plain.hasPrefix($0) }.map {
                plain.dropFirst($0.count)
            }
            let rest = (digits ?? plain[...]).drop { $0 == "." }
            let isNumber =
                rest.count <= 4 && rest.allSatisfy { $0.isNumber || $0 == "." } && (digits != nil || rest.count <= 3)
            guard isNumber, !(digits == nil && rest.isEmpty) else { return false }
            isMark = isMark || digits != nil || word.first == "#" || rest.count < 3
            if isSeparated(word) { return isMark }
            words = words.dropFirst()
        }
        return isMark
    }

    private static let drafts: Set<String> = [
        "draft", "entwurf", "brouillon", "borrador", "bozza", "rascunho", "utkast", "taslak", "concept", "черновик",
    ]

    /// Whether a line, with nothing else, tells editors not to use a story.
    private static func isOrder(_ line: String) -> Bool {
        // Most lines have more words than any order.
        guard line.utf8.count <= longestOrder, line.utf8.count(where: { $0 == 0x20 }) < 9 else { return false }
        let words = line.lowercased().replacing("’", with: "'").split { !$0.isLetter && !$0.isNumber && $0 != "'" }
            .map(String.init)
        let order = words.drop { polite.contains($0) }.reversed().drop { polite.contains($0) }.reversed()
        return orders.contains(order.joined(separator: " "))
    }

    private static let polite: Set<String> = [
        "please", "pls", "kindly", "note", "nb", "attention", "editors", "thanks", "thank", "you", "yet", "now",
        "bitte",
        "merci", "gracias",
    ]
    private static let orders: Set<String> = [
        "kill", "kill this", "kill this story", "kill the story", "kill story", "kill this item", "kill this piece",
        "kill it", "spike", "spike this", "spike this story", "spike it", "story killed", "this story is killed",
        "withdraw this story", "story withdrawn", "hold", "hold this", "hold this story",
        "do not use", "do not use this", "do not use this story", "do not run", "do not run this",
        "do not run this story",
        "don't run", "don't run this", "do not publish", "do not publish this", "do not publish this story",
        "don't publish", "don't publish this", "never publish", "not for publication", "not for release",
        "not for print",
        "not for public release", "not for the public", "nicht veröffentlichen", "nicht verwenden", "nicht drucken",
        "nicht zur veröffentlichung", "ne pas publier", "ne pas diffuser", "à ne pas publier", "no publicar",
        "no difundir", "non pubblicare", "não publicar", "niet publiceren", "hủy tin này", "huỷ tin này", "bỏ tin này",
        "không đăng", "không đăng tin này", "không được đăng", "không phát hành", "не публиковать", "не для печати",
        "请勿发布", "不得发布",
    ]
    /// Marks with which a line is set off.
    private static let around = " *_#>[](){}!•·"
    private static let longestBeginning = 200

    private static let names = ["embargoed", "sperrfrist", "confidential", "vertraulich", "confidentiel"]
    private static let marksInNames: Set<String> = ["draft", "entwurf", "hold", "kill", "embargo", "embargoed", "nfp"]
    private static let mostLines = 2_500
    private static let longest = 300
}
