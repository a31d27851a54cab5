import DatelineModel
import Testing

@testable import DatelineReading

/// What pages of papers have below a story: lists of others, buttons, boxes, requests; and words of stories that look like them.
@Suite struct TailsOfPagesTests {
    private static let story = "The office opens in Leeds in May.\n\nIt has 40 posts, the minister said."

    private func read(_ below: String, story: String = story) -> (text: String, signOff: SignOff, removed: [String]) {
        let bytes = Array("\(story)\n\n\(below)\n".utf8)
        let copy = CleanCopy(bytes, in: bytes.indices)
        let signOff = SignOff(copy.bytes, in: bytes.indices)
        let text = PlainTextDocument(copy.bytes, in: 0..<signOff.bodyEnd).paragraphs.joined(separator: "\n\n")
        return (text, signOff, copy.removed.map(\.value))
    }

    @Test(
        "Headings of other stories, buttons and tags are taken off with all below them, in many languages",
        arguments: [
            "Top Stories\nFuel tax to rise from Monday",
            "Meistgelesene Artikel\nBergbahn steht still\nNach oben scrollen",
            "Da non perdere\nAccise, si studia un taglio\nUltima ora\n15:52\nNuovo treno per Bari",
            "Article recommandé pour vous\nDes guichets fermés le dimanche", "Te puede interesar:\nSuben los trenes",
            "Meest gelezen\nStorm trekt over de kust", "Deel artikel:\nAdvertentie via Ster.nl",
            "Læs også\nNye regler for børn",
            "Mest lest\nFikk avslag av en maskin – vant i retten", "Läs också\nBron stängs på måndag",
            "Lue myös:\nJonot pitenivät taas",
            "Zobacz także\nNowe zasady dla szkół", "Související témata\nReklama", "Neprehliadnite\nPočasie: prší",
            "Kövesse a lapot a közösségi oldalon is!\nKövetem!\nhivatal",
            "Citește și:\nSalariul crește\nEtichete: muncă, oameni",
            "Pročitajte još:\nKako provjeriti staž\nKomentari (23)", "Διαβάστε επίσης\nΠοιοι πληρώνονται",
            "Читайте также\nНовые правила для школ", "Вас також можуть зацікавити новини:\nСкільки коштує хліб",
            "İlgili konular\nYapay zeka\nBu haberi paylaşın", "انتهای پیام\nلینک کوتاه\nبرچسب‌ها\nبیمه", "תגובות\nהדפסה",
            "यह भी पढ़ें\nनए नियम", "Tin cùng chuyên mục\nBệnh viện thiếu bác sĩ", "阅读下一篇：\n各地推进改造",
            "あわせて読みたい\n申請が増加\nページの先頭へ戻る",
            "많이 본 기사\n새 규칙", "Most read\nWho pays for the office?\nA bridge closes",
            "Read also:\n- A bridge closes\n- 40 trees felled",
            "Related topics\nOffices\n\nMore on this story\nA bridge closes\n12 January 2026",
        ])
    func listsOfOthersAreTakenOut(lines: String) {
        let (text, _, removed) = read(lines)
        #expect(text == Self.story, "\(removed)")
    }

    @Test(
        "Requests, notes on the page and boxes of sentences are taken off",
        arguments: [
            "Newsletter\nMorning Brief\nA selection of our top stories to start your day.",
            "About the author\nJane Doe\nJane writes on offices. She lives in Leeds.\nView bio",
            "Jane Doe\nSenior Reporter\n\nJane covers offices. Before she wrote about trains.\n\nView Bio",
            "Если вы нашли ошибку, выделите её и нажмите Ctrl+Enter", "Dê sua opinião sobre a qualidade deste texto.",
            "Contesta nuestra encuesta.", "Spotted an error? Write to us.", "מצאתם טעות בכתבה? כתבו לנו",
            "Our stories may be republished online or in print under Creative Commons license CC BY-ND 4.0.",
            "本網站之文字、圖片及影音，非經授權，不得轉載。", "red, example.org/Agenturen", "(Borítókép: Minta Éva / Példa)",
            "Example reporter Jane Doe can be reached at jdoe@example.org.", "FOTOĞRAFLI", "—o0o—", "(mkb)",

            "Geographic: IRELAND (94%)\n\nLoad-Date: April 22, 2026",
        ])
    func whatAPageSaysIsTakenOut(lines: String) {
        let (text, _, removed) = read(lines)
        #expect(text == Self.story, "\(removed)")
    }

    @Test("Tags right above a request of the page go with it")
    func tagsAboveARequest() {
        let text = read("Суд\nМинистерство\nЕсли вы нашли ошибку, нажмите Ctrl+Enter").text
        #expect(text == Self.story)
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
        let (text, _, removed) = read(lines)
        #expect(
            text == "\(Self.story)\n\n\(lines)"
                || text.split { $0.isWhitespace } == "\(Self.story) \(lines)".split { $0.isWhitespace },
            "\(text) \(removed)")
    }

    @Test("The last sentence of a story above the box of its author stays")
    func theStoryAboveABoxStays() {
        #expect(read("View Bio").text == Self.story)
        #expect(read("Most popular:\n- Model A\n- Model B").text.contains("Model A"))
        #expect(
            read("Most read\nA bridge closes\n\n“Who will pay?” she asked.").text.contains("“Who will pay?” she asked.")
        )
    }

    @Test(
        "An order to hold a text back below it stays with all around it",
        arguments: [
            "Most read\nNot for publication before 12 May", "Newsletter\nOur embargo: your copy is for Monday.",
        ])
    func ordersStay(lines: String) {
        #expect(read(lines).text.split { $0.isWhitespace }.suffix(3) == lines.split { $0.isWhitespace }.suffix(3))
    }

    @Test(
        "Who signs below a story is read",
        arguments: [
            ("Source: CNA/ab(cd)", "CNA", []), ("CMC/kp/ir/2026", "CMC", []),
            ("Jane Doe\nBron: Belga", "Belga", ["Jane Doe"]),
            ("أحمد النعيمي/ رامي سميح\n\nوام/مصطفى بدر", "وام", ["أحمد النعيمي", "رامي سميح", "مصطفى بدر"]),
        ] as [(String, String, [String])])
    func signaturesAreRead(end: String, agency: String, authors: [String]) {
        let (text, signOff, _) = read(end)
        #expect(text == Self.story && signOff.agency == agency && signOff.authors == authors, "\(text) \(signOff)")
    }

    @Test func theStampOfASendingIsTheDay() {
        let (text, signOff, _) = read("(Abc/Adnkronos)\n\nISSN 2465 - 1222\n18-FEB-26 12:44\n\nNNNN")
        #expect(text == Self.story && signOff.day?.description == "2026-02-18" && signOff.agency == "Adnkronos")
        #expect(read("12-MAY-26").text.hasSuffix("12-MAY-26"))
    }
}
