// Makes the data of ICU as small as Dateline's uses of it allow: icu-data WHOLE SMALL
//
// Foundation has 34 MB of it, more than the rest of the program. WHOLE is a common data file of ICU, a folder of named items;
// SMALL is one with no more than what the program can ask for:
//
// - the names of countries in all languages, and those of languages in themselves (`Locale.localizedString`)
// - the names of months and days, and the order of a date's parts, in all languages (`DateFormatter`)
// - the order of names in all languages (`String.compare` with a locale)
// - all alphabets in Latin letters (`applyingTransform` with `Any-Latin; Latin-ASCII`)
// - the charsets of mail, feeds and pages (`Charset`)
// - time zones (`TimeZone`), and the names of hosts in all scripts (`URL`)
//
// Whoever lets the program ask for more adds it to `Keep` and to bin/icu-answers.swift, by which `bin/release` sees that the
// answers are those that all data give.
import Foundation

/// What is kept.
enum Keep {
    case all, nothing
    /// Of a table those entries of which a closure does not say `nothing`.
    case some((String) -> Keep)

    /// What is kept of an item of the data.
    static func of(_ path: String) -> Keep {
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        let name = parts[parts.count - 1]
        guard parts.count == 2 else { return inMainFolder(name) }
        switch parts[0] {
        case "coll": return .some { $0 == "collations" ? .some(ordering) : $0 == "UCARules" ? .nothing : .all }
        case "region": return .all
        case "lang":
            let own = language(of: name)
            // A language that has no file has its English name.
            guard !forAll.contains(name), own != "en" else { return .all }
            let kept = [own] + (sharing[own] ?? [])
            return .some { key in
                key.hasPrefix("Languages") ? .some { kept.contains(language(of: $0)) ? .all : .nothing } : .all
            }
        case "translit":
            return .some { $0 == "RuleBasedTransliteratorIDs" ? .some { isForLatin($0) ? .all : .nothing } : .all }
        // Words of Thai are parted before its letters are replaced.
        case "brkitr": return forAll.contains(name) || ["word.brk", "thaidict.dict"].contains(name) ? .all : .nothing
        // What a formatter of dates makes ready for its numbers.
        case "curr": return forAll.contains(name) ? .all : .nothing
        // Units, names of time zones, numbers in words.
        default: return .nothing
        }
    }

    /// What the files of all languages in a folder share.
    private static let forAll = ["root.res", "pool.res", "res_index.res", "supplementalData.res"]

    private static func inMainFolder(_ name: String) -> Keep {
        if name.hasSuffix(".cnv") { return converters.contains(String(name.dropLast(4))) ? .all : .nothing }
        // How names of users are written, which letters look the same, what every character is called.
        if name.hasSuffix(".spp") || ["confusables.cfu", "unames.icu"].contains(name) { return .nothing }
        guard name.hasSuffix(".res"), name != "root.res", name != "pool.res" else { return .all }
        // Of locales: relative times, what a keyboard has, how people are addressed.
        return .some { key in
            let isLeftOut = ["fields", "characterLabel", "personNames"].contains(key)
            return isLeftOut || key.contains("ExemplarCharacters") ? .nothing : .all
        }
    }

    /// Not the orders in which texts are searched, nor the rules from which orders could be made anew.
    private static func ordering(_ name: String) -> Keep {
        name.hasPrefix("search") || name == "eor" ? .nothing : .some { $0 == "Sequence" ? .nothing : .all }
    }

    /// Not how one language is written in another, nor how it sounds.
    private static func isForLatin(_ name: String) -> Bool {
        // These two are how Burmese and Ethiopic are written in Latin letters.
        if name == "my-my_Latn" || name.hasSuffix("/Beta_Metsehaf") { return true }
        return !name.contains("FONIPA") && !name.contains("/") && name.first?.isUppercase ?? false
    }

    /// Languages whose names for themselves are in the file of another.
    private static let sharing = ["no": ["nb", "nn"], "sr": ["sh"], "fil": ["tl"], "zh": ["wuu"]]

    private static func language(of name: String) -> String {
        String(name.prefix { $0 != "_" && $0 != "." && $0 != "%" })
    }

