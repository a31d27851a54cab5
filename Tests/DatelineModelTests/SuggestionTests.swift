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
