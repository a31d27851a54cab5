/// Pieces of the words that forbid publication, by which nearly every line is seen to have none of them at a glance.
struct OpeningStems: Sendable {
    /// For each pair of letters, the third letters of the stems that may begin with it, a bit for each letter whatever its case.
    private var thirds = [UInt32](repeating: 0, count: 1024)
    /// For each pair, where its stems begin among all.
    private var firstOfPair = [Int](repeating: 0, count: 1025)
    /// The stems by their pairs, in small letters.
    private let all: [[UInt8]]
    /// The third letter of each stem as `thirds` has it; every bit for one of two letters.
    private let thirdOfStem: [UInt32]

    /// The stems of all wordings.
    init() {
        let stems = (Self.written + HoldingOrder.stems.sorted()).map { $0.utf8.map { $0 | 0x20 } }
        all = stems.enumerated().sorted { left, right in
            let (one, other) = (
                Self.pair(left.element[0], left.element[1]), Self.pair(right.element[0], right.element[1])
            )
            return (one, left.offset) < (other, right.offset)
        }.map(\.element)
        thirdOfStem = all.map { $0.count > 2 ? Self.bit($0[2]) : .max }
        for (stem, third) in zip(all, thirdOfStem) {
            let pair = Self.pair(stem[0], stem[1])
            thirds[pair] |= third
            firstOfPair[pair + 1] += 1
        }
        for pair in 0..<1024 { firstOfPair[pair + 1] += firstOfPair[pair] }
    }

    /// Whether a line has one of the stems, or bytes that cannot be told from them at a glance.
    func areIn(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        thirds.withUnsafeBufferPointer { thirds in
            for index in line.indices {
                let byte = line[index]
                // Beyond Latin, dashes and quotation marks: other alphabets, and the letters of Vietnamese.
                if byte >= 0xC4, byte != 0xE2 { return true }
                guard index + 1 < line.count else { return false }
                let next = line[index + 1]
                if byte >= 0x80 {
                    // A soft hyphen, or a space or joiner without a width, may stand inside a word.
                    if byte == 0xC2, next == 0xAD { return true }
                    if byte == 0x80, next & 0xF0 == 0x80, next >= 0x8B { return true }
                    // Letters in circles.
                    if byte == 0xE2, next == 0x92 || next == 0x93 { return true }
                }
                let pair = Self.pair(byte, next)
                let third = index + 2 < line.count ? Self.bit(line[index + 2]) : .max
                if thirds[pair] & third != 0, isStem(of: pair, third, line, at: index) { return true }
            }
            return false
        }
    }

    /// Whether a stem of a pair stands at an index.
    private func isStem(of pair: Int, _ third: UInt32, _ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        for number in firstOfPair[pair]..<firstOfPair[pair + 1] where thirdOfStem[number] & third != 0 {
            let stem = all[number]
            if index + stem.count <= line.count, stem.indices.allSatisfy({ line[index + $0] | 0x20 == stem[$0] }),
                !Self.isInsideOtherWord(stem, line, index)
            {
                return true
            }
        }
        return false
    }

    /// Whether a stem only begins `international` or `Internet`, or ends `threshold`, as it does in much news.
    private static func isInsideOtherWord(_ stem: [UInt8], _ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch stem {
        case hold: return index > 0 && isLetter(line[index - 1])
        case intern:
            guard index + stem.count + 1 < line.count else { return false }
            let (next, last) = (line[index + stem.count] | 0x20, line[index + stem.count + 1] | 0x20)
            return last == UInt8(ascii: "t") && (next == UInt8(ascii: "a") || next == UInt8(ascii: "e"))
        default: return false
        }
    }

    private static let (hold, intern) = (Array("hold".utf8), Array("intern".utf8))

    /// A number below 1,024 for two letters, whatever their case.
    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

    /// A bit for a letter, whatever its case.
    private static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }

    /// What every wording in the letters of western Europe has.
    private static let written = [
        "mbarg", "publica", "publice", "publis", "publie", "publia", "publik", "publié", "pubbl", "for rel", "no rel",
        "release on", "release up", "release:", "posting", "mettre en", "parution", "reprodu", "held until",
        "advance c",
        "release at", "release af", "release ti", "release da", "release em", "not for",
        "not to ",
        "for use", "hold", "hfr", "cleared", "immediate release ", "adv0", "adv 0", "adv 1", "adv 2", "adv 3", "adv1",
        "adv2", "adv3", "advance f", "diffus", "diffon", "difun", "difus",
        "divulg", "sperr", "frei ", "freig", "nicht", "ffentli", "niet ", "klausul", "julk", "not before",
        "not until", "do not", "nezve", "yay", "közöl", "a nu se", "terbit", "utiliser",
        "không ph",
        // The marks of drafts, and of what is not for all readers.
        "draf", "work in pr", "wip", "ntwurf", "brouil", "bauche", "version de t", "document de t", "borrador",
        "rascunho", "bozza",
        "versie", "utkast", "udkast", "kladde", "luonnos", "szkic", "robocza", "taslak", "konsep", "koncept", "piszkoz",
        "vázlat", "nháp",
        "confid", "konfid", "off the rec", "intern", "eyes only", "not yet", "approv", "unedited", "not edited",
        "unreleased", "vertrau", "weitergabe", "abstimm", "usage in", "partager", " valid", "uso in", "compartir",
        "circular", "riservat", "vertrouw", "fortrolig", "luottam", "poufne", "gizli", "rahasia", "for discuss",
        "unpubl", "not yet", "todo", "tbd", "papers", "newspap", "gesperrt",
        "for review", "distribu", "prohib", "proib", "vietat", "interd", "zakaz", "ei saa", "mag n", "use bef",
        "not ready",
        "paraît", " ams", "broadc", "verbreit", "dimuat", "disiar", "yasak", "openba", "jangan", " pms",
        "adv for", "tk", "xxx", "abdruck",
    ]
}