    private static let converters: Set<String> = [
        "cns-11643-1992", "gb18030-2022", "ibm-1089_P100-1995", "ibm-1168_P100-2002", "ibm-1363_P11B-1998",
        "ibm-1373_P100-2002", "ibm-1375_P100-2008", "ibm-1386_P100-2001", "ibm-437_P100-1995", "ibm-5346_P100-1998",
        "ibm-5347_P100-1998", "ibm-5349_P100-1998", "ibm-5350_P100-1998", "ibm-5354_P100-1998", "ibm-5478_P100-1995",
        "ibm-850_P100-1995", "ibm-852_P100-1995", "ibm-864_X110-1999", "ibm-878_P100-1996", "ibm-9005_X110-2007",
        "ibm-912_P100-1995", "ibm-913_P100-2000", "ibm-914_P100-1995", "ibm-915_P100-1995", "ibm-921_P100-1995",
        "ibm-923_P100-1998", "ibm-943_P15A-2003", "ibm-9447_P100-2002", "ibm-9448_X100-2005", "ibm-9449_P100-2002",
        "ibm-949_P110-1999", "ibm-949_P11A-1999", "iso-8859_10-1998", "iso-8859_14-1998", "iso-8859_16-2001",
        "macos-29-10.2", "macos-7_3-10.2", "windows-874-2000", "windows-936-2000", "windows-949-2000",
        "windows-950-2000",
    ]
}

/// A common data file of ICU: a head, the number of items, for each the places of its name and its bytes, and these.
struct DataFile {
    let head: [UInt8]
    var items: [(name: String, bytes: ArraySlice<UInt8>)]

    init(_ bytes: [UInt8]) {
        let start = Int(bytes[0]) | Int(bytes[1]) << 8
        let words = Words(bytes[start...])
        head = Array(bytes[..<start])
        let count = words[0]
        items = (0..<count).map { item in
            let name = start + words[1 + item * 2]
            let end = item + 1 < count ? words[4 + item * 2] : bytes.count - start
            return (
                String(decoding: bytes[name...].prefix { $0 != 0 }, as: UTF8.self),
                bytes[start + words[2 + item * 2]..<start + end]
            )
        }
    }

    var bytes: [UInt8] {
        var names: [UInt8] = []
        var places: [Int] = []
        for item in items {
            places.append(4 + items.count * 8 + names.count)
            names += item.name.utf8 + [0]
        }
        var index = items.count.littleEndianBytes
        var content: [UInt8] = []
        let start = (4 + items.count * 8 + names.count + 15) / 16 * 16
        for (item, place) in zip(items, places) {
            index += place.littleEndianBytes + (start + content.count).littleEndianBytes
            content += item.bytes
            content.pad(to: 16)
        }
        var all = index + names
        all.pad(to: 16)
        return head + all + content
    }
}

/// A resource bundle of ICU: a tree of tables and arrays that hold strings, numbers and bytes. It is written anew without
/// what is not kept.
///
/// Behind its head it has its root, its index, its keys, its parts in units of 16 bits (strings, and tables and arrays of
/// nothing but strings), and its other parts. A reference to a part has its type in the highest four bits, and in the others
/// its place. Keys and strings may also be in a pool, a bundle that all of a folder share.
struct Bundle {
    private let head: ArraySlice<UInt8>
    private let words: Words
    private let keysEnd: Int
    private let pool: Words?
    /// From which number on keys are those of the pool, and strings are the bundle's own: in parts of 16 bits, and in others.
    private let (poolKeys, ownShortStrings, ownStrings): (Int, Int, Int)

    private var units: [UInt8] = []
    private var parts: [UInt8] = []
    private var start = 0
    private var written: [Int: Int] = [:]

    /// A bundle; `nil` if its format is an older or a newer one.
    init?(_ item: ArraySlice<UInt8>, pool: ArraySlice<UInt8>?) {
        let format = item[item.startIndex + 16]
        guard format == 2 || format == 3 else { return nil }
        head = item.prefix(Words(item).half(0))
        words = Words(item.dropFirst(head.count))
        self.pool = pool.map { Words($0.dropFirst(Words($0).half(0))) }
        keysEnd = words[2] * 4
        let attributes = words[6]
        poolKeys = attributes & 4 == 0 ? .max : keysEnd > words.firstKey ? keysEnd : 0
        ownShortStrings = attributes >> 16
        ownStrings = words[1] >> 8 | (attributes & 0xF000) << 12
    }

