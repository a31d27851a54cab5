import DatelineModel

/// Fields with the keys of other generators under the names that they have here.
///
/// A key of ours counts more than theirs, and of theirs the one that comes first in the table. What can hold an article back
/// is kept under its own name, because each of them can.
struct NeighbourFields {
    /// The fields under our names, and those that may hold back.
    var pairs: [YAMLPair]
    /// How keys are written in the file that have other names here.
    private(set) var written: [String: String] = [:]
    /// Keys that may hold the article back, with what they say.
    var holding: [(key: String, meaning: NeighbourKey.Meaning)] = []
    /// Names of terms, of whatever taxonomy.
    private(set) var filing: [Located<String>] = []
    /// Where those of them stand that are one text of several words.
    private(set) var filingTexts: Set<Int> = []
    /// What is not used.
    private(set) var unused: [UnusedValue] = []
    /// What is wrong.
    var problems: [Diagnostic] = []

    /// What the site itself does with: `extra:`, or else `params:` of Hugo.
    var extra: YAMLPair?

    let own: OwnKeys
    let text: SourceText
    /// Fields for a key of ours.
    var candidates: [NeighbourKey.Meaning: [(rank: Int, pair: YAMLPair)]] = [:]

    /// Translates fields. `own` are the keys of ours.
    init(_ all: [YAMLPair], own: OwnKeys, of text: SourceText) {
        (self.own, self.text) = (own, text)
        let isOfOthers = Set(all.filter { own.contains($0.key) && Self.isOfOthers($0) }.map(\.offset))
        pairs = all.filter { own.contains($0.key) && !isOfOthers.contains($0.offset) }.map { pair in
            guard pair.key == "authors", pair.value.hasMaps, let names = NeighbourValues.names(pair.value) else {
                return pair
            }
            return YAMLPair(key: pair.key, offset: pair.offset, value: names)
        }
        for pair in all where !own.contains(pair.key) { sort(pair) }
        for pair in all where isOfOthers.contains(pair.offset) { sortDates(pair) }
        joinAddresses()
        settle(.title, "title")
        settle(.updated, "updated")
        settle(.summary, "summary")
        settle(.authors, "authors", convert: NeighbourValues.names)
        settle(.language, "language", convert: NeighbourValues.tag)
        settle(.slug, "slug")
        nameSource()
        settle(.source, "source", convert: NeighbourValues.source)
        leaveOtherSources()
        settle(.image, "image", saysSo: false, convert: NeighbourValues.picture)
        settle(.imageText, "image_alt", saysSo: false)
        settle(.imageCaption, "image_caption", saysSo: false)
        settle(.imageCredit, "image_credit", saysSo: false)
        // The day on which it was written is that of its publication only where nothing else is.
        settle(.date, "date")
        if !holding.contains(where: { $0.meaning == .publication }) { settle(.creation, "date", saysSo: false) }
    }

    // MARK: - One field

    private mutating func sort(_ pair: YAMLPair) {
        // A key of ours in capitals: `Place`.
        let plain = pair.key.lowercased().replacing("-", with: "_")
        if own.contains(plain), plain != pair.key, !pairs.contains(where: { $0.key == plain }) {
            return rename(pair, to: plain)
        }
        guard let key = NeighbourKey(pair.key) else { return addUnknown(pair) }
        if key.meaning == .nothing {
            if Self.isState(pair.value) { return addUnknown(pair) }
            if HoldingDoubt.mayHold(key: pair.key), holds(pair) { return hold(by: pair) }
        }
        switch key.meaning {
        case .holdsIfTrue, .holdsIfFalse, .status, .publication, .embargo, .expiry:
            pairs.append(pair)
            holding.append((pair.key, key.meaning))
        case .building:
            guard case .map(let parts) = pair.value.content else { return }
            if parts.contains(where: { holds($0) }) { hold(by: pair) }
        case .filing, .countries, .topics: file(pair)
        case .aliases where pair.value.words == "false": hold(by: pair)
        case .extra: sortExtra(pair)
        case .nothing: break
        // `hero: true` asks for a layout.
        case .image where pair.value.words == "true": break
        default: if !pair.value.isNothing { candidates[key.meaning, default: []].append((key.rank, pair)) }
        }
    }

    func holds(_ pair: YAMLPair, byKnownKeys: Bool = false) -> Bool {
        HoldingDoubt.holds(pair.key, FieldValue(pair.value), byKnownKeys: byKnownKeys)
    }

