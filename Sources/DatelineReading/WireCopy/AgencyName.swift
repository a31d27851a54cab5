import DatelineModel

/// Names with which news agencies sign.
enum AgencyName {
    /// Whether a text is an agency's name, or several with slashes: `VNS`, `VNA/VNS`, `Reuters`.
    ///
    /// Any abbreviation may be one, but other words only if they are known: “…” — Emmanuel Macron.
    static func matches(_ text: String) -> Bool {
        let names = text.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmingWhitespace() }
        return names.count <= 4
            && names.allSatisfy {
                isAbbreviation($0) || known.contains($0.lowercased()) || abbreviations.contains($0)
            }
    }

    /// Whether it is the name of an agency that is known, not only a possible one.
    static func isKnown(_ name: String) -> Bool {
        guard name.utf8.count <= longest else { return false }
        if known.contains(name.lowercased()) || abbreviations.contains(name) { return true }
        // `awp/sda`
        guard name.utf8.contains(UInt8(ascii: "/")) else { return false }
        let names = name.split(separator: "/", omittingEmptySubsequences: false)
        return (2...3).contains(names.count)
            && names.allSatisfy { known.contains($0.lowercased()) || abbreviations.contains(String($0)) }
    }

    /// Whether two names are those of one agency, the short and the long: `AFP`, `Agence France-Presse`.
    static func isSame(_ name: String, as other: String) -> Bool {
        let (one, two) = (name.lowercased(), other.lowercased())
        return one == two || longNames[one].map { $0 == two } ?? (longNames[two] == one)
    }

    private static let longNames = [
        "agence france-presse": "afp", "the associated press": "ap", "associated press": "ap",
        "deutsche presse-agentur": "dpa", "press trust of india": "pti", "press association": "pa",
        "australian associated press": "aap", "xinhua news agency": "xinhua", "yonhap news agency": "yonhap",
        "kyodo news": "kyodo", "jiji press": "jiji", "anadolu agency": "aa", "keystone-sda": "sda",
        "keystone-ats": "ats", "vietnam news agency": "vna",
        "viet nam news agency": "vna", "vietnam news service": "vns", "viet nam news service": "vns",
    ]

    /// Whether an agency writes the day before the month in any of its languages, so that its `12/02/2025` is in February.
    static func writesDayFirst(_ name: String) -> Bool { dayFirst.contains(name) }

    private static let dayFirst: Set<String> = [
        "MAP", "APS", "TAP", "EFE", "ANSA", "AGI", "Lusa", "LUSA", "NA", "ABI", "TTXVN", "NDO", "SGGPO", "TTO", "BELGA",
        "Belga", "ANP", "ANTARA", "Antara",
    ]

    /// The agencies that datelines in Chinese begin with.
    static let inChinese = [
        "新华社", "新華社", "中央社", "中新社", "法新社", "美聯社", "路透社", "韓聯社", "德新社", "國際文傳電訊社", "中新网", "美联社", "共同社", "时事社", "韩联社",
        "塔斯社", "越通社", "德新社", "埃菲社", "人民网", "央视网", "央广网", "光明网", "环球网", "中国网", "科技日报", "经济日报", "光明日报", "中国青年报", "中通社",
        "中評社",
        "中评社", "安莎社", "俄新社",
    ]

    /// The abbreviations of agencies, as each writes its own.
    private static let abbreviations: Set<String> = [
        "Keystone-ATS", "Keystone-SDA", "Andina", "ANDINA", "NA", "UNN", "УНН", "ZANIS", "भाषा", "NDO", "TPO", "TTO",
        "SGGPO", "HNMO", "PLO", "NLĐO", "VOV", "VOV.VN", "VTV.vn",
        "BNEWS", "PETRA", "Petra", "VietnamPlus", "Chinhphu.vn", "ANP", "CTK", "ČTK", "IRNA", "KUNA", "MTI", "NNA",
        "PAP", "QNA", "TASR",
        "Nampa", "MONTSAME", "INTERFAX.RU",
        "РИА Новости", "Интерфакс",
        "الأناضول", "قنا", "كونا", "بترا", "وفا", "أ ش أ", "أ ب", "د ب أ", "سبأ", "وكالة الأنباء السعودية",
        "BusinessWire",
        "AA", "AAP", "ABI", "ACN", "AFP", "ANI", "ANSA", "AP", "APA", "APS", "ATS", "AZERTAC", "BNS", "BSS", "BTA",
        "BelTA", "CMC", "CNA", "CNW", "DPA", "EFE", "ELTA", "FENA", "GNA", "HINA", "IANS", "IPS", "JTA", "KCNA", "KNA",
        "LETA", "MAP", "NAN", "NTB", "PA", "PIB", "TAP", "PACNEWS", "PINA", "PNA", "PTI", "PRNewswire", "RNZ", "STT",
        "UNB",
        "KPL", "SANA", "SPA", "TASS", "TT", "TTXVN", "Vietnam+", "ΑΠΕ-ΜΠΕ", "ΑΠΕ", "UPI", "VNA", "VNS", "WAM",
        "GLOBE NEWSWIRE", "BUSINESS WIRE",
        "ТАСС",
        "РИА", "БЕЛТА",
        "afp", "apa", "ats", "awp", "AWP", "AGI", "MENA", "OTS", "ИНТЕРФАКС", "dpa", "efe", "epd", "kna", "ots", "sda",
        "ritzau", "سانا", "واس", "وام", "أ ف ب", "ایرنا", "ایسنا", "ایلنا", "تسنیم", "پژواک", "باختر",
        "رويترز", "واج", "وات", "ومع", "واع", "سونا", "نينا", "العمانية", "شينخوا", "تاس", "سبوتنيك",
        // Of Africa and the Caribbean.
        "Inforpress", "INFORPRESS", "ANGOP", "Angop", "STP-Press", "SAnews", "SAnews.gov.za", "APAnews", "APANEWS",
        // Of Europe.
        "hib", "dpa-AFX", "dpa-infocom", "Servimedia", "SERVIMEDIA", "Colpisa", "DHA", "İHA", "SRNA", "Srna", "FoNet",
        "БТА", "МИА", "ΚΥΠΕ", "BGNES", "AGERPRES", "Mediafax", "MEDIAFAX", "MOLDPRES", "Moldpres", "Укрінформ", "УНІАН",
        "Интерфакс-Украина", "Інтерфакс-Україна", "Interfax-Ukraine", "PA Media",
        // Of Asia.
        "Armenpress", "ARMENPRESS", "АРМЕНПРЕСС", "Kabar", "КАБАР", "AKIpress", "УзА", "UzA", "Ховар", "Казинформ",
        "КАЗИНФОРМ",
        "ҚазАқпарат", "뉴시스", "뉴스1", "연합뉴스", "वार्ता", "مهر", "فارس",
        // Of the Americas.
        "Folhapress", "FOLHAPRESS", "Notimex", "NOTIMEX",
    ]

    /// Whether words are the name of a newspaper or the like: `Example Herald`, `THE DAILY POST`, `UN News`.
    static func isPaper(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...5).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase == true || ["of", "the", "and"].contains($0) }
            && words.last.map { papers.contains($0.uppercased()) } ?? false
            && !DatelineParser.isLabel(name.uppercased())
    }

    /// Whether words are the name of a newspaper with its article or without: `The Example Wire`, `The Herald`.
    static func isPaperOrItsTitle(_ name: String) -> Bool {
        guard !isPaper(name), name.hasPrefix("The ") else { return isPaper(name) }
        let rest = String(name.dropFirst("The ".count))
        return isPaper(rest) || rest.first?.isUppercase == true && papers.contains(rest.uppercased())
    }

    /// Whether words are the name of an office that sends texts: `Ministry of Labour`, `Office of the Example Commissioner`.
    static func isOffice(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...14).contains(words.count) && name.last?.isLetter == true
            && words.allSatisfy { $0.first?.isUppercase == true || ["of", "the", "and", "for", "&"].contains($0) }
            && words.contains { offices.contains($0.trimmingEnd(of: ",")) }
    }

    /// Whether a line is nothing but the name of an office, in the languages of agencies: `Bundesministerium für Bildung`,
    /// `Міністерство освіти України`, `総務省`. It begins with what the office is, and is no sentence.
    ///
    /// In capitals no more than its length tells it from a headline, unless `isAboveLabel`.
    static func isOfficeAlone(_ line: String, isAboveLabel: Bool = false) -> Bool {
        guard let last = line.last, last.isLetter || last == ")", line.utf8.count < 160,
            isAboveLabel || !isLongInCapitals(line)
        else { return false }
        let title = line.inTitleCase
        // `Canada Opens Office for Safety` is a headline.
        let parts = title.split(separator: " ").map(String.init)
        if parts.count > 2, isOffice(title), offices.contains(parts[0]), ["of", "for"].contains(parts[1]),
            !parts.contains(where: {
                HeadlineWords.verbs.contains($0.lowercased()) || HeadlineWords.looksLikeVerb($0.lowercased())
            })
        {
            return true
        }
        if title.hasPrefix("Republic of "), parts.count < 5 { return true }
        let words = line.split(separator: " ")
        if words.count == 1, let first = line.unicodeScalars.first, first.value >= 0x3000 {
            // `中国成立国家人工智能委员会`, `新指針を公表　経産省` are headlines.
            let isDepartment = line.count < 6 && ["司", "局", "厅", "署"].contains { line.hasSuffix($0) }
            return (3...10).contains(line.count) && (isDepartment || endsOfOffices.contains { line.hasSuffix($0) })
                && !line.contains { "のをはがに、，　".contains($0) } && !eastAsianVerbs.contains { line.contains($0) }
        }
        guard (1...10).contains(words.count), let first = words.first else { return false }
        let small = first.lowercased()
        return beginningsOfOffices.open(small) && line.first?.isLowercase == false
            && (words.count > 1 || small.hasPrefix("bundesministerium"))
            && words.dropFirst().allSatisfy { word in
                word.first?.isUppercase == true || wordsOfOffices.contains(word.lowercased())
            }
    }

    /// Whether a line is in capitals and has more words than names of offices have: `COUNCIL OF EUROPE TREATY
    /// ON PROGRAMS`.
    private static func isLongInCapitals(_ line: String) -> Bool {
        !line.contains(where: \.isLowercase)
            && line.split(separator: " ").count { !wordsOfOffices.contains($0.lowercased()) } > 3
    }

    /// Verbs of headlines in Chinese and Japanese.
    private static let eastAsianVerbs = ["成立", "设立", "設立", "提交", "公布", "公表", "发布", "發布"]

    private static let beginningsOfOffices = Beginnings([
        "bundesministerium", "ministerium", "staatsministerium", "ministère", "ministerio", "ministério", "ministero",
        "ministerie", "ministerstvo", "ministerstwo", "ministerul", "ministarstvo", "minisztérium", "министерство",
        "міністерство", "υπουργείο", "kementerian", "bộ", "secretaría", "secrétariat", "presidencia", "présidence",
        "bundesamt", "ministeriet",
    ])
    private static let endsOfOffices = ["省", "庁", "委員会", "内閣府", "部", "委员会", "办公室", "부", "청", "위원회"]
    /// Words in small letters within the names of offices.
    private static let wordsOfOffices: Set<String> = [
        "of", "the", "and", "for", "für", "und", "der", "des", "de", "du", "la", "le", "les", "et", "à", "l'économie",
        "y", "e",
        "do", "da", "del", "della", "di", "van", "en", "i", "și", "og", "och", "pro", "dan", "và", "науки", "освіти",
        "цифрової",
        "трансформації", "цифрового", "развития", "связи", "и", "та", "και",
    ]

    private static let offices: Set<String> = [
        "Agency", "Authority", "Bureau", "Commission", "Council", "Department", "Directorate", "Embassy", "Government",
        "Ministry",
        "Office", "Presidency", "Secretariat", "Service",
    ]

    private static let papers: Set<String> = [
        "AGENCY", "BULLETIN", "CHRONICLE", "COURIER", "DAILY", "DISPATCH", "EXPRESS", "GAZETTE", "GUARDIAN", "HERALD",
        "INDEPENDENT", "JOURNAL", "MAIL", "MONITOR", "NEWS", "OBSERVER", "ONLINE", "POST", "PRESS", "RADIO",
        "REPORTER", "SENTINEL", "STANDARD", "TELEGRAPH", "TIMES", "TODAY", "TRIBUNE", "TV", "WEEKLY", "WIRE",
    ]

    private static func isAbbreviation(_ name: String) -> Bool {
        (2...6).contains(name.count) && name.allSatisfy { $0.isLetter && $0.isUppercase } && !others.contains(name)
    }

    private static let others: Set<String> = [
        "AI", "EU", "UK", "UN", "US", "USA", "IMF", "OECD", "WHO", "PDF", "CSV", "XLS", "XLSX", "DOC", "DOCX", "HTML",
        "ZIP", "EPUB", "PPT", "FAQ", "MP", "MPS", "CEO", "TBC", "TBD", "MORE",
    ]

    /// Of all names that are known, several with slashes between them, in bytes.
    private static let longest = (known.union(abbreviations).map(\.utf8.count).max() ?? 0) * 3 + 2

    private static let known: Set<String> = [
        "agence france-presse", "anadolu", "anadolu agency", "antara", "associated press", "belga", "bernama",
        "hina", "fena", "adnkronos", "aki", "askanews", "italpress", "lapresse", "bloomberg news", "dow jones",
        "europa press",
        "inter press service", "tanjug", "un news", "ukrinform", "agerpres", "agência brasil", "agencia brasil",
        "bloomberg", "canadian press", "dpa", "interfax", "jiji", "jiji press", "kyodo", "kyodo news", "lusa",
        "press association", "press trust of india", "reuters", "ritzau", "tass", "the associated press",
        "australian associated press", "télam", "prensa latina", "belta", "kaztag", "kazinform", "azertag",
        "panapress",
        "the canadian press", "vietnam news", "vietnam news agency", "vietnam news service",
        "viet nam news", "viet nam news agency", "viet nam news service", "việt nam news", "việt nam news service",
        "cnn indonesia", "cnbc indonesia", "deutsche presse-agentur", "xinhua", "xinhua news agency", "yonhap",
        "yonhap news agency", "la presse canadienne", "agência estado", "estadão conteúdo", "agencia efe", "onu info",
        "noticias onu", "onu news", "ria novosti", "thomson reuters foundation",
    ]
}

extension String {
    /// Words in capitals as names are written: `MINISTRY OF JUSTICE` → `Ministry of Justice`; others as they are.
    var inTitleCase: String {
        guard !contains(where: \.isLowercase) else { return self }
        return split(separator: " ").map { word in
            let small = word.lowercased()
            return ["of", "the", "and", "for"].contains(small)
                ? small : small.prefix(1).uppercased() + small.dropFirst()
        }
        .joined(separator: " ")
    }
}
