import DatelineModel
import Testing

@testable import DatelineInbox

/// What is read from single mails.
@Suite struct MailReaderTests {
    private static let head = "From: Ministry of Roads <press@roads.example>\nDate: Fri, 10 Jan 2025 09:30:00 +0100\n"

    private func story(_ fields: String, _ body: String) throws -> IncomingStory {
        try #require(try mail(Self.head + fields + "\n" + body).first?.get())
    }

    @Test func `a mail has a title, a date with its zone, a source and words`() throws {
        let story = try story(
            "Subject: Roads get sensors\nContent-Language: en-gb\n", "HANOI — Roads get\nsensors.\n\nSecond.\n")
        #expect(story.title == "Roads get sensors")
        #expect(story.date?.rfc3339 == "2025-01-10T09:30:00+01:00")
        #expect(story.source?.name == "Ministry of Roads" && story.authors == [] && story.language == "en-GB")
        #expect(
            story.text == .plain("HANOI — Roads get\nsensors.\n\nSecond.") && story.leftOut == [] && story.part == nil)
    }

    @Test(arguments: [
        ("=?utf-8?Q?Caf=C3=A9_law?=", "Café law"),
        ("=?UTF-8?B?xJDGsOG7nW5nIHPhuq90?=", "Đường sắt"),
        ("=?utf-8?Q?Stra=C3?= =?utf-8?Q?=9Fe?=", "Straße"),
        ("=?utf-8?B?4oKs?=\n =?utf-8?Q?_100?= more", "€ 100 more"),
        ("=?koi8-r?B?+sHLz84=?=", "Закон"),
        ("=?gb2312?B?t6jCyQ==?=", "法律"),
        ("=?big5?B?qmur36o=?= ok", "ok"),
        ("=?iso-2022-jp?B?GyRCSyFOJxsoQg==?=", "法律"),
        ("=?Shift_JIS?B?lkCXpQ==?=", "法律"),
        ("=?EUC-JP?B?y6HOpw==?=", "法律"), ("=?EUC-JP?Q?=8E=B1=8E=B2AI?=", "ｱｲAI"),
        ("=?euc-kr?B?uf3Ypw==?=", "법"),
        ("=?iso-8859-1*fr?Q?=C9tat?=", "État"),
        ("=?windows-1252?Q?=93Yes=94?=", "“Yes”"),
        ("=?utf-8?Q?not closed", "=?utf-8?Q?not closed"),
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("Plain Ünicode", "Plain Ünicode"),
    ])
    func `encoded words of subjects are read`(_ subject: String, _ title: String) throws {
        #expect(try story("Subject: \(subject)\n", "Text.").title?.contains(title) == true)
    }

    @Test(arguments: [
        ("Re: Fwd: AW: Law", "Law"), ("RE[2]: WG: Law", "Law"), ("TR : RV: Law", "Law"), ("回复：转发: 法", "法"),
        ("[press-list] Law", "Law"), ("[EMBARGOED] Law", "[EMBARGOED] Law"), ("[EXTERNAL] Fwd: Law (fwd)", "Law"),
        ("Report: Law", "Report: Law"), ("Tribunal: Law", "Tribunal: Law"), ("[2/2] Law", "[2/2] Law"),
        ("[Roads] Law", "Law"),
    ])
    func `a title has no marks of mail`(_ subject: String, _ title: String) throws {
        #expect(try story("Subject: \(subject)\nList-Id: Roads <roads.example.org>\n", "Text.").title == title)
    }

    @Test(arguments: [
        ("Ministry of Roads <press@roads.example>", "Ministry of Roads"), ("Ada Example <ada@roads.example>", nil),
        ("Ada Example (Ministry of Roads) <a@b.example>", "Ministry of Roads"),
        ("\"Example, Ada\" <a@b.example>", nil), ("Press Office <press@roads.example>", nil),
        ("press@roads.example", nil),
        ("=?utf-8?B?QuG7mSBHaWFvIHRow7RuZw==?= <a@b.example>", "Bộ Giao thông"),
        ("OECD <news@oecd.example>", "OECD"), ("Open Roads <press@open-roads.example>", "Open Roads"),
        ("news@roads.example (Institut für Straßen)", "Institut für Straßen"),
        ("Ada Example via Roads Council <l@x.example>", "Roads Council"),
        ("Press Office, Ministry of Roads <p@x.example>", "Press Office, Ministry of Roads"),
    ])
    func `an organisation is a source and a person is none`(_ from: String, _ name: String?) throws {
        let text = "From: \(from)\nDate: Fri, 10 Jan 2025 09:30:00 GMT\nSubject: A\n\nText."
        #expect(try #require(mail(text).first).get().source?.name == name)
    }

    @Test func `text is decoded from its transfer encoding and charset`() throws {
        let quoted =
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: quoted-printable\n"
        #expect(
            try story(quoted, "Caf=E9 is =\nopen =3D 10=\n0 %=ZZ  \nnext").text
                == .plain("Café is open = 100 %=ZZ\nnext"))
        let base64 = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: BASE64\n"
        let listed = try story(base64, "TGF3IH!Bhc3Nl\n ZC4=\n\nTo unsubscribe, write us.\n")
        #expect(listed.text == .plain("Law passed."))
        #expect(listed.leftOut == ["what was added after the text: “To unsubscribe, write us.”"])
        #expect(try story("Content-Type: text/plain; charset=iso-8859-1\n", "Straße").text == .plain("Straße"))
        let wrong = try story(
            "Content-Type: text/plain; charset=x-none\nContent-Transfer-Encoding: quoted-printable\n",
            "Law =81=8D=FF=C0 text")
        #expect(wrong.text.all.hasPrefix("Law \u{FFFD}") && wrong.leftOut.count == 1)
    }

    @Test func `flowed lines are joined, with or without their spaces`() throws {
        let flowed = "Content-Type: text/plain; format=flowed\n"
        #expect(
            try story(flowed, "A law \nwas passed.\nNew line.\n  indented \nend\n-- \nAda").text
                == .plain("A law was passed.\nNew line.\n indented end"))
        #expect(try story(flowed.dropLast() + "; delsp=yes\n", "法律 \n通过。").text == .plain("法律通过。"))
    }

    @Test func `the plain text of two forms is taken, unless it is only a hint`() throws {
        func both(_ plain: String, _ html: String) throws -> IncomingStory {
            try story(
                "Content-Type: multipart/alternative; boundary=b\n",
                "Preamble\n--b\nContent-Type: text/plain\n\n\(plain)\n--b\nContent-Type: text/html\n\n\(html)\n--b--\n")
        }
        #expect(
            try both("The law was passed.", "<p>The law was <b>passed</b>.</p>").text == .plain("The law was passed."))
        let hint = try both(
            "Your program cannot show HTML.",
            "<p>The law was passed today by all of the members of the council in the capital.</p>")
        #expect(hint.text == .markdown("The law was passed today by all of the members of the council in the capital."))
        #expect(try both(" ", "<p>Law.</p>").text == .markdown("Law."))
    }

    @Test func `files come with the mail, under names without folders`() throws {
        let body = """
            --b
            Content-Type: text/plain

            Text.
            --b
            Content-Type: application/pdf; name="old.pdf"
            Content-Disposition: attachment; filename*0*=utf-8''L%C3%A9g; filename*1="al.pdf"
            Content-Transfer-Encoding: base64

            JVBERg==
            --b
            Content-Type: image/png
            Content-Disposition: attachment; filename="../../etc/=?utf-8?Q?map=C3=A9.png?="

            PNG
            --b
            Content-Type: image/png

            PNG
            """
        let story = try story("Subject: A\nContent-Type: multipart/mixed; boundary=\"b\"\n", body)
        #expect(story.attachments.map(\.name) == ["Légal.pdf", "mapé.png", "attachment-3.png"])
        #expect(story.attachments[0].bytes == Array("%PDF".utf8) && story.text == .plain("Text."))
    }

    @Test func `a wrong or missing boundary loses nothing`() throws {
        let body = "--right\nContent-Type: text/plain\n\nText.\n--right\nContent-Type: text/html\n\n<p>Text.</p>\n"
        for boundary in ["; boundary=wrong", "; boundary=right", ""] {
            #expect(try story("Content-Type: multipart/alternative\(boundary)\n", body).text == .plain("Text."))
        }
        #expect(try story("Content-Type: multipart/mixed; boundary=x\n", "Only text.").text == .plain("Only text."))
    }

    @Test(arguments: [
        ("Content-Type: multipart/encrypted; boundary=b\n", "--b\n\nx\n--b--", "is encrypted"),
        ("Content-Type: application/pkcs7-mime\n", "x", "is encrypted"),
        ("Subject: A\n", "  \n", "has no words"),
        (
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n", "--b\n\nx\n--b--",
            "is a report about the delivery of a mail, and no story"
        ),
        ("Subject: Automatic reply: Rules\n", "I am away until Monday.", "is an answer that a program sent"),
        ("Subject: Re: Rules\nAuto-Submitted: auto-replied\n", "I am away.", "is an answer that a program sent"),
        ("X-Mozilla-Status: 0009\n", "Text.", "was deleted in the mail program"),
        ("X-Gmail-Labels: =?UTF-8?Q?Unread,Th=C3=B9ng_r=C3=A1c?=\n", "Text.", "was deleted in the mail program"),
    ])
    func `a mail without a story is refused with the reason`(_ fields: String, _ body: String, _ reason: String) {
        #expect(throws: UnreadableFile.self) { try story(fields, body) }
        guard case .failure(let error)? = mail(Self.head + fields + "\n" + body).first else { return }
        #expect(error.reason == reason && !error.help.isEmpty)
    }

    @Test func `a page that a browser saved is read as a page`() throws {
        let text = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/law
            Subject: Law
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html

            <article><p>The law passed on Friday after a long debate in both chambers of the parliament.</p></article>
            --b--
            """
        #expect(MailReader.isMail(ArraySlice(text.utf8)))
        let story = try #require(mail(text).first).get()
        #expect(story.text.words.contains("passed on Friday") && story.source?.url == "https://example.org/law")
    }

    @Test(arguments: [
        ("From: a@example.org\nSubject: x\n\nText", true), ("Return-Path: <a>\nReceived: by x\n\nText", true),
        ("Subject: x\nDate: 1 May 2025\nFrom: Reuters\n\nText", false), ("HANOI: A law\n\nText", false),
        ("From a@example.org Fri Jan 10 09:30:00 2025\nFrom: a@example.org\n\nText", true), ("", false),
        ("Title: x\nFrom: a@example.org\nDate: 1\n", false), ("From here on it is 10:30 in 2025\nall day", false),
    ])
    func `mail is told from other text`(_ text: String, _ isMail: Bool) {
        #expect(MailReader.isMail(ArraySlice(text.utf8)) == isMail)
    }
}
