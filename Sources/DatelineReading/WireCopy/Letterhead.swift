import DatelineModel

/// The lines above a text that say who sends it: `REPUBLIC OF KENYA`, `MINISTRY OF EDUCATION`, `Gabinete de Prensa`.
enum Letterhead {
    /// The indices of the opening lines that are its names; the labels, numbers and days among them are read as others are.
    ///
    /// Below it there is a headline, and a label, a number, a day or a second name shows that its names are no headline.
    static func names(in lines: [OpeningLine]) -> Set<Int> {
        var names: Set<Int> = []
        var (end, signs, hasKind) = (0, 0, false)
        // Short lines in capitals, which a name or the kind of the text below them shows to be names.
        var others: Set<Int> = []
        for (index, line) in lines.prefix(mostLines).enumerated() {
            guard line.isWhole, line.range.count <= longest else { break }
            let text = line.text
            let isKind = WireLabel.isKind(text)
            let words = text.split(separator: " ").count
            if isOfSender(index, lines) || isKind {
                if !isKind && others.allSatisfy({ isInCapitals(lines[$0].text) })
                    || isKind && (!names.isEmpty || others.contains { isBody(lines[$0].text) })
                {
                    names.formUnion(others)
                }
                if isKind { signs += 1 } else { names.insert(index) }
                hasKind = hasKind || isKind
            } else if isSign(text), others.allSatisfy({ isShort(lines[$0].text) }) {
                if !names.isEmpty { names.formUnion(others) }
                signs += 1
            } else if mayBeName(text) || isAddress(text) || isInCapitals(text) && words < (names.isEmpty ? 4 : 5) {
                others.insert(index)
                continue
            } else {
                break
            }
            others = []
            end = index + 1
        }
        guard !names.isEmpty, names.count + signs > 1, end + 1 < lines.count, mayBeHeadline(lines[end]) else {
            return []
        }
        // One line may be a headline above a day, if it has not the name of a state or an office.
        let isSure =
            hasKind || names.count > 1
            || names.allSatisfy { index in
                let small = lines[index].text.lowercased()
                return states.contains(small) || desks.contains(small) || AgencyName.isOfficeAlone(lines[index].text)
            }
        return isSure ? names : []
    }

    /// Whether a line is the name of a sender, or goes on with the name in the line above it.
    private static func isOfSender(_ index: Int, _ lines: [OpeningLine]) -> Bool {
        let text = lines[index].text
        if isName(text) || WireHeadParser.Reading.isMinister(text) { return true }
        if ["Hon ", "The Hon ", "Rt Hon ", "The Hon. "].contains(where: text.hasPrefix), index + 1 < lines.count {
            return WireHeadParser.Reading.isMinister(lines[index + 1].text)
        }
        guard index > 0, isInCapitals(text), case let above = lines[index - 1].text, isInCapitals(above), isName(above)
        else { return false }
        return isConnector(text.prefix { $0 != " " }) || above.hasSuffix(",")
            || isConnector(above.split(separator: " ").last ?? "")
    }

    /// What stands between the names of a letterhead and a headline.
    private static func isSign(_ text: String) -> Bool {
        WireLabel.matches(text) || DocumentNumber.matches(text) || DayLine.day(text) != nil || DayLine.isUnclear(text)
    }

    /// Whether a line below a letterhead can be a headline: words enough, and no sentence.
    private static func mayBeHeadline(_ line: OpeningLine) -> Bool {
        let text = line.text
        guard line.isWhole, let last = text.last, !".,;:…。।".contains(last) else { return false }
        return text.split(separator: " ").count > 2 || text.unicodeScalars.contains(where: \.isUnspaced)
    }

    private static let (mostLines, longest) = (8, 140)

    /// `Private Bag 310, Example Town`, `Tel: 555 0142`
    private static func isAddress(_ text: String) -> Bool {
        text.utf8.count < 80 && text.utf8.contains(where: mayBeDigit)
            && ["private bag", "p.o. box", "po box", "tel", "phone", "fax", "apartado", "postfach"]
                .contains(where: text.lowercased().hasPrefix)
    }

