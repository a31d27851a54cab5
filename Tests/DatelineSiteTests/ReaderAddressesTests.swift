import DatelinePages
import Testing

/// Which addresses readers keep, so that a build says when one of them leads nowhere.
@Suite struct ReaderAddressesTests {
    @Test(arguments: [
        "index.html", "feed.xml", "2025/02/paris/index.html", "2025/02/gpt-4/index.html", "2025/index.html",
        "page/index.html", "topics/page/index.html", "homepage/2/index.html", "2025/02/page/letter.pdf",
    ])
    func pagesFeedsAndDocumentsAreKept(path: String) {
        #expect(ReaderAddresses.have(path))
    }

    @Test(arguments: ["page/2/index.html", "topics/safety/page/12/index.html", "assets/style.css", "robots.txt"])
    func laterPartsOfListsAndWhatPagesAreMadeOfAreNot(path: String) {
        #expect(!ReaderAddresses.have(path))
    }
}
