import DatelineInbox
import DatelineModel
import Testing

/// Pages as newspapers, ministries and their programs write them, with what is odd in each.
@Suite struct StrangePagesTests {
    private static let first = "The agency will look at general-purpose models, its director said on Tuesday."
    private static let second = "It has forty people, and hopes to find as many again before the end of the year."
    private static let long =
        first + " " + second + " " + first + " " + second + " " + first + " " + second + " " + first + " " + second

    private func story(_ html: String) throws -> IncomingStory { try PageReader.story(of: Array(html.utf8)[...]) }

    private func words(_ html: String) throws -> String {
        guard case .markdown(let text) = try story(html).text else { return "no Markdown" }
        return text
    }

    private func page(_ head: String, _ body: String = "") -> String {
        "<html><head>\(head)</head><body><article>\(body)<p>\(Self.first)</p><p>\(Self.second)</p></article></body></html>"
    }

    // MARK: - The story

    @Test func thePageOfAScriptHasItsStoryInTheDataForSearchEngines() throws {
        let data =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Agency opens\","
            + "\"articleBody\":\"\(Self.first) \(Self.second)\"}</script>"
        let story = try story("<html><head>\(data)</head><body><div id='app'></div></body></html>")
        #expect(story.text == .plain("\(Self.first) \(Self.second)") && story.title == "Agency opens")
    }

    @Test(arguments: [
        "<p class='lead'>\(first)</p>", "<div class='intro'><p>\(first)</p></div>",
        "<header><p class='standfirst'>Forty people for all models</p></header>",
        "<div><h2 class='article-subheadline'>Forty people for all models</h2></div>",
    ])
    func theLeadInABoxAboveTheTextOpensIt(lead: String) throws {
        let text = PageReader.plainText(ofHTML: lead)
        let found = try words(
            "<html><title>Agency opens</title><div class='w'><h1>Agency opens</h1>\(lead)<p class='byline'>By Ann Lee</p>"
                + "<div class='body'><p>\(Self.long)</p><p>\(Self.long)</p></div></div></html>")
        #expect(found.contains(text))
        #expect(found.hasSuffix("\n\n\(Self.long)\n\n\(Self.long)\n") && !found.contains("Ann Lee"))
    }

