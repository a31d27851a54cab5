import DatelineModel
import Testing

@testable import DatelineReading

/// The lines around a headline that are none: letterheads, sections, what is new in a text, its number.
@Suite struct HeadFurnitureTests {
    private static let headline = "Office for tests of models opens in the north"
    private static let story =
        "The office opened today in Leeds, and will test systems of ministries and hospitals before they are bought, it said."

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { ["leeds", "lima", "berlin", "brussels"].contains($0.lowercased()) }
            .parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    // MARK: - Letterheads

    @Test(
        "The names of who sends a text, of one line or several, stand above its headline with the kind of the text, its number or day",
        arguments: [
            "U.S. DEPARTMENT OF EXAMPLES\nOFFICE OF PUBLIC AFFAIRS\n\nFOR IMMEDIATE RELEASE",
            "MINISTÈRE DE L'EXEMPLE, DES ÉPREUVES\nET DE LA MESURE NUMÉRIQUE\n\nCOMMUNIQUÉ DE PRESSE\nN° 1187",
            "MINISTERIO PARA LA PRUEBA DIGITAL Y DE LA MEDIDA PÚBLICA\nGABINETE DE PRENSA\n\nNota de prensa",
            "MINISTÉRIO DO EXEMPLO\nRECEITA MODELO\nASSESSORIA DE COMUNICAÇÃO SOCIAL\n\nNota à imprensa",
            "GARANTE PER LA PROVA DEI MODELLI\n\nComunicato stampa",
            "وزارة الاقتصاد الرقمي والريادة\n\nبيان صحفي", "BỘ GIÁO DỤC VÀ ĐÀO TẠO\nVĂN PHÒNG\n\nTHÔNG CÁO BÁO CHÍ",
            "EUROPEAN PARLIAMENT\nPRESS SERVICE\n\nPRESS RELEASE\nREF: 20250212IPR00123",
            "Hon Joe Placeholder\n\nMinister of Examples\n\nPĀNUI\nMEDIA STATEMENT",
            "SIARAN PERS\nNo. 112/HM/EX/02/2025",
            "Pressemitteilung Nr. 41/2025\n\nAusgabejahr 2025",
            "World Example Organization\n\nNews release\n12 February 2025",
            "Attorney General's Office\nExample Department of Justice\n\nNEWS RELEASE\n\n12 February 2025",
            "STATE OF NEW EXAMPLE\nEXECUTIVE CHAMBER\n\nFOR IMMEDIATE RELEASE", "Nieuwsbericht | 08-06-2026 | 14:05",
            "GOVERNMENT OF EXAMPLE\nMinistry of Information and Examples\nPrivate Bag 310, Leeds 3\n\nPRESS STATEMENT",
            "CONSEIL D'EXEMPLE\n\nCommuniqué de presse", "법무부 보도자료\n2025. 2. 12.",
            "Junta de Ejemplo\nConsejería de Pruebas\nOficina de Comunicación\n\nNOTA DE PRENSA",
        ])
    func aLetterheadIsNoHeadline(above: String) {
        let (head, body) = head("\(above)\n\n\(Self.headline)\n\n\(Self.story)")
        #expect(head.headline == Self.headline && head.standfirst == nil, "\(above)")
        #expect(body == Self.story, "\(above)")
    }

    @Test(
        "A headline that speaks of an office, or has the words of one, is no letterhead",
        arguments: [
            "MINISTRY OF EDUCATION TO PUT TUTORS IN EVERY SCHOOL", "European Commission guidelines on models",
            "MINISTERIO DE SALUD LANZA PLAN DE IA PARA HOSPITALES", "Council of Europe Treaty on Algorithms",
            "وزارة الصحة تطلق منصة للتشخيص بالذكاء الاصطناعي", "Bộ Khoa học và Công nghệ công bố danh mục hệ thống AI",
            "Government of Canada launches registry of programs", "GOBIERNO DE CHILE RECURRE LA MULTA",
            "No 10 backs ban on deepfakes",
        ])
    func aHeadlineOfAnOfficeIsNoLetterhead(headline: String) {
        let (head, body) = head("\(headline)\n\nLeeds, 12 February 2025\n\n\(Self.story)")
        #expect(head.headline == headline && head.extras.isEmpty)
        #expect(body == Self.story)
    }

