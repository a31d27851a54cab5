import DatelineModel
import Testing

@testable import DatelineInbox

/// What of the text of a mail is the story.
@Suite struct LetterTextTests {
    private func story(_ subject: String, _ body: String) throws -> IncomingStory {
        let head = "From: Roads Council <a@b.example>\nDate: Fri, 10 Jan 2025 09:30:00 GMT\nSubject: \(subject)\n\n"
        return try #require(try mail(head + body).first?.get())
    }

    @Test(arguments: [
        "-- \nAda Example\nPress", "_____\nRoads mailing list\nhttps://lists.example.org/listinfo/roads",
        "You received this message because you subscribed.\n\nRoads Street 1\n\nUnsubscribe",
        "This e-mail and any attachments are confidential and intended solely for the addressee.",
        "Diese E-Mail enthält vertrauliche Informationen.", "Sent from my phone", "Unsubscribe: https://example.org/u",
        "On Monday, Ada Example <ada@example.org>\nwrote:\n\n> Dear all,\n> thank you.",
        "Am 9. Januar schrieb Ada:\n> Danke.",
    ])
    func `what is not of the story is left out and listed`(_ end: String) throws {
        let story = try story("Law", "The law was passed.\n\nIt begins in May.\n\n\(end)\n")
        #expect(story.text == .plain("The law was passed.\n\nIt begins in May.") && story.leftOut.count >= 1)
    }

    @Test(arguments: [
        "> A rule for all, said the minister.\n\nEnd.",
        "Readers can unsubscribe from any list under the new law, \(String(repeating: "and more, ", count: 30)) it says.",
        "First.\n\n--\n\n\(String(repeating: "A long second part of the story.\n", count: 40))End.", "END",
        "From: the minister\n\nEnd.",
    ])
    func `what is of the story stays`(_ end: String) throws {
        let story = try story("Law", "The law was passed.\n\n\(end)")
        #expect(story.text == .plain("The law was passed.\n\n\(end)") && story.leftOut == [])
    }

    @Test(arguments: [
        "---------- Forwarded message ---------\nFrom: Ministry of Roads <m@x.example>\nDate: Mon, Jan 6, 2025 at 10:15 AM\nSubject: Fwd: Law passed\nTo: <a@b.example>\n\n\n",
        "-----Original Message-----\nFrom: Ministry of Roads [mailto:m@x.example]\nSent: Monday, January 6, 2025 10:15 AM\nTo: A; B;\nSubject: Law passed\n\n",
        "-----Ursprüngliche Nachricht-----\nVon: Ministry of Roads\nGesendet: Montag, 6. Januar 2025 10:15\nAn: B\nBetreff: WG: Law passed\n\n",
        "Begin forwarded message:\n\nFrom: Ministry of Roads <m@x.example>\nSubject: Law passed\nDate: 6 January 2025 at 10:15:00 GMT\nTo: b@x.example\n\n",
        "________________________________\nDe : Ministry of Roads\nEnvoyé : lundi 6 janvier 2025 10:15\nÀ : B\nObjet : TR: Law passed\n\n",
        "*From:* Ministry of Roads\n*Sent:* Monday, January 6, 2025 10:15 AM\n*To:* B\n*Subject:* Law passed\n\n",
    ])
    func `the story of a forwarded mail is what was forwarded`(_ head: String) throws {
        let story = try story("Fwd: Law passed", "For you.\n\n" + head + "HANOI — The law was passed.\n")
        #expect(story.text == .plain("HANOI — The law was passed.") && story.title == "Law passed")
        #expect(story.date?.day.description == "2025-01-06" && story.date?.secondOfDay == 10 * 3600 + 900)
        #expect(story.source?.name == "Ministry of Roads")
        #expect(story.leftOut.contains("the note of the one who passed it on: “For you.”"))
    }

    @Test func `quoted forwards lose their marks, and forwards of forwards their heads`() throws {
        let inner =
            "Begin forwarded message:\n\n> From: Roads Agency <a@b.example>\n> Subject: Law\n> Date: 6 January 2025 at 10:15:00 GMT\n>\n> The law.\n> \n> It begins.\n"
        #expect(try story("Fwd: Law", inner).text == .plain("The law.\n\nIt begins."))
        let twice =
            "-----Original Message-----\nFrom: A B\nSent: Tuesday, January 7, 2025 8:00 AM\nSubject: FW: Law\n\nSee below.\n\n"
            + inner
        let story = try story("Fwd: Law", twice)
        #expect(story.text == .plain("The law.\n\nIt begins.") && story.source?.name == "Roads Agency")
    }

    @Test func `a reply is the story, and what it answers is not`() throws {
        let body =
            "The ministry says no.\n\n-----Original Message-----\nFrom: Ada Example\nSent: Monday, January 6, 2025 10:15 AM\nTo: M\nSubject: Question\n\nWhat do you say?\n"
        let story = try story("Re: Question", body)
        #expect(story.text == .plain("The ministry says no.") && story.leftOut.count == 1)
    }

    @Test func `a mail in a mail is the story`() throws {
        let text = """
            From: Ada Example <ada@x.example>
            Date: Sat, 11 Jan 2025 09:30:00 GMT
            Subject: Fwd: x
            Content-Type: multipart/mixed; boundary=b

            --b

            See this.
            --b
            Content-Type: message/rfc822

            From: Roads Agency <a@b.example>
            Date: Fri, 10 Jan 2025 09:30:00 GMT
            Subject: Law

            The law.
            --b--
            """
        let story = try #require(mail(text).first).get()
        #expect(story.text == .plain("The law.") && story.title == "Law" && story.date?.day.description == "2025-01-10")
        #expect(story.leftOut == ["the note of the one who passed it on: “See this.”"])
    }
}