    @Test func proseBesideTheStoryIsNamed() throws {
        let found = try story(
            "<html><title>Agency opens</title><article><h1>Agency opens</h1><p>\(Self.long)</p></article>"
                + "<div class='x'><p>Correction: an earlier version said that it has fifty people.</p></div></html>")
        #expect(
            found.leftOut == ["beside the story: “Correction: an earlier version said that it has fifty people.”"])
    }

    @Test(arguments: [
        ("<h2><button aria-expanded='false'>What does it cost?</button></h2>", "## What does it cost?"),
        ("<button aria-expanded=true>What does it cost?</button>", "What does it cost?"),
        (
            "<div class='elementor-widget elementor-widget-text-editor'><p>Nobody pays for it.</p></div>",
            "Nobody pays for it."
        ),
        ("<p><span aria-hidden='true'>T</span>he law, in short: nobody pays.</p>", "The law, in short: nobody pays."),
        (
            "<p><span aria-hidden='true'>T</span><span class='sr-only'>The</span>he law, in short: nobody pays.</p>",
            "The law, in short: nobody pays."
        ),
        (
            "<p>Before it. <?xml:namespace prefix = o ns = \"urn:x\" /><o:p>Behind it.</o:p></p>",
            "Before it. Behind it."
        ),
        (
            "<p>Smith &amp Sons&nbsp&copy 2025, &#8220so&#8221 &notanentity; &AMP; &lt;b></p>",
            "Smith & Sons\u{A0}© 2025, “so” ¬anentity; & \\<b>"
        ),
    ])
    func noWordVanishes(inside: String, expected: String) throws {
        #expect(try words(page("", "<h1>Agency</h1>" + inside)).contains(expected))
    }

    @Test(arguments: ["didomi-popup", "CybotCookiebotDialog", "usercentrics-root", "osano-cm-window"])
    func questionsAboutCookiesAreNoWordsOfAStory(name: String) throws {
        let box =
            "<div id='a' class='\(name)'><p>We and our 900 partners store data on your device, if you agree.</p></div>"
        #expect(try words(page("", box)) == "\(Self.first)\n\n\(Self.second)\n")
    }

    @Test func aTitleHasTagsThatAreWords() throws {
        #expect(try story(page("<title>The <b> tag &amp; its rules</title>")).title == "The <b> tag & its rules")
    }

    @Test func theHeadlineIsNotRepeatedInOtherSigns() throws {
        let found = try words(
            page("<meta property='og:title' content=\"It's “new”\">", "<h1>It’s &quot;new&quot;</h1>"))
        #expect(found == "\(Self.first)\n\n\(Self.second)\n")
    }

    @Test func aPlainTextThatABrowserSavedIsWireCopy() throws {
        let text = "PARIS, Feb. 12, 2025 (Reuters) - France wrote rules.\n\nMore of it follows here, as sent."
        let found = try story(
            "<html><head><meta name='color-scheme' content='x'></head><body><pre>\(text)</pre></body></html>")
        #expect(found.text == .plain(text))
    }

    // MARK: - What it says of itself

    @Test(arguments: [
        "<time datetime='2024-01-01'>today</time><h1>A</h1><time datetime='2025-03-05'>5 March</time>",
        "<time datetime='2024-01-01'>x</time><h1>A</h1><time pubdate datetime='2025-03-05'>x</time>",
        "<h1>A</h1><p>On 1 March 2024 Parliament voted.</p><p>Published: 5 March 2025</p>",
    ])
    func theDateIsThatOfTheStory(body: String) throws {
        let page = "<html><body>\(body)<article><p>\(Self.long)</p></article></body></html>"
        #expect(try story(page).date?.iso8601 == "2025-03-05")
    }

    @Test(arguments: [
        "{\"@type\":\"http://schema.org/NewsArticle\",\"datePublished\":\"2025-03-05\",\"author\":{\"name\":[\"Ann Lee\"]}}",
        "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-03-05\",\"author\":\"By Ann Lee\",\"description\":\"a\tb\"}//]]>",
        "{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-01\"},{\"@type\":[\"Thing\",\"ReportageNewsArticle\"],"
            + "\"datePublished\":{\"@value\":\"2025-03-05\"},\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Lee\"}]}]}",
    ])
    func linkedDataOfAllShapesAreRead(script: String) throws {
        let found = try story(page("<script type='application/ld+json'>\(script)</script>"))
        #expect(found.date?.iso8601 == "2025-03-05" && found.authors == ["Ann Lee"])
    }

    @Test(arguments: [
        ("By Ann Lee, Technology editor", ["Ann Lee"]), ("Ann Lee Published 5 March 2025", ["Ann Lee"]),
        ("Lee, Ann", ["Lee, Ann"]),
    ])
    func bylinesAreNamesAlone(line: String, names: [String]) throws {
        #expect(try story(page("", "<p class='byline'>\(line)</p>")).authors == names)
    }

    @Test(arguments: [
        "<link rel=canonical href='/news/1'><meta property='og:url' content='https://desk.example/news/1?x=2'>",
        "<link rel=canonical href='https://desk.example/'><meta property='og:url' content='https://desk.example/news/1'>",
    ])
    func theAddressIsThatOfThePage(head: String) throws {
        #expect(try story(page(head)).source?.url == "https://desk.example/news/1")
    }

    // MARK: - Pictures

    /// A picture that is large enough to be one, as a page has it written into it.
    private static let picture = "data:image/gif;base64,R0lGODlh" + String(repeating: "AAAA", count: 100)

    @Test func picturesThatAreWrittenIntoThePageComeWithTheStory() throws {
        let found = try story(
            page(
                "",
                "<p><img src='\(Self.picture)' alt='A map'></p><img alt='Again' src='\(Self.picture)'>"
                    + "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' alt='x'>"))
        #expect(
            try words(page("", "<p><img src='\(Self.picture)' alt='A map'></p>")).hasPrefix("![A map](embedded:1)\n"))
        #expect(found.attachments.map(\.name) == ["picture-1.gif"])
        #expect(found.attachments.first?.bytes.starts(with: "GIF89a".utf8) == true)
    }

    @Test func captionsKeepTheirLinks() throws {
        let found = try words(
            page(
                "",
                "<figure><img src='a_files/m.png' alt='A map'><figcaption>The <i>map</i>, by <a href='https://m.example/'>M"
                    + "</a></figcaption></figure>"))
        #expect(
            found.hasPrefix(
                "<figure>\n\n![A map](a_files/m.png)\n\n<figcaption>\n\nThe *map*, by [M](https://m.example/)\n\n</figcaption>\n\n"
                    + "</figure>\n\n"))
    }

    @Test(arguments: [
        (
            "<a href='https://a.example/r.pdf'><img src='https://a.example/c.jpg' alt='Report'></a>",
            "[Report](https://a.example/r.pdf)"
        ),
        (
            "<a href='https://a.example/r.pdf'><img src='a_files/c.jpg' alt='Report'></a>",
            "[![Report](a_files/c.jpg)](https://a.example/r.pdf)"
        ),
        ("<a href='https://a.example/big.jpg'><img src='a_files/c.jpg' alt='Hall'></a>", "![Hall](a_files/c.jpg)"),
        ("<img alt='Hall' src='data:x'><noscript><img src='a_files/c.jpg'></noscript>", "![Hall](a_files/c.jpg)"),
        ("<picture><source srcset='a_files/c.jpg 2x'><img alt='Hall'></picture>", "![Hall](a_files/c.jpg)"),
        ("<img alt='Hall' srcset='a_files/c.jpg, b.jpg 2x'>", "![Hall](a_files/c.jpg)"),
    ])
    func picturesAreFoundAndLeadWhereTheyLed(html: String, expected: String) throws {
        #expect(try words(page("", "<p>\(html)</p>")).hasPrefix(expected + "\n"))
    }

    @Test(arguments: ["Seite-Dateien", "Page_fichiers", "Page_files"])
    func filesThatABrowserSavedAreKnownInAllLanguages(folder: String) throws {
        let found = try words(
            page("<link rel=canonical href='https://a.example/1'>", "<img src='\(folder)/c.jpg' alt='Hall'>"))
        #expect(found.hasPrefix("![Hall](\(folder)/c.jpg)\n"))
    }

    @Test func aPlayerIsNamedByItsAddress() throws {
        let player = "<video><source src='https://v.example/1.mp4'>Your browser shows no video.</video>"
        #expect(try story(page("", player)).leftOut == ["a player or a page in the page: https://v.example/1.mp4"])
    }
}
