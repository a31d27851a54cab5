import DatelineModel

/// What the name of a file says of who may read it: `rules DRAFT.txt`, `NOT FOR PUBLICATION - rules.txt`, `rules [hold].md`.
///
/// An address is made of small letters and hyphens by every program, so that in such a name the words are those of a headline,
/// `2025-02-12-draft-rules-published.md`, unless they order something.
package enum FileNameMark {
    /// Whether a name, of which folders are no part, says that a text is not for readers. `isAddress` tells that it may have been
    /// made of the headline.
    package static func holds(_ name: String, isAddress: Bool) -> Bool {
        let stem = stem(of: name)
        guard !isSlug(stem) else { return !isAddress && orderAsSlug(words(of: stem)) != nil }
        let plain = stem.replacing("_", with: " ")
        if isMark(plain) { return true }
        // `rules - not for publication`, `[draft] rules`, `rules.draft`, `rules_HOLD`
        let separated = stem.split { "[](){}_.,;+#~=–—|".contains($0) }
        let parts: [String] = separated.flatMap { $0.split(separator: " - ") }.map { part in
            String(part.drop { "- ".contains($0) }).trimmingEnd(of: "- ")
        }
        if parts.count > 1, parts.contains(where: isMark) { return true }
        let written = stem.split { !$0.isLetter }.map(String.init)
        let words = written.map { $0.lowercased() }
        guard let first = words.first, let last = words.last else { return false }
        if first.hasPrefix("embargo") || words.contains(where: strong.contains) || orderAsSlug(words) != nil {
            return true
        }
        // Where not all is in capitals, a word that is stands out; where all is, it is one at an end.
        let standOut = written.filter { $0 == $0.uppercased() && marks.contains($0.lowercased()) }
        if stem.contains(where: \.isLowercase) ? !standOut.isEmpty : marks.contains(first) { return true }
        return marks.contains(last) && last != "kill" && last != "intern"
    }

    /// The name in a path, of the file or of a folder around it, that says that a text is not for readers; `nil` if none does.
    package static func holdingName(in path: String) -> String? {
        let name = self.name(in: path)
        if !isPlainAddress(name.utf8), holds(String(name), isAddress: true) { return String(name) }
        return holdingFolder(in: path)
    }

    /// The last name in a path.
    package static func name(in path: String) -> Substring {
        let bytes = path.utf8
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
        return path[bytes.index(after: slash)...]
    }

    /// Whether a name is an address with the ending of a text, as nearly all are: its words are those of a headline.
    private static func isPlainAddress(_ name: Substring.UTF8View) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let ending = name[name.index(after: dot)...]
        return (ending.elementsEqual("md".utf8) || ending.elementsEqual("txt".utf8))
            && name[..<dot].allSatisfy(isOfSlug)
    }

    private static func isOfSlug(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// The folder of a path that keeps what is not for readers: `drafts`, `_drafts`, `embargoed`, `on hold`; `nil` if none does.
    private static func holdingFolder(in path: String) -> String? {
        path.utf8.split(separator: UInt8(ascii: "/")).dropLast().lazy.map { Substring($0) }.first { folder in
            // Years, months and the folder of all articles are most of them.
            guard !folder.utf8.elementsEqual("articles".utf8), folder.utf8.contains(where: { $0 > 57 }) else {
                return false
            }
            let words = folder.lowercased().split { !$0.isLetter }.joined(separator: " ")
            return holdingFolders.contains(words)
        }.map(String.init)
    }

    private static let holdingFolders: Set<String> = [
        "draft", "drafts", "unpublished", "unreleased", "not published", "not for publication", "do not publish",
        "embargo", "embargoed", "embargoes", "under embargo", "hold", "held", "on hold", "wip", "work in progress",
        "spiked", "confidential", "entwurf", "entwürfe", "sperrfrist", "brouillon", "brouillons", "sous embargo",
        "borrador", "borradores", "rascunho", "rascunhos", "bozza", "bozze", "bản nháp", "nháp", "черновики",
        "مسودات", "مسودة", "草稿", "草稿箱", "下書き", "초안", "draf",
    ]

    /// The word in a name that may say so, though it is a slug, and that the title does not have: the `embargoed` of
    /// `embargoed-rules.md`; `nil` if there is none.
    package static func doubt(_ name: String, besides title: String) -> String? {
        // Nothing else is looked for, and the names of nearly all files have nothing of it.
        guard mayDoubt(name.utf8) else { return nil }
        let stem = stem(of: name)
        guard isSlug(stem) else { return nil }
        let words = words(of: stem)
        guard words.count > 1, let first = words.first, let last = words.last else { return nil }
        let ofTitle = { (word: String) in title.lowercased().contains(word) }
        if let order = orderAsSlug(words) { return ofTitle(order) ? nil : order }
        let word = first.hasPrefix("embargo") || strong.contains(first) ? first : marks.contains(last) ? last : nil
        return word.flatMap { ofTitle(String($0.prefix(5))) ? nil : $0 }
    }

    /// Whether a name has the first three letters of a word of `marks`, `strong` or `orders` where a word begins.
    private static func mayDoubt(_ name: String.UTF8View) -> Bool {
        // The last three bytes, of which the first begins a word if nothing of one is before it.
        var (last, starting, previous): (UInt32, UInt8, UInt8) = (0, 0, 0)
        for byte in name {
            if byte >= 0x80 { return true }
            last = (last << 8 | UInt32(byte)) & 0xFF_FFFF
            starting = starting << 1 | ((97...122).contains(previous) ? 0 : 1)
            previous = byte
            if starting & 0b100 != 0, starts.contains(last) { return true }
        }
        return false
    }

    private static let starts = Set(
        (Array(strong) + Array(marks) + orders.map { $0.joined(separator: "-") } + ["embargo"]).map { word in
            word.utf8.prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        })

    /// The name without its endings, and without the day before it.
    private static func stem(of name: String) -> String {
        var stem = name[...]
        while let dot = stem.lastIndex(of: "."), dot > stem.startIndex,
            endings.contains(stem[dot...].dropFirst().lowercased())
        {
            stem = stem[..<dot]
        }
        let isPassed = { (byte: UInt8) in (48...57).contains(byte) || "-_. ".utf8.contains(byte) }
        let rest = Substring(stem.utf8.drop(while: isPassed))
        return rest.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 } ? String(rest) : rest.trimmingWhitespace()
    }

    private static let endings: Set<String> = [
        "txt", "text", "md", "markdown", "mdx", "eml", "emlx", "msg", "mbox", "html", "htm", "mht", "mhtml", "xml",
        "json", "rss",
        "atom", "docx", "doc", "odt", "rtf", "pdf", "yml", "yaml", "pages",
    ]

    private static func isSlug(_ stem: String) -> Bool {
        stem.utf8.allSatisfy(isOfSlug)
    }

    /// The words of a slug.
    private static func words(of stem: String) -> [String] {
        stem.utf8.split { !(97...122).contains($0) }.map { String(Substring($0)) }
    }

    /// The order that words of a slug have: the `not for publication` of `not-for-publication-rules`; `nil` if they have none.
    private static func orderAsSlug(_ words: [String]) -> String? {
        for order in orders where words.count >= order.count {
            for index in 0...(words.count - order.count) where words[index...].starts(with: order) {
                return order.joined(separator: " ")
            }
        }
        return nil
    }

    private static let orders = ["not for publication", "do not publish", "not for release", "embargoed until"].map {
        $0.split(separator: " ").map(String.init)
    }

    /// Whether a part of a name is an embargo, an order or the mark of a draft and nothing else.
    private static func isMark(_ part: String) -> Bool {
        let words = part.split { !$0.isLetter }
        // `Draft` alone may be the name of an article.
        guard let first = words.first?.lowercased() else { return false }
        if words.count == 1 { return marks.contains(first) || strong.contains(first) || first.hasPrefix("embargo") }
        return part.utf8.count <= EmbargoLine.longest && WireHead.Embargo.isMark(part)
    }

    private static let strong: Set<String> = ["embargoed", "sperrfrist", "confidential", "vertraulich", "confidentiel"]
    private static let marks: Set<String> = [
        "draft", "entwurf", "brouillon", "borrador", "bozza", "rascunho", "hold", "kill", "spike", "spiked", "embargo",
        "embargoed",
        "nfp", "wip", "intern", "unpublished", "nháp", "черновик", "草稿", "下書き",
    ]
}
