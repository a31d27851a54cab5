import DatelineTestSupport
import Foundation
import Testing

/// The list of a busy country as a reader narrows it to a topic, in place or without a script, in a site below a path.
@Suite(
    .serialized, .endsIfStuck, .slow("needs a browser"),
    .enabled(if: Browser.isInstalled, "needs chromium and chromedriver"))
struct NarrowedListTests {
    private static let files: [String: String] = {
        var files = [
            "Content/site.yml": "title: Digest\nbase_url: https://example.org/sub/path/\npaginate: 5\n",
            "Content/topics/chips.md": "---\ntitle: Chips\n---\n",
            // A topic that is called as a part of every address.
            "Content/topics/path.md": "---\ntitle: Path\n---\n",
            "Content/topics/trade.md": "---\ntitle: Trade\n---\n",
        ]
        for (topic, country, count) in [("chips", "FR", 8), ("path", "FR", 3), ("chips", "VN", 2)] {
            for number in 1...count {
                files["Content/articles/\(topic)-\(country)-\(number).md"] =
                    "---\ntitle: \(topic) \(country) \(number)\ndate: 2025-0\(topic == "path" ? 2 : 3)-0\(number)\n"
                    + "countries: [\(country)]\ntopics: [\(topic)]\nsummary: S.\n---\nText.\n"
            }
        }
        for number in 11...20 {
            files["Content/articles/trade-KE-\(number).md"] =
                "---\ntitle: trade KE \(number)\ndate: 2024-01-\(number)\ncountries: [KE]\n"
                + "topics: [trade\(number > 18 ? ", path" : "")]\nsummary: S.\n---\nText.\n"
        }
        return files
    }()

    private func reading(
        _ path: String, runsScripts: Bool = true, _ read: (Browser, RunningPreview) async throws -> Void
    ) async throws {
        try await RunningPreview.serving(Self.files) { preview in
            try await Browser.opened { browser in
                try await browser.show(width: 1280, height: 900)
                try await browser.runScripts(runsScripts)
                try await browser.go(to: preview.url("/sub/path" + path))
                try await read(browser, preview)
                #expect(try await browser.complaints() == [])
            }
        }
    }

    private func lists(_ titles: String, _ browser: Browser) async throws -> Bool {
        let shown = "[...document.querySelectorAll('#list h3:not([id])')].map(n => n.textContent).join('|')"
        return try await browser.wait(for: "\(shown) === '\(titles)'")
    }

    private func press(_ name: String, _ browser: Browser) async throws {
        _ = try await browser.value(
            "[...document.querySelectorAll('.cross a, #all')].find(a => a.textContent === '\(name)').focus()")
        try await browser.press("\u{E007}")
    }

    /// What the page says of its list; what it says is chosen; its address.
    private func state(_ browser: Browser) async throws -> String {
        try await browser.value(
            "[document.getElementById('shown').textContent, document.querySelector('#narrow [aria-current]')?.textContent,"
                + "location.pathname + location.search, window.mark].join(' / ')")
    }

    private static let newest = "chips FR 8|chips FR 7|chips FR 6|chips FR 5|chips FR 4"
    private static let ofPath = "path FR 3|path FR 2|path FR 1"
    private static let loaded =
        "performance.getEntriesByType('resource').filter(e => e.initiatorType === 'fetch').length"

