import DatelineModel
import Testing

@testable import DatelineInbox

/// Mail in mail as programs pass it on, in the languages of their users.
@Suite struct ForwardTests {
    private func story(_ subject: String, _ body: String, _ fields: String = "") throws -> IncomingStory {
        let head =
            "From: Ada Example <a@b.example>\nDate: Fri, 10 Jan 2025 09:30:00 GMT\nSubject: \(subject)\n\(fields)\n"
        return try #require(try mail(head + body).first?.get())
    }

    static let heads = [
        // Gmail
        "---------- Forwarded message ---------\nVon: Roads Agency <m@x.example>\nDate: Mo., 6. Jan. 2025 um 10:15 Uhr\nSubject: Law passed\nTo: <a@b.example>\n\n\n",
        "---------- Forwarded message ---------\nDe : Roads Agency <m@x.example>\nDate: lun. 6 janv. 2025 à 10:15\nSubject: Law passed\nTo: <a@b.example>\n\n\n",
        "---------- Forwarded message ---------\nDe: Roads Agency <m@x.example>\nDate: lun, 6 ene 2025 a las 10:15\nSubject: Law passed\nTo: <a@b.example>\n\n\n",
        "---------- Forwarded message ---------\nTừ: Roads Agency <m@x.example>\nDate: Th 2, 6 thg 1, 2025 vào lúc 10:15\nSubject: Law passed\nTo: <a@b.example>\n\n\n",
        // Outlook
        "________________________________\nVon: Roads Agency <m@x.example>\nGesendet: Montag, 6. Januar 2025 10:15\nAn: B\nBetreff: Law passed\n\n",
        "________________________________\nDe: Roads Agency <m@x.example>\nEnviado: lunes, 6 de enero de 2025 10:15\nPara: B\nAsunto: Law passed\n\n",
        "________________________________\nTừ: Roads Agency <m@x.example>\nĐã gửi: Thứ Hai, 6 tháng 1, 2025 10:15\nTới: B\nChủ đề: Law passed\n\n",
        "________________________________\nDe: Roads Agency <m@x.example>\nEnviado: segunda-feira, 6 de janeiro de 2025 10:15\nPara: B\nAssunto: Law passed\n\n",
        "From: Roads Agency <m@x.example>\nDate: Monday, January 6, 2025 at 10:15 AM\nTo: B <b@x.example>\nSubject: Law passed\n\n",
        // Apple Mail
        "Anfang der weitergeleiteten Nachricht:\n\nVon: Roads Agency <m@x.example>\nBetreff: Law passed\nDatum: 6. Januar 2025 um 10:15:00 MEZ\nAn: b@x.example\n\n",
        "Début du message réexpédié :\n\nDe: Roads Agency <m@x.example>\nObjet: Law passed\nDate: 6 janvier 2025 à 10:15:00 UTC+1\nÀ: b@x.example\n\n",
        "Inicio del mensaje reenviado:\n\nDe: Roads Agency <m@x.example>\nAsunto: Law passed\nFecha: 6 de enero de 2025, 10:15:00 CET\nPara: b@x.example\n\n",
        "Bắt đầu thư được chuyển tiếp:\n\nTừ: Roads Agency <m@x.example>\nChủ đề: Law passed\nNgày: 10:15:00 GMT+7 6 tháng 1, 2025\nTới: b@x.example\n\n",
        "Begin forwarded message:\n\nFrom: Roads Agency <m@x.example>\nSubject: Law passed\nDate: January 6, 2025 at 10:15:00\u{202F}AM GMT+1\nTo: b@x.example\n\n",
        // Thunderbird
        "-------- Weitergeleitete Nachricht --------\nBetreff: \tLaw passed\nDatum: \tMon, 6 Jan 2025 10:15:00 +0100\nVon: \tRoads Agency <m@x.example>\nAn: \tb@x.example\n\n\n",
        "-------- Message transféré --------\nSujet : \tLaw passed\nDate : \tMon, 6 Jan 2025 10:15:00 +0100\nDe : \tRoads Agency <m@x.example>\nPour : \tb@x.example\n\n\n",
        "-------- Messaggio Inoltrato --------\nOggetto: \tLaw passed\nData: \tMon, 6 Jan 2025 10:15:00 +0100\nMittente: \tRoads Agency <m@x.example>\nA: \tb@x.example\n\n\n",
        // Others
        "------- Forwarded Message -------\nFrom: Roads Agency <m@x.example>\nDate: On Monday, January 6th, 2025 at 10:15 AM\nSubject: Law passed\nTo: b@x.example\n\n",
        "============ Forwarded message ============\nFrom: Roads Agency <m@x.example>\nTo: b@x.example\nDate: Mon, 06 Jan 2025 10:15:00 +0100\nSubject: Law passed\n============ Forwarded message ============\n\n",
        "Gesendet: Montag, 06. Januar 2025 um 10:15 Uhr\nVon: \"Roads Agency\" <m@x.example>\nAn: b@x.example\nBetreff: Law passed\n\n",
        "-----原始邮件-----\n发件人: Roads Agency <m@x.example>\n发送时间: 2025年1月6日 10:15\n收件人: b@x.example\n主题: Law passed\n\n",
    ]

