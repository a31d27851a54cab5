import DatelineModel
import Testing

@testable import DatelineReading

/// What pages of papers have below a story: lists of others, buttons, boxes, requests; and words of stories that look like them.
@Suite struct TailsOfPagesTests {
    private static let story = EndOfText.story

    @Test(
        "Headings of other stories, buttons and tags are taken off with all below them, in many languages",
        arguments: [
            "Meistgelesene Artikel\nBergbahn steht still\nNach oben scrollen",
            "Da non perdere\nAccise, si studia un taglio\nNuovo treno per Bari",
            "Article recommandé pour vous\nDes guichets fermés le dimanche", "Te puede interesar:\nSuben los trenes",
            "Meest gelezen\nStorm trekt over de kust", "Deel artikel:\nAdvertentie via Ster.nl",
            "Læs også\nNye regler for børn",
            "Mest lest\nFikk avslag av en maskin – vant i retten", "Läs också\nBron stängs på måndag",
            "Lue myös:\nJonot pitenivät taas",
            "Czytaj także\nNowe zasady dla szkół", "Související témata\nReklama",
            "Prečítajte si aj\nNové pravidlá pre školy\nNeprehliadnite",
            "Olvasta már\nÚj szabályok\nMegosztás",
            "Citește și:\nSalariul crește\nEtichete: muncă, oameni",
            "Pročitajte još:\nKako provjeriti staž\nKomentari (23)", "Διαβάστε επίσης\nΠοιοι πληρώνονται",
            "Читайте также\nНовые правила для школ", "Вас також можуть зацікавити новини:\nСкільки коштує хліб",
            "İlgili konular\nYapay zeka\nBu haberi paylaşın", "انتهای پیام\nلینک کوتاه\nبرچسب‌ها\nبیمه",
            "כתבות נוספות\nכללים חדשים\nתגובות",
            "यह भी पढ़ें\nनए नियम", "Tin cùng chuyên mục\nBệnh viện thiếu bác sĩ", "阅读下一篇：\n各地推进改造",
            "あわせて読みたい\n申請が増加\nページの先頭へ戻る",
            "많이 본 기사\n새 규칙", "Most read\nA bridge closes",
            "Read also:\n- A bridge closes\n- 40 trees felled",
            "Related topics\nOffices\n\nMore on this story\nA bridge closes\n12 January 2026",
        ])
    func listsOfOthersAreTakenOut(lines: String) {
        let end = EndOfText(lines)
        let (text, removed) = (end.text, end.removed)
        #expect(text == Self.story, "\(removed)")
    }

    @Test(
        "Requests and notes on the page are taken off where another line is of the page",
        arguments: [
            "Если вы нашли ошибку, выделите её и нажмите Ctrl+Enter", "Spotted an error? Write to us.",
            "מצאתם טעות בכתבה? כתבו לנו", "Newsletter", "About the author",
            "Our stories may be republished online or in print under Creative Commons license CC BY-ND 4.0.",
            "本網站之文字、圖片及影音，非經授權，不得轉載。",
        ])
    func whatAPageSaysIsTakenOut(line: String) {
        #expect(EndOfText("\(line)\n\nRelated stories\nA bridge closes").text == Self.story)
        #expect(EndOfText(line).text == "\(Self.story)\n\n\(line)")
    }

