import DatelineModel
import Testing

@testable import DatelineInbox

/// What is read from feeds.
@Suite struct FeedReaderTests {
    private func results(_ text: String) -> [Result<IncomingStory, UnreadableFile>] {
        FeedReader.stories(of: Array(text.utf8))
    }

    private func story(_ text: String) throws -> IncomingStory { try #require(try results(text).first?.get()) }

    private func rss(_ item: String, _ channel: String = "") -> String {
        "<?xml version='1.0'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Roads &amp; Law</title><link>https://example.org/</link><language>en-us</language>\(channel)<item>\(item)</item></channel></rss>"
    }

    private func atom(_ entry: String) -> String {
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de' xml:base='https://example.org/f/'><title type='html'>Roads &amp;amp; Law</title><author><name>Ada Example</name></author><entry>\(entry)</entry></feed>"
    }

    @Test func `an item of RSS leads to its page`() throws {
        let story = try story(
            rss(
                "<title>A &amp;lt;law&amp;gt;</title><link> /2025/law </link><description><![CDATA[<p>It <b>passed</b>&nbsp;today.</p>]]></description><pubDate>Fri, 10 Jan 25 09:30:00 EST</pubDate><dc:creator>Ada Example</dc:creator><dc:creator>Bo Sample</dc:creator>"
            ))
        #expect(story.text == .none && story.title == "A <law>" && story.summary == "It passed today.")
        #expect(story.date?.rfc3339 == "2025-01-10T09:30:00-05:00" && story.authors == ["Ada Example", "Bo Sample"])
        #expect(story.source?.name == "Roads & Law" && story.source?.url == "https://example.org/2025/law")
        #expect(story.language == "en-US" && story.part == "entry 1")
    }

    @Test func `an item without a title has its first words as one, and as its summary`() throws {
        let story = try story(
            rss(
                "<link>https://example.org/1</link><description>A law on roads passed. Continue reading &#8594;</description>"
            ))
        #expect(story.title == "A law on roads passed" && story.summary == "A law on roads passed.")
    }

    @Test func `an entry of Atom leads to its page`() throws {
        let story = try story(
            atom(
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>law</b></div></title><link rel='self' href='x'/><link href='../law?a=1&amp;b=2'/><summary type='html'>&lt;p&gt;Passed.&lt;/p&gt;</summary><updated>2025-01-11T00:00:00Z</updated><published>2025-01-10T09:30:00+01:00</published>"
            ))
        #expect(
            story.title == "A law" && story.source?.url == "https://example.org/law?a=1&b=2"
                && story.summary == "Passed.")
        #expect(story.date?.rfc3339 == "2025-01-10T09:30:00+01:00" && story.authors == ["Ada Example"])
        #expect(story.language == "de" && story.source?.name == "Roads & Law")
    }