    /// The bundle with what is kept of it.
    func filtered(_ keep: Keep) -> [UInt8] {
        var new = self
        var root = 0
        // The first time shows how long the units are, behind which the parts start.
        for _ in 1...2 {
            (new.units, new.parts, new.written) = ([0, 0], [], [:])
            root = new.write(words[0], keep)
            new.units.pad(to: 4)
            new.start = keysEnd + new.units.count
        }
        let end = (new.start + new.parts.count) / 4
        var index = (1...words[1] & 0xFF).map { words[$0] }
        (index[2], index[3], index[6]) = (end, end, new.start / 4)
        return head + ([root] + index).flatMap(\.littleEndianBytes) + words[words.firstKey..<keysEnd] + new.units
            + new.parts
    }

    /// Writes a part, and tells the reference to it.
    private mutating func write(_ part: Int, _ keep: Keep) -> Int {
        var isWhole = false
        if case .all = keep { isWhole = true }
        if isWhole, let known = written[part] { return known }
        let (type, place) = (part >> 28, part & 0xFFF_FFFF)
        let new: Int
        switch type {
        case 6: new = place < ownStrings ? part : 6 << 28 | ownStrings + writeString(place - ownStrings)
        case 7: new = part
        case 2, 4, 5: new = writeTable(type, place, keep)
        case 8, 9: new = writeArray(type, place)
        default:
            guard place > 0 else { return part }
            // Bytes begin where their addresses are multiples of 16.
            if type == 1 { parts.pad(to: 16, from: start + 4) }
            // Strings of the old form and what stands for another part have a unit more, a zero.
            let size = 4 + words[place] * (type == 1 ? 1 : type == 14 ? 4 : 2) + (type == 0 || type == 3 ? 2 : 0)
            new = append(words[place * 4..<place * 4 + size], as: type)
        }
        if isWhole { written[part] = new }
        return new
    }

    /// Writes a string in units, and tells its place in them.
    private mutating func writeString(_ place: Int) -> Int {
        let first = words.half(keysEnd / 2 + place)
        guard place > 0, first > 0 else { return 0 }
        let length: Int
        switch first {
        case 0xDC00..<0xDFEF: length = 1 + first & 0x3FF
        case 0xDFEF..<0xDFFF: length = 2 + (first - 0xDFEF) << 16 + words.half(keysEnd / 2 + place + 1)
        case 0xDFFF:
            length = 3 + words.half(keysEnd / 2 + place + 1) << 16 + words.half(keysEnd / 2 + place + 2)
        default: length = (0...).first { words.half(keysEnd / 2 + place + $0) == 0 } ?? 0
        }
        let new = units.count / 2
        units += words[keysEnd + place * 2..<keysEnd + (place + length + 1) * 2]
        return new
    }

    private mutating func writeTable(_ type: Int, _ place: Int, _ keep: Keep) -> Int {
        guard place > 0 || type == 5 else { return 2 << 28 }
        var entries: [(key: Int, part: Int)] = []
        let first = type == 5 ? keysEnd / 2 + place : place * 2
        let count = type == 4 ? words[place] : words.half(first)
        for entry in 0..<count {
            let key = type == 4 ? words[place + 1 + entry] : words.half(first + 1 + entry)
            let part =
                switch type {
                case 4: words[place + 1 + count + entry]
                case 5: longReference(words.half(first + 1 + count + entry))
                // A unit fills the word up behind an even number of keys.
                default: words[place + (count + 2) / 2 + entry]
                }
            var kept = keep
            if case .some(let choice) = keep { kept = choice(name(ofKey: key, isShort: type != 4)) }
            if case .nothing = kept { continue }
            entries.append((key, write(part, kept)))
        }
        guard !entries.isEmpty else { return 2 << 28 }
        let references = entries.compactMap { shortReference($0.part) }
        if type == 5, references.count == entries.count {
            return append(units: [entries.count] + entries.map(\.key) + references, as: 5)
        }
        if type == 4 {
            let numbers = [entries.count] + entries.map(\.key) + entries.map(\.part)
            return append(numbers.flatMap(\.littleEndianBytes)[...], as: 4)
        }
        var table = ([entries.count] + entries.map(\.key)).flatMap { $0.littleEndianBytes.prefix(2) }
        table.pad(to: 4)
        return append(table + entries.flatMap(\.part.littleEndianBytes), as: 2)
    }

