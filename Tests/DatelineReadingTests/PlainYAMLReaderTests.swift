import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct PlainYAMLReaderTests {
    /// Checks that a block is either left to the full parser or read as that parser reads it.
    private func check(_ block: String) -> Bool? {
        let text = SourceText(file: "a.md", text: block)
        guard let plain = PlainYAMLReader.read(text.bytes, in: 0..<text.bytes.count) else { return nil }
        // A block that the full parser refuses must be left to it.
        guard let full = try? YAMLReader.readFully(text, in: 0..<text.bytes.count) else { return false }
        return agree(plain, full)
    }

    private func agree(_ plain: [YAMLPair], _ full: [YAMLPair]) -> Bool {
        plain.count == full.count
            && zip(plain, full).allSatisfy { $0.key == $1.key && $0.offset == $1.offset && agree($0.value, $1.value) }
    }

    private func agree(_ plain: YAMLNode, _ full: YAMLNode) -> Bool {
        if case .list(let left) = plain.content, case .list(let right) = full.content {
            return plain.offset == full.offset && left.count == right.count && zip(left, right).allSatisfy(agree)
        }
        return plain == full
    }

    @Test(arguments: [
        "title: Summit closes in Paris\ndate: 2025-02-12\n", "countries: [NO, Việt Nam, 'x', \"y\"]\n", "topics: []\n",
        "draft:\ntitle: x\n", "draft:   \n", "source: https://example.org/a?b=c#d\n", "title: \"Paris: the summit\"\n",
        "title: 'it is'", "topics:\n- a\n- b\ntitle: x\n", "topics:\n  - a b\n  - \"c\"\n", "a: ~x\n",
        "\n\ntitle: x\n\n",
        "a: 1:2\nb: x#y\nc: x & y\nd: a - b\ne: x's \"y\"\nf: /a/b/\n",
        "a: null\nb: NO\nc: 0x1F\nd: 1_000\ne: 2025-02-30\n",
        "a: trailing spaces   \n", "a: x\n\n\nb: y", "",
    ])
    func readsTypicalFrontMatter(block: String) {
        #expect(check(block) != false)
    }

    @Test(arguments: [
        "title: Summit closes\n", "countries: [NO, Việt Nam]\n", "topics:\n- a\n- b\n", "draft:\n", "title: \"a: b\"\n",
        "# note\na: x\n# end\n", "A b’s-c: x\n", "a:\n  # words\n  - b\n  # more\n  - c\nb: x\n",
        "a:\n  one: \"{} b\"\n  other: c\nb: x\n",
    ])
    func readsCommonBlocksItself(block: String) {
        #expect(check(block) == true)
    }

    @Test(arguments: [
        "title: Paris: the summit\n", "a: x\na: y\n", "a: x # note\n", "a: &b x\n", "a: *b\n", "a: |\n  x\n",
        "a: x\n  y\n",
        "a: !t x\n", "a: @x\n", "a: `x`\n", "a: %x\n", "a: {b: c}\n", "a: [b, [c]]\n", "a: [b\n", "a: \"x\n",
        "a: 'it''s'\n",
        "a: \"\\u0041\"\n", "a:x\n", "a : x\n", "---\na: x\n", "a: x\n...\n", "# no\u{85}te\na: x\n", "\u{2028}a: x\n",
        "\u{85}: x\n", "a: \tx\n",
        "a: x\t\n",
        "a:\n  b:\n", "a:\n  b: c\n   d: e\n", "a:\n  b: [c]\n", "a:\n  b:\n    c: d\n", "a:\n  b: c\n  b: d\n",
        "a:\n- b: c\n", "a:\n  b: c\n- d\n", "a:\n  - b\n  c: d\n", "a:\n- b\n c\n", "a:\n- - b\n", "a:\n-\n- b\n",
        "a: - b\n", "a: ? b\n",
        "a: [a b, ]\n",
        "a: x\u{2028}y\n", "a: \"x\u{2029}y\"\n", "a: [x\u{2028}]\n", "a: \u{FEFF}x\n", "a: 'x\ty'\n", "a: 'x\ry'\n",
        "a: x\r\n", "- a\n", "a: >-\n  x\n", "a: x:\n",
        "a:\n\n  - b\n", " a: x\n", "a: [a: b]\n", "a: [a, b] c\n", "a: \"b\" c\n", "plain text\n", "a: [a,\n b]\n",
        String(repeating: "k", count: 1_100) + ": x\n", "a: " + String(repeating: "x", count: 70_000),
    ])
    func leavesTheRestToTheFullParser(block: String) {
        #expect(check(block) == nil || check(block) == true && block == " a: x\n")
    }

    @Test func readsOnlyItsRange() throws {
        let text = SourceText(file: "a.md", text: "---\ntitle: Hà Nội\n---\nnot: this\n")
        let pairs = try #require(PlainYAMLReader.read(text.bytes, in: 4..<text.bytes.count - 14))
        #expect(pairs.map(\.key) == ["title"])
        #expect(pairs.map(\.offset) == [4])
        let full = try YAMLReader.readFully(text, in: 4..<text.bytes.count - 14)
        #expect(agree(pairs, full))
    }

    @Test(.random, arguments: 0..<8)
    func agreesWithTheFullParserOnGeneratedBlocks(stream: Int) {
        var random = SeededRandom(stream: stream)
        var answered = 0
        for _ in 0..<3_000 {
            let block = random.block()
            let result = check(block)
            #expect(result != false, "\(block.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())")
            if result == true { answered += 1 }
        }
        #expect(answered > 100, "the generator must make plain blocks too")
    }

    @Test(.random, arguments: 0..<4)
    func agreesWithTheFullParserOnBlocksOfRandomCharacters(stream: Int) {
        var random = SeededRandom(stream: stream)
        let characters = Array("abz_:::  \n\n-[],\"'#&*!|>%@`?{}~/.0\t\r\\".unicodeScalars)
        for _ in 0..<2_000 {
            var block = "a: "
            for _ in 0..<random.below(24) { block.unicodeScalars.append(random.pick(characters) ?? "a") }
            #expect(check(block) != false, "\(block.debugDescription)")
        }
    }
}

