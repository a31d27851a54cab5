import DatelineModel
import DatelineTestSupport
import Testing

@testable import DatelineReading

/// Other words for `corrections` and `retracted`: what an editor takes back must not stand as if nothing had been said.
@Suite struct AmendmentKeysTests {
    private func parse(_ block: String) throws -> (fields: FrontMatter, diagnostics: [Diagnostic]) {
        let text = SourceText(file: "a.md", text: block)
        return try FrontMatterParser(taxonomies: [.countries, .topics], zone: .utc)
            .parse(text, FrontMatterBlock(form: .yaml, range: 0..<text.bytes.count))
    }

    @Test(
        "another word for a correction or a retraction is an error that names ours",
        arguments: [
            ("retraction: {date: 2025-02-14, reason: Forged.}", "retracted"), ("retract: true", "retracted"),
            ("is_retracted: true", "retracted"), ("Retraction: Forged.", "retracted"),
            ("erratum: The number was wrong.", "corrections"), ("correction: The number was wrong.", "corrections"),
            ("corrigendum: [The number was wrong.]", "corrections"),
        ])
    func amendments(_ yaml: String, _ meant: String) throws {
        let diagnostics = try parse("title: T\n\(yaml)\n").diagnostics
        #expect(diagnostics.map(\.mark) == ["a.md:2:1 unknown-key"])
        #expect(diagnostics.first?.help == "did you mean “\(meant)”?")
    }

    @Test(
        "a key that says that nothing was taken back is not used",
        arguments: ["retraction: false", "is_retracted: no", "erratum:", "corrections_policy: /corrections/"])
    func noAmendments(_ yaml: String) throws {
        let (fields, diagnostics) = try parse("title: T\n\(yaml)\n")
        #expect(diagnostics.isEmpty && fields.unused.map(\.reason) == [.unknownKey])
    }
}
