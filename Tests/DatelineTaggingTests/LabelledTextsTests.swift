import DatelineModel
import Testing

@testable import DatelineTagging

/// News of eleven languages, written and labelled for these tests.
@Suite struct LabelledTextsTests {
    private let texts: [LabelledText]
    private let tagger: Tagger

    init() throws { (texts, tagger) = try Self.own.get() }

    /// Read once for all of these tests.
    private static let own = Result {
        (try LabelledTexts.own(), Tagger(gazetteer: .builtIn, topics: try LabelledTexts.topics()))
    }

    private func tags(_ text: LabelledText) -> Tags {
        tagger.tags(headline: nil, paragraphs: text.paragraphs, filedFrom: [], in: text.language)
    }

    @Test func everyLanguageHasTextsAndEveryLabelIsKnown() throws {
        let slugs = Set(try LabelledTexts.topics().map(\.slug))
        for language in TextLanguage.allCases { #expect(texts.filter { $0.language == language }.count >= 8) }
        for text in texts {
            #expect(!text.topics.isEmpty && text.topics.isSubset(of: slugs), "\(text.topics)")
            #expect(text.about.union(text.mentioned).allSatisfy { Gazetteer.builtIn.country(code: $0) != nil })
        }
    }

    @Test(arguments: TextLanguage.allCases)
    func theirLanguageIsToldOrLeftOpen(language: TextLanguage) {
        let told = texts.filter { $0.language == language }
            .map { TextLanguage.told(from: $0.paragraphs.joined(separator: "\n\n")) }
        #expect(told.allSatisfy { $0 == nil || $0 == language })
        #expect(told.filter { $0 == nil }.count * 2 <= told.count, "\(told)")
    }

    @Test(arguments: TextLanguage.allCases)
    func theirCountriesAreFound(language: TextLanguage) {
        var (named, about) = (Agreement(), Agreement())
        for text in texts where text.language == language {
            let tags = tags(text)
            named.count(Set((tags.about + tags.mentioned).map(\.country.code)), text.about.union(text.mentioned))
            about.count(Set(tags.about.map(\.country.code)), text.about)
        }
        #expect(named.f1 >= 0.92, "\(named)")
        #expect(about.f1 >= 0.85, "\(about)")
    }

    @Test(arguments: TextLanguage.allCases)
    func theirTopicsAreFound(language: TextLanguage) {
        var topics = Agreement()
        for text in texts where text.language == language {
            topics.count(Set(tags(text).topics.map(\.slug)), text.topics)
        }
        #expect(topics.f1 >= 0.65, "\(topics)")
    }
}