    @Test(arguments: ["New Rules for Algorithms in the House", "University Opens Lab for Safe Robots"])
    func aHeadlineAboveTheKindOfATextIsOneThoughItNamesABody(headline: String) {
        let (head, body) = head("\(headline)\n\nPRESS RELEASE\n\n12 February 2025\n\n\(Self.story)")
        #expect(head.headline == headline && body == Self.story)
    }

    @Test func aLetterheadWithoutAHeadlineBelowItStays() {
        let (head, body) = head("MINISTRY OF EXAMPLES\nPRESS RELEASE\n\n\(Self.story)")
        #expect(head.headline == nil)
        #expect((body + head.extras.map(\.value).joined()).contains("MINISTRY OF EXAMPLES"))
    }

    // MARK: - Sections

    @Test(
        "A section may stand above the headline, between it and the day, or below both",
        arguments: [
            "Politik\n\nHEADLINE\n\n12 February 2025",
            "Africa, Climate Change, Food and Agriculture\n\nHEADLINE\n\n12 February 2025",
            "Thời sự\nGiao thông\n\n12 February 2025\n\nHEADLINE", "HEADLINE\n\nHuman Rights\n\n12 February 2025",
            "HEADLINE\n\n12 February 2025\nHuman Rights", "Tecnología / Política\n\nHEADLINE\n\n12 February 2025",
        ])
    func aSectionIsNoHeadline(lines: String) {
        let (head, body) = head(lines.replacing("HEADLINE", with: Self.headline) + "\n\n\(Self.story)")
        #expect(head.headline == Self.headline && head.standfirst == nil, "\(lines)")
        #expect(body == Self.story && head.day == CalendarDay(iso: "2025-02-12"), "\(lines)")
    }

    @Test func theHeadingsOfADigestStay() {
        let text = "Politics\n\n\(Self.story)\n\nBusiness\n\n\(Self.story)"
        #expect(head(text).body == text && head(text).0.headline == nil)
    }

    @Test(arguments: ["Human Rights Watch sues over scanners", "World bank of voices opens in the north"])
    func aHeadlineThatBeginsWithTheNameOfASectionIsOne(headline: String) {
        #expect(head("\(headline)\n\n12 February 2025\n\n\(Self.story)").0.headline == headline)
    }

    // MARK: - Notes

    @Test(arguments: [
        "(Adds comment of the company in paragraph 4, background)", "(Recasts, updates throughout)",
        "(Ajoute des précisions)", "(Actualiza con declaraciones)", "(Neu: Reaktionen)",
    ])
    func whatIsNewInAVersionIsNeitherHeadlineNorStandfirst(note: String) {
        let story = "LEEDS, Feb. 12, 2025 (EXA) - \(Self.story)"
        let (alone, _) = head("\(note)\n\nBy Jane Placeholder\n\n\(story)")
        #expect(alone.headline == nil && alone.authors == ["Jane Placeholder"])
        let (below, body) = head("\(Self.headline)\n\n\(note)\n\n\(story)")
        #expect(below.headline == Self.headline && below.standfirst == nil && body == Self.story)
    }

    @Test func aHeadlineMayBeginWithSuchAWord() {
        let headline = "Adds or subtracts? Schools test a tutor"
        #expect(head("\(headline)\n\nLEEDS, Feb. 12, 2025 (EXA) - \(Self.story)").0.headline == headline)
    }

    @Test(arguments: ["12 May 2026 | Brussels | 14:05", "Brussels, 12 May 2026", "Berlin, Dienstag, 12. Mai 2026"])
    func aDayAndAPlaceAreNoHeadline(line: String) {
        let (head, body) = head("\(line)\n\n\(Self.story)\n\nIt has 25 staff.")
        #expect(head.headline == nil && head.day == CalendarDay(iso: "2026-05-12") && head.place != nil)
        #expect(body.hasPrefix(Self.story))
    }

    // MARK: - Standfirsts

    @Test(
        "Points below a headline are its standfirst together",
        arguments: [
            (
                "* Watchdog accepts the remedies\n* Rivals get access",
                "Watchdog accepts the remedies; Rivals get access"
            ),
            ("• Users to be told.\n• Fines for makers.", "Users to be told. Fines for makers."),
            ("Users to be told what was tested", "Users to be told what was tested"),
        ])
    func pointsBelowAHeadlineAreTheStandfirst(lines: String, standfirst: String) {
        let (head, body) = head(
            "\(Self.headline)\n\n\(lines)\n\nBy Jane Placeholder\n\nLEEDS, Feb. 12, 2025 (EXA) - \(Self.story)")
        #expect(head.headline == Self.headline && head.standfirst == standfirst && body == Self.story)
        #expect(head.dropped.isEmpty)
    }