    @Test(arguments: heads)
    func `heads of other programs and languages are no part of the story`(_ head: String) throws {
        let story = try story("Fwd: Law passed", "For you.\n\n" + head + "HANOI — The law was passed.\n")
        #expect(story.text == .plain("HANOI — The law was passed."))
        #expect(story.title == "Law passed" && story.source?.name == "Roads Agency")
        let time = story.date.map { "\($0.day) \($0.secondOfDay.map { $0 / 60 } ?? -1)" }
        #expect(time == "2025-01-06 615", "\(story.date?.rfc3339 ?? "-")")
    }

    @Test func `a head that is a table or has bold names in HTML is read`() throws {
        let table =
            "-------- Forwarded Message --------<table><tr><th>Subject: </th><td>Law</td></tr><tr><th>Date: </th>"
            + "<td>Mon, 6 Jan 2025 10:15:00 +0700</td></tr><tr><th>From: </th><td>Roads Agency &lt;m@x.example&gt;</td></tr></table>"
        let lines =
            "---------- Forwarded message ---------<br>Từ: <b>Roads Agency</b> &lt;<a href='mailto:m@x.example'>m@x.example</a>&gt;"
            + "<br>Date: Mon, 6 Jan 2025 10:15:00 +0700<br>Subject: Law<br>"
        for head in [table, lines] {
            let found = try story(
                "For you", "<p>See this.</p>\(head)<p>The law passed.</p>", "Content-Type: text/html\n")
            #expect(
                found.text == .markdown("The law passed.") && found.source?.name == "Roads Agency"
                    && found.title == "Law")
        }
    }

    @Test(arguments: [
        "FYI, this is still confidential, please keep it to yourself until the minister has spoken.",
        "Jim says we may not publish this before Friday.",
        "This is only a draft, the final version comes tomorrow.",
        "Hold this one for legal please, Ann wants to see it first.",
        "Our release, which is embargoed, as discussed.",
    ])
    func `a note above a mail that is passed on, or to which it is attached, may hold it`(_ note: String) throws {
        let inner =
            "---------- Forwarded message ---------\nFrom: Roads Agency <m@x.example>\nDate: Mon, Jan 6, 2025 at 10:15 AM\nSubject: Law\n\nThe law passed.\n"
        let passedOn = try story("Fwd: Law", note + "\n\n" + inner)
        #expect(passedOn.text == .plain("The law passed.") && passedOn.holdingMarks == [note])
        let attached = try story(
            "Law",
            "--b\n\n\(note)\n--b\nContent-Type: message/rfc822\n\nFrom: a@b.example\nSubject: Inner\n\nThe law passed.\n--b--\n",
            "Content-Type: multipart/mixed; boundary=b\n")
        #expect(attached.text == .plain("The law passed.") && !attached.holdingMarks.isEmpty)
    }

    @Test func `a mail that was passed on under a new subject is no answer`() throws {
        let inner =
            "---------- Forwarded message ---------\nFrom: Roads Agency <m@x.example>\nDate: Mon, Jan 6, 2025 at 10:15 AM\nSubject: Law\n\nThe law passed.\n"
        let found = try story("For the digest", "See below.\n\n" + inner, "In-Reply-To: <1@b.example>\n")
        #expect(found.text == .plain("The law passed.") && found.title == "Law")
    }

    @Test
    func `block quotes stay in a mail whose head alone says that it answers another, unless a program quotes in it`()
        throws
    {
        let quote = "The minister wrote:\n\n> Roads must be safe.\n\nShe signed it."
        #expect(try story("Law", quote, "In-Reply-To: <1@b.example>\n").text == .plain(quote))
        let answer = "On 9 Jan 2025, at 10:15, Ada <a@b.example> wrote:\n> When?\n\nIn May.\n\n> Where?\n\nIn Hanoi."
        #expect(try story("Law", answer, "In-Reply-To: <1@b.example>\n").text == .plain("In May.\n\n\nIn Hanoi."))
    }

    private static let release = String(repeating: "The council wrote rules for all of its roads. ", count: 8)

    @Test func `an older mail below a long text is no story, and neither is one below a mail that was passed on`()
        throws
    {
        let old =
            "\n\n-----Original Message-----\nFrom: A B\nSent: Monday, January 6, 2025 10:15 AM\nTo: C\nSubject: Lunch\n\nAt noon?\n"
        let found = try story("Rules for roads", Self.release + old)
        #expect(found.text.all == Self.release && found.title == "Rules for roads" && found.leftOut.count == 1)

        let outer =
            "-----Original Message-----\nFrom: Roads Agency\nSent: Tuesday, January 7, 2025 8:00 AM\nTo: B\nSubject: Law\n\n"
        let passed = try story("FW: Law", "For you.\n\n\(outer)The law passed.\(old)")
        #expect(passed.text == .plain("The law passed.") && passed.source?.name == "Roads Agency")
        #expect(passed.leftOut.contains { $0.hasPrefix("an older mail below the one that was passed on: ") })
    }

    @Test func `a head that is part of a story hides none below it`() throws {
        let body =
            "See below.\n\nFrom: the minister\nDate: 1 May\nTo: all\n\n---------- Forwarded message ---------\nFrom: Roads Agency <m@x.example>\nDate: Mon, Jan 6, 2025 at 10:15 AM\nSubject: Law\n\nThe law passed.\n"
        #expect(try story("For you", body).text == .plain("The law passed."))
    }

    @Test(arguments: [
        ("[Fwd: Law passed]", "Law passed"), ("Chuyển tiếp: Law passed", "Law passed"),
        ("Trả lời: Law passed", "Law passed"),
        ("R: I: Law passed", "Law passed"), ("[draft-2] Law passed", "[draft-2] Law passed"),
        ("[hold] Law passed", "[hold] Law passed"), ("[EXTERNAL] [Fwd: Law passed]", "Law passed"),
        ("TR: [not for publication] Law passed", "[not for publication] Law passed"), ("Fwd : Law (fwd)", "Law"),
    ])
    func `marks of subjects go, but not those that hold a story`(_ subject: String, _ title: String) throws {
        #expect(try story(subject, "The law passed.").title == title)
    }

    @Test(arguments: [
        "Subject: [hold] Law", "Subject: Law\nSensitivity: Private", "Subject: Law\nX-Embargo-Until: 2031-02-14",
        "Subject: Law\nEmbargo: 14 Feb 2031", "Subject: Law\nComments: not for publication",
        "Subject: Law\nX-Unsent: 1", "Subject: Law\nX-Gmail-Labels: Inbox,Drafts",
        "Subject: [embargoed-2031] Law", "Subject: Law\nContent-Type: multipart/alternative; boundary=b",
    ])
    func `the head of a mail may hold its story`(_ fields: String) throws {
        let parts = fields.contains("boundary")
        let body =
            parts
            ? "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\nThe law passed, and it begins in May, they said in Hanoi on Friday.\n--c\nContent-Type: text/html\n\n"
                + "<p>EMBARGOED UNTIL 14 FEB 2031</p><p>The law passed, and it begins in May, they said in Hanoi on Friday.</p>\n--c--\n--b--\n"
            : "The law passed.\n"
        let found = try #require(mail("From: a@b.example\n\(fields)\n\n\(body)").first).get()
        #expect(found.holdingMarks.count == 1, "\(found.holdingMarks)")
    }

    @Test func `the subject of a mail that was passed on may hold its story, and so may a long line above it`() throws {
        let inner = { (subject: String) in
            "-----Original Message-----\nFrom: Roads Agency\nSent: Tuesday, January 7, 2025 8:00 AM\nTo: B\nSubject: \(subject)\n\nThe law passed.\n"
        }
        #expect(try !story("For you", inner("Embargoed until 14 Feb 2031: Law")).holdingMarks.isEmpty)
        let note = "Embargoed until 14 Feb 2031, 10:00 GMT. " + String(repeating: "Please look at it. ", count: 20)
        #expect(try !story("Fwd: Law", note + "\n\n" + inner("Law")).holdingMarks.isEmpty)
        #expect(try story("Fwd: Law", "For you.\n\n" + inner("Law")).holdingMarks.isEmpty)
    }
}
