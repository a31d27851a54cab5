import DatelineModel
import DatelineReading
import Foundation

/// Text that was read from bytes in some charset.
struct DecodedText {
    var text: String
    /// What could not be read beyond doubt, for the report; `nil` if nothing.
    var doubt: String?
}

/// The charsets of mail, pages and feeds, by the names that IANA and old programs give them.
enum Charset {
    /// The text of bytes in a charset; without one, or in one that is not known, it is what they are beyond doubt.
    ///
    /// Line ends are line feeds. Bytes that are no characters of the charset become U+FFFD, and the text has a doubt.
    static func text(of bytes: [UInt8], in charset: String?) -> DecodedText {
        var decoded = characters(of: bytes, in: charset.map(key) ?? "")
        decoded.text = plainLines(decoded.text)
        return decoded
    }

    private static func characters(of bytes: [UInt8], in name: String) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return characters(of: Array(bytes.dropFirst(3)), in: "utf8") }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || name == "utf16" {
            return guessed(bytes, "UTF-16")
        }
        guard let encoding = encodings[name] else {
            if let text = String(validating: bytes, as: UTF8.self) { return DecodedText(text: text) }
            return guessed(bytes, unnamed.contains(name) ? "UTF-8" : name)
        }
        // Text in a charset of one byte a letter is never valid UTF-8 by chance: its name is wrong.
        let isSingle = !encodingsOfManyBytes.contains(name)
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        if isSingle, let text = String(validating: bytes, as: UTF8.self) { return DecodedText(text: text) }
        if let text = decode(bytes, encoding) { return DecodedText(text: text) }
        if !isASCII, let text = String(validating: bytes, as: UTF8.self) { return DecodedText(text: text) }
        return byLines(bytes, encoding, name)
    }

    /// Line by line, so that one wrong byte costs no more than the characters of its line.
    private static func byLines(_ bytes: [UInt8], _ encoding: String.Encoding, _ name: String) -> DecodedText {
        var (text, wrong, count) = ("", 0, 0)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if count > 0 { text += "\n" }
            count += 1
            if let words = decode(Array(line), encoding) {
                text += words
            } else {
                wrong += 1
                text += String(decoding: line.map { $0 < 0x80 ? $0 : 0xFF }, as: UTF8.self)
            }
        }
        return DecodedText(text: text, doubt: "characters in \(wrong) of \(count) lines that are not \(name)")
    }

    /// Text whose charset is not said, or not right.
    private static func guessed(_ bytes: [UInt8], _ name: String) -> DecodedText {
        do {
            let (text, warnings) = try TextDecoding.story(of: withoutZeros(bytes), file: "")
            // What is taken out is listed; a text that was meant to be UTF-16 was read as what it is.
            let others = warnings.filter { $0.identifier != .utf16 || name != "UTF-16" }
            let doubt = others.first.map { warning in
                warning.identifier == .invalidUTF8
                    ? "nothing, but the text is not \(name): look at its letters"
                    : "nothing of the words; \(warning.summary)"
            }
            return DecodedText(text: String(decoding: text.bytes, as: UTF8.self), doubt: doubt)
        } catch {
            let text = String(decoding: bytes, as: UTF8.self)
            let wrong = text.unicodeScalars.count { $0 == "\u{FFFD}" }
            return DecodedText(
                text: text, doubt: wrong > 0 ? "characters that are not \(name) (\(wrong) of them)" : nil)
        }
    }

    /// The bytes without zeros, of which a damaged text has a few; all of them if there are as many as UTF-16 has.
    private static func withoutZeros(_ bytes: [UInt8]) -> [UInt8] {
        let zeros = bytes.count { $0 == 0 }
        return zeros > 0 && zeros * 8 < bytes.count ? bytes.filter { $0 != 0 } : bytes
    }

    private static func decode(_ bytes: [UInt8], _ encoding: String.Encoding) -> String? {
        // Foundation on Linux reads no EUC-JP, but the other form of the same characters.
        if encoding == .japaneseEUC { return shiftJIS(ofEUC: bytes).flatMap { decode($0, .shiftJIS) } }
        return String(data: Data(bytes), encoding: encoding)
    }

    /// Bytes of EUC-JP in Shift JIS; `nil` if there are some that it does not have.
    private static func shiftJIS(ofEUC bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let first = rest.popFirst() {
            guard first >= 0x80 else {
                result.append(first)
                continue
            }
            guard let second = rest.popFirst(), (0xA1...0xFE).contains(second) else { return nil }
            switch first {
            // Katakana of half the width.
            case 0x8E where second < 0xE0: result.append(second)
            case 0xA1...0xFE:
                // Two rows of 94 characters are one row here.
                let row = (first - 0xA1) / 2 + 0x81
                let isSecond = first % 2 == 0
                result.append(row > 0x9F ? row + 0x40 : row)
                result.append(isSecond ? second - 0x02 : second >= 0xE0 ? second - 0x60 : second - 0x61)
            default: return nil
            }
        }
        return result
    }

    /// Line feeds at the ends of lines, and no control characters.
    private static func plainLines(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F || $0 == 0xC2 }) else {
            return text
        }
        var result = String.UnicodeScalarView()
        // Any number of returns and the feed behind them are one line end.
        var returns = 0
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                returns += 1
                continue
            }
            if scalar != "\n" { result.append(contentsOf: repeatElement("\n", count: returns)) }
            returns = 0
            switch scalar {
            case "\u{0B}", "\u{0C}", "\u{85}": result.append("\n")
            case "\n", "\t": result.append(scalar)
            default: if !scalar.isControl { result.append(scalar) }
            }
        }
        result.append(contentsOf: repeatElement("\n", count: returns))
        return String(result)
    }

    /// A name in small letters and digits alone: `utf8` of `UTF-8`. Of the prefixes of old programs it has none that the tables do
    /// not have: `windows1251` of `x-cp1251`.
    private static func key(_ name: String) -> String {
        let key = String(
            name.lowercased().unicodeScalars.filter {
                ("a"..."z").contains($0) || ("0"..."9").contains($0)
            }.map(Character.init))
        let isKnown = { (name: String) in encodings[name] != nil || unnamed.contains(name) }
        guard !isKnown(key) else { return key }
        let bare = ["cs", "x"].first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) } ?? key
        let number = ["cp", "win", "ms", "ibm", "windows"].first { bare.hasPrefix($0) }.map { bare.dropFirst($0.count) }
        let candidates = [bare] + (number.map { ["windows\($0)", "cp\($0)"] } ?? [])
        return candidates.first(where: isKnown) ?? key
    }

    /// What programs write that do not know the charset, or mean ASCII.
    private static let unnamed: Set<String> = [
        "", "utf8", "utf", "usascii", "ascii", "ansix341968", "iso646us", "646", "unknown8bit", "8bit", "7bit",
        "unknown",
        "default", "none", "utf8mb4",
    ]

    private static func system(_ number: UInt) -> String.Encoding { String.Encoding(rawValue: number | 0x8000_0000) }

    private static let western = String.Encoding.windowsCP1252
    private static let chinese = system(0x0632)

    private static let encodings: [String: String.Encoding] = [
        "iso88591": western, "latin1": western, "iso8859": western, "windows1252": western, "cp1252": western,
        "xansi": western, "ansi": western,
        "iso88592": .isoLatin2, "latin2": .isoLatin2, "windows1250": .windowsCP1250, "cp1250": .windowsCP1250,
        "iso88593": system(0x203), "iso88594": system(0x204), "iso88595": system(0x205), "iso88596": system(0x206),
        "iso88597": system(0x207), "iso88598": system(0x505), "iso88598i": system(0x505), "iso88599": system(0x504),
        "iso885910": system(0x20A), "iso885911": system(0x41D), "tis620": system(0x41D), "windows874": system(0x41D),
        "iso885913": system(0x20D), "iso885914": system(0x20E), "iso885915": system(0x20F), "latin9": system(0x20F),
        "iso885916": system(0x210),
        "windows1251": .windowsCP1251, "cp1251": .windowsCP1251, "windows1253": .windowsCP1253,
        "windows1254": .windowsCP1254, "windows1255": system(0x505), "windows1256": system(0x506),
        "windows1257": system(0x507), "windows1258": system(0x508),
        "koi8r": system(0xA02), "koi8": system(0xA02), "koi8u": system(0xA08), "macintosh": .macOSRoman,
        "macroman": .macOSRoman, "xmacroman": .macOSRoman, "ibm850": system(0x410), "cp850": system(0x410),
        "ibm866": system(0x419), "cp866": system(0x419),
        "gb2312": chinese, "gbk": chinese, "gb18030": chinese, "cp936": chinese, "xgbk": chinese, "euccn": chinese,
        "gb231280": chinese,
        "big5": system(0xA03), "big5hkscs": system(0xA06), "xxbig5": system(0xA03), "cp950": system(0xA03),
        "shiftjis": .shiftJIS, "sjis": .shiftJIS, "xsjis": .shiftJIS, "cp932": .shiftJIS, "windows31j": .shiftJIS,
        "mskanji": .shiftJIS,
        "iso2022jp": .iso2022JP, "iso2022jp2": .iso2022JP, "csiso2022jp": .iso2022JP, "eucjp": .japaneseEUC,
        "xeucjp": .japaneseEUC,
        "euckr": system(0x422), "ksc56011987": system(0x422), "ksc5601": system(0x422), "cp949": system(0x422),
        "uhc": system(0x422), "windows949": system(0x422),
        "hzgb2312": system(0xA05), "hz": system(0xA05), "iso2022kr": system(0x840), "iso2022cn": system(0x830),
        "cp437": system(0x400), "cp852": system(0x412), "latin5": system(0x504),
        "cp50220": .iso2022JP, "cp50221": .iso2022JP, "iso2022jpms": .iso2022JP,
        "maccyrillic": system(7), "macce": system(29),
        "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian, "utf32": .utf32, "utf32le": .utf32LittleEndian,
        "utf32be": .utf32BigEndian, "utf7": system(0x0400_0100), "unicode11utf7": system(0x0400_0100),
    ]

    /// Those in which bytes may be valid UTF-8 by chance, or ASCII is no text.
    private static let encodingsOfManyBytes: Set<String> = Set(
        encodings.filter { pair in
            [
                chinese, system(0xA03), system(0xA06), .shiftJIS, .iso2022JP, .japaneseEUC, system(0x422),
                system(0xA05), system(0x840), system(0x830), .utf16LittleEndian, .utf16BigEndian, .utf32,
                .utf32LittleEndian, .utf32BigEndian, system(0x0400_0100),
            ].contains(pair.value)
        }.keys)
}
