import DatelineModel
import Testing

@testable import DatelineLinks

/// What a fragment can name in a page, however the page is written.
@Suite struct PagePlacesTests {
    private func places(_ page: some Sequence<UInt8>) throws -> PagePlaces {
        PagePlaces(try #require(PageResponse(Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + page)))
    }

    @Test(arguments: [
        #"<h2 id="x">"#, "<h2 ID='x'>", "<a name=x>", "<h2 class=y id = \"x\">", "<h2 id=\n'x'>", "<h2 title='y'id=x>",
        "<script>a.name='b</script><h2 id=x>", #"<p>name="<h2 id='x'>"#, "<a id=y></a><a id=x>", "<a id=><a id=x>",
        "<a id='it&amp;s'><a id='x'>",
    ])
    func isFound(page: String) throws { #expect(try places(page.utf8).have("x")) }

    /// GitHub and others write `user-content-x` for the `x` of a user’s text.
    @Test(arguments: ["x", "%78", "user-content-x", "%C3%A9t%C3%A9", "été"])
    func isFoundBehindThePrefixOfASite(fragment: String) throws {
        let page = "<h2 id=\"user-content-x\"><a id='user-content-été'>"
        #expect(try places(page.utf8).have(fragment) && !places(page.utf8).have("content-x"))
    }

    @Test(arguments: ["<h2 class=x>", "<h2 data-id=x>", "<p>x", "<h2 idx=x>", "<h2 id=xy>", "<h2 id", "<h2 id="])
    func isNotThere(page: String) throws { #expect(try !places(page.utf8).have("x")) }

    /// Each of these was searched to its end again for each of its signs.
    @Test(.timeLimit(.minutes(1)), arguments: ["id='", "id=\"", " id=", "id=", "id=a", " = ", "id='a'", "'id=\"", "="])
    func aPageThatIsMeantToBeSlowIsReadOnce(part: String) throws {
        let page = String(repeating: part, count: PageClient.longestBody / 16 / part.utf8.count).utf8
        let time = try ContinuousClock().measure { _ = try places(page) }
        #expect(time < .seconds(2), "\(time)")
    }
}
