import DatelineModel
import Testing

@testable import DatelineReading

/// Who sends a press release and whom to ask about it, above and below what it says.
@Suite struct PressOfficeTests {
    private static let story = "The office opened today in Leeds, and will test systems before they are bought."

    private func head(_ text: String) -> (WireHead, body: String) {
        let bytes = Array(text.utf8)
        let head = WireHeadParser { ["leeds", "berlin", "αθήνα"].contains($0.lowercased()) }
            .parse(bytes, in: 0..<bytes.count)
        return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
    }

    @Test(arguments: [
        "Bundesministerium für Probe und Prüfung\nPressemitteilung Nr. 34/2025\nBerlin, 12. Februar 2025",
        "Міністерство цифрової трансформації України\n12 лютого 2025, 14:20", "報道資料\n令和7年2月12日\n例示省",
        "Pressmeddelande från Exempeldepartementet\nPublicerad 12 februari 2025", "SG/SM/22551\n12 February 2025",
        "The Hon Jane Placeholder MP\nMinister for Example Affairs\n\nMedia Release\n\n12 February 2025",
        "Readout\n\nOffice of the Spokesperson\n\nFebruary 12, 2025", "ΔΕΛΤΙΟ ΤΥΠΟΥ\nΑθήνα, 12 Φεβρουαρίου 2025",
        "보도자료\n배포 2025. 2. 12.(수) 09:00",
        "REPUBLIC OF EXAMPLE\nMINISTRY OF INFORMATION, COMMUNICATIONS AND WORK\n\nPRESS STATEMENT\n\n12 February 2025",
    ])
    func whoSendsATextIsNotItsHeadline(above: String) {
        let (head, body) = head("\(above)\n\nOffice for tests of models opens in the north\n\n\(Self.story)")
        #expect(head.headline == "Office for tests of models opens in the north", "\(above)")
        #expect(body == Self.story && head.day == CalendarDay(iso: "2025-02-12"), "\(above)")
    }

    @Test(arguments: [
        "Ministry of Justice loses case on programs", "Bundesministerium prüft Modelle vor dem Kauf",
        "Министерство проверит модели до закупки", "COUNCIL OF EUROPE TREATY ON ARTIFICIAL INTELLIGENCE",
        "MINISTERIO DE CIENCIA PRESENTA PLAN DE IA", "МИНИСТЕРСТВО ЮСТИЦИИ ПРЕДСТАВИЛО ЗАКОН",
    ])
    func aHeadlineThatBeginsWithAnOfficeIsOne(headline: String) {
        let (head, _) = head("\(headline)\n\n12 February 2025\n\n\(Self.story)")
        #expect(head.headline == headline)
    }

    @Test(arguments: ["中国成立国家人工智能委员会", "生成AIの新指針を公表　経産省", "政府设立人工智能委员会"])
    func aHeadlineThatEndsWithAnOfficeIsOne(headline: String) {
        #expect(head("\(headline)\n2025年2月12日\n\n政府将设立人工智能安全中心，并在采购前检查模型。").0.headline == headline)
    }

