import DatelineModel
import Testing

@testable import DatelineTemplates

/// What pages say of themselves, in the language of the site.
@Suite struct WordsTests {
    private static let polish = Words(
        language: "pl", phrases: ["Older": "Starsze", "d MMMM": "d MMM", " and ": " i ", "thousands": " "],
        counted: ["article": [.one: "{} artykuł", .few: "{} artykuły", .many: "{} artykułów", .other: "{} artykułu"]])

    private func rendered(_ text: String, _ words: Words, count: Int = 0) throws -> String {
        let schema = RecordSchema<Int>("page", "A page.", [.number("count", "A number.") { $0 }])
        let library = TemplateLibrary(
            [TemplateSource(name: "page.html", text: SourceText(file: "page.html", bytes: Array(text.utf8)))],
            baseURL: try #require(BaseURL("https://example.org/")), assets: [:], words: words)
        let (template, diagnostics) = library.compile("page.html", for: schema.type)
        guard let template else {
            return diagnostics.map { "\($0.summary) (\($0.help ?? ""))" }.joined(separator: "\n")
        }
        var bytes: [UInt8] = []
        try template.render(schema.record(count), into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func saysAPhraseInTheLanguageOfTheSite() throws {
        #expect(try rendered(#"{{ "Older" | word }}"#, Self.polish) == "Starsze")
        #expect(try rendered(#"{{ "Older" | word }}"#, .english) == "Older")
    }

    @Test func aValueStandsInItsPlaceWhateverItSays() {
        #expect(Words.english("{} of {} {", "a {} b", "c") == "a {} b of c {")
    }

    @Test func escapesAPhraseForItsPlace() throws {
        let words = Words(language: "en", phrases: ["Older": "Older & <wiser>"])
        #expect(try rendered(#"<p title="{{ "Older" | word }}">"#, words) == #"<p title="Older &amp; &lt;wiser&gt;">"#)
    }

    @Test(arguments: [
        (1, "1 artykuł"), (3, "3 artykuły"), (5, "5 artykułów"), (12, "12 artykułów"), (22, "22 artykuły"),
        (12_345, "12 345 artykułów"),
    ])
    func countsWithTheFormThatTheNumberWants(count: Int, text: String) throws {
        #expect(try rendered(#"{{ count | counted: "article" }}"#, Self.polish, count: count) == text)
    }

    @Test func makesAnEnglishPluralOfItsOwn() throws {
        #expect(try rendered(#"{{ count | counted: "reader" }}"#, .english, count: 1) == "1 reader")
        #expect(try rendered(#"{{ count | counted: "reader" }}"#, .english, count: 2) == "2 readers")
    }

    @Test func leavesTheNumberOutWhereOneWordSaysIt() throws {
        let words = Words(language: "ar", counted: ["article": [.two: "مقالان", .other: "{} مقال"]])
        #expect(try rendered(#"{{ count | counted: "article" }}"#, words, count: 2) == "مقالان")
    }

    @Test func reportsAPhraseThatTheLanguageLacks() throws {
        #expect(
            try rendered(#"{{ "Oldr" | word }}"#, Self.polish)
                == "there is no “Oldr” in words/pl.yml (did you mean “Older”?)")
        #expect(
            try rendered(#"{{ count | counted: "reader" }}"#, Self.polish).hasPrefix(
                "there is no noun “reader” in words/pl.yml"))
    }

    /// The rules of CLDR, which Unicode publishes with these samples.
    @Test(arguments: [
        ("en", [PluralForm.other, .one, .other, .other, .other, .other]),
        ("fr", [.one, .one, .other, .other, .other, .other]), ("vi", [.other, .other, .other, .other, .other, .other]),
        ("es", [.other, .one, .other, .other, .other, .other]), ("ar", [.zero, .one, .two, .few, .many, .other]),
        ("ru", [.many, .one, .few, .few, .many, .many]), ("cs", [.other, .one, .few, .few, .other, .other]),
    ])
    func knowsTheFormsOfALanguage(language: String, forms: [PluralForm]) {
        let rule = PluralRule(language: language)
        #expect([0, 1, 2, 3, 11, 100].map { rule.form(of: $0) } == forms)
    }
}
