import DatelineModel

/// A line below a story that is no part of it, even if it is a sentence: what agencies and pages say of the text, of its
/// rights and of themselves, and what they ask of readers.
///
/// It is looked for only below the last sentence of a story: within one the same words may be told.
enum ClosingLine {
    /// The longest such line, in bytes.
    static let longest = 600

    /// Whether a line is nothing else.
    static func matches(_ line: String) -> Bool {
        guard (4...longest).contains(line.utf8.count) else { return false }
        let line = String(line.drop { "♦•*-–►▶●➤| ".contains($0) })
        var small = line.lowercased()
        if small.hasPrefix("disclaimer: ") { small = String(small.dropFirst(12)) }
        return isOnText(small) || isOnRights(line) || agencyOnItself(line) != nil || isOnResponsibility(small)
            || isRequest(line, small) || isAddress(line, small) || isStaff(line) || isRowOfHashtags(line)
            || isOnPictures(line) || isOnUse(small) || isOfArchive(line) || isOnAmendment(small) || isOnAccess(small)
            || buttons.contains(small) || line == "FOTOĞRAFLI" || line == "GÖRÜNTÜLÜ"
    }

    // MARK: - What is said of the text

    /// `(This story has not been edited by our staff and comes from a syndicated feed)`, `This article was originally published
    /// in Example Paper.`: the text is its subject, and how it came about is said of it.
    private static func isOnText(_ small: String) -> Bool {
        let isInBrackets =
            small.first.map { "([".contains($0) } ?? false && ")]".contains(small.trimmingEnd(of: ".").last ?? " ")
        if isInBrackets,
            ["with inputs from", "with input from", "with agency inputs"].contains(where: small.dropFirst().hasPrefix)
        {
            return true
        }
        let words = isInBrackets ? small.dropFirst() : small[...]
        if isInBrackets {
            return (texts + papers).contains { words.contains($0) } && origins.contains { words.contains($0) }
        }
        if texts.contains(where: words.hasPrefix) { return origins.contains { words.contains($0) } }
        // `This report, first published in 2019, ranks 40 countries.` is of a story.
        return papers.contains(where: words.hasPrefix) && hands.contains { words.contains($0) }
            && origins.contains { words.contains($0) }
    }

    private static let texts = [
        "this story", "this article", "this copy", "this press release", "this is a translation",
        "this is a machine translation",
        "the above story",
        "the above article",
        "this is ai generated", "this is an ai-generated", "except for the headline",
        "all information published on this", "all content on this",
    ]

    /// What a story may be about as well.
    private static let papers = [
        "this report", "this news", "this text", "this translation", "this release", "the story",
    ]

    /// Who does with such a text what is said of it.
    private static let hands = ["by our", "our staff", " staff ", " feed"]

    private static let origins = [
        "been edited", "auto-generated", "auto generated", "automatically generated", "syndicated", "published from",
        "wire feed", "agency feed", "originally published", "originally appeared", "first published", "first appeared",
        "republished", "translated from", "translated by", "authored by", "reference only", "creative commons",
        "machine translat", "can be downloaded", "can be found on", "is available on", "is available at",
        "by our staff", "paid press release", "generated summar",
    ]

    // MARK: - Agencies

    /// The known agency that begins a line in which it speaks of itself: `EXA provides up-to-date news and information …`.
    static func agencyOnItself(_ line: String) -> String? {
        let bytes = Array(line.utf8)
        let mayOffer = wordsOfOffers.contains { bytes.firstPlace(ofAnyCase: $0, in: bytes.indices) != nil }
        guard mayOffer else { return nil }
        let words = line.split(separator: " ", maxSplits: 6)
        guard words.count > 6 else { return nil }
        let verbs = (1...4).reversed().filter { verbsOfAgencies.contains(words[$0].lowercased()) }
        let name = verbs.lazy.map { words.prefix($0).joined(separator: " ") }.first(where: AgencyName.isKnown)
        guard let name else { return nil }
        let small = line.lowercased()
        return offers.contains { small.contains($0) } && !isTold(small) ? name : nil
    }

