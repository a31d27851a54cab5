import DatelineTestSupport
import Foundation
import Testing

/// The table of instruments as a reader sorts it and narrows it down, with keys or without a script.
@Suite(
    .serialized, .endsIfStuck, .slow("needs a browser"),
    .enabled(if: Browser.isInstalled, "needs chromium and chromedriver"))
struct InstrumentTableTests {
    private static func instrument(_ title: String, _ place: String, _ more: String) -> String {
        "---\ntitle: \(title)\njurisdiction: \(place)\n\(more)\n---\n"
    }

    private static let files = [
        "Content/site.yml": "title: Digest\nbase_url: https://example.org/\n",
        "Content/articles/one.md": "---\ntitle: One\ndate: 2025-03-01\ncountries: [FR]\n---\nText.\n",
        "Content/instruments/zeta.md": instrument(
            "Zeta Act", "FR", "kind: act\nsteps: [{date: 2024-05-01, name: Passed, status: passed}]"),
        "Content/instruments/alpha.md": instrument(
            "Álpha Plan", "VN", "kind: action plan\nsteps: [{date: 2025-01-01, name: Out, status: published}]"),
        "Content/instruments/mid.md": instrument(
            "Mid Bill", "BR", "kind: bill\nstatus: pending\nnames: [Lei do meio, PL 21]"),
    ]

    private func reading(
        runsScripts: Bool = true, width: Int = 1280, _ read: (Browser) async throws -> Void
    ) async throws {
        try await RunningPreview.serving(Self.files) { preview in
            try await Browser.opened { browser in
                try await browser.show(width: width, height: 900)
                try await browser.runScripts(runsScripts)
                try await browser.go(to: preview.url("/instruments/"))
                try await read(browser)
                #expect(try await browser.complaints() == [])
            }
        }
    }

    private func rows(_ browser: Browser) async throws -> String {
        try await browser.value(
            "[...document.querySelectorAll('#instruments tbody tr')].filter(r => !r.hidden)"
                + ".map(r => r.querySelector('a').textContent).join('|')")
    }

    private func choose(_ field: String, _ value: String, _ browser: Browser) async throws {
        _ = try await browser.value(
            "(() => { const f = document.getElementById('filters').elements['\(field)']; f.value = '\(value)';"
                + " f.dispatchEvent(new Event('input', { bubbles: true })); return ''; })()")
    }

    @Test func aColumnIsSortedByItsHeadAndSaysSo() async throws {
        try await reading { browser in
            #expect(try await rows(browser) == "Mid Bill|Zeta Act|Álpha Plan")
            let sort = { (column: Int) in
                try await browser.value(
                    "(document.querySelectorAll('#instruments th button')[\(column)].focus(), document.activeElement.textContent)"
                )
            }
            let said =
                "[...document.querySelectorAll('#instruments thead th')].map(h => h.getAttribute('aria-sort') ?? '').join()"
            #expect(try await browser.value(said) == ",ascending,,,")
            #expect(try await sort(0) == "Instrument")
            try await browser.press("\u{E007}")
            #expect(try await rows(browser) == "Álpha Plan|Mid Bill|Zeta Act")
            #expect(try await browser.value(said) == "ascending,,,,")
            try await browser.press("\u{E007}")
            #expect(try await rows(browser) == "Zeta Act|Mid Bill|Álpha Plan")
            #expect(try await browser.value(said) == "descending,,,,")
            // The newest change first; what has no date is last, whatever the order.
            _ = try await sort(3)
            try await browser.press("\u{E007}")
            #expect(try await rows(browser) == "Álpha Plan|Zeta Act|Mid Bill")
            try await browser.press("\u{E007}")
            #expect(try await rows(browser) == "Zeta Act|Álpha Plan|Mid Bill")
        }
    }

    @Test func whatIsChosenNarrowsTheTableAtOnceAndIsCounted() async throws {
        try await reading { browser in
            let shown = "document.getElementById('shown').textContent"
            #expect(try await browser.value(shown) == "")
            try await choose("jurisdiction", "Việt Nam", browser)
            #expect(try await rows(browser) == "Álpha Plan")
            #expect(try await browser.value(shown) == "Shown: 1 of 3")
            try await choose("jurisdiction", "", browser)
            try await choose("words", "alpha", browser)
            #expect(try await rows(browser) == "Álpha Plan")
            // By what else it is called, too.
            try await choose("words", "pl 21", browser)
            #expect(try await rows(browser) == "Mid Bill")
            try await choose("words", "alpha", browser)
            try await choose("status", "Passed", browser)
            #expect(try await browser.value(shown) == "No instrument matches.")
            try await choose("words", "", browser)
            #expect(try await rows(browser) == "Zeta Act")
            try await choose("status", "", browser)
            try await choose("order", "name", browser)
            #expect(try await rows(browser) == "Álpha Plan|Mid Bill|Zeta Act")
        }
    }

    @Test func onANarrowScreenEachDateSaysWhatItIsAndNoKeyLeadsToWhatIsNotSeen() async throws {
        try await reading(width: 400) { browser in
            let buttons =
                "[...document.querySelectorAll('#instruments thead button')].filter(b => b.focus() ?? document.activeElement === b).length"
            #expect(
                try await browser.value("document.querySelectorAll('#instruments thead button').length + ''") == "5")
            #expect(try await browser.value("\(buttons) + ''") == "0")
            let labels =
                "[...document.querySelectorAll('#instruments tbody tr:first-child + tr td')].slice(2)"
                + ".map(c => getComputedStyle(c, '::before').content).join()"
            let said = try await browser.value(labels)
            #expect(said.contains("Last change") && said.contains("Next date"), "\(said)")
            // What says how many are shown is there before it says anything.
            #expect(try await browser.value("getComputedStyle(document.getElementById('shown')).display") == "block")
        }
    }

    @Test(arguments: [360, 768, 1_280])
    func whatReadersPressIsLargeEnoughForAFinger(width: Int) async throws {
        try await reading(width: width) { browser async throws in
            let seen =
                "[...document.querySelectorAll('#filters :is(input, select), #instruments thead button')]"
                + ".filter(c => c.checkVisibility())"
            // Nothing is to come, so that there is no column for it.
            #expect(try await browser.value("\(seen).length + ''") == (width > 768 ? "9" : "5"))
            #expect(
                try await browser.value("\(seen).filter(c => c.getBoundingClientRect().height < 44).length + ''") == "0"
            )
        }
    }

    @Test(arguments: [360, 768, 1_024, 1_280])
    func `nothing moves when the script makes the table one to sort`(width: Int) async throws {
        try await reading(width: width) { browser in
            _ = try await browser.value(
                """
                (window.moved = [], new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) moved.push(entry.value + ' ' + entry.sources.map(s => s.node?.id || s.node?.nodeName));
                }).observe({ type: 'layout-shift', buffered: true }))
                """)
            #expect(
                try await browser.value("document.querySelectorAll('#instruments thead button').length + ''") == "5")
            let moved = try await browser.value("moved.join('; ')")
            #expect(moved == "", "\(moved)")
        }
    }

    @Test func withoutAScriptItIsATableWithNothingToPress() async throws {
        try await reading(runsScripts: false) { browser in
            let state =
                "document.querySelectorAll('#instruments button').length + '/' + document.getElementById('filters').checkVisibility()"
            let (said, titles) = (try await browser.value(state), try await rows(browser))
            #expect(said == "0/false")
            #expect(titles == "Mid Bill|Zeta Act|Álpha Plan")
        }
    }
}
