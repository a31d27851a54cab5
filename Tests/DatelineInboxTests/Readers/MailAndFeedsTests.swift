import DatelineModel
import Testing

@testable import DatelineInbox

/// Mail and feeds with the reader of web pages, as `dateline add` reads them.
@Suite struct MailAndFeedsTests {
    private static let head = "From: Ministry of Roads <press@roads.example>\nDate: Fri, 10 Jan 2025 09:30:00 +0100\n"

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func story(_ text: String) throws -> IncomingStory {
        try #require(MailReader.stories(of: bytes(text)).first).get()
    }

    private func mail(_ title: String, _ words: String) -> String { Self.head + "Subject: \(title)\n\n\(words)\n" }

    private func digest(_ mails: [String]) -> String {
        Self.head + "Subject: Digest\nContent-Type: multipart/digest; boundary=b\n\n"
            + mails.map { "--b\n\n\($0)" }.joined() + "--b--\n"
    }

    @Test func `a mail of HTML alone is read as pages are`() throws {
        let html = """
            <html lang="en-GB"><body><p>HANOI — The <b>law</b> passed, <a href="https://example.org/a">the paper</a> says.</p>
            <ul><li>One rule</li><li>Two rules</li></ul><p>-- <br>Ada Example</p></body></html>
            """
        let story = try story(Self.head + "Subject: Law\nContent-Type: text/html; charset=utf-8\n\n" + html)
        let words = story.text.words
        #expect(words.hasPrefix("HANOI — The **law** passed, [the paper](https://example.org/a) says."))
        #expect(words.contains("One rule") && words.contains("Two rules") && !words.contains("<"))
        #expect(story.title == "Law" && story.language == "en-GB" && story.source?.name == "Ministry of Roads")
    }

    @Test func `a mail of HTML that passes another on is that one, without the footer of a newsletter`() throws {
        let html = """
            <p>See below.</p><div><b>From:</b> Ministry of Roads &lt;press@roads.example&gt;<br><b>Sent:</b> Monday, January 13, \
            2025 10:15 AM<br><b>To:</b> desk@example.org<br><b>Subject:</b> Roads &amp; *law* now</div><p>HANOI — The law passed.</p>
            <p><em>Copyright © 2025 Ministry, All rights reserved.</em></p><p>Our mailing address is:<br>1 Road, Hanoi</p>
            <p>You can <a href="https://x.example/u">unsubscribe from this list</a>.</p>
            """
        let story = try story("From: Ada Example <a@b.example>\nSubject: FW: Roads\nContent-Type: text/html\n\n" + html)
        #expect(story.text == .markdown("HANOI — The law passed."))
        #expect(story.title == "Roads & *law* now" && story.source?.name == "Ministry of Roads")
        #expect(story.date?.day.description == "2025-01-13" && story.leftOut.count == 4)
    }

    @Test func `a mail that passes on several is all of them, and one without words stops none`() throws {
        let all = MailReader.stories(
            of: bytes(digest([mail("Law", "One."), mail("Roads", "Two."), mail("Nothing", "")])))
        #expect(all.count == 3)
        let second = try all[1].get()
        #expect(second.title == "Roads" && second.part == "message 2")
        #expect(throws: UnreadableFile.self) { try all[2].get() }
        #expect(throws: UnreadableFile.self) { try story(mail("Law", "")) }
    }

    @Test func `a file is a mail, a mailbox, a feed, or none of them`() {
        let single = bytes(mail("Law", "Words."))
        let box = bytes("From a@example.org Fri Jan 10 09:30:00 2025\n") + single
        #expect(MailReader.isMail(single[...]))
        #expect(MailReader.isMail(box[...]))
        let feed = bytes("<rss version='2.0'><channel/></rss>")
        #expect(FeedReader.isFeed(feed[...]) && !MailReader.isMail(feed[...]))
        for text in [
            "", "From here on, it goes.\n\nThe law.", "Law passed\n\nHANOI — It did.",
            "Title: Law\nDate: 2025-01-10\n\nWords.",
            "---\ntitle: Law\n---\nWords.", "<html><body>From: a@example.org</body></html>", "{\"version\": 1}",
            "Note: see below\n\nText.",
        ] {
            #expect(!MailReader.isMail(bytes(text)[...]) && !FeedReader.isFeed(bytes(text)[...]), "\(text)")
        }
    }

    @Test func `words about mail at the end of a story are no footer`() throws {
        for words in [
            "The tool is intended only for research, the company said.",
            "Firms must let people unsubscribe, the rule says.",
            "The agency runs a mailing list for those who sell cameras to towns, and it will ask them every year what they sold.",
        ] {
            let read = try story(mail("Law", "HANOI — The law passed.\n\n\(words)"))
            #expect(read.text.words.hasSuffix(words) && read.leftOut == [])
        }
    }

    @Test func `a feed of which nothing can be read is refused, and HTML in entries becomes text`() throws {
        #expect(throws: UnreadableFile.self) {
            _ = try #require(FeedReader.stories(of: bytes("<rss><channel></channel></rss>")).first).get()
        }
        #expect(throws: UnreadableFile.self) {
            _ = try #require(FeedReader.stories(of: bytes("<!DOCTYPE x [<!ENTITY a 'b'>]><rss/>")).first).get()
        }
        let item =
            "<item><title>Law</title><link>https://example.org/1</link><description><![CDATA[<p>It passed.</p><p>It&nbsp;begins <i>soon</i> &amp; well.</p><script>x</script>]]></description></item>"
        let found = FeedReader.stories(
            of: bytes("<rss version='2.0'><channel><title>Roads</title>\(item)<item/></channel></rss>"))
        #expect(found.count == 2)
        let entry = try found[0].get()
        #expect(
            entry.summary == "It passed. It begins soon & well." && entry.text == .none && entry.source?.name == "Roads"
        )
        #expect(throws: UnreadableFile.self) { try found[1].get() }
    }
}
