import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct YAMLReaderTests {
    private func read(_ block: String) throws -> [YAMLPair] {
        let text = SourceText(file: "a.md", text: block)
        return try YAMLReader.read(text, in: 0..<text.bytes.count)
    }

    @Test(arguments: ["", "\n", "# note\n", "---\n", "~\n", "---\n...\n"])
    func readsNothingFromAnEmptyBlock(block: String) throws {
        #expect(try read(block).isEmpty)
    }

    @Test(arguments: [
        ("a: x # note\n", "x", false), ("a: 'it''s'\n", "it's", true), ("a: \"x\\ty\"\n", "x\ty", true),
        ("a: |\n  one\n  two\n", "one\ntwo\n", true), ("a: >-\n  one\n  two\n", "one two", true),
        ("a: one\n  two\n", "one two", false), ("a: R&D *and* more # x\n", "R&D *and* more", false),
        ("a: \"*bold* & more\"\n", "*bold* & more", true), ("a: |\n  *bold* &x\n", "*bold* &x\n", true),
        ("a: Talks - *the* deal - \"so\" # x\n", "Talks - *the* deal - \"so\"", false),
        ("---\na: NO\n", "NO", false), ("a: !!str 5\n", "5", false), ("# a: \"\na: x\n", "x", false),
    ])
    func readsScalarsAsWritten(block: String, value: String, isQuoted: Bool) throws {
        let pair = try #require(try read(block).first)
        #expect(pair.value.content == .scalar(value, isQuoted: isQuoted))
    }

    @Test func knowsThePositionsOfKeysAndValues() throws {
        let block = "# Hà Nội\u{2028}title: Hội nghị # x\nsource:\n  url: \"https://example.org\"\n"
        let pairs = try read(block)
        let offset = { (needle: String) in
            block.firstRange(of: needle).map { block.utf8.distance(from: block.startIndex, to: $0.lowerBound) }
        }
        #expect(pairs.map(\.offset) == [offset("title"), offset("source")])
        #expect(pairs.first?.value.offset == offset("Hội"))
        guard case .map(let inner) = try #require(pairs.last).value.content else {
            Issue.record("no map")
            return
        }
        #expect(inner.map(\.offset) == [offset("url")])
        #expect(inner.map(\.value.offset) == [offset("\"https")])
        #expect(inner.map(\.value.length) == ["\"https://example.org\"".utf8.count])
    }

    @Test(arguments: [
        ("title: a\ndate: b\ntitle: c\n", "3:1"), ("# note\n\"title\": a\n'title': c\n", "3:1"),
        ("title: a\nsource:\n  title: b\ntitle: c\n", "4:1"), ("source:\n  url: a\n  name: b\n  url: c\n", "4:3"),
        ("titles: a\ntitle: b\ntitles2: c\ntitle: d\n", "4:1"), ("a&b: x\na&b: y\n", "2:1"),
    ])
    func pointsAtADuplicateKey(block: String, place: String) {
        let found = diagnostics { try read(block) }
        #expect(found.map(\.mark) == ["a.md:\(place) duplicate-key"])
        #expect(found.first?.help == "keep one of the two lines")
    }

    @Test(arguments: [
        ("title: &a x\n", "1:8"), ("a: x\nb: *a\n", "2:4"), ("a: &x [1, 2]\nb: *x\n", "1:4"), ("<<: *a\n", "1:5"),
        ("a: &x\n  b: c\n", "1:4"), ("*a : x\n", "1:1"), ("? *a\n: x\n", "1:3"), ("&a x: y\n", "1:1"),
        ("a: [b, *c]\n", "1:8"),
        ("a: [*c]\n", "1:5"), ("a: {b: *c}\n", "1:8"), ("a:\n- *b\n", "2:3"), ("a: **bold**\n", "1:4"),
        ("a: * b\n", "1:4"),
        ("# a: \"\nb: &x [c]\n", "2:4"), ("s: |\n  \"\nb: &x [c]\n", "3:4"),
        ("s: 'it''s'\nt: \"\\\"\"\nb: &x [c]\n", "3:4"),
    ])
    func refusesAnchorsAndAliases(block: String, place: String) {
        let found = diagnostics { try read(block) }
        #expect(found.map(\.mark) == ["a.md:\(place) yaml-anchor"])
        #expect(found.first?.help == "write the value out; a text that begins with “&” or “*” needs quotes")
    }

    @Test(
        .endsIfStuck,
        arguments: ["", "# \"\n", "s: |\n  '\n", "s: \"\\\"\"\n"],
        ["z: *l8\n", "? *l8\n: x\n", "<<: *l8\n", "*l8 : x\n", "{*l8 : x}\n"])
    func refusesAnAliasBombAtOnce(head: String, end: String) {
        var bomb = head + "l0: &l0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...8 {
            bomb +=
                "l\(level): &l\(level) [" + Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        #expect(diagnostics { try read(bomb + end) }.first?.identifier == .yamlAnchor)
    }

    @Test(arguments: [
        String(repeating: "[", count: 30_000),
        "a: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
        "a: " + String(repeating: "{a: ", count: 15_000), String(repeating: "- ", count: 30_000) + "x",
        String(repeating: "? ", count: 30_000) + "x", String(repeating: "? - : ", count: 10_000) + "x",
        (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        (0..<90).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        "a: " + String(repeating: "[\"]\", ", count: 5_000),
        (0..<17).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + "                 - x",
    ])
    func refusesDeepNesting(block: String) {
        #expect(diagnostics { try read(block) }.first?.identifier == .yamlTooDeep, "\(block.prefix(40))")
    }

    @Test func allowsReasonableNesting() throws {
        let block =
            "a: [[[[[[[[x]]]]]]]]\nb:\n  c:\n    d:\n    - - e\n" + String(repeating: "f", count: 10)
            + ": \"[[[[[[[[[[[[[[[[[[[[[[\"\n"
        #expect(try read(block).map(\.key) == ["a", "b", "ffffffffff"])
    }

    @Test(arguments: [
        ("title: Paris: the summit\n", "1:13", "a text with “: ” in it needs quotes: title: \"Paris: the summit\""),
        ("title: x\n\tdate: y\n", "2:1", "indent with spaces, not with tabs"),
        ("title: @x\n", "1:8", "put the text in quotes"),
        ("title: `x`\n", "1:8", "put the text in quotes"),
        ("a: x\n---\nb: y\n", "2:1", "remove the second line “---”"),
    ])
    func saysHowToFixCommonMistakes(block: String, place: String, help: String) {
        let found = diagnostics { try read(block) }
        #expect(found.map(\.mark) == ["a.md:\(place) invalid-yaml"])
        #expect(found.first?.help == help)
    }

    @Test(arguments: [
        "title: \"open\n", "title: 'open\n", "a: [b, c\n", "a: {b: c\n", "a: x\n b: y\n", "a\nb: c\n", "a: \"x\" y\n",
        "%\n", "a: |x\n  y\n",
        "? a\n? b: [\n", "a: !<x\n", "a: \"\\q\"\n", "]", "}", "a: ]",
    ])
    func refusesWhatIsNotYAML(block: String) {
        #expect(diagnostics { try read(block) }.first?.identifier == .invalidYAML)
    }

    @Test(arguments: [("- a\n- b\n", "1:1"), ("just words\n", "1:1"), ("\n  \"words\"\n", "2:3"), ("[a]\n", "1:1")])
    func requiresAMapOfKeys(block: String, place: String) {
        #expect(problems { try read(block) } == ["a.md:\(place) not-a-map"])
    }

    @Test(arguments: [("? [a]\n: b\n", "1:3"), ("{a: b}: c\n", "1:1"), ("a: {[b]: c}\n", "1:5")])
    func requiresKeysToBeWords(block: String, place: String) {
        #expect(problems { try read(block) } == ["a.md:\(place) complex-key"])
    }

    @Test(arguments: [
        "title: \"a\\0b\"\n", "title: \"a\\x07\"\n", "title: \"\\N\"\n", "title: \"\\r\"\n", "\"a\\0\": b\n",
    ])
    func refusesControlCharactersBehindEscapes(block: String) {
        #expect(diagnostics { try read(block) }.first?.identifier == .controlCharacter)
    }

    @Test func lineEndsOfAFormAreLineEnds() throws {
        let pair = try read("summary: \"One.\\r\\nTwo.\"\n").first
        #expect(pair?.value.content == .scalar("One.\nTwo.", isQuoted: true))
    }

    @Test func hasALimitOf64KiB() throws {
        let block = "a: " + String(repeating: "x", count: (64 << 10) - 3)
        #expect(try read(block).count == 1)
        #expect(problems { try read(block + "x") } == ["a.md:1:1 yaml-too-large"])
        #expect(try read(String(repeating: "# note\n", count: 9_000) + "a: b").count == 1)
    }

    @Test(.random) func readsOrRefusesRandomBytes() {
        var random = SeededRandom()
        let signs = Array("a: -[]{}\"'&*!|>%@`?#,\n\n  ~<\t\r\\.0".utf8)
        for round in 0..<2_000 {
            let length = random.below(120)
            let bytes = round % 2 == 0 ? random.bytes(length) : (0..<length).map { _ in random.pick(signs) ?? 0 }
            let text = SourceText(file: "a.md", bytes: bytes)
            let found = diagnostics { try YAMLReader.read(text, in: 0..<bytes.count) }
            #expect(found.allSatisfy { $0.severity == .error && $0.identifier != .internalError })
        }
    }
}