    /// Whether a line in small letters tells what someone said.
    static func isTold(_ small: String) -> Bool {
        small.split { !($0.isLetter || "'’-".contains($0)) }.contains { told.contains(String($0)) }
    }

    private static let told: Set<String> = [
        "said", "says", "told", "tell", "tells", "reported", "warned", "ruled", "announced", "added", "found", "urged",
        "urges", "asked", "asks", "dijo", "advirtió", "anunció", "informó", "según", "dit", "prévenu", "annoncé",
        "selon", "sagte", "teilte", "disse", "afirmou", "anunciou", "kata", "zei",
    ]

    private static let verbsOfAgencies: Set<String> = ["provides", "is", "receives", "offers", "website", "and"]

    /// One of them is in each of the offers.
    private static let wordsOfOffers = ["news ", "receives ", "responsible "]

    private static let offers = [
        "provides news and information", "provides up-to-date news and information", "news and information to",
        "news and information around", "news and information from",
        "news and information which are disseminated", "offers news and information",
        "solely responsible for all content", "receives financial assistance from", "receives support from",
        "of the news stories offered",
    ]

    /// `Neither the exchange … accepts responsibility for the adequacy of this release.`
    private static func isOnResponsibility(_ small: String) -> Bool {
        small.contains("accepts responsibility for the adequacy")
            || small.contains("solely responsible for all content")
    }

    /// `Translator: Jane Doe, John Roe`, `Edição: Jane Doe`: who worked on a text, in nothing but full names.
    private static func isStaff(_ line: String) -> Bool {
        guard line.utf8.count < 120, let colon = line.firstIndex(where: { ":：".contains($0) }),
            staff.contains(line[..<colon].lowercased().trimmingWhitespace())
        else { return false }
        let names = line[line.index(after: colon)...].replacing(" and ", with: ",").replacing(" e ", with: ",")
            .replacing(" y ", with: ",").replacing(" dan ", with: ",").split { ",&;/".contains($0) }
        return !names.isEmpty
            && names.allSatisfy { name in
                let words = name.split(separator: " ")
                return (2...4).contains(words.count)
                    && words.allSatisfy {
                        $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-.’'".contains($0) }
                    }
            }
    }

    private static let staff: Set<String> = [
        "translator", "translators", "translated by", "translation", "editor", "editors", "edited by", "editing",
        "copy editor", "sub-editor", "producer", "edição", "edición", "edizione", "redattore", "redaktur",
        "penerjemah", "traducción", "traduction", "tradução", "traduzione", "übersetzung", "redaktion", "redigering",
        "biên tập", "biên dịch", "editör",
    ]

    // MARK: - What is asked of readers

    /// `Receive daily updates in your inbox`, `Follow us on X: @example`: a request to readers, and two words of the trade of
    /// pages.
    private static func isRequest(_ line: String, _ small: String) -> Bool {
        guard line.utf8.count < 320, line.first?.isLetter == true else { return false }
        // Nearly no line begins with one of their words.
        let begins = String(small.prefix(while: isOfWord)).trimmingEnd(of: ".’'")
        guard requests.contains(begins) || openers.contains(begins) || phrases.open(small),
            !isTold(small)
        else { return false }
        let words = small.split { !isOfWord($0) }
            .map { $0.trimmingEnd(of: ".’'") }
        guard let first = words.first else { return false }
        // `Download limits apply to all apps.` asks nobody for anything.
        let isAsked =
            phrases.open(small) || requests.contains(first)
            || openers.contains(first) && words.contains { readers.contains($0) || $0.hasPrefix("@") }
                // `US` is a country.
                && (words.contains { $0 != "us" && readers.contains($0) || $0.hasPrefix("@") } || !line.contains("US"))
        guard isAsked else { return false }
        let found = Set(words.compactMap { trade[$0] })
        return found.count > 1 || found.count == 1 && words.count < 9
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "-'’@.".contains(character)
    }

    /// What only a request begins with.
    private static let requests: Set<String> = [
        "regístrate", "suscríbete", "síguenos", "únete", "abonnez-vous", "inscrivez-vous", "seguici", "iscriviti",
        "inscreva-se",
    ]

