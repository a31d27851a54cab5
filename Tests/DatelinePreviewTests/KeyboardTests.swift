import DatelineModel
import DatelineTestSupport
import Foundation
import Testing

/// What readers come for, done with keys alone; wherever the focus stops it can be seen.
@Suite(
    .serialized, .endsIfStuck, .slow("needs a browser"),
    .enabled(if: Browser.isInstalled, "needs chromium and chromedriver"))
struct KeyboardTests {
    private static let files: [String: String] = {
        var files = [
            "Content/site.yml": "title: Digest\nbase_url: https://example.org/\npaginate: 5\n",
            "Content/topics/copyright.md": "---\ntitle: Copyright\n---\n",
            "Content/topics/trade.md": "---\ntitle: Trade\n---\n",
            "Content/pages/about.md": "---\ntitle: About\n---\nWho we are.\n",
            "Content/articles/da-nang.md": article("Da Nang hosts talks", "2025-11-02", "SG", "trade"),
            "Content/articles/kenya.md": article("Kenya has a law", "2025-06-05", "KE", "copyright"),
            "Content/articles/brazil.md": article("Brazil has a law", "2025-06-04", "BR", "copyright"),
        ]
        for month in 1...7 {
            files["Content/articles/law-\(month).md"] = article("Law \(month)", "2025-0\(month)-01", "VN", "trade")
        }
        for country in ["AR", "CA", "DE", "ES", "GH", "IN", "IT", "JP", "KR", "MX", "PT", "TH", "ZA"] {
            files["Content/articles/plan-\(country).md"] = article(
                "Plan \(country)", "2023-05-05", country, "copyright")
        }
        for day in 10...29 {
            files["Content/articles/river-\(day).md"] = article("River \(day)", "2024-03-\(day)", "FR", "trade")
        }
        return files
    }()

    private static func article(_ title: String, _ date: String, _ country: String, _ topic: String) -> String {
        "---\ntitle: \(title)\ndate: \(date)\ncountries: [\(country)]\ntopics: [\(topic)]\nsummary: Of \(title).\n---\nText.\n"
    }

    /// A page of the digest in front of a reader who has a keyboard.
    private func reading(
        _ path: String, width: Int = 1280, height: Int = 800, _ read: (Keyboard) async throws -> Void
    ) async throws {
        try await RunningPreview.serving(Self.files) { preview in
            try await Browser.opened { browser in
                try await browser.show(width: width, height: height)
                try await browser.go(to: preview.url(path))
                try await read(Keyboard(browser))
                #expect(try await browser.complaints() == [])
            }
        }
    }

    @Test(arguments: ["/", "/countries/", "/2025/01/law-1/"])
    func theFirstKeySkipsToTheText(path: String) async throws {
        try await reading(path) { keyboard in
            try await keyboard.tab(to: ".skip", atMost: 1)
            try await keyboard.press(.enter)
            #expect(try await keyboard.browser.wait(for: "location.hash === '#main'"))
            try await keyboard.tab(to: "main a", atMost: 1)
        }
    }

    @Test func theNewestOnACountryIsNear() async throws {
        try await reading("/") { keyboard in
            try await keyboard.follow(".sections a[href='/countries/']", atMost: 4)
            try await keyboard.tab(to: "a[href='#list']", atMost: 12)
            try await keyboard.press(.enter)
            try await keyboard.follow("#list a[href='/countries/viet-nam/']", atMost: 18)
            try await keyboard.tab(to: ".skip", atMost: 1)
            try await keyboard.press(.enter)
            try await keyboard.follow("h3 a", atMost: 8)
            #expect(try await keyboard.browser.value("document.querySelector('h1').textContent") == "Law 7")
        }
    }

    @Test func theNewestOnATopicIsNear() async throws {
        try await reading("/") { keyboard in
            try await keyboard.follow(".sections a[href='/topics/']", atMost: 5)
            try await keyboard.follow("main a[href='/topics/copyright/']", atMost: 14)
            try await keyboard.tab(to: ".skip", atMost: 1)
            try await keyboard.press(.enter)
            try await keyboard.follow("h3 a", atMost: 6)
            #expect(try await keyboard.browser.value("document.querySelector('h1').textContent") == "Kenya has a law")
        }
    }

    @Test func theSearchIsOneKeyAway() async throws {
        try await reading("/search/") { keyboard in
            try await keyboard.press("/")
            try await keyboard.stops(at: "#q")
            try await keyboard.browser.type("đà nẵng")
            try await keyboard.says("1 article")
            try await keyboard.press(.down)
            try await keyboard.stops(at: "#search-list h3 a")
            try await keyboard.press(.enter)
            #expect(try await keyboard.browser.wait(for: "location.pathname === '/2025/11/da-nang/'"))
        }
    }

    @Test func theArrowsGoThroughResults() async throws {
        try await reading("/search/?q=river") { keyboard in
            try await keyboard.says("20 articles")
            try await keyboard.press("/")
            try await keyboard.press(.down)
            try await keyboard.press(.down)
            #expect(try await keyboard.focused() == "River 28")
            try await keyboard.press(.up)
            try await keyboard.press(.up)
            try await keyboard.stops(at: "#q")
            // Other words, so that there is more than is shown at once.
            try await keyboard.press("a", holding: .control)
            try await keyboard.browser.type("trade")
            try await keyboard.says("28 articles")
            for _ in 1...21 { try await keyboard.press(.down) }
            try await keyboard.stops(at: "#search-more")
            try await keyboard.press(.enter)
            #expect(try await keyboard.browser.wait(for: "document.activeElement.matches('li:nth-child(21) h3 a')"))
            try await keyboard.stops(at: "h3 a")
            try await keyboard.press("/")
            try await keyboard.press(.escape)
            #expect(try await keyboard.browser.wait(for: "location.search === ''"))
            try await keyboard.stops(at: "#q")
        }
    }

