import DatelineTestSupport
import Testing

/// The keys of a browser, and where its focus is.
struct Keyboard {
    /// A key that is no character, by its code in the WebDriver protocol.
    enum Key: String {
        case tab = "\u{E004}"
        case enter = "\u{E007}"
        case shift = "\u{E008}"
        case control = "\u{E009}"
        case escape = "\u{E00C}"
        case space = "\u{E00D}"
        case up = "\u{E013}"
        case down = "\u{E015}"
    }

    let browser: Browser

    init(_ browser: Browser) { self.browser = browser }

    func press(_ key: Key, holding held: Key? = nil) async throws { try await press(key.rawValue, holding: held) }

    func press(_ key: String, holding held: Key? = nil) async throws {
        try await browser.press(key, holding: held?.rawValue)
    }

    /// Presses the tabulator until the focus is on an element, and fails if that takes more presses than it may, or if the
    /// focus cannot be seen at a stop.
    func tab(
        to selector: String, atMost limit: Int, backwards: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        var passed: [String] = []
        for _ in 1...limit {
            try await press(.tab, holding: backwards ? .shift : nil)
            try await expectFocusIsSeen(sourceLocation)
            if try await isFocused(selector) { return }
            passed.append(try await focused())
        }
        Issue.record(
            "“\(selector)” is more than \(limit) keys away: \(passed.joined(separator: " → "))",
            sourceLocation: sourceLocation)
    }

    /// Presses the tabulator until the focus is on a link, and goes where it leads.
    func follow(
        _ selector: String, atMost limit: Int, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try await tab(to: selector, atMost: limit, sourceLocation: sourceLocation)
        let target = try await browser.value("document.activeElement.getAttribute('href')")
        try await press(.enter)
        #expect(
            try await browser.wait(
                for: "location.pathname + location.hash === '\(target)' && document.readyState === 'complete'"),
            sourceLocation: sourceLocation)
    }

    /// Expects the focus on an element.
    func stops(at selector: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        #expect(try await isFocused(selector), sourceLocation: sourceLocation)
        try await expectFocusIsSeen(sourceLocation)
    }

    /// Expects the search to say something.
    func says(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let isSaid = try await browser.wait(for: "document.getElementById('search-status').textContent === '\(text)'")
        #expect(isSaid, sourceLocation: sourceLocation)
    }

    /// What the element with the focus says, or is.
    func focused() async throws -> String {
        try await browser.value(
            "(e => (e.textContent || e.getAttribute('aria-label') || e.id || e.tagName).trim().slice(0, 40))(document.activeElement)"
        )
    }

    private func isFocused(_ selector: String) async throws -> Bool {
        try await browser.value("document.activeElement.matches(\"\(selector)\")") == "true"
    }

    /// The focus is on an element that has a frame for it, is in view and is not under another.
    private func expectFocusIsSeen(_ sourceLocation: SourceLocation) async throws {
        let isSeen = try await browser.wait(
            for: """
                (element => {
                  if (element === document.body) return false;
                  const [style, drawn] = [element, element.querySelector('rect') ?? element].map(e => getComputedStyle(e));
                  const hasFrame = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    || drawn.stroke !== 'none' && parseFloat(drawn.strokeWidth) >= 2;
                  const isOnTop = [...element.getClientRects()].some(box => {
                    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
                    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
                    const top = document.elementFromPoint(x, y);
                    return element.contains(top);
                  });
                  return hasFrame && isOnTop;
                })(document.activeElement)
                """)
        guard !isSeen else { return }
        let name = try await focused()
        let box = try await browser.value("JSON.stringify(document.activeElement.getBoundingClientRect())")
        Issue.record("the focus cannot be seen on “\(name)”: \(box)", sourceLocation: sourceLocation)
    }
}
