// Asks Foundation everything that Dateline asks it about languages, and prints the answers: icu-answers
//
// `bin/release` compares the answers of two such programs, one with all data of ICU and one with those that bin/icu-data.swift
// leaves. Whoever lets Dateline ask for more lets this ask it, too. The charsets are those of the table of `Charset`.
import Foundation

let identifiers = Locale.availableIdentifiers.sorted()
/// Every locale, as ICU and as BCP 47 write it, and tags that have none, an older name or a choice of their own.
let tags =
    identifiers + identifiers.filter { $0.contains("_") }.map { $0.replacing("_", with: "-") } + [
        "ckb", "cmn", "de-u-co-phonebk", "es-u-co-trad", "got", "grc", "hak", "in", "iw", "ja-u-ca-japanese", "la",
        "mo", "nan",
        "sh", "th-u-ca-gregory", "tl", "tlh", "wuu", "xx", "zh-CN", "zh-HK", "zh-TW", "zh-u-co-stroke",
        "zh-u-co-zhuyin",
    ]

func answer(_ texts: String?...) { print(texts.map { $0 ?? "nil" }.joined(separator: "\t")) }

// Names of languages in themselves, and of countries in all languages.
var texts: [String] = []
for tag in tags {
    let locale = Locale(identifier: tag)
    let names = Locale.Region.isoRegions.map { locale.localizedString(forRegionCode: $0.identifier) ?? "nil" }
    let own = locale.localizedString(forIdentifier: tag)
    answer(tag, own, names.joined(separator: "|"))
    if !tag.contains("_"), !tag.contains("-") {
        texts += [own ?? tag] + names.indices.filter { $0 % 20 == 0 }.map { names[$0] }
    }
}

// Dates.
for tag in tags {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: tag)
    formatter.calendar = Calendar(identifier: .gregorian)
    let pattern = DateFormatter.dateFormat(fromTemplate: "dMMMMy", options: 0, locale: Locale(identifier: tag))
    let names = [
        formatter.monthSymbols, formatter.shortMonthSymbols, formatter.weekdaySymbols, formatter.shortWeekdaySymbols,
    ]
    answer(tag, pattern, names.map { $0.joined(separator: "|") }.joined(separator: "|"))
}

// Every character in Latin letters, alone and between others, and names of all languages.
let latin = StringTransform("Any-Latin; Latin-ASCII")
for scalar in (0x80...0x3_20FF).compactMap(Unicode.Scalar.init) where scalar.properties.generalCategory != .unassigned {
    let (one, several) = (String(scalar), "\(scalar)a\(scalar)\(scalar)")
    answer(one, one.applyingTransform(latin, reverse: false), several.applyingTransform(latin, reverse: false))
}
for text in texts { answer(text, text.applyingTransform(latin, reverse: false)) }

// The order of names in all languages.
for letter
    in "aàáâãäåāąbcçčćdďđeéèêëěęfgğhiìíîïıjklĺľłmnñňoòóôõöøőpqrřsśşšßtťþuùúûüűvwxyýÿzźżžæœцщыёїґאבابتγδ一丁七三上丙中亂国國가나さサगकखขค"
{
    texts += ["\(letter)", letter.uppercased(), "a\(letter)", "\(letter)a"]
}
texts += "ch cz ll lz dz dž lj nj ij aa aA Aa ae ue cs gy ly sz zs ng nh th tr gi kh -a a-b ab a’b １ 1 10 2 ② € 😀 a😀"
    .split(separator: " ").map(String.init)
let names = Set(texts).sorted().enumerated().filter { $0.offset % 12 == 0 || $0.element.unicodeScalars.count < 3 }.map(
    \.element)
for tag in tags where !tag.contains("_") {
    let locale = Locale(identifier: tag)
    let order = names.sorted {
        let order = $0.compare($1, options: [], range: nil, locale: locale).rawValue
        return order < 0 || order == 0 && $0 < $1
    }
    answer(tag, order.joined(separator: " "))
}

// Time zones.
for name in TimeZone.knownTimeZoneIdentifiers.sorted() + [
    "Asia/Calcutta", "Europe/Kyiv", "GMT+2", "PST", "Nowhere/Atall",
] {
    let zone = TimeZone(identifier: name)
    let offsets = stride(from: -3e9, to: 4e9, by: 1.3e6).map {
        zone?.secondsFromGMT(for: Date(timeIntervalSince1970: $0)) ?? 0
    }
    answer(name, zone?.identifier, offsets.map(String.init).joined(separator: ","))
}

// Addresses.
for address in [
    "http://bücher.example/ä?ö#ü", "https://例え.jp/日本", "http://faß.de", "http://مثال.إختبار/", "http://İ.com", "//ö.de",
] {
    let url = URL(string: address)
    answer(address, url?.absoluteString, url?.host(), URLComponents(string: address)?.string)
}

// One, two and more bytes of each charset.
let starts = [
    "\u{1B}$B", "\u{1B}(J", "\u{1B}(I", "\u{1B}$@", "\u{1B}$(D", "\u{1B}$)C\u{E}", "\u{1B}$)A\u{E}", "\u{1B}$)G\u{E}",
    "~{", "\u{1B}$*H\u{1B}N",
]
for (name, encoding) in Charset.encodings.sorted(by: { $0.key < $1.key }) {
    var known = 0
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    func read(_ bytes: [UInt8]) {
        let text = String(data: Data(bytes), encoding: encoding)
        if text != nil { known += 1 }
        for byte in (text ?? "nil").utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    for one in UInt8.min...UInt8.max {
        read([one])
        for two in UInt8(0x21)...0xFE where one > 0x20 {
            read([one, two])
            guard two % 3 == 0, one < 0x7F else { continue }
            for start in starts { read(start.utf8 + [one, two]) }
        }
    }
    for one in [0x81, 0x84, 0x8E, 0x8F, 0x90, 0x95, 0xFE] as [UInt8] {
        for two in UInt8(0x30)...0xFE {
            for three in stride(from: UInt8(0x30), to: 0xFE, by: 5) { read([one, two, three, 0x35]) }
        }
    }
    answer(name, String(sum), String(known))
}