/// Generates front matter: mostly plain, sprinkled with everything that YAML allows.
extension SeededRandom {
    fileprivate mutating func block() -> String {
        var block = below(20) == 0 ? (pick(["---\n", "# note\n", "\n", "%YAML 1.2\n---\n", " \n"]) ?? "") : ""
        let isTricky = below(2) == 0
        for _ in 0..<1 + below(5) { block += pair(isTricky) }
        if below(12) == 0 { block += pick(["...\n", "---\n", "# end", "\n\n", "  ", "- x\n", "\u{FEFF}"]) ?? "" }
        if below(6) == 0, !block.isEmpty { block.removeLast() }
        return below(25) == 0 ? block.replacing("\n", with: "\r\n") : block
    }

    private mutating func pair(_ isTricky: Bool) -> String {
        let key = pick(isTricky ? keys + trickyKeys : keys) ?? "a"
        let colon = isTricky ? pick([": ", ": ", ":  ", ":", " : ", ":\t"]) ?? ":" : ": "
        switch below(6) {
        case 0: return "\(key):" + (below(3) == 0 ? " " : "") + "\n" + list(isTricky)
        case 1:
            let items = (0..<below(4)).map { _ in value(isTricky) }
            return "\(key)\(colon)[" + items.joined(separator: pick([", ", ",", " , "]) ?? ",") + "]\n"
        case 2 where isTricky:
            return "\(key)\(colon)\(value(true))\n\(pick(["  ", " ", "\n  ", "\t"]) ?? "")\(value(true))\n"
        case 3 where !isTricky || below(2) == 0:
            let depth = pick(["  ", " ", "    "]) ?? ""
            let lines = (0..<below(4)).map { _ in
                "\(depth)\(pick(isTricky ? keys + trickyKeys : keys) ?? "a"): \(value(isTricky))\n"
            }
            return "\(key):\n" + lines.joined()
        case 3 where isTricky:
            return "\(key)\(colon)\(pick(["|", ">", "|-", ">2", "&a", "{a: b}"]) ?? "")\n  \(value(true))\n"
        default: return "\(key)\(colon)\(value(isTricky))" + (pick(["", "", "", " ", "   ", " # note"]) ?? "") + "\n"
        }
    }

