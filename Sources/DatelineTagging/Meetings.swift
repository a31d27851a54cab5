/// Tells the place where delegates of many countries met from a country that a text is about.
enum Meetings {
    /// Whether a country or a place is only where some met: "ministers met in Accra, Ghana", where `previous` is the town. The
    /// last venue before it makes the next place of the sentence one: "meets in Geneva in July and in New York in 2027".
    static func isVenue(
        _ sighting: Sighting, after previous: Sighting?, lastVenue: Sighting?, in text: TaggedText
    ) -> Bool {
        let words = text.words
        // In Latin letters the place is behind a word of its own.
        if text.bytes[Int(words[sighting.first].start)] >= 0xD8, MeetingHosts.isPlace(sighting, in: text) {
            return true
        }
        var before = sighting.first - 1
        if words[sighting.first].gap == .comma, let previous, previous.last + 1 == sighting.first,
            previous.verdict?.country == sighting.verdict?.country
        {
            before -= 1
        }
        // "at a summit in the Rwandan capital"
        let next = sighting.last + 1
        if before > 0, words[before].end - words[before].start == 3, next < words.count,
            words[next].end - words[next].start == 7, words[before + 1].gap.joins,
            text.isWord(next, "capital"), text.isWord(before, "the")
        {
            before -= 1
        }
        guard before > 0, words[before].end - words[before].start <= 5, words[before + 1].gap.joins else {
            return false
        }
        guard text.isWord(before, oneOf: prepositions) else { return false }
        // What is joined to it, and not whatever comes later.
        if let lastVenue, lastVenue.last < before - 1, before - lastVenue.last < 30,
            text.isWord(before - 1, oneOf: joints), isOneSentence(lastVenue.last, before, words)
        {
            return true
        }
        if words[before].gap == .space, text.isWord(before - 1, oneOf: agreed) { return true }
        for index in stride(from: before - 1, through: max(0, before - 5), by: -1) {
            guard words[index].paragraph == words[before].paragraph, words[index + 1].gap <= .comma else {
                return false
            }
            if text.isWord(index, oneOf: meetings) { return true }
        }
        return false
    }

    /// Verbs of those who came to terms, before the place: "acordaron en Bogotá".
    private static let agreed: SpelledWords = [
        "convenu", "convenus", "acordaron", "acordaram", "sepakat", "اتفقوا", "اتفقت",
    ]
    private static let joints: SpelledWords = [
        "and", "then", "und", "dann", "et", "puis", "y", "e", "và", "dan", "lalu",
    ]

    private static func isOneSentence(_ first: Int, _ last: Int, _ words: [Word]) -> Bool {
        words[first].paragraph == words[last].paragraph && (first + 1...last).allSatisfy { words[$0].gap <= .comma }
    }

    /// Whether the lede is about many countries: "leaders of twenty countries", "ASEAN ministers".
    static func isOfMany(_ sightings: [Sighting], in text: TaggedText, _ gazetteer: Gazetteer) -> Bool {
        sightings.contains {
            text.words[$0.first].paragraph <= 1 && gazetteer.meanings[$0.meaning].role == .bloc
        } || firstOfMany(in: text) != nil
    }

    /// Whether the lede speaks of many countries, or a bloc is who it speaks of: one that only pays or helps comes later.
    static func isLedByOthers(_ sightings: [Sighting], in text: TaggedText, _ gazetteer: Gazetteer) -> Bool {
        sightings.contains { gazetteer.meanings[$0.meaning].role == .bloc && isEarly($0.first, in: text) }
            || firstOfMany(in: text) != nil
    }

    /// The first word of the sentence behind the one that begins with a number of states: "About sixty countries signed. China
    /// did not." Who is first named from there on is one of them.
    static func sentenceBehindNumber(in text: TaggedText) -> Int? {
        guard let number = firstOfMany(in: text), isEarly(number, in: text) else { return nil }
        return (number + 1..<text.words.count).first { text.words[$0].gap == .sentence }
    }

    /// Whether a word is one of the first ten of the headline or the lede.
    private static func isEarly(_ index: Int, in text: TaggedText) -> Bool {
        let paragraph = text.words[index].paragraph
        return paragraph <= 1 && (index < 10 || text.words[index - 10].paragraph < paragraph)
    }

    /// The number in the headline or the lede before the states that it is about: "leaders of twenty countries".
    private static func firstOfMany(in text: TaggedText) -> Int? {
        let words = text.words
        for index in words.indices.dropFirst() {
            guard words[index].paragraph <= 1 else { return nil }
            guard words[index].gap == .space, text.isWord(index, oneOf: states) else { continue }
            let isDigits = text.letters(of: index - 1).allSatisfy { $0 < 0x3A }
            if isDigits || text.isWord(index - 1, oneOf: numbers) { return index - 1 }
            // "una veintena de países"
            if index > 1, text.isWord(index - 1, oneOf: partitives), text.isWord(index - 2, oneOf: numbers) {
                return index - 2
            }
        }
        return nil
    }

    /// What stands before the place of a meeting, or of anything.
    static let prepositions: SpelledWords = ["in", "at", "à", "en", "em", "tại", "ở", "di", "au", "في"]
    /// Words for meetings, as they are written.
    static let meetings: SpelledWords = [
        "met", "meet", "meeting", "gathered", "gathering", "convened", "summit", "conference", "forum", "assembly",
        "session", "talks", "Summit", "Conference", "Forum", "Congress", "congress",
        "sommet", "réunion", "réunis", "réunies", "reunidos", "reunidas", "conférence", "congrès", "Sommet", "cumbre",
        "reunión", "conferencia", "foro", "Cumbre",
        "congreso", "Congreso", "cúpula", "cimeira", "reunião", "conferência", "Gipfel", "Treffen", "Konferenz",
        "nghị", "thảo", "đàn", "đàm", "họp", "konferensi", "pertemuan", "قمة", "القمة", "مؤتمر", "المؤتمر", "منتدى",
        "المنتدى", "اجتماع", "الاجتماع", "اجتماعهم", "اجتماعها", "اجتماعا", "اجتماعات", "الاجتماعات", "اجتماعاتهم",
        "مؤتمرا", "ملتقى", "الملتقى", "محادثات", "المحادثات",
    ]
    private static let states: SpelledWords = [
        "states", "countries", "nations", "governments", "pays", "États", "países", "Staaten", "Ländern",
        "nước", "negara", "دولة", "الدول",
    ]
    private static let partitives: SpelledWords = ["of", "de"]
    private static let numbers: SpelledWords = [
        "ten", "dozen", "dozens", "scores", "twelve", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "many", "member",
        "douze", "quinze", "seize", "vingt", "trente", "quarante", "cinquante", "soixante", "cent", "dizaine",
        "dizaines", "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "centaine",
        "doce", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiún",
        "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "cien", "docena", "decenas",
        "veintena", "treintena", "doze", "quinze", "dezesseis", "dezoito", "vinte", "trinta", "cinquenta", "dezenas",
        "zwölf", "fünfzehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "hundert", "Dutzend", "Dutzende",
        "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "عشرات",
    ]
}
