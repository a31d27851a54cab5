/// Where a company or a thing is from, told by what stands before the country.
extension NameContext {
    /// "l’entreprise américaine", "hãng chip Mỹ": in most languages what somebody is comes before where from.
    func isBehindBusiness(_ sighting: Sighting) -> Bool {
        let words = text.words
        guard let role = sighting.verdict?.role, role == .demonym || role == .name else { return false }
        for index in stride(from: sighting.first - 1, through: max(0, sighting.first - 2), by: -1) {
            guard words[index + 1].gap == .space, words[index].paragraph == words[sighting.first].paragraph else {
                return false
            }
            if Self.businesses.contains(words[index].fingerprint) { return !isDelegation(index) }
            // A preposition between them says something else: "empresas en Chile".
            if words[index].end - words[index].start <= 3 || text.isWord(index, oneOf: Meetings.prepositions) {
                return false
            }
        }
        return false
    }

    /// "đoàn Việt Nam" and "công đoàn Hàn Quốc": only "tập đoàn" is a company.
    private func isDelegation(_ index: Int) -> Bool {
        text.isWord(index, oneOf: Self.groups) && (index == 0 || !text.isWord(index - 1, oneOf: Self.corporate))
    }

    private static let groups: SpelledWords = ["đoàn", "Đoàn"]
    private static let corporate: SpelledWords = ["tập", "Tập"]

    /// "des drones fabriqués en Turquie", "de fabrication suisse": where something was made says as little as where its maker is
    /// from.
    func isMadeThere(_ sighting: Sighting) -> Bool {
        let words = text.words
        let next = sighting.last + 1
        if sighting.verdict?.role == .demonym {
            return sighting.first > 0 && text.isWord(sighting.first - 1, oneOf: Self.making)
                || next < words.count && words[next].gap == .space && text.isWord(next, "الصنع")
        }
        guard sighting.verdict?.role == .name, sighting.first > 1, words[sighting.first].gap == .space,
            words[sighting.first - 1].gap == .space, text.isWord(sighting.first - 1, oneOf: Meetings.prepositions)
        else { return false }
        return text.isWord(sighting.first - 2, oneOf: Self.made)
    }

    private static let making: SpelledWords = ["fabrication", "fabricación", "fabricação"]
    private static let made: SpelledWords = [
        "fabriqué", "fabriquée", "fabriqués", "fabriquées", "fabricado", "fabricada", "fabricados",
        "fabricadas", "المصنعة", "المصنوعة",
    ]

    /// "la china Huawei", "l’américaine Nvidia": a people in small letters and the feminine, as companies are in these languages,
    /// between an article and a name of one word is where that is from: "el ruso Navalni" is a person. What has only capitals is
    /// often an authority: "la británica CMA".
    func isBeforeItsName(_ sighting: Sighting) -> Bool {
        let words = text.words
        guard sighting.verdict?.role == .demonym, !words[sighting.first].form.contains(.capital),
            isNamed(sighting.last + 1)
        else { return false }
        let start = Int(words[sighting.first].start)
        // The last byte of either apostrophe: what is before it is no word of its own.
        if start > 0, text.bytes[start - 1] == UInt8(ascii: "'") || text.bytes[start - 1] == 0x99 {
            return text.letters(of: sighting.last).last == UInt8(ascii: "e")
        }
        return sighting.first > 0 && words[sighting.first].gap == .space
            && text.isWord(sighting.first - 1, oneOf: Self.articles)
    }

    /// Whether a word is a name in small letters but for the first, no person's, and none of the tables.
    private func isNamed(_ next: Int) -> Bool {
        let isOfTwo =
            next + 1 < text.words.count && text.words[next + 1].gap == .space
            && text.words[next + 1].form.contains(.capital)
        return !isOfTwo && next < text.words.count && text.words[next].gap == .space
            && text.words[next].form.contains(.capital)
            && !text.words[next].form.contains(.capitals)
            && !isKnown(text.words[next], as: .given) && !text.isWord(next, oneOf: Self.givenNames)
            && !gazetteer.hasMeaning(of: text.words[next].fingerprint) {
                $0.role.isFound && $0.role != .house && !$0.marks.contains(.lookupOnly)
            }
    }

    /// "der chinesische Konzern", "US-Firmen": a German word for a company behind a people or in one word with a country.
    func isBeforeGermanCompany(_ sighting: Sighting) -> Bool {
        let next = sighting.last + 1
        if text.isWord(sighting.last, oneOf: Self.germanCompanies) { return true }
        guard next < text.words.count, let role = sighting.verdict?.role else { return false }
        let gap = text.words[next].gap
        return (gap == .hyphen || gap == .space && role == .demonym) && text.isWord(next, oneOf: Self.germanCompanies)
    }

    private static let articles: SpelledWords = ["la", "a", "da", "à", "pela", "La", "A"]
    /// Frequent given names of those whom these languages call by their people: "la francesa Christine Lagarde".
    private static let givenNames: SpelledWords = [
        "Alberto", "Alejandro", "Ana", "Andrés", "Angela", "Anna", "Anne", "Antonio", "António", "Bruno", "Carlos",
        "Catherine", "Christian", "Christine", "Claudia", "Diego", "Elena", "Emmanuel", "Fernanda", "Fernando",
        "Francisco", "François", "Gabriel", "Giorgia", "Giuseppe", "Gustavo", "Henri", "Isabel", "Javier", "Jean",
        "João", "Jorge", "Juan", "Julia", "Laura", "Laurent", "Louis", "Lucía", "Luis", "Luiz", "Manuel", "Marco",
        "Margrethe", "Maria", "María", "Marie", "Mario", "Miguel", "Mohamed", "Mohammed", "Nathalie", "Nicolas",
        "Olaf", "Pablo", "Paulo", "Pedro", "Pierre", "Rafael", "Ricardo", "Sergio", "Sofía", "Sophie", "Teresa",
        "Thierry", "Ursula", "Yann", "Yoshua",
    ]
    private static let germanCompanies: SpelledWords = [
        "Konzern", "Konzerns", "Konzerne", "Konzernen", "Firma", "Firmen", "Unternehmen", "Unternehmens", "Hersteller",
        "Herstellers", "Anbieter", "Anbieters", "Startup", "Chiphersteller", "Chipkonzern", "Softwarekonzern",
        "Techkonzern", "Technologiekonzern", "Internetkonzern", "Onlinekonzern",
    ]

    /// Words for companies that stand before where they are from.
    private static let businesses = folded([
        "entreprise", "entreprises", "société", "sociétés", "groupe", "firme", "éditeur", "empresa", "empresas",
        "compañía", "compañías", "firma", "tecnológica", "companhia", "hãng", "ty", "đoàn", "شركة", "شركات", "الشركة",
        "perusahaan", "géant", "géants", "gigante", "gigantes", "multinationale", "multinacional", "الشركات",
        "plateforme", "plataforma", "chatbot", "منصة", "المنصة", "tảng",
    ])
}
