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
        "From: the minister\n\nEnd.", "--\n\nThe second part of the law is about trains.",
        "In her letter of 9 January the minister wrote:\n\n> Roads must be safe.\n\nShe signed it.",
        "The minister wrote:\n> Roads must be safe.", "Recebeu este ano três prêmios.\n\nE mais um.",
        "Sie erhalten diese Hilfe ab Mai.", "Sent via satellite, the pictures show new roads.",
        "Von meinem Vater, sagte sie, habe ich gelernt.",
        "The message must reach its intended recipient, the court said."
            .replacing("message", with: "parcel"),
        "Kind regards,\nAda Example", "-- \n\(String(repeating: "A long line of the second part. ", count: 9))",
        "-- \nAda Example\n\nThe second part of the law is about trains.",
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

    @Test(arguments: [
        "Unsubscribe: https://example.org/u", "_____\nhttps://lists.example.org/listinfo/roads",
        "This e-mail and any attachments are confidential and intended solely\nfor the addressee.",
    ])
    func `a footer right below the text takes no line of it along`(_ footer: String) throws {
        let story = try story("Law", "The law was passed.\n\nIt begins in May.\n\(footer)\n")
        #expect(story.text == .plain("The law was passed.\n\nIt begins in May.") && story.leftOut.count == 1)
    }

    @Test func `a line about the web above a mail goes, and a story that begins with one stays`() throws {
        let view = "View this email in your browser\n\nThe law was passed."
        #expect(try story("Law", view).text == .plain("The law was passed."))
        let first = "Patients can view online what the council wrote, it said.\n\nThe law was passed."
        #expect(try story("Law", first).text == .plain(first))
    }

    @Test(arguments: [
        "-- \nAda Example\nPress Officer, Roads Council\n+44 20 0000 000\n\"All roads are equal.\"",
        "--\nAda Example\npress@roads.example",
    ])
    func `a signature is short and the last thing`(_ signature: String) throws {
        #expect(try story("Law", "The law was passed.\n\n\(signature)\n").text == .plain("The law was passed."))
        let more = "The law was passed.\n\n\(signature)\n\n\(String(repeating: "More of the story.\n", count: 20))"
        #expect(try story("Law", more).text.all.contains("Ada Example"))
    }

    private static let release = "HANOI — The council wrote rules for all of its roads.\n\nThey begin in May, it said."

    @Test(arguments: [
        "Dear colleagues, please find our release below.", "Dear all,\n\nPlease find below our latest press release.",
        "Sehr geehrte Damen und Herren,\n\nanbei unsere Pressemitteilung.",
        "Chers collègues,\nVeuillez trouver ci-dessous …",
        "Estimados colegas:\n\nAdjuntamos nuestra nota de prensa.",
        "Kính gửi các anh chị,\n\nXin gửi thông cáo báo chí dưới đây.",
        "*Hi Jim,*\n\nsee below please, our release is below.",
    ])
    func `a greeting that hands a release over is listed as taken out, with the close of the letter`(_ greeting: String)
        throws
    {
        let close = "Kind regards,\nAda Example\nPress Officer"
        for end in ["", "\n\n\(close)\n"] {
            let story = try story("Law", "\(greeting)\n\n\(Self.release)\(end)")
            #expect(story.text == .plain(Self.release) && story.leftOut.count == (end.isEmpty ? 1 : 2))
        }
    }

    @Test(arguments: [
        "Dear all,\n\nplease find below our press release under embargo.",
        "Dear all,\n\nplease find below our press release. It must not be published before Friday.",
        "Dear all,\n\nplease find below a draft of our release.",
        "Dear all,\n\nplease find our confidential release below.",
        "Dear all,\n\nbelow is our press release. Please hold it until Friday.",
    ])
    func `a greeting that says when a release may appear holds it back`(_ greeting: String) throws {
        #expect(try story("Law", "\(greeting)\n\n\(Self.release)").holdingMarks.count == 1)
    }

    /// Notes of senders without a greeting, in the languages of the agencies.
    static let notes = [
        "Jim - do not run this yet.", "Not final, please do not publish.", "PS: please don't publish",
        "Pls hold til Monday", "HOLD - legal", "Anna, please don't use this before I call you.",
        "Not for publication until I get back to you, thanks", "Please do not publish. Legal has to clear it.",
        "This is confidential, please don't share.", "Do not run yet please!", "pls don’t use yet, thx",
        "Awaiting legal sign-off, do not publish.", "Jim,\nplease don't publish this yet.\nThanks",
        "Hi Jim,\n\nplease do not run this yet.", "Merci de ne pas publier avant lundi.",
        "Pas encore validé, merci de ne pas diffuser.", "Por favor, no publicar todavía.",
        "No publicar hasta el lunes, gracias.", "Bitte noch nicht veröffentlichen!",
        "Noch nicht freigegeben, bitte nicht verwenden.", "Xin đừng đăng tin này vội.",
        "Chưa được duyệt, vui lòng không đăng.", "Por favor, não publicar ainda.", "Per favore non pubblicare ancora.",
        "يرجى عدم النشر حتى إشعار آخر", "请勿发布，等待法务审核", "Пожалуйста, пока не публиковать.",
        "You can't publish this yet, please wait.", "On hold pending legal review",
        "Please keep this confidential until Friday.", "Anna: pls hold this one for me",
        "Not to be used before I call", "pls sit on this until I ring you",
        "Don't run before the lawyers are back to us",
        "Bitte erst nach Rücksprache verwenden", "Merci d'attendre mon feu vert avant publication",
        "Xin chờ tôi xác nhận rồi mới đăng", "Per favore non usatelo ancora", "يرجى عدم نشره الآن",
        "请先不要发，等我确认", "Пожалуйста, не ставьте пока", "Only for background please",
        "This one is not for publication", "Por favor no lo publiques todavía",
        "Strictly internal, please do not forward",
    ]

    @Test(arguments: notes)
    func `a note to editors above or below the text holds it back and is none of it`(_ note: String) throws {
        let end = "\n\nJim Miller\nNews desk, +1 555 0100"
        for (text, rest) in [
            ("\(note)\n\n\(Self.release)", Self.release), ("\(Self.release)\n\n\(note)", Self.release),
            ("\(Self.release)\n\n\(note)\(end)", Self.release + end),
        ] {
            // Nobody greets below a text.
            if note.hasPrefix("Hi Jim"), !text.hasPrefix(note) { continue }
            let story = try story("Law", text)
            #expect(!story.holdingMarks.isEmpty, "\(text)")
            // What may be news stays.
            if note.hasPrefix("Don't run before") || note.hasPrefix("Not to be used") { continue }
            #expect(story.text == .plain(rest))
        }
    }

    @Test(arguments: [
        "The council does not share data with you or anyone else, she said.",
        "You will have to wait until May, the council said.",
        "Please credit the photographer when you use the picture.",
        "Please note that the office is closed on Monday.", "Our lawyers say that the rules hold.",
        "We thank you for your interest.", "Merci de votre intérêt.", "Bitte beachten Sie die neuen Öffnungszeiten.",
        "“Please do not publish my name,” she told us.", "You do not have to register, the council said.",
        "The council will not publish the names of those who use the roads.",
        "Please contact the press office for more: press@example.org", "For more, call us at +1 555 0100. Thanks!",
        "Please consider the environment before you print this e-mail.",
        "Do not reply to this message, and do not share your password with us.", "The text is confidential, it said.",
        "Roads are on hold pending a legal review, the council said.", "I like the new roads, said the mayor.",
        "Vous pouvez contacter le service de presse.", "Bitte wenden Sie sich an die Pressestelle.",
    ])
    func `words above or below the text that only look like a note hold nothing`(_ words: String) throws {
        #expect(try story("Law", "\(words)\n\n\(Self.release)").holdingMarks.isEmpty)
        #expect(try story("Law", "\(Self.release)\n\n\(words)").holdingMarks.isEmpty)
    }

    @Test func `a greeting that is only polite holds nothing`() throws {
        let greeting = "Dear all,\n\nplease find our release for publication below. Do not hesitate to ask."
        let found = try story("Law", "\(greeting)\n\n\(Self.release)")
        #expect(found.holdingMarks.isEmpty && found.text == .plain(Self.release))
    }

    @Test(arguments: [
        "KILL: France publishes rules", "Recall: France publishes rules", "Pls hold: France publishes rules",
        "Draft for your comments: France publishes rules", "INTERNAL: France publishes rules",
        "France publishes rules - HOLD", "France publishes rules – draft v3", "For your eyes only: rules",
    ])
    func `a subject with a label that says so holds the story back`(_ subject: String) throws {
        #expect(try !story(subject, Self.release).holdingMarks.isEmpty)
    }

    @Test(arguments: [
        "Draft law goes to parliament", "Minister: killing rules would be wrong", "Update: holding company sued",
        "Rules agreed - drafting begins in May", "EU: rules on hold",
    ])
    func `a subject that is news does not`(_ subject: String) throws {
        #expect(try story(subject, Self.release).holdingMarks.isEmpty)
    }

    @Test(arguments: [
        "Dear Mr President,\n\nWe write to you about the roads of our country, which are not safe for our children.",
        "Dear readers, the council has new rules.\n\nThey begin in May, and they are about all roads of the town.",
        "Beste Straßen gibt es hieronder, they said.\n\nAll of them are new, and they lead to all towns of the country.",
    ])
    func `a letter that is the story stays whole`(_ text: String) throws {
        let text = text + "\n\nYours sincerely,\nAda Example"
        #expect(try story("Law", text).text == .plain(text))
    }

    @Test(arguments: [
        "On 9 Jan 2025, at 10:15, Ada <a@b.example> wrote:\n> When?",
        "Vào Th 2, 6 thg 1, 2025 lúc 10:15 Ada <a@b.example> đã viết:\n\n> When?",
        "Am 9. Januar um 10:15 schrieb Ada:\n> Wann?", "Le 9 janvier 2025, Ada a écrit :\n> Quand ?",
    ])
    func `what a mail program quotes is left out of any mail`(_ quote: String) throws {
        let story = try story("Law", "The law was passed.\n\n\(quote)\n")
        #expect(story.text == .plain("The law was passed.") && story.leftOut.count == 1)
    }

    @Test func `a remark above a release that a program quotes is none, and the release is the story`() throws {
        let quote =
            "> MONTREAL, February 12, 2025 – The council has opened an inquiry into the scraping of photos by a maker of programs for\n> pictures, and it will hear all firms that sell them.\n>\n> The inquiry will take a year, and a report will follow in the spring."
        let story = try story(
            "Re: Fwd: Law",
            "good for page one? A.\n\nOn Wed, Feb 12, 2025 at 4:10 PM Ada <a@b.example> wrote:\n\n\(quote)\n")
        #expect(story.text.words.hasPrefix("MONTREAL, February 12, 2025 – The council"))
        #expect(story.text.words.hasSuffix("\n\nThe inquiry will take a year, and a report will follow in the spring."))
        #expect(story.leftOut.first?.contains("good for page one? A.") == true)
        // An editor looks at it first: the answer may refuse the release.
        #expect(story.holdingMarks == ["the answer above it: good for page one? A."])
    }

    @Test(arguments: [
        ("Pressemitteilung Nr. 12/2025: Gerichte prüfen ihre Programme", "Gerichte prüfen ihre Programme"),
        ("PRESS RELEASE: Council opens its first office", "Council opens its first office"),
        ("Media release – Council opens its first office", "Council opens its first office"),
        ("Embargoed until 00:01 12 February 2031: Firms get a common test", "Firms get a common test"),
        ("Press freedom: a first for Leeds and its papers", "Press freedom: a first for Leeds and its papers"),
        ("PRESS RELEASE: Law", "PRESS RELEASE: Law"),
    ])
    func `the kind of a text and its embargo are no part of its headline`(_ subject: String, _ title: String) throws {
        let story = try story(subject, "The law was passed.")
        #expect(story.title == title && story.holdingMarks.isEmpty == !subject.hasPrefix("Embargoed"))
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