    @Test func aTopicNarrowsTheListOfACountryWithoutLeavingItsPage() async throws {
        try await reading("/countries/france/") { browser, _ in
            _ = try await browser.value("window.mark = 'same page'")
            #expect(try await lists(Self.newest, browser))
            #expect(try await browser.value(Self.loaded) == "0")
            try await press("Path", browser)
            #expect(try await lists(Self.ofPath, browser))
            let narrowed = "Path 3 articles / Path / /sub/path/countries/france/?topic=path / same page"
            #expect(try await state(browser) == narrowed)
            #expect(try await browser.value("document.title") == "France: Path · Digest")
            // The other topic has pages of its own, to which its list leads.
            try await press("Chips", browser)
            #expect(try await lists(Self.newest, browser))
            #expect(
                try await browser.value("document.querySelector('#list [rel=next]').pathname")
                    == "/sub/path/countries/france/chips/page/2/")
            try await browser.goBack()
            #expect(try await lists(Self.ofPath, browser))
            #expect(try await state(browser) == narrowed)
            #expect(try await browser.value(Self.loaded) == "2")
            try await press("All articles", browser)
            #expect(try await lists(Self.newest, browser))
            #expect(try await state(browser) == "11 articles /  / /sub/path/countries/france/ / same page")
            #expect(try await browser.value("document.activeElement.textContent") == "Chips")
            #expect(try await browser.value("document.title") == "France · Digest")
        }
    }

    @Test func anAddressWithAChoiceShowsItAndSoDoesThePageAgain() async throws {
        try await reading("/countries/france/?topic=path") { browser, preview in
            #expect(try await lists(Self.ofPath, browser))
            _ = try await browser.value("window.mark = 'same page'")
            try await press("Path", browser)
            #expect(try await lists(Self.newest, browser))
            #expect(try await state(browser) == "11 articles /  / /sub/path/countries/france/ / same page")
            try await browser.goBack()
            #expect(try await lists(Self.ofPath, browser))
            try await browser.go(to: preview.url("/sub/path/countries/france/?topic=nothing"))
            #expect(try await lists(Self.newest, browser))
        }
    }

    @Test func theFeedOfThePageIsThatOfWhatItShows() async throws {
        try await reading("/countries/kenya/") { browser, _ in
            let feed = "document.getElementById('feed').getAttribute('href')"
            #expect(try await browser.value(feed) == "/sub/path/countries/kenya/feed.xml")
            try await press("Trade", browser)
            #expect(try await browser.wait(for: "\(feed) === '/sub/path/countries/kenya/trade/feed.xml'"))
            // Two articles have no feed.
            try await press("Path", browser)
            #expect(try await browser.wait(for: "\(feed) === '/sub/path/countries/kenya/feed.xml'"))
            #expect(try await browser.value("document.getElementById('list').ariaBusy") == "false")
        }
    }

    @Test func whatAllArticlesOfAListHaveIsNotSaidWithEach() async throws {
        let tags =
            "[...document.querySelectorAll('#list .tags')].map(n => n.innerText.split('\\n').join(', ')).join('|')"
        try await reading("/countries/kenya/") { browser, _ in
            #expect(try await browser.value(tags) == "Trade, Path|Trade, Path|Trade|Trade|Trade")
            try await press("Trade", browser)
            #expect(try await browser.wait(for: "\(tags) === 'Trade, Path|Trade, Path|||'"))
        }
        try await reading("/topics/trade/") { browser, _ in
            let shown = try await browser.value(tags)
            #expect(shown == "Kenya, Trade, Path|Kenya, Trade, Path|Kenya|Kenya|Kenya")
        }
    }

    @Test func aCountryNarrowsTheListOfATopic() async throws {
        try await reading("/topics/chips/") { browser, _ in
            try await press("Việt Nam", browser)
            #expect(try await lists("chips VN 2|chips VN 1", browser))
            #expect(
                try await state(browser)
                    == "Việt Nam 2 articles / Việt Nam / /sub/path/topics/chips/?country=viet-nam / ")
        }
    }

    @Test func whatCannotBeFetchedIsWhereTheLinkLeads() async throws {
        try await reading("/countries/france/") { browser, _ in
            _ = try await browser.value("window.fetch = () => Promise.reject(new Error('no net'))")
            try await press("Path", browser)
            #expect(try await browser.wait(for: "location.pathname === '/sub/path/countries/france/path/'"))
        }
    }

    @Test func withoutAScriptATopicIsALink() async throws {
        try await reading("/countries/france/", runsScripts: false) { browser, _ in
            #expect(try await browser.value("document.getElementById('all').checkVisibility()") == "false")
            try await press("Path", browser)
            #expect(try await browser.wait(for: "location.pathname === '/sub/path/countries/france/path/'"))
            #expect(try await lists(Self.ofPath, browser))
        }
    }

    @Test func aPageWithNothingToChooseLoadsNoScript() async throws {
        try await reading("/countries/france/path/") { browser, _ async throws in
            #expect(try await browser.value("[...document.scripts].some(s => s.src.includes('narrow'))") == "false")
        }
    }
}