    /// `DAILY NEWS`
    private static func isShort(_ text: String) -> Bool { isInCapitals(text) && text.split(separator: " ").count < 3 }

    // MARK: - Names

    /// `World Health Organization`, `STATE OF NEW YORK`: a name that ends or begins with what it is.
    private static func isBody(_ line: String) -> Bool {
        let words = line.lowercased().split(separator: " ")
        guard words.count > 1, let last = words.last else { return false }
        return endsOfBodies.contains(String(last))
            || words[1] == "of" && ["state", "city", "county", "university"].contains(words[0])
    }

    private static let endsOfBodies: Set<String> = [
        "organization", "organisation", "office", "association", "federation", "foundation", "university", "centre",
        "center", "college", "society", "alliance", "council", "agency", "institute", "authority", "commission",
    ]

    /// Whether a line can be the name of a sender if the kind of the text stands below it: words with capitals, one of them for a
    /// body, and no verb: `Attorney General's Office`, `WORLD HEALTH ORGANIZATION`, `STATE OF NEW YORK`.
    private static func mayBeName(_ line: String) -> Bool {
        let words = line.split(separator: " ").map { $0.lowercased().trimmingEnd(of: ",") }
        guard (2...9).contains(words.count), line.last?.isLetter == true,
            line.inTitleCase.split(separator: " ").allSatisfy({
                $0.first?.isUppercase == true || ["of", "the", "and", "for", "&"].contains($0)
            })
        else { return false }
        return words.contains { offices.contains($0) || bodies.contains($0) }
            && words[0] != "new"
            && !words.contains {
                noNames.contains($0) || HeadlineWords.verbs.contains($0) || HeadlineWords.looksLikeVerb($0)
                    || ["how", "why", "what", "inside", "meet", "to", "in", "on", "at"].contains($0)
            }
    }

    /// Whether a line has the form of the name of a state or an office: what it is, and of what. With `isSure` only where it can be
    /// nothing else: `GOBIERNO DE CHILE RECURRE` has the form of a name, too.
    static func isName(_ line: String, isSure: Bool = false) -> Bool {
        guard line.utf8.count <= longest, let last = line.last, last.isLetter || last == ")" || last == "," else {
            return false
        }
        let small = line.lowercased()
        if states.contains(small) || desks.contains(small) { return true }
        let words = line.inTitleCase.split(separator: " ").map(String.init)
        return isEnglish(words) || !isSure && (isElsewhere(line, small) || isArabic(line))
    }

    /// `U.S. Department of Commerce`, `State Department for Basic Education`, `European Parliament`
    private static func isEnglish(_ words: [String]) -> Bool {
        var rest = words[...]
        while let first = rest.first, modifiers.contains(first.lowercased()) { rest.removeFirst() }
        guard let office = rest.popFirst(), offices.contains(office.lowercased().trimmingEnd(of: ",")) else {
            return false
        }
        guard let of = rest.popFirst() else { return words.count > 1 }
        guard ["of", "for"].contains(of.lowercased()), (1...10).contains(rest.count) else { return false }
        return rest.allSatisfy { word in
            let small = word.lowercased().trimmingEnd(of: ",")
            if ["of", "for", "and", "the", "&"].contains(small) { return true }
            return word.first?.isUppercase == true && !noNames.contains(small) && !HeadlineWords.verbs.contains(small)
                && !HeadlineWords.weakWords.contains(small) && !HeadlineWords.looksLikeVerb(small)
        }
    }

    /// `Ministerio para la Transformación Digital y de la Función Pública`: behind each connector at most two words, the noun and
    /// what it is like, as no headline has them.
    private static func isElsewhere(_ line: String, _ small: String) -> Bool {
        guard beginnings.open(small), line.first?.isUppercase == true else { return false }
        let words = small.split { " ,-–".contains($0) }
        guard (2...16).contains(words.count) || words.count == 1 && small.hasPrefix("bundes") else { return false }
        // `Bộ Khoa học và Công nghệ`: words of one syllable each.
        if small.hasPrefix("bộ ") || small.hasPrefix("ủy ban ") || small.hasPrefix("sở ") {
            return words.count < 8 && !small.hasPrefix("sở hữu") && !vietnameseVerbs.contains(where: small.contains)
        }
        let capitals = line.split(separator: " ").allSatisfy {
            isConnector($0) || $0.first?.isUppercase == true || $0.contains("’") || $0.contains("'")
        }
        guard capitals else { return false }
        var run = 0
        for word in words.dropFirst() {
            run = isConnector(word) ? 0 : run + (word.hasPrefix("l'") || word.hasPrefix("l’") ? 0 : 1)
            if run > 2 || ["ia", "ki", "ai"].contains(word) { return false }
        }
        return true
    }