    /// Another program makes no page of it.
    mutating func hold(by pair: YAMLPair) {
        pairs.append(
            YAMLPair(
                key: pair.key, offset: pair.offset,
                value: YAMLNode(content: .scalar("true", isQuoted: false), offset: pair.value.offset, length: 1)))
        holding.append((pair.key, .holdsIfTrue))
    }

    private mutating func rename(_ pair: YAMLPair, to key: String, _ value: YAMLNode? = nil) {
        pairs.removeAll { $0.key == key }
        pairs.append(YAMLPair(key: key, offset: pair.offset, value: value ?? pair.value))
        written[key] = pair.key
    }

    private mutating func leave(_ pair: YAMLPair, _ reason: UnusedValue.Reason) {
        unused.append(
            UnusedValue(reason, pair.key, at: text.location(at: pair.offset, length: pair.key.utf8.count)))
    }

    // MARK: - Keys that nobody has

    private mutating func addUnknown(_ pair: YAMLPair) {
        let plain = pair.key.lowercased()
        // WordPress has a password for a post that not all may read.
        if NeighbourKey.plain(pair.key) == "postpassword", holds(pair) { return hold(by: pair) }
        guard !plain.hasPrefix("publisher") else { return leave(pair, .unknownKey) }
        let isState = Self.isState(pair.value)
        // `event: The summit` is no slip for `events`, which is a list.
        let meant =
            own.oftenMeant.first { Self.isSlip(plain, for: $0) && !($0 == "events" && pair.value.isText) }
            ?? Self.amendment(meantBy: plain, pair.value)
        // `translationOf: /en/about/`: what it leads to is known to another program only.
        if meant == "translation_of", pair.value.words.map(SiteLinks.isRelative) == false {
            return leave(pair, .unknownKey)
        }
        guard meant != nil || isState || Self.mayHoldBack(plain, pair.value) || holds(pair) else {
            return leave(pair, .unknownKey)
        }
        problems.append(
            .error(
                .unknownKey, at: .location(text.location(at: pair.offset, length: pair.key.utf8.count)),
                "unknown key “\(pair.key)”",
                help: meant.map { "did you mean “\($0)”?" }
                    ?? "it may say that the article is not for readers: write “draft: true” to hold it back, or put the key below “extra:”"
            ))
    }

    /// The key of ours for which another word stands: what an editor takes back must not stand as if nothing had been said.
    private static func amendment(meantBy key: String, _ value: YAMLNode) -> String? {
        let isNo = value.words.map { HoldingWords.no.contains($0.lowercased()) } ?? false
        guard !isNo, !value.isNothing else { return nil }
        if key.contains("retract") { return "retracted" }
        return ["correction_note", "corrigendum", "corrigenda", "erratum", "errata"].contains(key) ? "corrections" : nil
    }

    /// Whether a value says, whatever its key, that a text is not for readers: `phase: draft`, `note: DO NOT PUBLISH`.
    private static func isState(_ value: YAMLNode) -> Bool {
        guard let words = value.words else { return false }
        return FieldLine.holdingStates.contains(words.lowercased()) && words.lowercased() != "future"
            || HoldingDoubt.forbids(words)
    }

    /// Whether a key is one edit away from another. `tog` is no slip for `toc`, nor `title2` for `title`.
    private static func isSlip(_ key: String, for name: String) -> Bool {
        guard name.utf8.count > 3, key.utf8.count > 2, key.last?.isNumber == false else { return false }
        return Suggestion.isOneEdit(key, from: name)
    }

    /// Whether a key has a word in it by which articles are held back. One that is hidden from nothing is not:
    /// `hidden_from_search: false`.
    private static func mayHoldBack(_ key: String, _ value: YAMLNode) -> Bool {
        let letters = String(key.unicodeScalars.filter { $0.properties.isAlphabetic })
        guard !["publishedin", "publishedby"].contains(letters) else { return false }
        let isNo = value.words.map { HoldingWords.no.contains($0.lowercased()) } ?? false
        let holdsIfTrue = ["draft", "unlist", "hidden", "private", "confidential", "withh"]
        return !isNo && holdsIfTrue.contains(where: letters.contains)
            || ["embarg", "publish", "expir"].contains(where: letters.contains) || HoldingWords.keys[key] != nil
    }

    // MARK: - Terms

