import DatelineModel
import Testing

@testable import DatelineReading

/// Sign-offs that only one agency has, or a few.
@Suite struct HouseSignOffTests {
    private static let story = "The office opens in May."

    private func read(_ end: String) -> (body: String, signOff: SignOff) {
        let bytes = Array((Self.story + end).utf8)
        let signOff = SignOff(bytes, in: 0..<bytes.count)
        return (String(decoding: bytes.prefix(signOff.bodyEnd), as: UTF8.self), signOff)
    }

    @Test(
        "Desks, initials and notes of agencies are no part of a story",
        arguments: [
            ("\n\nYRT-CLB", nil), ("\n\nZT.---BI.", nil), ("\n\nIPS UN Bureau Report", "IPS"),
            (" (AUT, Belga)", "Belga"),
            (" (AGI) Abc/Def", "AGI"), (" (Hina) xabc yde", "Hina"), (" (FENA) A.B.", "FENA"), ("\n\n/ХТ/", nil),
            ("\n\n====ن.م.", nil), ("\n\nانتهای پیام/", nil), ("\n\nTheo TTXVN", "TTXVN"), ("\n\nभाषा राजेश पवनेश", "भाषा"),
            ("\n\nbur-abc/de/fgh", nil), ("\n\n//Petra// ع ب", "Petra"), ("\n\nم ع / ر ج", nil),
            ("\n\nZdroj: ČTK", "ČTK"), ("\n\nΠηγή: ΑΠΕ-ΜΠΕ", "ΑΠΕ-ΜΠΕ"),
            (
                "\n\nAnadolu Ajansı web sitesinde, AA Haber Akış Sistemi (HAS) üzerinden haberler özetle verilir. Abone olunuz.",
                "AA"
            ),
            ("\n\nSeulement une partie des dépêches, que l'Agence Anadolu envoie à ses clients, est ici.", "AA"),
        ] as [(String, String?)])
    func whatAnAgencyEndsWithIsTakenOff(end: String, agency: String?) {
        let (body, signOff) = read(end)
        #expect(body == Self.story && signOff.agency == agency && signOff.authors.isEmpty, "\(end): \(signOff)")
    }

    @Test(
        "The reporter whom such a sign-off names is the author",
        arguments: [
            ("\n\nMinh Thư (TTXVN)", "TTXVN", "Minh Thư"), ("\n\nوام/سارة المثال", "وام", "سارة المثال"),
            (" (PAP)\n\nAnna Przykładowa\n\naprz/ mow/", "PAP", "Anna Przykładowa"),
            ("\n\nAutorka: Anna Przykładowa", nil, "Anna Przykładowa"),
            (
                " AGERPRES (RO - author: Ana Exemplu, editor: Ion Model; EN - author: Ion Model)", "AGERPRES",
                "Ana Exemplu"
            ),
            ("AGERPRES/(AS - autor: Ana Exemplu, editor: Ion Model)", "AGERPRES", "Ana Exemplu"),
            ("\n\n(Por Ana Exemplo)", nil, "Ana Exemplo"), ("\n\n김아무개 기자 kim@example.com", nil, "김아무개"),
            ("\n\n김아무개 기자", nil, "김아무개"),
            ("（记者 张三 报道）", nil, "张三"), ("\n\n（本报记者 张三）", nil, "张三"),
            ("（山田太郎記者）", nil, "山田太郎"),
        ] as [(String, String?, String)])
    func theReporterIsTheAuthor(end: String, agency: String?, author: String) {
        let (body, signOff) = read(end)
        #expect(body == Self.story && signOff.agency == agency && signOff.authors == [author], "\(end): \(signOff)")
    }

    @Test(
        "Words of the story that look alike stay",
        arguments: [
            "\n\nUAE-US", " It flies to:\n\nEU-USB\n\nUKR-UAE", "\nIt is of use to the YRT-CLB office",
            "\n\nIPS reports to the UN",
            "\n\nJane Doe (member of the panel)",
            "\n\nJane Doe (Example Party)", " (AUT, a firm)",
            "\n\nBelow the limit (Hina) are only ten firms in each of the towns",
            "\n\nTCP-IPX and others", "\n\nAutor: noch nicht bekannt", " (By then it will be law)", "\n\n（记者协会）",
            "\n\n【関連記事】", "\n\n【地図参照】", "\n\n记者：谢谢", "\n\n시민 기자", "\n\n政治部記者", "\n\nJane Doe (Reuters)",
            "\n\nThe law names authors AGERPRES (a list, edition two) and others",
            "\n\nZdroj: vlastní výpočty úřadu a obcí",
        ])
    func wordsOfTheStoryStay(end: String) {
        let (body, signOff) = read(end)
        #expect(body == Self.story + end && signOff.authors.isEmpty, "\(signOff)")
    }
}
