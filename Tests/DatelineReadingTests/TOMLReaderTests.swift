import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct TOMLReaderTests {
    /// The pairs of a block, each as `line:column key = line:column value`.
    private func read(_ toml: String) throws -> [String] {
        let text = SourceText(file: "a.md", text: toml)
        return try TOMLReader.read(text, in: 0..<text.bytes.count).flatMap { lines($0, text) }
    }

    private func lines(_ pair: YAMLPair, _ text: SourceText) -> [String] {
        let place = { (offset: Int) in
            let location = text.location(at: offset)
            return "\(location.line):\(location.column)"
        }
        let start = "\(place(pair.offset)) \(pair.key) ="
        switch pair.value.content {
        case .scalar(let words, let isQuoted):
            return ["\(start) \(place(pair.value.offset)) \(isQuoted ? "“\(words)”" : words)"]
        case .list(let items):
            return [
                start
                    + items.map { item in
                        guard case .scalar(let words, _) = item.content else { return " ?" }
                        return " \(place(item.offset)) \(words)"
                    }.joined()
            ]
        case .map(let pairs): return [start] + pairs.flatMap { lines($0, text) }
        }
    }

    @Test(arguments: [
        ("title = \"Summit\"\n", ["1:1 title = 1:9 “Summit”"]), ("draft=true\n", ["1:1 draft = 1:7 true"]),
        ("# no\n  date = 2025-02-11 # day\n", ["2:3 date = 2:10 “2025-02-11”"]),
        ("date = 2025-02-11T14:30:00+07:00", ["1:1 date = 1:8 “2025-02-11T14:30:00+07:00”"]),
        ("date = 2025-02-11 14:30:00", ["1:1 date = 1:8 “2025-02-11T14:30:00”"]),
        ("tags = [\"a\", \"b\"]\n", ["1:1 tags = 1:9 a 1:14 b"]),
        ("tags = [\n  \"a\", # one\n  'b',\n]\nweight = 3\n", ["1:1 tags = 2:3 a 3:3 b", "5:1 weight = 5:10 3"]),
        (
            "summary = \"\"\"\ntitle = no\n\"\"\"\ntitle = 'C:\\x'\n",
            ["1:1 summary = 2:1 “title = no\n”", "4:1 title = 4:9 “C:\\x”"]
        ),
        ("[source]\nname = \"N\"\n", ["1:2 source =", "2:1 name = 2:8 “N”"]),
        ("source = {name = \"N\", url = \"u\"}\n", ["1:1 source =", "1:11 name = 1:18 “N”", "1:23 url = 1:29 “u”"]),
        ("source.name = \"N\"\n", ["1:1 source =", "1:1 name = 1:15 “N”"]),
        ("\"title\" = \"x\"", ["1:1 title = 1:11 “x”"]),
        ("title = \"Vi\\u1EC7t\"", ["1:1 title = 1:9 “Việt”"]), ("", []),
    ])
    func readsKeysAndValuesWithTheirPlaces(toml: String, pairs: [String]) throws {
        #expect(try read(toml).sorted() == pairs.sorted())
    }

    @Test(arguments: [
        ("title = Summit\n", "1:9 invalid-toml"), ("a = 1\na = 2\n", "2:5 invalid-toml"),
        ("a = \"x\n", "1:7 invalid-toml"),
        ("title: x\n", "1:6 invalid-toml"), ("a = \"\\u0007\"", "1:1 control-character"),
    ])
    func pointsAtWhatIsNoTOML(toml: String, problem: String) {
        #expect(problems { try read(toml) } == ["a.md:\(problem)"])
    }

    @Test func boundsHowDeepValuesAreNested() {
        for toml in [
            "a" + String(repeating: ".a", count: 2_000) + " = 1", "a = " + String(repeating: "[", count: 200) + "]",
            "[a" + String(repeating: ".a", count: 2_000) + "]",
            "a = \(String(repeating: "[", count: 30))\(String(repeating: "]", count: 30))",
        ] {
            #expect(!problems { try read(toml) }.isEmpty)
        }
    }
}
