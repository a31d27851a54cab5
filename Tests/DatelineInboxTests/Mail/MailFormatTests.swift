import DatelineModel
import Foundation
import Testing

@testable import DatelineInbox

/// Mail as other programs and servers leave it: heads, parts, encodings and files that are not quite what the standards say.
@Suite struct MailFormatTests {
    private static let head = "From: Roads Council <a@b.example>\nDate: Fri, 10 Jan 2025 09:30:00 GMT\nSubject: Law\n"

    private func story(_ fields: String, _ body: String) throws -> IncomingStory {
        try #require(mail(Self.head + fields + "\n" + body).first).get()
    }

    private func mixed(_ parts: String...) throws -> IncomingStory {
        try story(
            "Content-Type: multipart/mixed; boundary=b\n", parts.map { "--b\n\($0)\n" }.joined() + "--b--\n")
    }

    // MARK: - Heads

    @Test(arguments: [
        "\nHANOI: The law passed.\n\nIt begins.", "HANOI: The law passed.\n\nIt begins.",
        "Content-Type: text/plain\nHANOI: The law passed.\nNote: all of it.\n\nIt begins.",
        "  HANOI: The law passed.\n\nIt begins.",
    ])
    func `a part without an empty line above its text loses no line`(_ part: String) throws {
        let text = try mixed(part).text.all
        #expect(text.hasPrefix("HANOI: The law passed.") || text.hasPrefix("  HANOI"), "\(text)")
        #expect(text.hasSuffix("It begins."))
    }

    @Test func `a mail without an empty line above its text loses no line`() throws {
        let found = try #require(mail(Self.head + "HANOI: The law passed.\nIt begins.\n").first).get()
        #expect(found.text == .plain("HANOI: The law passed.\nIt begins.") && found.title == "Law")
    }

    @Test(arguments: [
        ("Fri, 10 Jan 25 09:30 EST", "2025-01-10T09:30:00-05:00"),
        ("10 Jan 125 09:30:00 +0100", "2025-01-10T09:30:00+01:00"),
        ("Fri, 10 Jan 2025 09:30:00 CST", "2025-01-10T09:30:00-06:00"),
        ("Fri, 10 Jan 2025 9:30:00 +0100 (CET)", "2025-01-10T09:30:00+01:00"),
        ("Fri,\n 10 Jan 2025\n 09:30:00 -0000", "2025-01-10T09:30:00Z"),
    ])
    func `obsolete dates are read`(_ date: String, _ result: String) throws {
        let found = try #require(mail("From: a@b.example\nDate: \(date)\nSubject: x\n\nText.").first).get()
        #expect(found.date?.rfc3339 == result)
    }

    // MARK: - Names

    @Test(arguments: [
        ("filename=report (1).pdf", "report (1).pdf"), ("filename=my report.pdf ; size=3", "my report.pdf"),
        ("filename=\"a;b (2).pdf\"", "a;b (2).pdf"), ("filename=\"a \\\"b\\\".pdf\"", "a \"b\".pdf"),
        ("filename*=UTF-8''L%C3%A9gal%20%281%29.pdf; filename=old.pdf", "Légal (1).pdf"),
        ("filename*0=\"lo\"; filename*1=\"ng.pdf\"", "long.pdf"),
        ("filename*1*=%C3%A9.pdf; filename*0*=iso-8859-1''a%E9", "aéÃ©.pdf"),
        ("filename=\"\"", "from-type.pdf"), ("filename=C:\\files\\law.pdf", "law.pdf"), ("", "from-type.pdf"),
    ])
    func `names of files are read as programs write them`(_ parameter: String, _ name: String) throws {
        let found = try mixed(
            "\nText.",
            "Content-Type: application/pdf; name=\"from-type.pdf\"\nContent-Disposition: attachment; \(parameter)\n\n%PDF"
        )
        #expect(found.attachments.map(\.name) == [name])
    }

