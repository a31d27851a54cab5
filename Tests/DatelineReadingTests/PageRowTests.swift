import DatelineModel
import Testing

@testable import DatelineReading

/// Rows in which a page has several things beside each other: its menu, where in the site it stands, buttons, tags, times.
@Suite struct PageRowTests {
    private static let headline = "Kenya to set up board that tests AI in Mombasa"
    private static let lede =
        "Kenya will set up a board that tests artificial intelligence in Mombasa, the information ministry said on Thursday."
    private static let day = CalendarDay(year: 2025, month: 3, day: 6)

    /// The text without what the page put into it, its lines without the blanks around them.
    private func clean(_ text: String) -> (text: String, removed: [String]) {
        let copy = CleanCopy(Array(text.utf8), in: 0..<text.utf8.count)
        return (
            String(decoding: copy.bytes, as: UTF8.self).trimmingWhitespace(), copy.removed.map(\.value)
        )
    }

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { ["nairobi", "mombasa", "brussels"].contains($0.lowercased()) }
            .parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test(
        "Buttons, trails and tags are taken out wherever they stand",
        arguments: [
            "Share    12 Comments", "Facebook  Twitter  Email  Print", "Facebook X WhatsApp Email",
            "Partager   Offrir   Enregistrer", "Lecture : 2 min", "Artikel teilen   Artikel merken   Drucken",
            "Partilhar artigo   Ouvir artigo (2 min)",
            "Chia sẻ   Lưu bài   Nghe đọc bài", "شارك    طباعة    تكبير الخط",
            "WhatsApp   Facebook   X   Copiar enlace", "Reprint | Print | Send by email", "Share · Save · Print",
            "Home / Local news", "Inicio / Sala de prensa / Noticias", "الرئيسية | أخبار مصر | اقتصاد",
            "Sie sind hier: Startseite / Presse",
            "Startseite  ›  Lokales", "#Mombasa  #Schools  #Artificial intelligence",
            "Updated 2 hours ago", "il y a 3 heures", "hace 20 minutos", "vor 2 Stunden", "3 giờ trước", "2小时前",
            "منذ 3 ساعات", "Available languages: English", "Comments (23)", "Bình luận (8)", "责任编辑：吴桐", "【纠错】",
        ])
    func aRowOfAPageIsNoPartOfTheStory(row: String) {
        let (text, removed) = clean("\(Self.lede)\n\n\(row)\n\n\(Self.lede)")
        #expect(removed == [row])
        #expect(text.hasPrefix(Self.lede) && text.hasSuffix(Self.lede))
    }

    @Test(
        "Lines of a story that are like rows stay",
        arguments: [
            "Country    Score    Rank", "Kenya | 12 | 4", "Share prices    12 per cent", "Print and email",
            "Either / or", "Print / online", "#1 The board comes first", "Two hours later", "30 million", "In 3 days",
            "The home | the world", "Line 2 | Line 3",
        ])
    func aLineOfTheStoryStays(line: String) {
        #expect(clean("\(Self.lede)\n\n\(line)\n\n\(Self.lede)").removed.isEmpty)
    }

    @Test(
        "What may be the headline, a dateline or a slogan is no menu",
        arguments: ["Rich · Poor · Forgotten", "NAIROBI | Kenya | Example", "Together | Faster | Reuters"])
    func aRowAboveTheStoryItselfStays(row: String) {
        #expect(clean("\(row)\n\n\(Self.lede) \(Self.lede)").removed.isEmpty)
    }

    @Test func yearsOfAChronicleStay() {
        let text = "10 years ago\n\n\(Self.lede)\n\nIl y a 3 ans\n\n\(Self.lede)"
        #expect(clean(text).removed.isEmpty)
    }

    @Test func lawsBelowRelatedStay() {
        let text = "\(Self.lede)\n\nRelated stories\nLaw 12 of 2019 on ferries\nLaw 14 of 2020 on ports\n\n\(Self.lede)"
        #expect(clean(text).text.contains("Law 12 of 2019 on ferries\nLaw 14 of 2020 on ports"))
    }

    @Test(arguments: ["Read more:", "Das könnte Sie auch interessieren:", "関連記事", "Tham khảo thêm"])
    func otherHeadlinesBelowAPointerAreNoPartOfTheStory(pointer: String) {
        let (text, _) = clean("\(Self.lede)\n\n\(pointer)\n- Board in Nairobi delayed\n- Schools to get tablets\n")
        #expect(text == Self.lede)
    }

