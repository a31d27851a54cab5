import DatelineTestSupport
import Testing

@Suite struct RelatedArticlesTests {
    /// An article for a site: its file, with a day, a country, a topic and a headline.
    private static func article(
        _ day: String, _ country: String, _ topic: String, _ title: String
    ) -> (path: String, text: String) {
        (
            "Content/articles/\(day).md",
            "---\ntitle: \(title)\ndate: \(day)\ncountries: [\(country)]\ntopics: [\(topic)]\n---\nText.\n"
        )
    }

    private func related(to page: String, _ articles: [(path: String, text: String)]) async throws -> [String] {
        let site = try SiteFixture(
            Dictionary(
                uniqueKeysWithValues: articles + [
                    ("Content/topics/safety.md", "---\ntitle: Safety\n---\n"),
                    ("Content/topics/copyright.md", "---\ntitle: Copyright\n---\n"),
                ]))
        try await site.build()
        let html = try site.page(page)
        guard let section = html.firstRange(of: "class=\"related\"") else { return [] }
        let end = html[section.upperBound...].firstRange(of: "</aside>")?.lowerBound ?? html.endIndex
        return html[section.upperBound..<end].matches(of: #/<a href="([^"]+)">/#).map { String($0.output.1) }
    }

    @Test func putsWhatSharesCountryAndTopicBeforeWhatSharesATopic() async throws {
        let found = try await related(
            to: "/2025/03/chatbots-are-tested/",
            [
                Self.article("2025-03-05", "no", "safety", "Chatbots are tested"),
                Self.article("2025-03-04", "no", "safety", "A law is drafted"),
                Self.article("2025-03-03", "pe", "safety", "A summit opens"),
                Self.article("2025-03-02", "no", "copyright", "Painters sue"),
            ])
        #expect(found == ["/2025/03/a-law-is-drafted/"])
    }

    @Test func standBehindTheMainTextAsTheNeighboursDo() async throws {
        let files = (1...3).map { Self.article("2025-03-0\($0)", "no", "safety", "Law \($0)") }
        let topic = ("Content/topics/safety.md", "---\ntitle: Safety\n---\n")
        let site = try SiteFixture(Dictionary(uniqueKeysWithValues: files + [topic]))
        try await site.build()
        let page = try site.page("/2025/03/law-3/")
        let places = ["</main>", "class=\"related\"", "class=\"neighbours\"", "</body>"].compactMap {
            page.firstRange(of: $0)?.lowerBound
        }
        #expect(places.count == 4 && places == places.sorted())
    }

    @Test func followsARareWordFromCountryToCountry() async throws {
        let found = try await related(
            to: "/2025/03/deepfakes-of-ministers-spread/",
            [
                Self.article("2025-03-05", "no", "safety", "Deepfakes of ministers spread"),
                Self.article("2025-03-04", "pe", "safety", "A ministerial deepfake is traced"),
                Self.article("2025-03-03", "pe", "copyright", "Painters sue"),
                Self.article("2025-03-02", "ke", "safety", "A summit opens"),
            ])
        #expect(found == ["/2025/03/a-ministerial-deepfake-is-traced/"])
    }

    @Test func showsNothingWhereNothingIsShared() async throws {
        let found = try await related(
            to: "/2025/03/chatbots-are-tested/",
            [
                Self.article("2025-03-05", "no", "safety", "Chatbots are tested"),
                Self.article("2025-03-02", "pe", "copyright", "Painters sue"),
            ])
        #expect(found.isEmpty)
    }
}
