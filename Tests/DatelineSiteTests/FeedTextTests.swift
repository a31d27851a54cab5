import DatelineModel
import DatelineSite
import DatelineTestSupport
import Foundation
import FoundationXML
import Testing

@testable import DatelinePages

/// What feeds say, for readers that take it as it is and for readers that take it for HTML.
@Suite struct FeedTextTests {
    private static let attack = #"<img src=x onerror="alert(1)"> & <b>AT&T</b> &lt;i&gt;"#

    private func feeds(title: String, summary: String, settings: String) async throws -> SiteFixture {
        let site = try SiteFixture([
            "Content/site.yml": "title: '\(settings)'\ndescription: '\(settings)'\nbase_url: https://example.org/\n"
                + "markdown: {smart: false}\n",
            "Content/articles/a.md": "---\ndate: 2025-01-02\ntitle: '\(title)'\nsummary: '\(summary)'\n---\nText.\n",
        ])
        try await site.build()
        return site
    }

    /// The texts of all elements of a name.
    private func texts(_ name: String, _ site: SiteFixture, _ file: String) throws -> [String] {
        let xml = try XMLDocument(xmlString: try site.text("Output/\(file)"))
        return try xml.nodes(forXPath: "//*[local-name()='\(name)']").compactMap(\.stringValue)
    }

    @Test func descriptionsOfRSSAreHTMLThatSaysTheText() async throws {
        let site = try await feeds(title: Self.attack, summary: Self.attack, settings: Self.attack)
        let html = "&lt;img src=x onerror=\"alert(1)\"&gt; &amp; &lt;b&gt;AT&amp;T&lt;/b&gt; &amp;lt;i&amp;gt;"
        #expect(try texts("description", site, "rss.xml") == [html, html])
    }

    @Test(arguments: [
        ("AT&T and R&D", "AT&T and R&D"), ("A < B & C", "A &lt; B & C"),
        ("<script>x</script>", "&lt;script>x&lt;/script>"),
        ("&lt;img&gt; &#60;", "&amp;lt;img&amp;gt; &amp;#60;"), ("Plain", "Plain"),
    ])
    func titlesOfRSSHaveNoMarkupHoweverTheyAreTaken(title: String, text: String) async throws {
        let site = try await feeds(title: title, summary: "S", settings: title)
        #expect(try texts("title", site, "rss.xml") == [text, text])
    }

    @Test func atomAndJSONFeedSayTheTextAsItIs() async throws {
        let site = try await feeds(title: Self.attack, summary: Self.attack, settings: Self.attack)
        #expect(try texts("summary", site, "feed.xml") == [Self.attack])
        #expect(try texts("title", site, "feed.xml") == [Self.attack, Self.attack])
        #expect(try !site.text("Output/feed.xml").contains("type=\"html\""))
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(site.text("Output/feed.json").utf8)) as? [String: Any])
        let item = try #require((json["items"] as? [[String: Any]])?.first)
        #expect(item["content_text"] as? String == Self.attack && item["content_html"] == nil)
    }

    @Test func feedsHaveNoCharacterThatItForbids() throws {
        var xml = XMLText()
        xml.element("a", ["b": "\u{1B}x"], text: "1\u{1}2\u{FFFE}3\u{FFFF}4\tﬁ５\n")
        let text = String(decoding: xml.bytes, as: UTF8.self)
        #expect(text.hasSuffix("<a b=\"\u{FFFD}x\">1\u{FFFD}2\u{FFFD}3\u{FFFD}4\tﬁ５\n</a>\n"))
        #expect(throws: Never.self) { try XMLDocument(xmlString: text) }
    }

    @Test(arguments: [
        (
            "articles/a.md", "---\ntitle: \"a\\x01b\"\ndate: 2025-01-01\n---\nText\n",
            "Content/articles/a.md:2:8 control-character"
        ),
        (
            "articles/a.md", "---\ntitle: \"a\\uFFFEb\"\ndate: 2025-01-01\n---\nText\n",
            "Content/articles/a.md:2:8 control-character"
        ),
        ("topics/t.md", "---\ntitle: \"a\\eb\"\n---\n", "Content/topics/t.md:2:8 control-character"),
        ("site.yml", "title: \"a\\x85b\"\n", "Content/site.yml:1:8 control-character"),
        (
            "articles/a.md", "---\ntitle: T\ndate: 2025-01-01\n---\nText \u{FFFF}\n",
            "Content/articles/a.md:5:6 control-character"
        ),
    ])
    func controlCharactersAreRefusedWhereverTheyStand(path: String, text: String, mark: String) async throws {
        let site = try SiteFixture(["Content/\(path)": text])
        #expect(try await site.build().diagnostics.map(\.mark) == [mark])
    }

    @Test func referencesToCharactersReachFeedsAsHTMLHasThem() async throws {
        let site = try SiteFixture([
            "Content/articles/2025-02-11-x.md":
                "The plan for 2024&#150;2026 costs &#128;20 bn &#147;in all&#148; &#1;&#x1b;.\n"
        ])
        try await site.build()
        for (element, feed) in [("summary", "feed.xml"), ("description", "rss.xml")] {
            #expect(
                try texts(element, site, feed).contains(
                    "The plan for 2024–2026 costs €20 bn “in all” \u{FFFD}\u{FFFD}."))
        }
    }
}