    @Test(arguments: [
        "text/plain (a text; really); charset=iso-8859-1", "text/plain; (c) charset=iso-8859-1 (Latin)",
        "text/plain; charset=\"iso-8859-1\"", "TEXT/PLAIN ; CHARSET = ISO-8859-1", "text; charset=iso-8859-1",
        "plain/text; charset=latin1", "text/plain; charset=x-cp1252", "text/plain; charset='iso-8859-1'", "text/plain",
        "text/plain; charset=cp1252; (((", "text/plain; charset=default",
    ])
    func `types are read with comments and in the forms of old programs`(_ type: String) throws {
        #expect(
            try story(
                "Content-Type: \(type)\nContent-Transfer-Encoding: quoted-printable\n",
                "The caf=E9 in the capital serves tea."
            ).text.all
                .hasPrefix("The café "))
    }

    // MARK: - Parts

    @Test func `words above the first boundary and a text that is a named file are not lost`() throws {
        let body = "The law passed.\n--b\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n--b--\n"
        let above = try story("Content-Type: multipart/mixed; boundary=b\n", body)
        #expect(above.text == .plain("The law passed.") && above.attachments.map(\.name) == ["a.pdf"])

        let notice = "This is a multi-part message in MIME format.\n"
        let usual = try story("Content-Type: multipart/mixed; boundary=b\n", notice + "--b\n\nThe law passed.\n--b--\n")
        #expect(usual.text == .plain("The law passed.") && usual.leftOut == [])

        let named = try mixed(
            "Content-Type: text/plain; name=story.txt\n\nThe law passed.",
            "Content-Type: application/pdf; name=a.pdf\n\n%PDF")
        #expect(named.text == .plain("The law passed.") && named.attachments.map(\.name) == ["a.pdf"])
    }

    @Test(arguments: [
        "Dear all,\n\nplease find attached our release.\n\nAda", "Anbei unsere Mitteilung.", "Xin gửi kèm thông cáo.",
    ])
    func `a note that leads to a document is no story, and the document is`(_ note: String) throws {
        let file = "Content-Type: application/pdf; name=release.pdf\n\n%PDF"
        let story = try mixed("\n\(note)", file)
        #expect(story.document?.name == "release.pdf" && story.attachments.isEmpty)
        #expect(story.leftOut.contains { $0.hasPrefix("the note above the file that the story is in: ") })
        #expect(try mixed("\nThe council attached rules to its law.", file).attachments.count == 1)
    }

    @Test func `the boundary of a part may begin with that of the whole`() throws {
        let inner = "Content-Type: multipart/alternative; boundary=b--1\n\n--b--1\n\nThe law passed.\n--b--1--\n"
        #expect(try mixed(inner, "\nIt begins.").text == .plain("The law passed.\n\nIt begins."))
    }

    @Test func `what cannot be read stops no words beside it`() throws {
        let sealed = try mixed("\nThe law passed.", "Content-Type: application/pkcs7-mime\n\nx")
        #expect(
            sealed.text == .plain("The law passed.") && sealed.leftOut == ["a part of the mail, which is encrypted"])
        let report = try mixed(
            "\nThe law passed.",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=c\n\n--c\n\nx\n--c--")
        #expect(report.text == .plain("The law passed.") && report.leftOut.count == 1)
    }

    @Test func `a text that PGP signed is read to its end, and one that it encrypted is refused`() throws {
        let signed =
            "Above.\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThe law passed.\n- -- It begins.\n"
            + "-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n\nThe last words.\n"
        #expect(try story("", signed).text == .plain("Above.\nThe law passed.\n-- It begins.\n\nThe last words."))
        let sealed = "-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"
        #expect(throws: UnreadableFile.encryptedMail) { try story("", sealed) }
        #expect(try story("", "The law passed.\n\n\(sealed)").text == .plain("The law passed."))
    }

    /// Made with `openssl cms -sign -nodetach` and a certificate of its own; the second one with `-stream`.
    private static let signedMails = [
        """
        MIIB3wYJKoZIhvcNAQcCoIIB0DCCAcwCAQExDTALBglghkgBZQMEAgEwPAYJKoZIhvcNAQcBoC8E
        LUNvbnRlbnQtVHlwZTogdGV4dC9wbGFpbg0KDQpUaGUgbGF3IHBhc3NlZC4NCjGCAXgwggF0AgEB
        MCgwEDEOMAwGA1UEAwwFUm9hZHMCFFtWfUgAoJXPDP/sIO3pqXW1XKZ0MAsGCWCGSAFlAwQCAaCB
        5DAYBgkqhkiG9w0BCQMxCwYJKoZIhvcNAQcBMBwGCSqGSIb3DQEJBTEPFw0yNjExMjgxOTU2MzNa
        MC8GCSqGSIb3DQEJBDEiBCB5+0YNgZBQkiZSwffdQAn6G7XiAC7AjyplduBYjxqzJzB5BgkqhkiG
        9w0BCQ8xbDBqMAsGCWCGSAFlAwQBKjALBglghkgBZQMEARYwCwYJYIZIAWUDBAECMAoGCCqGSIb3
        DQMHMA4GCCqGSIb3DQMCAgIAgDANBggqhkiG9w0DAgIBQDAHBgUrDgMCBzANBggqhkiG9w0DAgIB
        KDAKBggqhkjOPQQDAgRFMEMCIAUhpnoNgU5/MZNU3tKhOIJx+vI2c6EWVp8JQL2fGVSLAh8mO4To
        K3XOMMXjWucFR6JaW615DIvTi0OqZiwsZNli
        """,
        """
        MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgAQtQ29u
        dGVudC1UeXBlOiB0ZXh0L3BsYWluDQoNClRoZSBsYXcgcGFzc2VkLg0KAAAAAAAAMYIBezCCAXcC
        AQEwKDAQMQ4wDAYDVQQDDAVSb2FkcwIUW1Z9SACglc8M/+wg7empdbVcpnQwCwYJYIZIAWUDBAIB
        oIHkMBgGCSqGSIb3DQEJAzELBgkqhkiG9w0BBwEwHAYJKoZIhvcNAQkFMQ8XDTI2MTEyODE5NTYz
        M1owLwYJKoZIhvcNAQkEMSIEIHn7Rg2BkFCSJlLB991ACfobteIALsCPKmV24FiPGrMnMHkGCSqG
        SIb3DQEJDzFsMGowCwYJYIZIAWUDBAEqMAsGCWCGSAFlAwQBFjALBglghkgBZQMEAQIwCgYIKoZI
        hvcNAwcwDgYIKoZIhvcNAwICAgCAMA0GCCqGSIb3DQMCAgFAMAcGBSsOAwIHMA0GCCqGSIb3DQMC
        AgEoMAoGCCqGSM49BAMCBEgwRgIhAMmpXKOzYyvhYRuhPZrlIitee1LEtTtGK64pDg4nShKjAiEA
        z26KZgQhN+3aR8MNwsulGfqowXrIhOntCnfdKMSdCIwAAAAAAAA=
        """,
    ]

    @Test func `a mail inside its signature is read, and one that is only said to be signed is not called encrypted`()
        throws
    {
        let fields =
            "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n"
        for signed in Self.signedMails { #expect(try story(fields, signed).text == .plain("The law passed.")) }
        #expect(throws: UnreadableFile.sealedMail) { try story(fields, "MIIB") }
        let short = String(Self.signedMails[0].prefix(600))
        #expect(throws: UnreadableFile.sealedMail) { try story(fields, short) }
    }

    @Test func `damaged signatures never stop the program`() throws {
        for signed in Self.signedMails {
            let bytes = TransferEncoding.base64(ArraySlice(signed.utf8)).bytes
            #expect(SignedContent.content(of: bytes) != nil)
            for seed in 1...2000 as ClosedRange<UInt64> { _ = SignedContent.content(of: bytes.damaged(seed: seed)) }
        }
    }

    @Test func `of two forms the long one is taken if the other is only its beginning`() throws {
        let (words, more) = (
            String(repeating: "The law passed. ", count: 150), String(repeating: "It begins now. ", count: 400)
        )
        let found = try story(
            "Content-Type: multipart/alternative; boundary=b\n",
            "--b\n\n\(words)\n--b\nContent-Type: text/html\n\n<p>\(words)\(more)</p>\n--b--\n")
        #expect(found.text.all.contains("It begins now."))
    }

    // MARK: - Encodings

    @Test(arguments: [
        ("The law=20=\n\npassed=", "The law \npassed"),
        ("The law=\r\r\n passed.\r\r\nIt begins.", "The law passed.\nIt begins."),
        ("=C3=\n=A9t=C3=A9 =3", "été =3"), ("a=\t \nb", "ab"),
    ])
    func `soft line ends of quoted-printable are taken out, also the last`(_ body: String, _ text: String) throws {
        #expect(
            try story("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n", body)
                .text
                == .plain(text))
    }

    @Test(arguments: [
        "VGhlIGxhdyBwYXNzZWQgaW4gdGhlIGNhcGl0YWwu\n\nTo unsubscribe, write to us.\n",
        "VGhlIGxhdyBwYXNzZWQgaW4gdGhlIGNhcGl0YWwu\n\nUnsubscribe\n",
        "VGhlIGxhdyBwYXNzZWQgaW4gdGhlIGNhcGl0YWwu\n_____\nPress list of the council\n",
        "VGhlIGxhdyBwYXNzZWQg!aW4gdGhl\nIGNhcGl0YWwu\n_______________\nPress list of the council\n",
    ])
    func `words behind Base64 are no part of it, though nothing ends it`(_ body: String) throws {
        let found = try story("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n", body)
        #expect(found.text == .plain("The law passed in the capital.") && found.leftOut.count == 1, "\(found.text.all)")
    }

    @Test func `a space before an empty line joins no paragraphs of flowed text`() throws {
        let found = try story("Content-Type: text/plain; format=flowed\n", "The law \npassed. \n\nIt begins.\n")
        #expect(found.text == .plain("The law passed. \n\nIt begins."))
    }

    @Test(arguments: [
        ("hz-gb-2312", "~{7(BI~}", "法律"), ("cp1251", "=C7=E0=EA=EE=ED", "Закон"),
        ("csISO2022JP", "=1B$BK!N'=1B(B", "法律"),
        ("utf-16", "=FE=FF=00L=00a=00w", "Law"), ("windows-1258", "Vi=EA=F2t", "Việt"),
        ("cp437", "caf=82", "café"), ("utf-8", "Law=00 passed=C2=85It", "Law passed\nIt"),
        ("iso-8859-1", "a=00=E9", "aé"),
    ])
    func `charsets are read by the names that programs give them`(_ charset: String, _ body: String, _ text: String)
        throws
    {
        let found = try story(
            "Content-Type: text/plain; charset=\(charset)\nContent-Transfer-Encoding: quoted-printable\n", body)
        #expect(found.text.all.precomposed == text)
    }

    @Test func `what was changed in a text whose charset is wrong is listed`() throws {
        let found = try story(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n",
            "The caf=E9=07 in the capital serves tea.")
        #expect(found.text == .plain("The café in the capital serves tea.") && found.leftOut.count == 1)
    }

    // MARK: - Files

    @Test func `a file of mail is read with a mark, in UTF-16, with returns alone and as Apple Mail saves it`() throws {
        let text = Self.head + "\nThe law passed.\n"
        let units = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let files: [[UInt8]] = [
            [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + units, Array(text.replacing("\n", with: "\r").utf8),
            Array("\(text.utf8.count)  \n\(text)<?xml version=\"1.0\"?><plist><dict/></plist>".utf8),
            [0xEF, 0xBB, 0xBF] + Array("From a@b.example Fri Jan 10 09:30:00 2025\n\(text)".utf8),
            Array(text.replacing("passed", with: "pas\u{0}sed").utf8),
        ]
        for file in files {
            #expect(MailReader.isMail(file[...]))
            #expect(try mail(file).map { try $0.get().text } == [.plain("The law passed.")])
        }
    }

    @Test func `stories of one message of a mailbox have names of their own`() throws {
        let inner = { (title: String) in
            "--b\nContent-Type: message/rfc822\n\nFrom: a@b.example\nSubject: \(title)\n\nThe law passed.\n"
        }
        let digest =
            Self.head + "Content-Type: multipart/mixed; boundary=b\n\n" + inner("One") + inner("Two") + "--b--\n"
        let mark = "From a@b.example Fri Jan 10 09:30:00 2025\n"
        let box = mail(mark + Self.head + "\nText.\n\n" + mark + digest)
        #expect(try box.map { try $0.get().part } == ["message 1", "message 2.1", "message 2.2"])
        #expect(mail(mark + "X-IMAP: 1\n\n").count == 1)
    }

    @Test func `a mail that a program attached as a file is a mail`() throws {
        let part =
            "Content-Type: application/octet-stream; name=law.eml\n\nFrom: Roads Agency <a@b.example>\nSubject: Inner\n\n"
            + "The law passed."
        #expect(try mixed("\nSee this.", part).title == "Inner")
    }

    @Test func `what is around several mails holds all of them, and a release beside a mail is a story too`() throws {
        let inner = "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: Inner\n\nThe law passed."
        let text = Self.head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nEMBARGOED until 14 Feb 2031\n--b\n"
        let held = try mail(text + inner + "\n--b\n" + inner + "\n--b--\n").map { try $0.get() }
        #expect(held.count == 2 && held.allSatisfy { $0.holdingMarks == ["EMBARGOED until 14 Feb 2031"] })

        let release = String(repeating: "The council wrote rules for all of its roads. ", count: 12)
        let both = try mail(text.replacing("EMBARGOED until 14 Feb 2031", with: release) + inner + "\n--b--\n")
            .map { try $0.get() }
        #expect(both.map(\.title) == ["Law", "Inner"])
    }

    @Test func `a mail that is sealed beside words is reported`() throws {
        let part = "Content-Type: message/rfc822\n\nFrom: a@b.example\nContent-Type: application/pkcs7-mime\n\nx"
        let all = mail(
            Self.head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee this.\n--b\n\(part)\n--b--\n")
        #expect(all.count == 2)
        #expect(throws: UnreadableFile("message 2 is encrypted", help: UnreadableFile.encryptedMail.help)) {
            try all[1].get()
        }
    }
}

extension String {
    /// Vietnamese letters in one character each.
    fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}