    /// `وزارة الاقتصاد الرقمي والريادة`: what it is, and nouns with their articles.
    private static func isArabic(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        guard (2...8).contains(words.count), let first = words.first, arabicOffices.contains(String(first)) else {
            return false
        }
        return words.dropFirst().allSatisfy { $0.hasPrefix("ال") || $0.hasPrefix("وال") || $0.hasPrefix("لل") }
    }

    private static func isInCapitals(_ line: String) -> Bool {
        line.contains(where: \.isUppercase) && !line.contains(where: \.isLowercase)
    }

    private static func isConnector(_ word: some StringProtocol) -> Bool {
        let small = word.lowercased()
        return connectors.contains(small) || small.hasPrefix("d'") || small.hasPrefix("d’")
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == ";" || $0.isNewline }.map { $0.trimmingWhitespace() })
    }

    private static let states = words(
        """
        republic of kenya; republic of ghana; republic of rwanda; republic of south africa; republic of the philippines
        the republic of uganda; republic of uganda; federal republic of nigeria; republic of zambia; republic of korea
        government of canada; government of india; government of pakistan; gobierno de españa; gobierno de chile
        gobierno de méxico; gobierno de colombia; governo do brasil; governo federal; governo de portugal; república portuguesa
        república federativa do brasil; république française; gouvernement du canada; république du sénégal; confédération suisse
        repubblica italiana; bundesrepublik deutschland; bundesregierung; die bundesregierung; european union; council of europe
        european parliament; european commission; united nations; nations unies; naciones unidas; african union; union africaine
        union européenne; unión europea; união europeia; commission européenne; parlement européen; comisión europea
        europäische kommission; commissione europea; liberté égalité fraternité; t.c.; republik indonesia
        cộng hòa xã hội chủ nghĩa việt nam; độc lập - tự do - hạnh phúc; rzeczpospolita polska; the white house
        houses of parliament; house of commons; house of lords; cámara de diputados; câmara dos deputados; senado federal
        der bundesrat; le conseil fédéral; il consiglio federale; the federal council; schweizerische eidgenossenschaft
        confederazione svizzera; der regierungsrat; die landesregierung; landesregierung; staatskanzlei; bundeskanzleramt
        regeringen; statsministeriet; regjeringen; regeringskansliet; valtioneuvosto; valtioneuvoston kanslia; der senat
        consiglio dei ministri; consejo de ministros; conseil des ministres; rada ministrów; vláda české republiky
        governo italiano; presidenza del consiglio dei ministri; presidenza della repubblica; gobierno de la república
        assemblée nationale; sénat; deutscher bundestag; presidencia de la república; presidência da república
        """)

    private static let desks = words(
        """
        press office; press service; press department; office of public affairs; press and information office; media office
        press and information team; office of communications; communications office; office of the press secretary
        directorate of communications; public affairs; public information office; news from; media relations; newsroom
        gabinete de prensa; gabinete de comunicación; oficina de prensa; dirección de comunicación; oficina de comunicación
        oficina de información diplomática; dirección de comunicación social; service de presse; bureau de presse
        direction de la communication; service communication; cabinet du ministre; cabinet de la ministre; ufficio stampa
        ufficio comunicazione; pressestelle; presse- und informationsamt der bundesregierung; referat presse; pressereferat
        presse und kommunikation; assessoria de imprensa; assessoria de comunicação; assessoria de comunicação social
        gabinete de imprensa; basın müşavirliği; biro humas; biro hubungan masyarakat; персонал пресс-службы; пресс-служба
        المكتب الإعلامي; المركز الإعلامي; إدارة الإعلام; văn phòng; biuro prasowe; tiskové oddělení
        """)

    private static let modifiers: Set<String> = [
        "the", "u.s.", "us", "uk", "eu", "united", "states", "european", "national", "federal", "state", "central",
        "royal", "international", "house", "senate", "public", "press", "media", "information", "communications",
        "canadian", "australian", "british", "african", "executive", "general", "treasury",
    ]

    private static let offices: Set<String> = [
        "agency", "authority", "board", "bureau", "cabinet", "commission", "committee", "council", "department",
        "directorate", "division", "embassy", "government", "institute", "ministry", "office", "parliament",
        "presidency", "secretariat", "service", "services", "tribunal",
    ]

    /// Others who send texts.
    private static let bodies: Set<String> = [
        "state", "city", "county", "senate", "house", "chamber", "congress", "court", "organization", "organisation",
        "association", "federation", "union", "foundation", "university", "centre", "center", "college", "society",
        "alliance", "network", "bank", "fund", "governor", "mayor", "unit", "branch", "section", "ombudsman",
    ]

    /// Words with which what follows an office is what it makes or does.
    private static let noNames: Set<String> = [
        "ai", "act", "bill", "law", "plan", "plans", "guidelines", "rules", "report", "summit", "treaty", "statement",
        "decision", "proposal", "strategy", "deal", "vote", "launches", "publishes", "opens", "unveils", "rolls",
        "issues", "seeks", "urges", "warns", "calls", "announces", "program", "programs", "programme", "talks",
    ]

    private static let beginnings = Beginnings([
        "ministère", "ministerio", "ministério", "ministero", "ministerie", "ministerstvo", "ministerstwo",
        "ministerul",
        "bundesministerium", "bundesamt", "bundesanstalt", "bundesnetzagentur", "bundeskartellamt", "bundesbeauftragte",
        "staatsministerium", "ministerium", "senatsverwaltung", "staatskanzlei", "secretaría", "secretaria",
        "secrétariat",
        "presidencia", "présidence", "presidenza", "gabinete", "cabinet", "vicepresidencia", "dirección general",
        "direction générale", "direção-geral", "subsecretaría", "agencia española", "agencia estatal",
        "agência nacional",
        "autoridade nacional", "autorité", "commission nationale", "comisión nacional", "consejo general", "préfecture",
        "garante per", "dipartimento", "junta de", "consejería", "conselleria", "xunta de", "generalitat",
        "ayuntamiento",
        "diputación", "gobierno de", "oficina de", "mairie", "conseil d", "région", "prefeitura", "governo de",
        "governo do",
        "câmara municipal", "comune di", "regione", "landeshauptstadt", "kementerian", "badan", "bộ ", "ủy ban ", "sở ",
        "departamento de",
        "departement",
    ])

    private static let connectors: Set<String> = [
        "of", "for", "and", "the", "&", "de", "del", "la", "las", "el", "los", "y", "e", "para", "d", "des", "du", "le",
        "les", "et", "à", "aux", "au", "chargé", "chargée", "do", "da", "dos", "das", "di", "della", "delle", "dei",
        "degli",
        "per", "il", "für", "und", "der", "die", "dem", "zum", "zur", "van", "en", "voor", "i", "și", "dan", "och",
        "og",
    ]

    private static let vietnameseVerbs = [
        " ban hành", " công bố", " đề xuất", " yêu cầu", " sẽ ", " đã ", " đang ", " ký ", " họp", " trình ", " ra mắt",
        " lấy ý kiến", " khởi động", " cảnh báo", " triển khai", " siết ", " muốn ", " nói ",
        " bắt ", " phạt ", " cấm ", " kiện ", " xử ", " điều tra", " mở ", " cho ", " ra ", " bỏ ", " lập ", " nhận ",
        " gửi ",
    ]

    private static let arabicOffices: Set<String> = [
        "وزارة", "الهيئة", "هيئة", "مجلس", "رئاسة", "المجلس", "حكومة", "الجمهورية", "جمهورية", "المملكة", "دائرة",
        "ديوان",
    ]
}
