import DatelineModel
import DatelineSite
import DatelineTestSupport
import Testing

@testable import DatelineDigest

/// Stories that are in a site twice.
@Suite struct NearDuplicatesTests {
    private static let story = """
        The government of Kenya put a bill on artificial intelligence before parliament on Tuesday, which would make
        those who sell systems for hiring, lending and policing tell people that a machine has judged them.

        The bill gives a new commissioner the right to look at training data and to fine companies up to two per cent
        of what they earn in the country. Farmers’ unions asked for an exception for weather forecasts, and got none.

        Members of the committee said they would hear schools, banks and hospitals in the spring. A vote is not expected
        before the summer.
        """

    private static let other = """
        Regulators in Chile closed their first case on automated credit scores, and fined nobody. They asked three banks
        to write down how their systems came to a number, and to keep that for five years.

        Consumer groups called it a start. The banks said that they had done so all along, and that the rules should
        be the same for shops that sell on credit, of which there are some twelve thousand.
        """

    private func found(_ articles: [String: String]) async throws -> [String] {
        var files: [String: String] = [:]
        for (name, text) in articles { files["Content/articles/\(name)"] = text }
        let site = try SiteFixture(files)
        let planned = try #require(try await site.plan().value)
        return try await NearDuplicate.all(in: planned.edited, of: planned.site).map {
            "\($0.article.path) is \($0.share) % of \($0.earlier.path)"
        }
    }

    private static func post(_ day: String, _ text: String, _ more: String = "") -> String {
        "---\ntitle: Of the day \(day)\ndate: 2025-01-\(day)\n\(more)---\n\(text)\n"
    }

    @Test func theSameStoryFromTwoAgenciesIsNamedWithTheEarlierOne() async throws {
        let found = try await found([
            "first.md": Self.post("01", Self.story),
            "second.txt": "NAIROBI, Jan. 3, 2025 (Reuters) - \(Self.story)\n\n(Reporting by A. Writer)\n",
            "chile.md": Self.post("02", Self.other),
        ])
        #expect(found == ["articles/second.txt is 100 % of articles/first.md"])
    }

    @Test func linksBoldWordsAndSignsDoNotMakeAnotherStory() async throws {
        let marked = Self.story.replacing("a bill", with: "[a **bill**](https://example.org/bill)")
            .replacing("Farmers’", with: "Farmers'")
        let found = try await found(["a.md": Self.post("01", Self.story), "b.md": Self.post("02", marked)])
        #expect(found == ["articles/b.md is 100 % of articles/a.md"])
    }

    @Test func aShortVersionIsInTheLongOne() async throws {
        let short = Self.story.split(separator: "\n\n")[1]
        let found = try await found([
            "long.md": Self.post("02", Self.story + "\n\n" + Self.other), "short.md": Self.post("01", String(short)),
        ])
        #expect(found == ["articles/long.md is 100 % of articles/short.md"])
    }

    @Test func textsWithoutSpacesAreHeldAgainstEachOtherToo() async throws {
        let text = "肯尼亚政府周二向议会提交了一项人工智能法案，要求销售招聘、贷款和警务系统的企业告知公众其评判由机器作出。"
        let found = try await found([
            "a.md": Self.post("01", text + "法案还设立一名专员，有权查看训练数据并处以罚款。"),
            "b.md": Self.post("02", "内罗毕消息：" + text),
        ])
        #expect(found.count == 1)
    }

    @Test func storiesOfOneFormAreTwo() async throws {
        let found = try await found([
            "a.md": Self.post("01", Self.story), "b.md": Self.post("02", Self.other),
            "c.md": Self.post("03", "The week in one line. The week in one line. The week in one line."),
        ])
        #expect(found.isEmpty)
    }

    @Test func draftsAndPairsThatAnEditorConfirmedAreLeftOut() async throws {
        let found = try await found([
            "a.md": Self.post("01", Self.story, "reviewed: true\n"),
            "b.md": Self.post("02", Self.story, "reviewed: true\n"),
            "c.md": Self.post("03", Self.other), "d.md": Self.post("04", Self.other, "draft: true\n"),
        ])
        #expect(found.isEmpty)
    }

    @Test func theOneThatItIsMostLikeIsNamedThoughALongerOneHasAllItsWordsToo() async throws {
        let found = try await found([
            "a.md": Self.post("01", Self.story), "b.md": Self.post("02", Self.story + "\n\n" + Self.other),
            "c.md": Self.post("03", Self.story),
        ])
        #expect(found.contains("articles/c.md is 100 % of articles/a.md"))
    }

    @Test func aPairThatIsSettledHidesNoOther() async throws {
        let found = try await found([
            "a.md": Self.post("01", Self.story),
            "b.md": Self.post("02", Self.story + "\n\n" + Self.other, "reviewed: true\n"),
            "c.md": Self.post("03", Self.story, "reviewed: true\n"),
        ])
        #expect(found.contains("articles/c.md is 100 % of articles/a.md"))
    }

    @Test func manyVersionsAreOneLineEach() async throws {
        var articles: [String: String] = [:]
        for number in 10..<25 { articles["v\(number).md"] = Self.post("\(number)", Self.story + " Update \(number).") }
        let found = try await found(articles)
        #expect(found.count == 14)
        #expect(found.allSatisfy { !$0.hasPrefix("articles/v10.md") })
    }
}