    @Test(arguments: ["総務省", "こども家庭庁", "国家互联网信息办公室", "과학기술정보통신부", "MINISTERIO DE ASUNTOS EXTERIORES"])
    func theNameOfAnOfficeIsOne(name: String) { #expect(AgencyName.isOfficeAlone(name), "\(name)") }

    @Test func aHeadlineInCapitalsAboveAnotherLineStaysTheHeadline() {
        let headline = "MINISTERIO DE CIENCIA PRESENTA PLAN DE IA"
        let below = "Office for tests of models opens in the north\n\n12 February 2025\n\n\(Self.story)"
        let (head, _) = head("\(headline)\n\n\(below)")
        #expect(head.headline == headline)
    }

    @Test(
        "A headline above the kind of a text is one, whoever it speaks of",
        arguments: [
            "Minister launches plan for tests of models", "Minister for Science launches plan for tests",
            "Minister of Justice Opens Talks",
        ])
    func aHeadlineThatBeginsWithAMinisterIsOne(headline: String) {
        let (head, body) = head("\(headline)\n\nMedia Release\n\n12 February 2025\n\n\(Self.story)")
        #expect(head.headline == headline && body == Self.story)
    }

    @Test(
        "A title that says what somebody said or whom they met is no label",
        arguments: [
            "Readout of the Vice President’s Meeting With AI Leaders", "Statement of the Prime Minister on AI Safety",
            "Statement from the Commissioner on the Example Case",
        ])
    func aTitleThatBeginsWithItsKindIsOne(title: String) {
        #expect(!WireLabel.matches(title))
        #expect(head("\(title)\n\n12 February 2025\n\n\(Self.story)").0.headline == title)
        #expect(WireLabel.matches("Statement of the Prime Minister"))
    }

    @Test(arguments: [
        "Publicado em 12/02/2025 14h30 Atualizado em 12/02/2025 15h02",
        "Published 12 February 2025 14:30 Updated 13 February 2025 10:00",
        "February 12, 2025 08:00 AM Eastern Daylight Time", "February 12, 2025 08:00 AM Pacific Time",
        "Rabu, 12 Februari 2025 16:41 WIB", "Erscheinungsdatum 12.02.2025", "onsdag 12. februar 2025",
    ])
    func aLineOfTimesMayHaveThatOfAnUpdateAndTheNameOfAZone(line: String) {
        #expect(DayLine.day(line) == CalendarDay(iso: "2025-02-12"))
    }

    // MARK: - Below

    private func notes(_ below: String) -> String? {
        let bytes = Array("\(Self.story)\n\n\(below)\n".utf8)
        return EditorsNotes(bytes, in: bytes.indices).map { String(decoding: bytes[$0.start...], as: UTF8.self) }
    }

    @Test(arguments: [
        "Contact:\nJane Placeholder, Communications Director\njane@office.example\n(202) 555-0100",
        "Contact presse : presse@office.example – 01 00 00 00 00",
        "Herausgeber: Bundesamt für Proben\nProbenstraße 3, 10115 Berlin\nE-Mail: presse@amt.example",
        "【お問い合わせ先】\n例示局\n電話：03-5555-0100", "For further information: Media Relations, 819-555-0100",
        "Contact Information\n\nMedia Contact\nJane Placeholder\nOffice of Examples\n202-555-0100",
        "Adresse für Rückfragen\nBundesamt für Proben\nTel. +41 58 555 01 00",
        "Pressestelle: 030/18 555 0100", "Contact: Jane Placeholder (202) 555-0100",
    ])
    func whomToAskIsNoPartOfTheStory(contacts: String) { #expect(notes(contacts) == contacts + "\n", "\(contacts)") }

    @Test(arguments: [
        "Contact with the office was lost.", "Contact:\nThe office answers nobody.",
        "Kontakt: Die Behörde will künftig alle Anfragen von Bürgern binnen einer Woche beantworten, sagte sie.",
        "For more information: Regulation (EU) 2024/1689 has applied since 2 August 2026.",
        "Further information\nRegulation (EU) 2024/1689\nDirective (EU) 2019/790",
        "For more information: the office answers all who call it on 202 555 0100 between nine and five.",
        "Contact: the office has 555 0100 as its number.\n\nA long paragraph follows, for the story goes on and on and says more.",
    ])
    func aStoryThatSpeaksOfContactsStays(text: String) { #expect(notes(text) == nil, "\(text)") }

    @Test(arguments: [
        "[ENDS]", "---o0o---", "* *** *", "MORE", "(MORE TO FOLLOW)", "(Release ID: 2102345) Visitor Counter : 312",
        "DN---AB.\nMAP 121530 GMT fév 2025", "责任编辑：王明", "Quelle: F.A.Z.", "Quelle: dpa", "NGUYỄN VĂN A",
        "For information media. Not an official record.",
    ])
    func marksOfTheEndGo(mark: String) {
        let bytes = Array("\(Self.story)\n\n\(mark)\n".utf8)
        let signOff = SignOff(bytes, in: bytes.indices)
        #expect(String(decoding: bytes[..<signOff.bodyEnd], as: UTF8.self) == Self.story, "\(mark)")
    }

    @Test(arguments: [
        "More would follow.", "Quelle: Angaben der Behörde zu 200 Fällen", "LEEDS CITY", "EU/US",
        "He wrote: * * and no more",
        "Associated Press writer Jane Placeholder in Leeds contributed to this report.",
    ])
    func lastLinesThatLookLikeMarksStay(line: String) {
        let bytes = Array("\(Self.story)\n\n\(line)\n".utf8)
        let signOff = SignOff(bytes, in: bytes.indices)
        #expect(String(decoding: bytes[..<signOff.bodyEnd], as: UTF8.self).hasSuffix(line), "\(line)")
    }

    // MARK: - Datelines

    private static let places: Set<String> = ["lima", "rabat", "marrakech", "नई दिल्ली", "budapest", "hà nội"]

    @Test(
        arguments: [
            ("Andina – Lima, feb. 12. El Congreso aprobó la ley.", "Lima", "feb. 12", nil, "Andina"),
            ("Rabat, 12/02/2025 (MAP) - Le Maroc prépare une loi.", "Rabat", nil, "2025-02-12", "MAP"),
            ("Marrakech – 12/02/2025 (MAP)- Le Maroc prépare une loi.", "Marrakech", nil, "2025-02-12", "MAP"),
            ("NDO - Ngày 12/2/2025, tại Hà Nội, Quốc hội họp về luật.", nil, nil, "2025-02-12", "NDO"),
            ("नई दिल्ली, 12 फरवरी 2025 (भाषा) सरकार ने घोषणा की।", "नई दिल्ली", nil, "2025-02-12", "भाषा"),
            ("ירושלים, 12 בפברואר 2025 - המשרד פרסם עקרונות.", "ירושלים", nil, "2025-02-12", nil),
            ("Budapest, 2025. február 12., szerda (MTI) - A kormány dönt.", "Budapest", nil, "2025-02-12", "MTI"),
        ] as [(String, String?, String?, String?, String?)])
    func datelinesOfMoreAgenciesAreRead(
        text: String, place: String?, dayWithoutYear: String?, day: String?, agency: String?
    ) {
        let bytes = Array("\(text) \(Self.story)".utf8)
        let head = WireHeadParser { Self.places.contains($0.lowercased()) }.parse(bytes, in: bytes.indices)
        #expect(head.place == place && head.agency == agency && head.dayWithoutYear == dayWithoutYear, "\(text)")
        #expect(head.day == day.flatMap { CalendarDay(iso: $0) }, "\(text)")
    }

    @Test(
        "The address of an office below a release is for editors, with a label above it or without",
        arguments: [
            "Presse\nBeispielministerium\nMusterstraße 12\n10115 Berlin\nTel.: 030 555-0100\nE-Mail: presse@example.org",
            "Press Office\nDepartment for Examples\n12 Example Street\nLondon SW1A 1AA\nTel: 020 5555 0100",
            "CORREO ELECTRÓNICO\nprensa@example.org\n\nC/ EJEMPLO, 41\n28020 - MADRID\nTEL: 91 555 01 01",
            "C/ EJEMPLO, 41\n28020 - MADRID\nTEL: 91 555 01 01",
            "Hintergrundinformationen:\nwww.example.org/pruefstelle",
            "Ministère de l'Exemple\n12 rue de l'Exemple\n75007 Paris\nTél. : 01 55 55 01 00",
        ])
    func anAddressOfAnOfficeIsForEditors(block: String) throws {
        let text = Array("\(Self.story)\n\nIt has 40 posts, the minister said.\n\n\(block)\n".utf8)
        let notes = try #require(EditorsNotes(text, in: text.indices), "\(block)")
        #expect(String(decoding: text[notes.start...], as: UTF8.self) == "\(block)\n")
    }

    @Test(
        "What a story tells its readers to call, or where something is, stays",
        arguments: [
            "Those who need help can call:\n\nExample Office\n12 Example Street\nTel: 020 5555 0100",
            "Helpline for parents\nTel: 020 5555 0100",
            "Hintergrundinformationen:\nDie Stelle wurde 2025 gegründet und prüft seitdem Modelle aller Art.",
            "Department for Examples\nTel: 020 5555 0100\n\nThe department was set up in 2025 by the mayor of Leeds.",
            "The office is at 12 Example Street, London.",
            "Ministry of Work: 12 systems\nMinistry of Health: 31 systems",
        ])
    func whatIsForReadersStays(block: String) {
        let text = Array("\(Self.story)\n\n\(block)\n".utf8)
        #expect(EditorsNotes(text, in: text.indices) == nil, "\(block)")
    }
}