    @Test func aListOfTheStoryBelowAPointerWithASentenceStays() {
        let text = "\(Self.lede)\n\nRelated articles\nArticle 5 bans scoring.\nArticle 6 names the tests.\n"
        #expect(clean(text).text.contains("Article 5 bans scoring.\nArticle 6"))
    }

    @Test(
        "A caption is known by who made the picture",
        arguments: [
            "The minister at the port of Mombasa. Foto: Jane Doe", "The minister at the port - Ảnh: JANE DOE",
            "The minister at the port of Mombasa. (Jane Doe/Example Courier)", "The port on Monday. / JANE DOE",
            "The minister at the port. | PHOTO : JANE DOE", "© Jane Doe/Example Agency",
            "Image: The port at night (Picture: Jane Doe)",
        ])
    func aCaptionIsNoLede(caption: String) {
        let (head, body) = head("\(Self.headline)\n\nBy Jane Roe\n6 March 2025\n\n\(caption)\n\n\(Self.lede)")
        #expect(head.headline == Self.headline && body == Self.lede, "\(body)")
    }

    @Test(
        "Ledes that are like captions stay",
        arguments: [
            "The board will test chips and models, the ministry says (see the annex of the plan/page 4)",
            "There are two ways to test a model: by hand / by machine",
            "The ministry shows its plan in a photo: it has ten floors and a garden for the staff of the board",
        ])
    func aLedeIsNoCaption(lede: String) {
        let (_, body) = head("\(Self.headline)\n\nBy Jane Roe\n6 March 2025\n\n\(lede)\n\n\(Self.lede)")
        #expect(body == "\(lede)\n\n\(Self.lede)")
    }

    @Test func aNameAndAPlaceBetweenSectionHeadlineDeckAndDayAreRead() {
        let text = """
            COAST

            \(Self.headline)

            Ministry wants to see all systems that offices buy

            Jane Doe
            Mombasa
            6 March 2025 - 07:30

            \(Self.lede)
            """
        let (head, body) = head(text)
        #expect(head.authors == ["Jane Doe"] && head.place == "Mombasa" && head.day == Self.day, "\(head)")
        #expect(head.headline == Self.headline && body == Self.lede, "\(body)")
    }

    @Test func aRowAtTheTopThatStandsAloneIsTheMenu() {
        let (text, removed) = clean("News   Sport   What’s On   Public Notices\n\n\(Self.headline)\n\n\(Self.lede)")
        #expect(removed == ["News   Sport   What’s On   Public Notices"] && text.hasPrefix(Self.headline))
    }

    @Test(
        "A table at the top is none",
        arguments: ["Country   Score   Rank\nKenya   high   first", "Country   Score   Rank\n\nKenya   high   first"])
    func aTableAtTheTopStays(table: String) {
        #expect(clean("\(table)\n\n\(Self.lede)").removed.isEmpty)
    }

    @Test(
        "A row above a story says when and where it was written, and by whom",
        arguments: [
            "Press release | Mar 6, 2025 | Mombasa | 3 min read", "Posted Mar 6, 2025 | Mombasa | 2 min read",
            "March 6, 2025 6:41 PM GMT+1 · Mombasa · Updated 2 hours ago", "6 March 2025   Mombasa   MEDIA STATEMENT",
        ])
    func aRowOfTheHeadIsRead(row: String) {
        for text in ["\(row)\n\n\(Self.headline)\n\n\(Self.lede)", "\(Self.headline)\n\n\(row)\n\n\(Self.lede)"] {
            let (head, body) = head(text)
            #expect(head.day == Self.day && head.place == "Mombasa" && head.headline == Self.headline, "\(head)")
            #expect(body == Self.lede)
        }
    }

    @Test func aRowNamesItsAuthor() {
        let (head, body) = head("\(Self.headline)\n\nJane Doe | 6 March 2025, 17:05 | 2 min read\n\n\(Self.lede)")
        #expect(head.authors == ["Jane Doe"] && head.day == Self.day && body == Self.lede)
    }

    @Test func aRowWithACellOfTheStoryIsNoRowOfTheHead() {
        let row = "6 March 2025 | The board meets for the first time | Mombasa"
        let (head, _) = head("\(Self.headline)\n\n\(row)\n\n\(Self.lede)")
        #expect(head.day == nil)
    }

    @Test(arguments: ["N° 418", "Nr. 12/2025", "No. 1207", "Số 12/2025"])
    func theNumberOfAReleaseIsNoHeadline(number: String) {
        let (head, body) = head("PRESS RELEASE\n\nMombasa, 6 March 2025\n\(number)\n\n\(Self.headline)\n\n\(Self.lede)")
        #expect(head.headline == Self.headline && body == Self.lede, "\(head)")
    }
}
