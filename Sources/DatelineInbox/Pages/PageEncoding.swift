private import DatelineReading
private import Foundation

/// The encoding of a page: by its mark, by what it says, or else UTF-8 or Windows-1252.
enum PageEncoding {
    /// The text of a page.
    static func text(of bytes: ArraySlice<UInt8>) throws(UnreadableFile) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0) {
            guard let text = OtherEncoding.text(of: Array(bytes))?.text else { throw unknown("UTF-16") }
            return text
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        guard let name = declared(in: bytes), name != "utf-8", name != "utf8" else {
            if let other = OtherEncoding.text(of: Array(bytes)) { return other.text }
            // A page of UTF-8 with some broken letters is read as browsers read it.
            if declared(in: bytes) != nil { return String(decoding: bytes, as: UTF8.self) }
            return try decoded(bytes, "windows-1252")
        }
        return try decoded(bytes, name)
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String) throws(UnreadableFile) -> String {
        guard let number = numbers[name] else { throw unknown(name) }
        let encoding = String.Encoding(rawValue: 0x8000_0000 | number)
        if let text = String(bytes: bytes, encoding: encoding) { return text }
        guard number == windows1252 else { throw unknown(name) }
        return String(String.UnicodeScalarView(bytes.map { CharacterReferences.windows1252($0) }))
    }

    private static func unknown(_ name: String) -> UnreadableFile {
        UnreadableFile(
            "is a page in the encoding \(name.prefix(40)), which could not be read",
            help: "open it in a browser and save it again, or paste its words into a text file")
    }

    /// What the page says of its encoding: `<meta charset="…">`, or the same in the type of its content.
    private static func declared(in bytes: ArraySlice<UInt8>) -> String? {
        let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        for mark in ["charset=", "encoding="] {
            guard let place = head.firstRange(of: mark) else { continue }
            let name = head[place.upperBound...].drop { "\"' ".contains($0) }.prefix {
                $0.isLetter || $0.isNumber || "-_:".contains($0)
            }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    private static let windows1252: UInt = 0x0500

    /// The numbers that Core Foundation has for encodings, by the names that pages use (Encoding Standard, 4.2).
    private static let numbers: [String: UInt] = [
        "windows-1252": 0x0500, "iso-8859-1": 0x0500, "latin1": 0x0500, "iso8859-1": 0x0500, "us-ascii": 0x0500,
        "ascii": 0x0500, "cp1252": 0x0500, "iso-8859-15": 0x020F, "iso-8859-2": 0x0202, "latin2": 0x0202,
        "iso-8859-5": 0x0205, "iso-8859-6": 0x0206, "iso-8859-7": 0x0207, "iso-8859-8": 0x0208, "iso-8859-9": 0x0504,
        "windows-1250": 0x0501, "windows-1251": 0x0502, "cp1251": 0x0502, "windows-1253": 0x0503,
        "windows-1254": 0x0504,
        "windows-1255": 0x0505, "windows-1256": 0x0506, "windows-1257": 0x0507, "windows-1258": 0x0508,
        "koi8-r": 0x0A02,
        "koi8-u": 0x0A08, "gb2312": 0x0632, "gbk": 0x0632, "gb18030": 0x0632, "big5": 0x0A03, "shift_jis": 0x0A01,
        "shift-jis": 0x0A01, "sjis": 0x0A01, "euc-jp": 0x0920, "iso-2022-jp": 0x0820, "euc-kr": 0x0940,
        "ks_c_5601-1987": 0x0940,
        "windows-874": 0x041D, "tis-620": 0x041D,
    ]
}
