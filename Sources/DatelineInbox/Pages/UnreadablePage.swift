private import DatelineReading

/// Pages that have no story in them.
enum UnreadablePage {
    /// Why a page is no story; `nil` if it is one.
    static func reason(
        title: String?, words: String, page: PageTree, _ main: Range<Int>, facts: PageFacts, _ prose: PageProse
    ) -> UnreadableFile? {
        let length = PageProse.Letters(String(words.prefix(3000))).count
        let names = [title, page.all("title").first.map(page.text)].compactMap { $0?.lowercased() }
        if length < 1500 {
            let start = words.prefix(500).lowercased()
            let isCheck = checks.contains { check in
                names.contains { $0.hasPrefix(check) } || length < 500 && start.contains(check)
            }
            if isCheck {
                return UnreadableFile(
                    "is a page that only checks its reader's browser",
                    help: "open the story in a browser, wait until it can be read, and save the page again")
            }
            if errors.contains(where: { error in names.contains { $0.hasPrefix(error) } }) {
                return UnreadableFile(
                    "is a page that says that there is no story", help: "look for the story at its new address")
            }
            if consents.contains(where: { consent in names.contains { $0.hasPrefix(consent) } }) {
                return UnreadableFile(
                    "is a page that asks for consent or a login, not a story",
                    help: "answer it in a browser, and save the page that follows")
            }
        }
        if names.contains(where: { $0.contains("search results") || $0.hasPrefix("search:") }),
            prose.linkShare(page.range(0)) > 0.3
        {
            return UnreadableFile(
                "is a list of search results, not a story", help: "save the page of one of the stories")
        }
        if length < 1200, facts.data.isForSubscribers || paywalls.contains(where: { words.lowercased().contains($0) }) {
            return UnreadableFile(
                "has only the beginning of a story whose rest is for subscribers",
                help: "save the page where you can read all of it, or write a link post: a title with `source`")
        }
        // Links alone are no words of a story.
        guard length < shortest || prose.lettersOutsideLinks(main) < shortest && prose.prose(main) == 0 else {
            return nil
        }
        if prose.links(page.range(0)) > 10 {
            return UnreadableFile("is a list of links, not a story", help: "save the page of one of the stories")
        }
        if page.nodes.contains(where: { if case .element(let tag) = $0.content { tag.name == "script" } else { false } }
        ) {
            return UnreadableFile(
                "has no words: a script writes them when the page is open",
                help: "save it in a browser as “Webpage, Complete”, or paste its words into a text file")
        }
        return UnreadableFile("is a page without words", help: "paste the words of the story into a text file")
    }

    /// How many letters a story has at least.
    private static let shortest = 60

    private static let checks = [
        "just a moment", "enable javascript", "javascript is disabled", "javascript is required", "turn on javascript",
        "attention required", "checking your browser", "verify you are human", "verifying you are human",
        "are you a robot",
        "unusual traffic", "ddos protection by",
    ]
    private static let errors = [
        "404", "error 404", "page not found", "not found", "page introuvable", "seite nicht gefunden",
        "página no encontrada",
        "access denied", "403", "error 403", "500 internal", "502 bad", "503 service", "service unavailable",
    ]
    private static let consents = [
        "before you continue", "cookie consent", "privacy settings", "log in", "login", "sign in",
        "we value your privacy",
    ]
    private static let paywalls = [
        "subscribe to continue", "subscribe to read", "to continue reading", "already a subscriber",
        "for subscribers only",
        "create an account to read", "sign in to read", "register to continue",
    ]
}
