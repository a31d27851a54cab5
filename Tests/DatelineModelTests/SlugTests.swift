import DatelineTestSupport
import Testing

@testable import DatelineModel

@Suite struct SlugTests {
    @Test(arguments: [
        ("Việt Nam", "viet-nam"), ("Đà Nẵng", "da-nang"), ("Côte d’Ivoire", "cote-divoire"),
        ("Cote d'Ivoire", "cote-divoire"), ("AI & Ethics", "ai-ethics"), ("AI-Ethics", "ai-ethics"),
        ("C++ & AI", "c-ai"), ("Straße", "strasse"), ("Łódź", "lodz"), ("Türkiye", "turkiye"), ("İstanbul", "istanbul"),
        ("  G7: the leaders’ summit!  ", "g7-the-leaders-summit"), ("Hà Nội — 2025", "ha-noi-2025"), ("½ ™ 3", "3"),
        ("e\u{301}\u{301}\u{301}t", "et"), ("a/../b", "a-b"), ("one\0two", "one-two"), ("ﬁne", "fine"),
    ])
    func isMadeFromAnyLatinText(text: String, slug: String) {
        #expect(Slug(from: text)?.description == slug)
    }

    @Test(arguments: [
        ("한국", "hangug"), ("中国", "zhong-guo"), ("Россия", "rossia"), ("Ελλάδα", "ellada"), ("日本 AI", "ri-ben-ai"),
        ("٢٠٢٥", "2025"), ("२०२५", "2025"),
    ])
    func transliteratesOtherScripts(text: String, slug: String) {
        #expect(Slug(from: text)?.description == slug)
    }

    @Test(arguments: ["مصر", "भारत", "ประเทศไทย", "ישראל", "საქართველო"])
    func findsLettersForScriptsOfTheWorld(text: String) throws {
        let slug = try #require(Slug(from: text))
        #expect(Slug(slug.description) == slug)
    }

    @Test(arguments: [
        ("Vi\u{1EC7}t Nam", "Vie\u{323}\u{302}t Nam"), ("Đ\u{E0} N\u{1EB5}ng", "Đa\u{300} Na\u{306}\u{303}ng"),
    ])
    func isOneForBothNormalForms(composed: String, decomposed: String) throws {
        #expect(Array(composed.utf8) != Array(decomposed.utf8))
        let slug = try #require(Slug(from: composed))
        #expect(Slug(from: decomposed) == slug)
    }

    @Test(arguments: ["🎉", "🇻🇳 🤖", "", "   ", "—", "…!?", "\u{301}"])
    func isNilWithoutALetterOrADigit(text: String) {
        #expect(Slug(from: text) == nil)
    }

    @Test func endsAtAWordWhenTheTextIsLong() throws {
        let text = String(repeating: "abcdefghi ", count: 30)
        let slug = try #require(Slug(from: text)).description
        #expect(slug == Array(repeating: "abcdefghi", count: 10).joined(separator: "-"))
        #expect(slug.utf8.count == 99)
    }

    @Test(arguments: [99, 100, 101, 300, 100_000])
    func cutsAWordThatIsLongerThanASlug(count: Int) throws {
        let slug = try #require(Slug(from: String(repeating: "a", count: count) + " b")).description
        #expect(slug == String(repeating: "a", count: min(count, 100)))
    }

    @Test(arguments: ["a", "7", "ai-summit-2025", "2025-02-12-paris", String(repeating: "a", count: 100)])
    func acceptsWhatAnAuthorWrites(text: String) {
        #expect(Slug(text)?.description == text)
    }

    @Test(arguments: [
        "../x", "a--b", "A", "", "-a", "a-", "a b", "a/b", ".", "a.b", "a\0b", "é", "a_b", "a\n", "ａ", "٢",
        String(repeating: "a", count: 101), String(repeating: "a", count: 300),
    ])
    func refusesWhatIsNoSlug(text: String) {
        #expect(Slug(text) == nil)
    }

    @Test(.random) func whatIsMadeFromTextIsAlwaysAccepted() throws {
        var random = SeededRandom()
        let ascii = (0..<0x80).map { Unicode.Scalar(UInt8($0)) }
        for _ in 0..<2_000 {
            let text = random.text(random.below(41), of: ascii)
            guard let slug = Slug(from: text) else { continue }
            #expect(Slug(slug.description) == slug, "\(text.debugDescription)")
        }
    }
}