    @Test func `an entry of RSS 1 and of JSON Feed lead to their pages`() throws {
        let rdf =
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Roads</title><link>https://example.org/</link></channel><item rdf:about='x'><title>Law</title><link>https://example.org/law</link><dc:date>2025-01-10</dc:date></item></rdf:RDF>"
        let first = try story(rdf)
        #expect(
            first.title == "Law" && first.source?.url == "https://example.org/law"
                && first.date?.iso8601 == "2025-01-10" && first.source?.name == "Roads")
        let json =
            #"{"version": "https://jsonfeed.org/version/1.1", "title": "Roads", "language": "fr", "items": [{"id": "1", "url": "https://example.org/n", "external_url": "https://law.example/1", "title": "Law", "content_html": "<p>Passed &amp; done.</p>", "date_published": "2025-01-10T09:30:00Z", "authors": [{"name": "Ada Example"}]}, 5]}"#
        let second = try story(json)
        #expect(
            second.source?.url == "https://law.example/1" && second.summary == "Passed & done."
                && second.authors == ["Ada Example"] && second.language == "fr")
        #expect(results(json).count == 2)
        #expect([rdf, json, rss(""), atom("")].allSatisfy { FeedReader.isFeed(ArraySlice($0.utf8)) })
        #expect(
            !["<html><body>rss</body></html>", "{}", "", "<!-- <rss> --><p>", "text"].contains {
                FeedReader.isFeed(ArraySlice($0.utf8))
            })
    }

    @Test func `an entry has the source that it names`() throws {
        let story = try story(
            rss(
                "<title>Law passed - The Post</title><link>https://news.example/1</link><source url='https://post.example/'>The Post</source>"
            ))
        #expect(
            story.title == "Law passed" && story.source?.name == "The Post"
                && story.source?.url == "https://news.example/1")
    }

    @Test func `an entry without a link is the story if it has words`() throws {
        let words = try story(
            rss(
                "<title>Law</title><guid isPermaLink='false'>https://example.org/1</guid><description>Short.</description><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded>"
            ))
        #expect(words.text == .markdown("All of it.\n") && words.title == "Law" && words.source?.url == nil)
        #expect(
            try story(rss("<title>Law</title><guid>https://example.org/1</guid>")).source?.url
                == "https://example.org/1")
        let both = results(rss("<title>Law</title><link>javascript:x</link>"))
        #expect(both.count == 1)
        #expect(throws: UnreadableFile.self) { try both[0].get() }
        #expect(
            try story(
                rss("<link>https://example.org/1</link><description>A law passed. It begins in May.</description>")
            ).title == "A law passed")
    }

    @Test func `a summary is cut at a sentence`() throws {
        let long = String(repeating: "The law has one more rule for roads. ", count: 30)
        let summary = try #require(
            try story(rss("<title>Law</title><link>https://example.org/1</link><description>\(long)</description>"))
                .summary)
        #expect(summary.count <= 400 && summary.count > 300 && summary.hasSuffix("roads."))
        #expect(FeedEntry.cut(String(repeating: "word ", count: 200), to: 22) == "word word word word…")
    }

    @Test func `common mistakes of feeds are put right`() throws {
        let story = try story(
            rss(
                "<title>AT&T &nbsp;&eacute;t&#xe9; \u{1}</title><link>https://example.org/?a=1&b=2</link><foo:bar>x</foo:bar>"
            ))
        #expect(story.title == "AT&T été" && story.source?.url == "https://example.org/?a=1&b=2")
    }

    @Test func `HTML that nobody escaped breaks no feed`() throws {
        let found = results(
            rss("<title>One</title><link>https://example.org/1</link><description>A<br>law</p> passed</description>")
                .replacing(
                    "</channel>", with: "<item><title>Two</title><link>https://example.org/2</link></item></channel>"))
        #expect(try found.map { try $0.get().title } == ["One", "Two"])
    }

    @Test(arguments: [
        ("https://www.google.com/url?rct=j&url=https://law.example/1&ct=ga", "https://law.example/1"),
        ("https://law.example/1?utm_source=rss&id=2", "https://law.example/1?id=2"),
        ("https://law.example/url?url=https://other.example/", "https://law.example/url?url=https://other.example/"),
    ])
    func `an entry leads to its page and to nobody who counts`(link: String, expected: String) throws {
        let link = link.replacing("&", with: "&amp;")
        #expect(try story(rss("<title>Law</title><link>\(link)</link>")).source?.url == expected)
    }

    @Test func `the first date that can be read is that of an entry`() throws {
        let dates =
            "<title>Law</title><link href='x'/><published>soon</published><updated>2025-01-11T00:00:00Z</updated>"
        #expect(try story(atom(dates)).date?.iso8601 == "2025-01-11T00:00:00Z")
        let secure = atom(dates).replacing("http://www.w3.org/2005/Atom", with: "https://www.w3.org/2005/Atom")
        #expect(try story(secure).title == "Law")
    }

    @Test func `what holds an entry back may stand in its title or its tags`() throws {
        #expect(
            try story(rss("<title>EMBARGOED until 14 Feb 2031: Law</title><link>https://e.org/1</link>")).holdingMarks
                != [])
        let json =
            #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "https://e.org/1", "title": "A", "tags": ["embargo"]}]}"#
        #expect(try story(json).holdingMarks != [])
    }

    @Test func `links in the words of an entry are relative to its feed`() throws {
        let entry = atom("<title>Law</title><content type='html'>&lt;p>See &lt;a href='/b'>it&lt;/a>.&lt;/p></content>")
        #expect(try story(entry).text == .markdown("See [it](https://example.org/b).\n"))
    }

    @Test func `a feed may have any encoding`() throws {
        let bytes =
            Array("<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><title>".utf8) + [
                0xC7, 0xE0, 0xEA, 0xEE, 0xED,
            ] + Array("</title><link>https://example.org/1</link></item></channel></rss>".utf8)
        #expect(try #require(FeedReader.stories(of: bytes).first).get().title == "Закон")
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in rss("<title>Law</title><link>https://example.org/1</link>").utf16 {
            wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        #expect(FeedReader.isFeed(wide[...]) && FeedReader.stories(of: wide).count == 1)
        #expect(try #require(FeedReader.stories(of: wide).first).get().title == "Law")
    }

    @Test func `of a feed that breaks off, whole entries are read and the rest is named`() throws {
        let text = rss("<title>One</title><link>https://example.org/1</link>").replacing(
            "</channel></rss>", with: "\n<item><title>Two</title></ch")
        let found = results(text)
        try #require(found.count == 2)
        let first = try found[0].get()
        #expect(first.title == "One")
        guard case .failure(let error) = found[1] else { Issue.record("no failure"); return }
        #expect(error.reason == "is broken on line 2; the entries from there on are not read")
    }

    @Test func `entities are refused, and nothing outside the file is read`() {
        for subset in ["<!ENTITY a 'x'><!ENTITY b '&a;&a;'>", "<!ENTITY a SYSTEM 'file:///etc/hostname'>"] {
            let found = results(
                "<?xml version='1.0'?><!-- > --><!DOCTYPE rss [\(subset)]><rss><channel><item><title>&a;</title></item></channel></rss>"
            )
            #expect(found.count == 1 && found.allSatisfy { if case .failure = $0 { true } else { false } })
        }
        #expect(results("<html/>").count == 1 && results("").count == 1 && results("{").count == 1)
    }

    @Test(arguments: [
        "<a>", "<item>", "<item><title>x</title></item>", "<![CDATA[", "&", "&amp;", "<!--",
        "<entry><link href='x'/></entry>", "<", "]]>", "<?x", "<!DOCTYPE [", "\"", "»",
    ])
    func `the time stays in proportion to the length`(_ piece: String) {
        let many = String(repeating: piece, count: 2000)
        for text in [
            many, rss(many), rss("<title>\(many)</title>"), atom(many),
            "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [\(many)",
        ] {
            _ = FeedReader.isFeed(ArraySlice(text.utf8))
            #expect(results(text).count >= 1)
        }
    }

    @Test func `damaged feeds never stop the program`() {
        let samples = [
            rss(
                "<title>A &amp; B</title><link>https://example.org/1</link><description><![CDATA[<p>x]]></description><guid>1</guid><pubDate>Fri, 10 Jan 25 09:30 EST</pubDate>"
            ),
            atom(
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A</div></title><link href='../a'/><content src='x'/>"
            ),
            #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 1, "url": "x", "content_text": "a"}]}"#,
        ].map { Array($0.utf8) }
        for seed in 1...1500 as ClosedRange<UInt64> {
            let bytes = samples[Int(seed % 3)].damaged(seed: seed)
            _ = FeedReader.isFeed(bytes[...])
            #expect(FeedReader.stories(of: bytes).count >= 1)
        }
    }
}