    private mutating func file(_ pair: YAMLPair) {
        switch pair.value.content {
        case .map(let inner):
            // `taxonomies: {tags: […]}`
            for part in inner {
                if own.contains(part.key), !pairs.contains(where: { $0.key == part.key }) {
                    pairs.append(part)
                } else {
                    file(part)
                }
            }
        case .scalar, .list:
            let names = YAMLPair(key: pair.key, offset: pair.offset, value: NeighbourValues.plain(pair.value))
            var reader = FieldReader([names], of: text)
            let found = (reader.texts(pair.key) ?? []).filter { $0.value.contains { $0.isLetter || $0.isNumber } }
            filing += found
            if found.count == 1, found[0].value.contains(" "), case .scalar = pair.value.content,
                Self.splitKeys.contains(NeighbourKey.plain(pair.key))
            {
                filingTexts.insert(found[0].offset)
            }
        }
    }

    /// The keys of which Jekyll splits a text at its blanks.
    private static let splitKeys: Set<String> = ["tags", "categories"]

    // MARK: - Keys of ours

    /// Gives a key of ours the value of the first of theirs, unless it has one. With `saysSo` the others are said to be
    /// unused if they say something else.
    private mutating func settle(
        _ meaning: NeighbourKey.Meaning, _ key: String, saysSo: Bool = true,
        convert: (YAMLNode) -> YAMLNode? = { $0.isText ? $0 : nil }
    ) {
        var winner = pairs.first { $0.key == key && !$0.value.isNull }
        for (_, pair) in (candidates[meaning] ?? []).sorted(by: { $0.rank < $1.rank }) {
            guard let value = convert(pair.value) else {
                leave(pair, .otherForm)
                continue
            }
            if let winner {
                if saysSo, value.sentence != winner.value.sentence {
                    leave(pair, .secondKey(written[key] ?? winner.key))
                }
            } else {
                rename(pair, to: key, value)
                winner = YAMLPair(key: pair.key, offset: pair.offset, value: value)
            }
        }
    }

    /// `source: Ministry` with the address under a key of its own: both are the source.
    private mutating func nameSource() {
        guard let index = pairs.firstIndex(where: { $0.key == "source" && $0.value.isText }),
            NeighbourValues.address(pairs[index].value) == nil,
            let other = candidates[.source]?.lazy.compactMap({ NeighbourValues.address($0.pair.value) }).first
        else { return }
        let pair = pairs[index]
        let parts = [("name", pair.value), ("url", other)].map { YAMLPair(key: $0, offset: $1.offset, value: $1) }
        pairs[index] = YAMLPair(
            key: pair.key, offset: pair.offset,
            value: YAMLNode(content: .map(parts), offset: pair.value.offset, length: pair.value.length))
        candidates[.source] = nil
    }

    /// Says which of several sources is none here, as an article has one.
    private mutating func leaveOtherSources() {
        for (_, pair) in candidates[.source] ?? [] {
            guard case .list(let items) = pair.value.content, items.count > 1, written["source"] == pair.key else {
                continue
            }
            leave(pair, .onlyFirst)
        }
    }

    // MARK: - Addresses

    /// All earlier addresses, those under our key first. An address elsewhere is the source.
    private mutating func joinAddresses() {
        guard let others = candidates[.aliases]?.sorted(by: { $0.rank < $1.rank }) else { return }
        let first = pairs.first { $0.key == "aliases" && !$0.value.isNull }
        var items: [YAMLNode] =
            first.map { pair in
                if case .list(let items) = pair.value.content { items } else { [pair.value] }
            } ?? []
        for (_, pair) in others {
            let nodes: [YAMLNode] = if case .list(let nodes) = pair.value.content { nodes } else { [pair.value] }
            for node in nodes where !node.isNothing {
                guard let words = node.words, !words.contains(where: { "{}[]*".contains($0) }), !words.contains("/:"),
                    !words.hasPrefix(":")
                else {
                    leave(pair, .otherForm)
                    continue
                }
                let path = NeighbourValues.path(words)
                // Of the front page no post is the successor.
                if path == "/" {
                    leave(pair, .otherForm)
                } else if path == nil, pair.key == "url" || pair.key == "link" {
                    candidates[.source, default: []].append((Int.max, pair))
                } else {
                    let address = path ?? NeighbourValues.pathOfAddress(words)
                    // `/?p=12` and `/what%3F/` are none that a file can have.
                    guard case .success = OldAddress.read(address) else {
                        leave(pair, .otherForm)
                        continue
                    }
                    items.append(
                        YAMLNode(
                            content: .scalar(address, isQuoted: true),
                            offset: node.offset,
                            length: node.length))
                }
            }
        }
        guard let pair = first ?? others.first?.pair, !items.isEmpty else { return }
        let list = YAMLNode(content: .list(items), offset: pair.value.offset, length: pair.value.length)
        rename(pair, to: "aliases", list)
    }

}