    /// What a request begins with that has a word for the readers or for those who ask them.
    private static let openers: Set<String> = [
        "follow", "subscribe", "download", "receive", "sign", "register", "join", "get", "stay", "click", "visit",
        "watch", "listen", "please", "read", "support", "become", "sigue", "descarga", "suivez", "retrouvez",
        "téléchargez", "recevez", "scarica", "siga", "assine", "baixe", "acompanhe", "receba", "folgen", "abonnieren",
        "registrieren", "ikuti", "dapatkan", "gabung", "unduh", "simak", "volg", "følg", "följ",
    ]

    private static let readers: Set<String> = [
        "us", "our", "your", "nuestro", "nuestra", "nuestros", "nuestras", "nosso", "nossa", "nossos", "nossas",
        "nous", "notre", "nos", "votre", "vos", "uns", "unser", "unsere", "unseren", "unserem", "unserer", "nostro",
        "nostra", "nostri", "kami", "ons", "onze", "oss", "vores",
    ]

    private static let phrases = Beginnings([
        "for more news", "for the latest news", "for all the latest news", "for all latest news", "for breaking news",
        "click here", "subscribe here", "sign up here", "register here", "si tienes cuenta", "si ya tienes cuenta",
    ])

    /// Words of the trade of pages, each with the kind of thing that it names: two kinds make a request one.
    private static let trade: [String: Int] = {
        let kinds = [
            "newsletter newsletters briefing boletín bulletin nieuwsbrief", "app apps", "ios android iphone", "berita",
            "inbox e-mail email mailbox",
            "whatsapp telegram viber", "facebook twitter x instagram youtube linkedin tiktok mastodon threads",
            "channel channels canal kanal",
            "subscribe subscription abonnement suscripción assinatura assinante subscriber", "latest breaking",
            "website site", "account cuenta compte conta konto", "leyendo lecture", "notifications alerts alertas",
            "google",
            "here aquí ici", "gratis gratuit gratuitement gratuitos gratuitas", "weekly daily", "@",
        ]
        var table: [String: Int] = [:]
        for (kind, words) in kinds.enumerated() {
            for word in words.split(separator: " ") { table[String(word)] = kind }
        }
        return table
    }()

    /// `jane@example.org`, `The writer can be reached at jane@example.org.`
    private static func isAddress(_ line: String, _ small: String) -> Bool {
        guard line.utf8.count < 120, line.utf8.contains(UInt8(ascii: "@")) else { return false }
        let words = line.split(separator: " ")
        guard words.contains(where: { $0.split(separator: "@").count == 2 }) else { return false }
        return words.count == 1 || writers.open(small) || small.contains(" can be reached at ")
    }

    private static let writers = Beginnings([
        "the writer can be", "the author can be", "the reporter can be", "contact the writer", "contact the reporter",
        "contact the author", "write to ", "reach ", "email: ", "e-mail: ", "email the ", "e-mail the ",
    ])

    /// `(foto) (vídeo)`: what an agency has beside its words.
    private static func isOnPictures(_ line: String) -> Bool {
        guard line.hasPrefix("(") else { return false }
        let words = line.split(separator: " ")
        return (1...4).contains(words.count)
            && words.allSatisfy { word in
                word.hasPrefix("(") && word.hasSuffix(")")
                    && [
                        "foto", "fotos", "vídeo", "video", "photo", "photos", "audio", "infografía", "gráfico",
                        "infographic",
                    ]
                    .contains(word.dropFirst().dropLast().lowercased())
            }
            || ["(FOTOĞRAFLI)", "(FOTOĞRAFLI - GÖRÜNTÜLÜ)", "(GÖRÜNTÜLÜ)"].contains(line)
    }

    /// `#AI #Data Vietnam`
    private static func isRowOfHashtags(_ line: String) -> Bool {
        guard line.utf8.count < 200, line.hasPrefix("#"), line.dropFirst().first?.isLetter == true,
            !".!?".contains(line.last ?? ".")
        else { return false }
        let words = line.split(separator: " ")
        let tags = words.count { $0.hasPrefix("#") }
        return words.count == 1 || tags > 1 && tags >= words.count - 1
    }
}