    @Test(
        "What only pages have goes alone",
        arguments: [
            "Example reporter Jane Doe can be reached at jdoe@example.org.", "FOTOĞRAFLI", "—o0o—",
            "Load-Date: April 22, 2026",
        ])
    func whatOnlyPagesHaveIsTakenOut(line: String) { #expect(EndOfText(line).text == Self.story) }

    @Test(
        "The last words of a story stay, whatever they begin with",
        arguments: [
            "Conforme a los criterios de la Unión Europea, las empresas deberán registrar sus sistemas.",
            "Trovato un errore nel modello, l'azienda avrà trenta giorni per correggerlo.",
            "Encontrou um erro em um terço das respostas e recomendou novos testes.",
            "Haberler artık yapay zeka ile yazıldığında bunun belirtilmesi gerekecek.",
            "The model writes a draft when users press Ctrl+Enter, and ministries will test it until May.",
            "Android app stores must label such products from May.", "Únete al debate, pidió: \"La ley es vuestra.\"",
            "More from the minister: “We will build this office, and we will build it now.”",
            "- Wejdź na stronę urzędu\n- Zapisz się na kurs\n- Odbierz certyfikat",
            "- Impressum\n- Datenschutz\n- Kontakt", "214 public comments\n12 letters from ministers",
            "Company: Example (40%)\nCompany: Other (30%)", "Vezi și\nAnexa 1\nAnexa 2",
            "Diskuse\nJan Novák, ministr\nEva Malá, poslankyně", "Rekomendasi\nAudit tahunan\nPelatihan guru",
            "More about the AI Act\n- Regulation (EU) 2024/1689\n- Guidelines of 4 February",
            "Newsletter\n\nVláda je povinna každý měsíc vydat zprávu o plánu.",
            "Jane Doe\nJohn Roe\nWas this article helpful?",
            "New York\n\nUnited Kingdom", "(gpt)",
        ])
    func theLastWordsOfAStoryStay(lines: String) {
        let end = EndOfText(lines)
        let (text, removed) = (end.text, end.removed)
        #expect(text.split { $0.isWhitespace } == "\(Self.story) \(lines)".split { $0.isWhitespace }, "\(removed)")
    }

    @Test(
        "Whom to ask stays below the headings of a page",
        arguments: [
            "Contatti per la stampa\nMario Rossi", "Hubungi\nBudi", "担当\n情報経済課", "Woordvoerder\nJan de Vries",
            "Jane Doe\n+44 20 7946 0000", "Notes\n1. The office has 20 staff",
        ])
    func contactsStay(lines: String) {
        #expect(
            EndOfText("Explore more on these topics\nAI strategy\n\n\(lines)").text.hasSuffix(
                lines.split { $0 == "\n" }.last ?? ""))
    }

    @Test(
        "Words of a story that look alike stay",
        arguments: [
            "Topics\nChips\nWater\nSchools", "The members are:\nFrance\nSpain\nRecommended",

            "Newsletter\n\nThe office will send one each month, the minister said.",
            "About the bill\n\nIt has 40 pages.",
            "Newsletter\n\nOne goes out each month.", "Who pays?", "Share of women: 40 percent of posts.", "(sic)",

            "“Read more books,” she said.", "Más de 40 países", "Related questions remain, the minister said.",
            "Read also the report by the court, the minister said.",
            "Trending words are banned from the office, it said.",
            "Source: Leeds survey of 40 offices", "Links:\nOffice\nCourt", "The office\n\nLeeds\nYork",
        ])
    func wordsOfTheStoryStay(lines: String) {
        let end = EndOfText(lines)
        let (text, removed) = (end.text, end.removed)
        #expect(
            text == "\(Self.story)\n\n\(lines)"
                || text.split { $0.isWhitespace } == "\(Self.story) \(lines)".split { $0.isWhitespace },
            "\(text) \(removed)")
    }

    @Test("Lists that may be of the story, and sentences below a heading of a page, stay")
    func whatMayBeOfTheStoryStays() {
        #expect(EndOfText("Most popular:\n- Model A\n- Model B").text.contains("Model A"))
        #expect(
            EndOfText("Most read\nA bridge closes\n\n“Who will pay?” she asked.").text.contains(
                "“Who will pay?” she asked.")
        )
    }

    @Test(
        "An order to hold a text back below it stays with all around it",
        arguments: [
            "Most read\nNot for publication before 12 May", "Newsletter\nOur embargo: your copy is for Monday.",
        ])
    func ordersStay(lines: String) {
        #expect(EndOfText(lines).text.split { $0.isWhitespace }.suffix(3) == lines.split { $0.isWhitespace }.suffix(3))
    }

    @Test(
        "Who signs below a story is read",
        arguments: [
            ("Source: CNA/ab(cd)", "CNA", []), ("CMC/kp/ir/2026", "CMC", []),
        ] as [(String, String, [String])])
    func signaturesAreRead(end: String, agency: String, authors: [String]) {
        let end = EndOfText(end)
        let (text, signOff) = (end.text, end.signOff)
        #expect(text == Self.story && signOff.agency == agency && signOff.authors == authors, "\(text) \(signOff)")
    }

    @Test func theStampOfASendingIsTheDay() {
        let end = EndOfText("(Abc/Adnkronos)\n\nISSN 2465 - 1222\n18-FEB-26 12:44\n\nNNNN")
        let (text, signOff) = (end.text, end.signOff)
        #expect(text == Self.story && signOff.day?.description == "2026-02-18" && signOff.agency == "Adnkronos")
        #expect(EndOfText("12-MAY-26").text.hasSuffix("12-MAY-26"))
    }
}