    @Test func aFilterIsSetAndCleared() async throws {
        try await reading("/search/?q=law") { keyboard in
            try await keyboard.says("9 articles")
            try await keyboard.press("/")
            try await keyboard.tab(to: "select[name=country]", atMost: 2)
            // A list takes the letters that its entry begins with.
            try await keyboard.browser.type("ken")
            try await keyboard.says("1 article")
            #expect(try await keyboard.browser.value("location.search") == "?q=law&country=ke")
            try await keyboard.stops(at: "select[name=country]")
            try await keyboard.browser.goBack()
            try await keyboard.says("9 articles")
            #expect(try await keyboard.browser.value("document.querySelector('[name=country]').value") == "")
        }
    }

    // On small screens the list of countries takes the place of the map.
    @Test(arguments: [(1280, 800), (920, 640)])
    func theMapLeadsToACountry(width: Int, height: Int) async throws {
        try await reading("/countries/", width: width, height: height) { keyboard in
            try await keyboard.tab(to: ".tile-map a[href='/countries/france/']", atMost: 16)
            #expect(
                try await keyboard.browser.value("document.activeElement.querySelector('title').textContent")
                    == "France: 20 articles")
            #expect(
                try await keyboard.browser.value(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth") == "true")
            try await keyboard.press(.enter)
            #expect(try await keyboard.browser.wait(for: "location.pathname === '/countries/france/'"))
        }
    }

    @Test(arguments: [(1280, 800), (320, 400)])
    func theMatrixLeadsToATopicInACountry(width: Int, height: Int) async throws {
        try await reading("/countries/", width: width, height: height) { keyboard in
            try await keyboard.follow("main a[href='/matrix/']", atMost: 12)
            try await keyboard.tab(to: ".matrix", atMost: 12)
            try await keyboard.tab(to: ".matrix td a[href='/countries/viet-nam/trade/']", atMost: 6)
            // Backwards too nothing stops under the heads of the table, which stay in view.
            try await keyboard.tab(to: ".matrix tr:last-child td a", atMost: 40)
            try await keyboard.tab(
                to: ".matrix td a[href='/countries/viet-nam/trade/']", atMost: 40, backwards: true)
            try await keyboard.press(.enter)
            #expect(try await keyboard.browser.wait(for: "location.pathname === '/countries/viet-nam/trade/'"))
        }
    }

    @Test func theOtherPagesOfAListAreNear() async throws {
        try await reading("/countries/viet-nam/") { keyboard in
            // From the end of the page backwards.
            try await keyboard.tab(to: ".pagination a[rel=next]", atMost: 8, backwards: true)
            try await keyboard.press(.enter)
            #expect(try await keyboard.browser.wait(for: "location.pathname === '/countries/viet-nam/page/2/'"))
            try await keyboard.tab(to: ".pagination a[rel=prev]", atMost: 10, backwards: true)
            try await keyboard.press(.enter)
            #expect(try await keyboard.browser.wait(for: "location.pathname === '/countries/viet-nam/'"))
        }
    }

    @Test func theCitationCanBeCopied() async throws {
        let citation = "“Law 7”, Digest, 1 July 2025, https://example.org/2025/07/law-7/"
        try await reading("/2025/07/law-7/") { keyboard in
            try await keyboard.tab(to: ".skip", atMost: 1)
            try await keyboard.press(.enter)
            try await keyboard.tab(to: ".cite textarea", atMost: 6)
            try await keyboard.press("a", holding: .control)
            #expect(
                try await keyboard.browser.value(
                    "(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.activeElement)") == citation)
            try await keyboard.press("c", holding: .control)
            try await keyboard.tab(to: ".masthead [type=search]", atMost: 30, backwards: true)
            try await keyboard.press("v", holding: .control)
            #expect(try await keyboard.browser.wait(for: "document.activeElement.value === '\(citation)'"))
        }
    }

    @Test func paperHasTheCitationAndNoNavigation() async throws {
        try await reading("/2025/07/law-7/") { keyboard in
            let browser = keyboard.browser
            #expect(try await browser.value("document.querySelector('.sections').checkVisibility()") == "true")
            try await browser.show(width: 800, height: 1100, onPaper: true)
            for hidden in [".skip", ".sections", ".breadcrumbs", ".related", ".neighbours", ".cite textarea"] {
                #expect(
                    try await browser.value("document.querySelector('\(hidden)').checkVisibility()") == "false",
                    "\(hidden)")
            }
            let text = try await browser.value("document.body.innerText")
            #expect(text.contains("“Law 7”, Digest, 1 July 2025, https://example.org/2025/07/law-7/"))
            #expect(!text.contains("Archive"))
            #expect(try await browser.paper().starts(with: "%PDF-".utf8))
        }
    }

    @Test func theTableBehindATimelineOpens() async throws {
        try await reading("/countries/viet-nam/") { keyboard in
            try await keyboard.tab(to: ".skip", atMost: 1)
            try await keyboard.press(.enter)
            try await keyboard.tab(to: ".timeline summary", atMost: 3)
            #expect(try await keyboard.browser.value("document.querySelector('td').checkVisibility()") == "false")
            try await keyboard.press(.space)
            #expect(try await keyboard.browser.wait(for: "document.querySelector('td').checkVisibility()"))
            try await keyboard.follow(".timeline td a[href$='#t2025-01'], .timeline th a[href$='#t2025-01']", atMost: 3)
        }
    }
}
