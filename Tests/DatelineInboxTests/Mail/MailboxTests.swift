import DatelineModel
import Testing

@testable import DatelineInbox

/// Mailboxes, and mail that is broken or made to do harm.
@Suite struct MailboxTests {
    private static let mark = "From a@example.org Fri Jan 10 09:30:00 2025\n"
    private static let head = "From: a@example.org\nSubject: Law\n"

    private func texts(_ mailbox: String) -> [String] {
        mail(mailbox).map { result in
            switch result {
            case .success(let story): "\(story.part ?? "-"): \(story.text.all)"
            case .failure(let error): error.reason
            }
        }
    }

    @Test func `each mail is a story of its own, and one without words stops none`() {
        let box =
            Self.mark + Self.head + "\nOne.\n\n" + Self.mark + Self.head + "\n\n" + Self.mark + Self.head + "\nThree.\n"
        #expect(texts(box) == ["message 1: One.", "message 2 has no words", "message 3: Three."])
        #expect(texts(box.replacing("\n", with: "\r\n")) == texts(box))
        #expect(texts(Self.mark + Self.head + "\nOne.\n") == ["-: One."])
    }

    @Test func `lines of text that begin with From are no marks`() {
        let box =
            Self.mark + Self.head + "\nOne.\n\nFrom here on\nit goes.\n>From now\n>>From then\n\n" + Self.mark
            + Self.head + "\nTwo.\n"
        #expect(texts(box) == ["message 1: One.\n\nFrom here on\nit goes.\nFrom now\n>From then", "message 2: Two."])
    }

    @Test func `a length in the head is believed only where a mail ends`() {
        let inner = "One.\n\n" + Self.mark + Self.head + "\ninside\n"
        let box = { (length: Int) in
            Self.mark + Self.head + "Content-Length: \(length)\n\n\(inner)\n" + Self.mark + Self.head + "\nTwo.\n"
        }
        #expect(texts(box(inner.utf8.count)).count == 2)
        #expect(texts(box(7_000_000)).count == 3 && texts(box(5)).count == 3)
    }

    @Test func `a thousand mails are read`() {
        let box = String(
            repeating: Self.mark + Self.head + "\n\(String(repeating: "The law was passed by all.\n", count: 40))\n",
            count: 1000)
        #expect(mail(box).count == 1000)
    }

    @Test(arguments: [
        "(", "=?utf-8?Q?", "=?utf-8?Q?a?= ", "=", ";a=\"", ";a*0*=x", "--b\n", "--b\n\n", "> ", "From: x\nSubject: y\n",
        "\n\nFrom: x\nSent: y\nTo: z\n",
        "-- \n", "> a\n", "On 1 A wrote:\n> b\n", "=\n", "\r\n", "Unsubscribe\n\n", "wrote:\n",
        "From a 10:00 2025\nX-A: 1\n", "\n", " ", "\r",
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n", "_____\n\n",
        "-----Original Message-----\nFrom: x\nSent: y\nSubject: z\n\nt\n",
    ])
    func `the time stays in proportion to the length`(_ piece: String) {
        let many = String(repeating: piece, count: 2000)
        for text in [
            Self.head + "Content-Type: multipart/mixed; boundary=b\n\n" + many, Self.head + "\nText.\n" + many,
            Self.head + "X: " + many + "\n\nText.",
            "From: a@b.example\nSubject: " + many, "From: a@b.example\nContent-Type: text/plain" + many,
            Self.mark + many,
        ] { #expect(mail(text).count >= 1) }
    }

    @Test func `parts in parts have a limit`() {
        var text = "From: a@b.example\nSubject: x\n"
        for depth in 0..<5000 { text += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n" }
        #expect(mail(text + "\nText.").count == 1)
        let mails = String(repeating: "Content-Type: message/rfc822\n\n", count: 20_000)
        #expect(mail(Self.head + mails + "\nText.").count == 1)
    }

    @Test func `damaged mail never stops the program`() {
        let sample = Array(
            (Self.mark + Self.head + """
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: multipart/alternative; boundary=c

                --c
                Content-Type: text/plain; charset=gb2312; format=flowed; delsp=yes
                Content-Transfer-Encoding: quoted-printable

                =B7=A8=C2=C9 \n> quoted
                On Monday, A wrote:
                > b

                --\u{20}
                A
                --c
                Content-Type: text/html; charset=iso-2022-jp
                Content-Transfer-Encoding: base64

                GyRCSyFOJxsoQg==
                --c--
                --b
                Content-Type: message/rfc822

                From: =?utf-8?Q?Stra=C3?= =?utf-8?B?n2U=?= <a@b.example>
                Date: Fri, 10 Jan 25 09:30 EST
                Subject: Fwd: [x] y

                -----Original Message-----
                From: A
                Sent: Monday, January 6, 2025 10:15 AM
                Subject: z

                Words.
                --b
                Content-Disposition: attachment; filename*0*=utf-8''a%20; filename*1="b.pdf"

                x
                --b--

                """).utf8)
        for seed in 1...1500 as ClosedRange<UInt64> { _ = mail(sample.damaged(seed: seed)) }
    }
}