    private mutating func writeArray(_ type: Int, _ place: Int) -> Int {
        guard place > 0 || type == 9 else { return 8 << 28 }
        let first = keysEnd / 2 + place
        let count = type == 9 ? words.half(first) : words[place]
        let new = (1...max(count, 1)).prefix(count).map {
            write(type == 9 ? longReference(words.half(first + $0)) : words[place + $0], .all)
        }
        let references = new.compactMap(shortReference)
        if type == 9, references.count == count { return append(units: [count] + references, as: 9) }
        return append(([count] + new).flatMap(\.littleEndianBytes)[...], as: 8)
    }

    /// The reference that a part of 16 bits has, in 32 bits, and the other way round.
    private func longReference(_ short: Int) -> Int {
        6 << 28 | (short < ownShortStrings ? short : short - ownShortStrings + ownStrings)
    }

    private func shortReference(_ long: Int) -> Int? {
        let place = long & 0xFFF_FFFF
        let short = place < ownStrings ? place : place - ownStrings + ownShortStrings
        return long >> 28 == 6 && short <= 0xFFFF ? short : nil
    }

    private func name(ofKey key: Int, isShort: Bool) -> String {
        let isOfPool = isShort ? key >= poolKeys : key >> 31 == 1
        let bytes =
            isOfPool
            ? pool.map { $0.bytes.dropFirst($0.firstKey + (isShort ? key - poolKeys : key & 0x7FFF_FFFF)) } ?? []
            : words.bytes.dropFirst(key)
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    private mutating func append(_ bytes: some Sequence<UInt8>, as type: Int) -> Int {
        let place = (start + parts.count) / 4
        parts += bytes
        parts.pad(to: 4)
        return type << 28 | place
    }

    private mutating func append(units new: [Int], as type: Int) -> Int {
        let place = units.count / 2
        units += new.flatMap { $0.littleEndianBytes.prefix(2) }
        return type << 28 | place
    }
}

/// Bytes as numbers of 32 bits, by their places, with the lowest byte first.
struct Words {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    subscript(place: Int) -> Int { half(place * 2) | half(place * 2 + 1) << 16 }

    /// A number of 16 bits.
    func half(_ place: Int) -> Int {
        let start = bytes.startIndex + place * 2
        return Int(bytes[start]) | Int(bytes[start + 1]) << 8
    }

    subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes.dropFirst(range.lowerBound).prefix(range.count) }

    /// Where the keys of a bundle begin: behind its root and its index.
    var firstKey: Int { 4 + (self[1] & 0xFF) * 4 }
}

extension Int {
    var littleEndianBytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) } }
}

extension [UInt8] {
    /// Adds zeros until the length, with that of what stands before, is a multiple of a number.
    mutating func pad(to number: Int, from start: Int = 0) {
        while (start + count) % number != 0 { append(0) }
    }
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else { fatalError("icu-data WHOLE SMALL") }
var data = DataFile(Array(try Data(contentsOf: URL(filePath: arguments[1]))))
let folders = Dictionary(data.items.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
data.items = data.items.compactMap { name, bytes in
    // `icudt76l/coll/zh.res`
    let path = name.drop { $0 != "/" }.dropFirst()
    let folder = name.prefix(through: name.lastIndex(of: "/") ?? name.startIndex)
    switch Keep.of(String(path)) {
    case .nothing: return nil
    case .all: return (name, bytes)
    case let keep:
        guard let bundle = Bundle(bytes, pool: folders[folder + "pool.res"]) else { return (name, bytes) }
        return (name, bundle.filtered(keep)[...])
    }
}
try Data(data.bytes).write(to: URL(filePath: arguments[2]))