    @Test func pointsAboveAStoryWithoutADatelineStayInTheStory() {
        let points = "• Users to be told what was tested\n• Fines for makers of models"
        let (head, body) = head("PRESS RELEASE\n12 February 2025\n\n\(Self.headline)\n\n\(points)\n\n\(Self.story)")
        #expect(head.headline == Self.headline && body == "\(points)\n\n\(Self.story)")
    }

    @Test func belowASectionAndAHeadlineALineIsTheStandfirst() {
        let lines = "Machines that learn\n\(Self.headline)\n\nRequests show who was tested first"
        let (head, _) = head("\(lines)\n\n12 February 2025\n\n\(Self.story)")
        #expect(head.headline == Self.headline && head.standfirst == "Requests show who was tested first")
    }

    @Test(
        "A notice to editors below a letterhead is read as one",
        arguments: [
            "MINISTRY OF EDUCATION\nMANDATORY KILL\nPRESS RELEASE", "Ministry of Education\n\nANNULATION\n12 May 2026",
            "MINISTRY OF EDUCATION\nKILL\nPRESS RELEASE", "MINISTRY OF EDUCATION\nSTORY WITHDRAWN\nPRESS RELEASE",
        ])
    func aKillInALetterheadHolds(top: String) {
        let text =
            "\(top)\n\nMinister signs order on machines\n\nThe minister signed an order on Monday that brings machines.\n"
        let bytes = Array(text.utf8)
        let head = WireHeadParser { _ in false }.parse(bytes, in: 0..<bytes.count)
        #expect(head.notice?.value == .kill || head.embargo != nil)
    }

    @Test(
        "What may be a list, a title or words of the story stays",
        arguments: [
            "Five fields in which the fund pays\n\nEducation\n\nHealth\n\nEnergy",
            "Ten chips that changed the year\n\nNo. 10",
            "An open letter to the minister\n\nFrom: The teachers of Leeds",
            "Machines come to all schools of the north\n\n(Changes take effect on June 1)",
            "Programme of the forum\n\n10:00 Berlin\n\n11:00 Lima",
        ])
    func wordsOfTheStoryStay(opening: String) {
        let text = "\(opening)\n\n\(Self.story) \(Self.story)"
        let (head, body) = head(text)
        for line in opening.split(separator: "\n") {
            #expect(body.contains(line) || [head.headline, head.standfirst].contains(String(line)), "\(line)")
        }
    }

    @Test(arguments: ["Artificial Intelligence", "Data Protection", "Press freedom", "Daily News"])
    func aSectionAloneAboveTheStoryStays(line: String) {
        let (head, body) = head("\(line)\n\n\(Self.story) \(Self.story)")
        #expect(head.headline == line || body.hasPrefix(line))
    }

    @Test(
        "A headline that ends like a phrase does not go on in the sentence below it",
        arguments: [
            "EU Lists Hiring Software as High-Risk", "Why Schools Put Children First",
            "Ministry Drops Rule That Forms Be German",
        ])
    func aStandfirstIsNoSecondLine(headline: String) {
        let (head, _) = head(
            "\(headline)\nCompanies get two years to comply\n\nLEEDS, 12 February 2025 (Reuters) - \(Self.story)")
        #expect(head.headline == headline)
    }

    @Test(
        "A headline with the word for a body is none of a sender",
        arguments: [
            "COURT FREES BANK\n\nPRESS RELEASE", "UNIVERSITY STRIKE\n\nPRESS RELEASE",
            "Services for Older Drivers\n\n12 May 2026",
            "Bộ Công an bắt nhóm lừa đảo\n\n12/05/2026", "Sở hữu trí tuệ thời máy học\n\n12 May 2026",
        ])
    func aHeadlineAboveADayOrAKindStays(above: String) {
        let (head, body) = head("\(above)\n\nWhat the ruling means for all\n\n\(Self.story)")
        let headline = String(above.prefix { $0 != "\n" })
        #expect(head.headline?.contains(headline) == true || body.contains(headline), "\(head)")
    }
}