    private mutating func list(_ isTricky: Bool) -> String {
        var indent = pick(["", "  ", " ", "    "]) ?? ""
        return (0..<below(4)).map { _ in
            if isTricky, below(8) == 0 { indent += " " }
            if below(8) == 0 { return "\(pick(["", "  ", "    "]) ?? "")# \(value(isTricky))\n" }
            return "\(indent)-\(isTricky ? pick([" ", " ", "  ", "", "\t"]) ?? " " : " ")\(value(isTricky))\n"
        }.joined()
    }

    private mutating func value(_ isTricky: Bool) -> String {
        guard isTricky, below(3) > 0 else { return pick(plainValues) ?? "" }
        var value = pick(trickyValues) ?? ""
        while below(3) == 0 {
            value += pick(["", " ", ":", ": ", " #", ","]) ?? "" + (pick(trickyValues + plainValues) ?? "")
        }
        return value
    }
}

private let keys = [
    "title", "Older articles", "minute’s read", "x-y", "of {} by month.", "\"Credit:\"", "' and '", "a, b", "date",
    "summary", "countries", "topics", "draft", "a",
    "source_url", "null", "y",
]
private let trickyKeys = [
    "Title", "ti tle", "\"title\"", "'a'", "?", "- a", "é", "<<", "*a", "&a b", "a:b", "#a", "!t a", "[a]", " a",
]
private let plainValues = [
    "x", "Summit closes in Paris", "2025-02-12", "2025-02-12T14:30:00+07:00", "NO", "Việt Nam", "中国", "12", "1.5e3",
    "https://example.org/a?b=c&d=e#f", "\"Paris: the summit\"", "'quoted'", "null", "true", "no end", "AI-based", "3rd",
    "R&D *and* more", "U.S.", "/old/page/", "100%", "“quoted”", "a [b] {c}", "what?", "hello!", "é", "~", "",
]
private let trickyValues = [
    "a: b", "a:b", "a :b", "a:", ":a", "#a", "a #b", "a#b", "\"a", "'a", "\"a\\nb\"", "'it''s'", "\"\"", "''", "'a' b",
    "\"a\": b",
    "[a]", "[a, b", "a]", "a, b", "{a}", "{a: b}", "}", "- a", "-a", "-", "--", "---", "...", "? a", "?a", "?", "~",
    "~a", "null", "Null",
    "& a", "&a", "&a b", "*a", "* a", "!t", "!t a", "!", "!!str a", "|", ">", "| a", "%a", "% a", "@a", "`a`", "\ta",
    "a\tb", "a\t", "=", "<<",
    "\u{A0}a", "a\u{A0}", "a\u{2028}b", "a\u{2029}", "\u{FEFF}a", "e\u{301}", "🇻🇳", "\\", "a\\b", "\"a\\\"", "0o7",
    "0b1", "1_000", "1:30",
    ".5", ".inf", "+1", "-1", "yes", "off", "2025-2-1", "a\"b", "a'b", "a\"", "(a)", "<a>", "a|b", "a>b", "$a", "^a",
    ";a", ",a", "a,", "=a",
    "a\n b", "a\n\n  b", "[a,\n b]", "\"a\n b\"", "a # b\n", "a\r", "\u{85}a", "\u{7F}", "a\u{7F}", "a\u{85}",
    "a\u{1}b", "a\u{FFFF}", "a\u{9F}b",
]
