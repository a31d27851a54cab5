import DatelineTestSupport
import Testing

/// Articles and instruments in one search, and each alone.
extension SearchBrowserTests {
    private static func instrument(_ title: String, _ place: String, _ more: String) -> String {
        "---\ntitle: \(title)\njurisdiction: \(place)\n\(more)\n---\n"
    }

    private static let instruments = [
        "Content/instruments/act.md": instrument(
            "Chip Act", "KE", "kind: act\nstatus: pending\nnumber: Law 24-7\nnames: [Silicon Law]"),
        "Content/instruments/plan.md": instrument(
            "Chip Plan", "VN", "kind: action plan\nstatus: published"),
        "Content/instruments/treaty.md": instrument(
            "Border Treaty", "OECD", "kind: treaty\nstatus: signed"),
    ]

    private static let options =
        "[...document.querySelector('[name=kind]').options].map(o => o.text).join('|')"
    private static let line = "document.getElementById('search-instruments')"

    @Test func aKeyNarrowsToArticlesOrToInstruments() async throws {
        try await searching("?q=law", changing: Self.instruments) { browser, _ in
            #expect(try await says("2 articles", browser))
            #expect(
                try await browser.value(Self.options)
                    == "Everything|Articles (2)|Instruments (1)")
            #expect(try await browser.value("\(Self.line).innerText") == "Instruments: Chip Act")
            _ = try await browser.value("document.querySelector('[name=kind]').focus()")
            try await browser.press(Keyboard.Key.down.rawValue)
            #expect(
                try await browser.wait(
                    for: "location.search === '?q=law&kind=articles' && \(Self.line).hidden"))
            #expect(try await says("2 articles", browser))
            try await browser.press(Keyboard.Key.down.rawValue)
            #expect(try await says("1 instrument", browser))
            #expect(try await browser.value("location.search") == "?q=law&kind=instruments")
            #expect(try await browser.value("document.activeElement.name") == "kind")
            #expect(
                try await browser.value(
                    "[...document.querySelector('#search-list .item').querySelectorAll('.when, h3, .summary, .tags')]"
                        + ".map(n => n.textContent).join('|')")
                    == "Act Kenya|Chip Act|Law 24-7 · Silicon Law")
            #expect(
                try await browser.value(
                    "[...document.querySelectorAll('#search-list mark')].map(n => n.textContent).join('|')")
                    == "Law|Law")
            // What instruments have none of narrows nothing.
            #expect(
                try await browser.value(
                    "[...document.querySelectorAll('select:disabled')].map(s => s.name).join('|')")
                    == "topic|year|sort")
            _ = try await browser.value("document.getElementById('q').focus()")
            try await browser.press(Keyboard.Key.down.rawValue)
            #expect(try await browser.value("document.activeElement.textContent") == "Chip Act")
            try await browser.press(Keyboard.Key.enter.rawValue)
            #expect(try await browser.wait(for: "location.pathname === '/sub/path/instruments/act/'"))
            try await browser.goBack()
            #expect(try await says("1 instrument", browser))
            try await browser.goBack()
            #expect(try await says("2 articles", browser))
            #expect(try await browser.value("document.querySelector('[name=kind]').value") == "articles")
            #expect(
                try await browser.value("document.querySelectorAll('select:disabled').length + ''") == "0")
        }
    }

    @Test func instrumentsAloneAreListedByNameAndNarrowedByCountry() async throws {
        try await searching("?kind=instruments", changing: Self.instruments) { browser, _ in
            #expect(try await says("3 instruments", browser))
            #expect(try await titles(browser) == "Border Treaty|Chip Act|Chip Plan")
            try await browser.go(to: browser.value("location.href + '&q=chip&country=vn'"))
            #expect(try await says("1 instrument", browser))
            #expect(try await titles(browser) == "Chip Plan")
            for (phrase, says) in [("chip+act", "1 instrument"), ("act+chip", "No instrument matches.")] {
                try await browser.go(
                    to: browser.value("location.origin + location.pathname + '?q=%22\(phrase)%22&kind=instruments'"))
                #expect(try await self.says(says, browser), "\(phrase)")
            }
            // The line above articles gives way to the filter, too.
            try await browser.go(
                to: browser.value("location.origin + location.pathname + '?q=chip&country=ke'"))
            #expect(try await browser.wait(for: "\(Self.line).innerText === 'Instruments: Chip Act'"))
            try await browser.go(
                to: browser.value(
                    "location.origin + location.pathname + '?q=law+24&kind=instruments&country=fr'"))
            #expect(try await says("No instrument matches.", browser))
            #expect(
                try await browser.value(
                    "[...document.querySelectorAll('#search-drop button')].map(b => b.textContent).join()")
                    == "Search without “France”,Search without “Instruments”")
            _ = try await browser.value("document.querySelector('#search-drop button').click()")
            #expect(try await says("1 instrument", browser))
            #expect(try await browser.value("location.search") == "?q=law+24&kind=instruments")
        }
    }

    @Test func aSiteWithoutInstrumentsHasNoChoiceOfKinds() async throws {
        try await searching("?q=law&kind=instruments") { browser, _ async throws in
            #expect(try await says("2 articles", browser))
            #expect(
                try await browser.value("document.querySelectorAll('[name=kind]').length + ''") == "0")
        }
    }
}
