import Testing

@testable import DatelineModel

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("saftey", "safety"), ("Safety", "safety"), ("titel", "title"), ("sumary", "summary"),
        ("contries", "countries"),
        ("regulations", "regulation"), ("labour_employment", "labour-employment"), ("taggs", "tags"), ("dat", "date"),
    ])
    func findsTheNameThatWasMeant(word: String, name: String) {
        let names = ["title", "date", "summary", "countries", "safety", "regulation", "labour-employment", "tags"]
        #expect(Suggestion.nearest(to: word, among: names) == name)
        #expect(Suggestion.didYouMean(word, among: names) == "did you mean “\(name)”?")
    }

    @Test(arguments: ["", "x", "quantum", "zzzzzz", String(repeating: "title", count: 1_000)])
    func saysNothingWhenNoNameIsNear(word: String) {
        #expect(Suggestion.didYouMean(word, among: ["title", "date", "summary"]) == nil)
    }

    @Test(arguments: [
        ("artcle-777", "article-777"), ("Vietnma", "Vietnam"), ("Argentinia", "Argentina"),
        ("Untied Kingdom", "United Kingdom"),
        ("Kyrgistan", "Kyrgyzstan"), ("2025-01-01-sumit-in-paris.md", "2025-01-01-summit-in-paris.md"),
    ])
    func findsTheNameAmongMany(word: String, name: String) {
        let names =
            (0..<5_000).map { "article-\($0)" } + [
                "Vietnam", "Argentina", "Kyrgyzstan", "United Kingdom", "2025-01-01-summit-in-paris.md",
            ]
        #expect(SuggestionTable(names).nearest(to: word) == name)
    }

    @Test func saysNothingAmongManyWhenNoNameIsNear() {
        let table = SuggestionTable((0..<5_000).map { "article-\($0)" })
        for word in ["", "x", "quantum", "semiconductor", String(repeating: "article", count: 1_000)] {
            #expect(table.didYouMean(word) == nil)
        }
    }

    @Test func saysNothingAboutTheNameItself() {
        #expect(Suggestion.nearest(to: "date", among: ["date"]) == nil)
        #expect(Suggestion.nearest(to: "date", among: []) == nil)
    }

    @Test func prefersTheFirstOfEquallyNearNames() {
        #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
    }

    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1),
        ("Việt", "Viet", 1),
    ])
    func countsEdits(left: String, right: String, distance: Int) {
        #expect(Suggestion.editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == distance)
    }
}
