import DatelineModel
import Testing

@testable import DatelineReading

/// What stands below stories as they are copied from pages, and the initials of those who wrote them.
@Suite struct PastedTailsTests {
    private static let story = EndOfText.story

    @Test(
        "Initials, desks and agencies among them are no part of a story",
        arguments: [
            ("APP/asd-mkz", "APP"), ("BSS/SAH/RHK/1915 hrs", "BSS"), ("BSS/SAH/AS", "BSS"),
            ("mfk/dpa", "dpa"), ("mfk/AFP/dpa", "AFP"), ("(FIN) NDP/RGP\nJRA", nil), ("(FIN) NDP/RGP JRA", nil),
            ("[時事通信社]", "時事通信社"), ("【共同】", "共同"), ("--(بترا)", "بترا"),
        ] as [(String, String?)])
    func initialsAreTakenOff(end: String, agency: String?) {
        let end = EndOfText(end)
        let (text, signOff) = (end.text, end.signOff)
        #expect(text == Self.story && signOff.agency == agency && signOff.authors.isEmpty, "\(end): \(signOff)")
    }

    @Test func desksRightBelowAnAgencyAreTakenOff() {
        let end = EndOfText("Red/Gav", story: "\(Self.story) (AGI)")
        let (text, signOff) = (end.text, end.signOff)
        #expect(text == Self.story && signOff.agency == "AGI")
        #expect(EndOfText("Red/Gav").text == "\(Self.story)\n\nRed/Gav")
    }

    @Test func theTimeBelowInitialsInArabicIsTheDay() {
        let end = EndOfText(
            "ل ع/ هـ ط\n05/11/2025 16:12:45", story: "قال الوزير إن المكتب يفتح في أيار.\n\nوله أربعون وظيفة.")
        #expect(end.text.hasSuffix("وظيفة.") && end.signOff.day?.description == "2025-11-05")
    }

    @Test(
        "What a page, a paper or an archive says below a story is no part of it",
        arguments: [
            "この記事は有料記事です。残り612文字", "Contribuer\nRéutiliser ce contenu", "La suite est réservée aux abonnés.",
            "Il vous reste 62.5% de cet article à lire. La suite est réservée aux abonnés.",
            "Leia tudo sobre o tema e siga: trabalho, aplicativos",
            "Simak breaking news dan berita pilihan kami langsung di ponselmu.",
            "This article was amended on 4 February 2026. It gave the number of posts as 46.",
            "An earlier version of this article misstated the number of posts.",
            "In einer früheren Version dieses Artikels hieß es fälschlich, das Amt habe 46 Stellen.",
            "LOAD-DATE: March 5, 2026\n\n"
                + "PUBLICATION-TYPE: Newspaper\n\nCopyright 2026 Example Ltd\nAll Rights Reserved",
            "Load-Date: March 5, 2026\n\nEnd of Document",
        ])
    func linesOfPagesAreTakenOut(lines: String) {
        let end = EndOfText(lines)
        let (text, removed) = (end.text, end.removed)
        #expect(text == Self.story, "\(removed)")
        #expect(removed == lines.split(separator: "\n").map(String.init))
    }

    @Test(
        "Words of the story that look alike stay",
        arguments: [
            "残りの3社は回答しなかった。", "An earlier version of this report named 12 firms.",
            "In einer früheren Version dieses Gesetzes fehlte die Frist.",
            "This article was amended by the court in May.", "AI/ML", "EU/UK", "APP/web", "Fin de partie", "Fine",
            "Contribute to the report by 5 May, the office said.", "Kim Anh and Thu Hà", "example.com",
            "NOTES: The office has 40 posts.", "LANGUAGE: The model must speak Welsh.", "TX/AZ", "FIN", "Thu Hà",
            "run.sh",
            "An earlier version of this article of the law, which the court struck down in May, had no limit.",
            "Una versión anterior de este artículo, que el Senado rechazó, fijaba una multa de 40 millones.",
            "This article was amended on a vote of 12 to 3.", "会員限定のサービスは六月に始まる。",
            "Simak bagaimana kantor itu bekerja.",
        ])
    func wordsOfTheStoryStay(line: String) {
        let end = EndOfText(line)
        let (text, signOff, removed) = (end.text, end.signOff, end.removed)
        #expect(text == "\(Self.story)\n\n\(line)" && removed.isEmpty && signOff.authors.isEmpty, "\(signOff)")
    }
}
