import DatelineInbox
import DatelineModel
import Testing

/// Of a page the story is read, and what it says of itself; what surrounds the story is left out.
@Suite struct PageStoryTests {
    private func story(_ html: String) throws -> IncomingStory { try PageReader.story(of: Array(html.utf8)[...]) }

    private func words(_ html: String) throws -> String {
        guard case .markdown(let text) = try story(html).text else { return "no Markdown" }
        return text
    }

    private static let first = "The agency will look at general-purpose models, its director said on Tuesday."
    private static let second = "It has forty people, and hopes to find as many again before the end of the year."

    @Test(arguments: [
        // A government's page: the facts in a list above the text, a form for opinions below it.
        """
        <header role="banner"><div class="logo">Gov</div><nav><a href="/">Home</a></nav></header><div class="cookie-banner">We use \
        cookies, as everybody does, to see how you use this site.</div><main role="main" id="content"><div class="breadcrumbs">\
        <a href="/">Home</a> <a href="/n">News</a></div><h1>Agency opens</h1><dl class="metadata"><dt>From:</dt><dd><a href="/d">\
        Department</a></dd><dt>Published</dt><dd>5 March 2024</dd></dl><div class="govspeak"><p>\(first)</p><p>\(second)</p></div>\
        <div class="share-links"><a href="/x">Share</a></div><div class="feedback"><form><input> Is this page useful? Yes, or no\
        </form></div></main><footer>All content is available under the licence, except where otherwise stated.</footer>
        """,
        // A blog: classes of its tags, boxes for sharing, the author, other posts and comments.
        """
        <body class="single has-sidebar"><div id="page" class="site"><article class="post-1 post type-post tag-cookies category-newsletter \
        has-sidebar"><header class="entry-header"><h1 class="entry-title">Agency opens</h1><div class="entry-meta"><span class="posted-on">\
        <time datetime="2024-03-05T08:00:00+00:00">5 March 2024</time></span> <span class="byline">by <a rel="author">Ann Lee</a>\
        </span></div></header><div class="entry-content"><p>\(first)</p><div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="x">\
        X</a></ul></div><p>\(second)</p></div><footer class="entry-footer"><a href="/t">cookies</a></footer><div class="author-bio">\
        Ann Lee writes about rules, and about those who write them.</div></article><div id="comments" class="comments-area"><h2>One \
        reply</h2><ol class="comment-list"><li><article class="comment-body"><p>I have never read anything so good, and I read a lot, \
        of everything, all day, and then at night, and then again.</p></article></ol></div><aside id="secondary"><section class="widget">\
        <h2>Recent posts</h2><ul><li><a href="/1">Another</a></ul></section></aside></div>
        """,
        // A magazine without elements of HTML 5, whose paragraphs are unclosed and interrupted.
        """
        <div class="top"><a href="/1">One</a> <a href="/2">Two</a> <a href="/3">Three</a></div><div class="wrap"><div class="story">\
        <h1>Agency opens</h1><p class="meta">Published 5 March 2024 | By Ann Lee<p>\(first)<p>Advertisement<p>\(second)</div>\
        <div class="side"><h3>Most read</h3><ul><li><a href="/4">A story about another thing</a><li><a href="/5">And one more</a>\
        <li><a href="/6">And the last of them</a></ul></div></div>
        """,
        // Everything in a form, as some servers write it.
        """
        <form method="post" action="/"><input type="hidden" name="state" value="x"><div id="menu"><a href="/1">One</a></div><div \
        class="content"><h1>Agency opens</h1><p>\(first)</p><p>\(second)</p></div></form>
        """,
        // Other stories below the text, with a heading that says so.
        """
        <main><h1>Agency opens</h1><p>\(first)</p><p>\(second)</p><h3>Read more:</h3><ul><li><a href="/4">A story about another \
        thing</a><li><a href="/5">And one more</a></ul></main>
        """,
        // A page laid out with tables.
        """
        <table><tr><td><a href="/1">One</a><br><a href="/2">Two</a><br><a href="/3">Three</a></td><td><h1>Agency opens</h1><font>\(first)\
        <br><br>\(second)</font></td></tr></table>
        """,
    ])
    func theStoryIsFound(page: String) throws {
        let story = try story("<!DOCTYPE html><html><head><title>Agency opens | Gov</title></head>" + page)
        #expect(story.title == "Agency opens")
        #expect(story.text == .markdown("\(Self.first)\n\n\(Self.second)\n"))
    }

