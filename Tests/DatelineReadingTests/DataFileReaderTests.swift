import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite(.random) struct DataFileReaderTests {
    private func read(_ name: String, _ text: String) throws -> String {
        try withFolder(["data/\(name)": text]) {
            try DataFileReader(folder: $0, name: "Content", zone: .utc).read("data/\(name)").value.words
        }
    }

    private func problem(_ name: String, _ text: String) throws -> [String] {
        diagnostics { try read(name, text) }.map { "\($0.mark): \($0.summary)" }
    }

    @Test(arguments: [
        ("a,b\n1,x\n", "[{a: #1, b: x}]"),
        ("a,b\r\n1,x\r\n2,y", "[{a: #1, b: x}, {a: #2, b: y}]"),
        ("\u{FEFF}a\n\n 1 \n\n\n", "[{a: #1}]"),
        ("a,b\n\"x, \"\"y\"\"\",\n", "[{a: x, \"y\", b: -}]"),
        ("a,b\n\"one\r\ntwo\" , 3\n", "[{a: one\ntwo, b: #3}]"),
        ("a,b\n,\n", "[{a: -, b: -}]"),
        ("a,b\n", "[| a, b]"),
        ("day,code,ok,n\n2025-02-12,007,true,-5\n", "[{day: @2025-02-12, code: 007, ok: ?true, n: #-5}]"),
        ("n\n99999999999999999999\n1.50\n1e3\n-0\n", "[{n: 99999999999999999999}, {n: 1.50}, {n: 1e3}, {n: -0}]"),
    ])
    func csvIsReadAsRFC4180HasIt(text: String, value: String) throws { #expect(try read("x.csv", text) == value) }

    @Test func aValueKeepsTheWordsThatItIsWrittenWith() throws {
        #expect(
            try read("x.csv", "t,ok\n2025-02-12 18:30,True\n")
                == "[{t: @2025-02-12T18:30:00Z=2025-02-12 18:30, ok: ?true=True}]")
        #expect(try read("x.yml", "- FALSE\n- true\n") == "[?false=FALSE, ?true]")
    }

    @Test(arguments: [
        (
            "x.json", #"{"a-b": 1, "a_b": 2}"#,
            "1:19 duplicate-key: templates would call two keys “a_b”: “a-b” and “a_b”"
        ),
        (
            "x.yml", "- {a b: 1}\n- {a b: 1, a.b: 2}\n",
            "2:17 duplicate-key: templates would call two keys “a_b”: “a b” and “a.b”"
        ),
    ])
    func keysThatTemplatesCallTheSameAreAnError(file: String, text: String, found: String) throws {
        #expect(try problem(file, text) == ["Content/data/\(file):\(found)"])
    }

    @Test func aFileWithTooManyValuesIsRefusedWithItsNumbers() throws {
        let wide = (0..<1200).map { "{\"k\($0)\": 1}" }.joined(separator: ",")
        #expect(
            try problem("x.json", "[\(wide)]") == [
                "Content/data/x.json file-too-large: a file of data may have 1,000,000 values, and this has 1,440,000 (1,200 maps side by side have 1,200 different keys)"
            ])
        let map = (0..<1200).map { "\"k\($0)\": {\"x\($0)\": 1}" }.joined(separator: ",")
        #expect(try problem("x.json", "{\(map)}").first?.contains("1,440,000") ?? false)
        let long = "a,b\n" + String(repeating: "1,2\n", count: 500_001)
        #expect(try problem("x.csv", long).first?.contains("1,000,002") ?? false)
    }

    @Test(arguments: [
        ("", ["Content/data/x.csv invalid-csv: the file is empty"]),
        (
            "a,b\n1\n1,2,3\n",
            [
                "Content/data/x.csv:2:1 ragged-row: the row has 1 field, but the first line names 2 columns",
                "Content/data/x.csv:3:5 ragged-row: the row has 3 fields, but the first line names 2 columns",
            ]
        ),
        ("a,,c\n1,2,3\n", ["Content/data/x.csv:1:3 invalid-csv: column 2 has no name"]),
        ("a,b,a\n1,2,3\n", ["Content/data/x.csv:1:5 duplicate-key: two columns are called “a”"]),
        (
            "c,rate %,rate $\n1,2,3\n",
            ["Content/data/x.csv:1:10 duplicate-key: templates would call two columns “rate”: “rate %” and “rate $”"]
        ),
        ("a;b\n1;2\n", ["Content/data/x.csv:1:1 invalid-csv: the columns are parted by semicolons, not by commas"]),
        ("a,b\n1,\"x\n", ["Content/data/x.csv:2:3 invalid-csv: the quotes that begin here are never closed"]),
        ("a,b\n1,5\" wide\n", ["Content/data/x.csv:2:4 invalid-csv: a quote inside a field without quotes"]),
        ("a,b\n\"1\"2,3\n", ["Content/data/x.csv:2:4 invalid-csv: text after the quotes that end a field"]),
    ])
    func whatIsWrongWithCSVHasItsPlace(text: String, found: [String]) throws {
        #expect(try problem("x.csv", text) == found)
    }

    @Test(arguments: [
        (" [1, \"2025-02-12\", 2.50, true, null, \"7\"] ", "[#1, @2025-02-12, 2.50, ?true, -, 7]"),
        (#"{"a b": {"c": []}, "d": {}}"#, "{a b: {c: []}, d: {}}"),
        (#""\u00e9\ud83d\ude00 \"\\\/\n""#, "é😀 \"\\/\n"),
    ])
    func jsonIsRead(text: String, value: String) throws { #expect(try read("x.json", text) == value) }

    @Test(arguments: [
        ("", "1:1 invalid-json: the file ends where a value should be"),
        ("{\"a\": 1,}", "1:9 invalid-json: a comma stands before the end"),
        ("{\"a\": 1 \"b\": 2}", "1:9 invalid-json: a comma or “}” should be here"),
        ("{a: 1}", "1:2 invalid-json: a key should begin here"),
        ("{\"a\": 1,\n \"a\": 2}", "2:2 duplicate-key: duplicate key “a”"),
        ("[01]", "1:2 invalid-json: “01” is not a number of JSON"),
        ("[\"a\nb\"]", "1:2 invalid-json: the text that begins here is not closed on its line"),
        ("[\"\\x\"]", "1:3 invalid-json: this escape has no meaning in JSON"),
        ("[\"\\ud800\"]", "1:3 invalid-json: this escape has no meaning in JSON"),
        ("[\"\\u0007\"]", "1:3 control-character: a control character, U+0007"),
        ("1 2", "1:3 invalid-json: something stands after the end of the value"),
        ("[NaN]", "1:2 invalid-json: no value begins like this"),
        (String(repeating: "[", count: 100_000), "1:66 yaml-too-deep: more than 64 levels of nested values"),
    ])
    func whatIsWrongWithJSONHasItsPlace(text: String, found: String) throws {
        #expect(try problem("x.json", text) == ["Content/data/x.json:\(found)"])
    }

    @Test(arguments: [
        ("- 1\n- \"1\"\n- 2025-02-12\n- \"2025-02-12\"\n- no\n", "[#1, 1, @2025-02-12, 2025-02-12, no]"),
        ("a:\n  - {b: 1, c: [x]}\n", "{a: [{b: #1, c: [x]}]}"), ("", "-"), ("just words\n", "just words"),
    ])
    func yamlHasAnyShape(text: String, value: String) throws { #expect(try read("x.yml", text) == value) }

    @Test func yamlOfManyLinesInBracesIsRead() throws {
        let text = (0..<5000).map { "- {n: \($0), list: [a, b]}\n" }.joined()
        #expect(try read("x.yaml", text).hasPrefix("[{n: #0, list: [a, b]}, {n: #1"))
    }

    @Test(arguments: [
        ("a: &x 1\n", "1:4 yaml-anchor"), ("a: 1\na: 2\n", "2:1 duplicate-key"), ("a: [1\n", "2:1 invalid-yaml"),
        (String(repeating: "[", count: 5000), "1:1 yaml-too-deep"),
        (String(repeating: "[\n", count: 5000), "401:1 yaml-too-deep"),
        (String(repeating: "[ \"]\"\n", count: 5000), "401:1 yaml-too-deep"),
    ])
    func yamlThatCouldCostMuchIsRefused(text: String, found: String) throws {
        #expect(problems { try read("x.yml", text) } == ["Content/data/x.yml:\(found)"])
    }

    @Test func noTextIsATrap() throws {
        var random = SeededRandom(stream: 31)
        let pieces = ["\"", ",", "\n", "\r", "{", "}", "[", "]", ":", "\\", "u", "d83d", "1", "-", " ", "é", "#", "a"]
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<random.below(30) { text += pieces[random.below(pieces.count)] }
            let source = SourceText(file: "x", text: text)
            _ = diagnostics { try CSVReader.read(source, zone: .utc) }
            _ = diagnostics { try JSONReader.read(source, zone: .utc) }
            _ = diagnostics { try YAMLReader.readData(source) }
        }
    }
}

extension DataValue {
    /// The value in one line: `#` before numbers, `@` before dates, `?` before flags, `-` for nothing.
    fileprivate var words: String {
        switch content {
        case .nothing: "-"
        case .scalar(.text(let text)): text
        case .scalar(.number(let number)): "#\(number)"
        case .scalar(.flag(let flag, let written)): "?\(flag)\(written.map { "=\($0)" } ?? "")"
        case .scalar(.date(let date, let written)):
            "@\(date.iso8601)" + (written == date.iso8601 ? "" : "=\(written)")
        case .emptyTable(let columns): "[| \(columns.joined(separator: ", "))]"
        case .list(let items): "[\(items.map(\.words).joined(separator: ", "))]"
        case .map(let fields): "{\(fields.map { "\($0.key): \($0.value.words)" }.joined(separator: ", "))}"
        }
    }
}