    @Test func whatIsLeftOutOfTheStoryIsListed() throws {
        let page = """
            <article><h1>Agency opens</h1><p class="byline">By Ann Lee</p><p>\(Self.first)</p><div class="newsletter-signup">Get all our \
            stories by mail, each morning.</div><p>\(Self.second)</p><iframe src="https://video.example/1"></iframe>
            <img src="https://a.example/h.jpg" alt="The hall"></article>
            """
        #expect(
            try story(page).leftOut == [
                "“By Ann Lee”", "“Get all our stories by mail, each morning.”",
                "a player or a page in the page: https://video.example/1",
                "an image (The hall): https://a.example/h.jpg",
            ])
    }

    @Test(arguments: [
        "<section id='related-work'><p>\(first)</p></section><p>\(second)</p>",
        "<aside><p>\(first)</p></aside><p>\(second)</p>",
        "<p>\(first)</p><div class='banner promo'><p>\(second) And there is more of it, which nobody would put into a banner, as "
            + "it goes on and on and on, through one clause and then the next, until even its friends wish that it would end, "
            + "which it does not do, since what it has to say is long, and has to be said in full, to all that will hear it, and "
            + "to those that will not, for whom it is written.</p></div>",
        "<p>\(first)</p><p>Documents:</p><ul><li><a href='https://a.example/1'>One</a><li><a href='https://a.example/2'>Two</a>"
            + "<li><a href='https://a.example/3'>Three</a></ul><p>\(second)</p>",
        "<p>It applies from <time>5 March 2025</time> on.</p><p>See <a href='https://a.example/'>here</a> too.</p><p>\(first)</p><p>\(second)</p>",
        "<p>By and large, it is so.</p><blockquote><p>\(first)</p><footer>Ann Lee, 5 March 2025</footer></blockquote><p>\(second)</p>",
        "<h2 id='comments-on-the-draft'>Comments</h2><p>\(first)</p><p>\(second)</p>",
    ])
    func noSentenceIsLost(inside: String) throws {
        let page = "<html><body><main><h1>Agency opens</h1>\(inside)</main></body></html>"
        let (given, read) = (PageReader.plainText(ofHTML: inside), try words(page))
        for word in given.split(whereSeparator: \.isWhitespace) { #expect(read.contains(word), "\(word)") }
    }

    // MARK: - What a page says of itself

    private func page(_ head: String, _ body: String = "") -> String {
        "<html><head>\(head)</head><body><article>\(body)<p>\(Self.first)</p><p>\(Self.second)</p></article></body></html>"
    }

    @Test(arguments: [
        ("<title>Agency opens - The Desk</title><meta property='og:site_name' content='The Desk'>", "", "Agency opens"),
        ("<title>Agency opens its doors today | The Desk</title>", "", "Agency opens its doors today"),
        ("<title>Rules – and exceptions</title>", "<h1>Rules – and exceptions</h1>", "Rules – and exceptions"),
        ("<title>x</title><meta property='og:title' content='Agency &amp;amp; rules'>", "", "Agency &amp; rules"),
        (
            "<meta property='og:title' content='Agency opens its…'>", "<h1>Agency opens its doors</h1>",
            "Agency opens its doors"
        ),
        (
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"From data\"}</script><title>x</title>",
            "",
            "From data"
        ),
        ("<script type='application/ld+json'>{broken</script><title>Agency</title>", "", "Agency"),
        ("<title>Modules | The Desk</title>", "<h1>The Desk</h1>", "Modules"),
    ])
    func titles(head: String, body: String, expected: String) throws {
        #expect(try story(page(head, body)).title == expected)
    }

    @Test(arguments: [
        (
            "<script type='application/ld+json'>[{\"@type\":[\"Article\"],\"datePublished\":\"2025-03-05T10:00:00+01:00\"}]</script>",
            "",
            "2025-03-05T10:00:00+01:00"
        ),
        ("<meta property='article:published_time' content='2025-03-05T10:00:00Z'>", "", "2025-03-05T10:00:00Z"),
        ("<meta name='dc.date' content='2025-03-05'>", "", "2025-03-05"),
        ("", "<time datetime='2025-03-05'>today</time>", "2025-03-05"),
        ("", "<h1>A</h1><p>Published: 5 March 2025</p>", "2025-03-05"),
        ("", "<p>Press release | March 5, 2025</p><h1>A</h1>", "2025-03-05"),
        ("", "<h1>甲</h1><div>2025年3月5日 来源：新华社</div>", "2025-03-05"),
        ("", "<h1>A</h1><p>03/04/2025</p>", nil),
        ("<meta name='date' content='soon'>", "<h1>A</h1>", nil),
    ])
    func dates(head: String, body: String, expected: String?) throws {
        #expect(try story(page(head, body)).date?.iso8601 == expected)
    }

    @Test(arguments: [
        (
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Lee\"},"
                + "{\"@type\":\"BlogPosting\",\"author\":{\"@id\":\"#a\"}}]}</script>", "", ["Ann Lee"]
        ),
        (
            "<script type='application/ld+json'>{\"@type\":\"Report\",\"author\":[{\"name\":\"Ann Lee\"},\"Bo Chen\"]}</script>",
            "",
            ["Ann Lee", "Bo Chen"]
        ),
        ("<meta name=author content='Ann Lee and Bo Chen'>", "", ["Ann Lee", "Bo Chen"]),
        ("<meta name=author content='The Desk'><meta property='og:site_name' content='The Desk'>", "", []),
        (
            "<meta property='article:author' content='https://social.example/ann'>", "<p class=byline>By Ann Lee</p>",
            ["Ann Lee"]
        ),
        ("<meta name=author content='admin'>", "<a rel=author>Ann Lee</a>", ["Ann Lee"]),
        ("<meta name=author content='ann@desk.example'>", "", []),
    ])
    func authors(head: String, body: String, expected: [String]) throws {
        #expect(try story(page(head, body)).authors == expected)
    }

    @Test(arguments: [
        ("<meta property='og:description' content='A new agency looks at models.'>", "A new agency looks at models."),
        ("<meta name='description' content='The agency will look at general-purpose models, its…'>", nil),
        ("<meta name='description' content='The agency will look at general-purpose models'>", nil),
        ("<meta name='description' content='Short'>", nil),
    ])
    func summaries(head: String, expected: String?) throws { #expect(try story(page(head)).summary == expected) }

    @Test func sourceAndLanguage() throws {
        let story = try story(
            """
            <!DOCTYPE html><!-- saved from url=(0040)https://desk.example/news/agency?fbclid=1&id=2 -->
            <html lang="en-gb"><head><meta property="og:site_name" content="The Desk"></head><body><main><p>\(Self.first) See \
            <a href="../about">about</a>.</p></main></body></html>
            """)
        #expect(story.source == Citation(name: "The Desk", url: "https://desk.example/news/agency?id=2", licence: nil))
        #expect(story.language == "en-GB")
        #expect(story.text == .markdown("\(Self.first) See [about](https://desk.example/about).\n"))
    }

    // MARK: - Pages without a story

    @Test(arguments: [
        ("<div id=root></div><noscript>Enable JavaScript</noscript><script src=a.js></script>", "has no words"),
        (
            "<title>Just a moment...</title><p>Verifying that you are human, which may take some seconds, or more.</p>",
            "checks"
        ),
        (
            "<title>404 - Page not found</title><p>The page that you look for is not here, or has moved to another place.</p>",
            "says that there is no story"
        ),
        (
            "<title>Before you continue</title><p>We and our partners store data on your device, to know what you like.</p>",
            "consent"
        ),
        ("<title>Agency</title><p>\(first)</p><div class=x>Subscribe to continue reading</div>", "subscribers"),
        ("<title>a</title>" + String(repeating: "<p><a href='/x'>Link</a></p>", count: 20), "list of links"),
        (
            "<title>Search results</title>"
                + String(repeating: "<p><a href='/x'>A result of the search</a> \(first)</p>", count: 9)
                + String(repeating: "<li><a href='/y'>One more result, with a long name to be read</a>", count: 40),
            "search results"
        ),
        ("", "without words"),
    ])
    func pagesWithoutAStoryAreRefused(page: String, reason: String) {
        let error = #expect(throws: UnreadableFile.self) { try story("<html>\(page)</html>") }
        #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
        #expect(error?.help.isEmpty == false)
    }

    // MARK: - Encodings

    @Test(
        arguments: [
            ("<meta charset=iso-8859-1>", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x80], "Café €"),
            ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", [0xCF, 0xF0, 0xE8], "При"),
            ("<meta charset=gbk>", [0xD6, 0xD0], "中"), ("<meta charset=shift_jis>", [0x93, 0xFA], "日"),
            ("<meta charset=euc-kr>", [0xC7, 0xD1], "한"), ("", [0xE9, 0x74, 0xE9, 0x20], "été"),
            ("<meta charset=windows-1252>", Array("naïve".utf8), "naïve"),
        ] as [(String, [UInt8], String)])
    func encodings(meta: String, word: [UInt8], expected: String) throws {
        let bytes =
            Array("<html><head>\(meta)</head><body><p>\(Self.first) ".utf8) + word + Array("</p></body></html>".utf8)
        #expect(try PageReader.story(of: bytes[...]).text == .markdown("\(Self.first) \(expected)\n"))
    }

    @Test func pagesInUTF16AreRead() throws {
        let html = "<html><p>\(Self.first)</p></html>"
        let bytes: [UInt8] =
            [0xFF, 0xFE] + html.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(PageReader.isPage(bytes))
        #expect(try PageReader.story(of: bytes[...]).text == .markdown("\(Self.first)\n"))
    }

    @Test(arguments: [
        ("<!DOCTYPE html>", true), ("\u{FEFF}\n<!-- saved -->\n<HTML>", true),
        ("<?xml version='1.0'?><html xmlns='x'>", true),
        ("<?xml version='1.0'?><rss>", false), ("---\ntitle: x\n---\n<html>", false), ("<header-x>", false),
        ("From: a@b", false),
        ("<!--", false), ("", false),
    ])
    func pagesAreKnownByTheirBeginning(text: String, expected: Bool) {
        #expect(PageReader.isPage(Array(text.utf8)) == expected)
    }
}
