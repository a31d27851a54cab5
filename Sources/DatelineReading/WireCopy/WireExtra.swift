import DatelineModel

/// Lines above a story that are no part of it: the caption of a picture, `The minister in Montreal. (Photo: EXA)`, or whom to
/// ask, `Contact: Press Office, press@example.org`.
enum WireExtra {
    static func matches(_ line: String) -> Bool {
        // An address of mail, or the number of a telephone.
        let hasAddress =
            line.utf8.contains(UInt8(ascii: "@")) || line.utf8.contains(UInt8(ascii: "+"))
            || line.utf8.count < 100 && line.utf8.count { (48...57).contains($0) } > 6
        if hasAddress, case let small = line.lowercased(), contacts.open(small) { return true }
        // `@janedoe jane.doe@example.org`
        if hasAddress, line.utf8.count < 120, line.split(separator: " ").allSatisfy({ $0.contains("@") }) {
            return true
        }
        // `jane@example.org` below a name.
        if hasAddress, !line.contains(" "), line.utf8.count < 60, line.split(separator: "@").count == 2 { return true }
        // `| The minister in Montreal. VNA/VNS Photo Jane Placeholder |`, as tables of pages hold a caption.
        if line.hasPrefix("|"), line.hasSuffix("|"), line.contains(" Photo ") || line.contains(" Ảnh:") { return true }
        if hasCredit(line) { return true }
        guard line.utf8.last == UInt8(ascii: ")"), let open = line.lastIndex(of: "(") else { return false }
        let credit = line[line.index(after: open)...]
        // `(ANTARA/Jane Doe)`
        if let slash = credit.firstIndex(of: "/"), AgencyName.isKnown(String(credit[..<slash])),
            credit[slash...].contains(" ")
        {
            return true
        }
        return photos.open(credit)
    }

    /// Whether a line below a headline is signed as captions are: `The minister in Montreal. — Bernama`, `… File photo`, `… Foto:
    /// Jane Doe`.
    static func isSigned(_ line: String) -> Bool {
        if CaptionCredit.isJapanese(line) { return true }
        guard line.utf8.count < 400, line.contains(" ") else { return false }
        if CaptionCredit.isIn(line) { return true }
        for dash in ["— ", "– "] {
            guard let sign = line.ranges(of: dash).last else { continue }
            return AgencyName.isKnown(line[sign.upperBound...].trimmingEnd(of: ". "))
        }
        // `The minister in Montreal. Reuters`
        guard let stop = line.ranges(of: ". ").last else { return false }
        let last = line[stop.upperBound...].trimmingEnd(of: ".")
        return AgencyName.isKnown(last)
            || ["File photo", "Archivbild", "Symbolbild", "FILE PHOTO", "Archive"].contains(last)
    }

    /// Whether a line names who made a picture. Each byte is looked at once: nearly every line that is asked about is a story.
    private static func hasCredit(_ line: String) -> Bool {
        var line = line
        return line.withUTF8 { bytes in
            bytes.indices.contains { index in
                creditsByFirst[Int(bytes[index])].contains { credit in
                    index + credit.count <= bytes.count && credit.indices.allSatisfy { bytes[index + $0] == credit[$0] }
                }
            }
        }
    }

    /// The bytes of all credits, by their first.
    private static let creditsByFirst = credits.reduce(into: [[[UInt8]]](repeating: [], count: 256)) { table, credit in
        if let first = credit.utf8.first { table[Int(first)].append(Array(credit.utf8)) }
    }

    private static let credits = [
        "Image Credit:", "Photo Credit:", "Image credit:", "Photo credit:", "Getty Images", "AP Photo/", "REUTERS/",
        "EPA/", "Shutterstock", "via AP)", "via REUTERS", "Photo by ", "Photograph: ", "Crédit photo",
    ]

    /// Whether a line begins a block of whom to ask: `CONTACT:`, `Media contacts`.
    static func opensContacts(_ line: String) -> Bool {
        line.utf8.count < 40 && blocks.contains(line.lowercased().trimmingEnd(of: " :"))
    }

    private static let blocks: Set<String> = [
        "contact", "contacts", "contacts for media", "media contact", "media contacts", "press contact",
        "press contacts", "media inquiries",
        "press office contact", "for more information", "contact presse", "contacts presse", "pressekontakt", "kontakt",
        "rückfragehinweis", "contacto", "contacto de prensa", "contato", "contatti", "liên hệ", "контакты", "問い合わせ先",
        "문의",
    ]

    private static let contacts = Beginnings([
        "contact", "media contact", "press contact", "kontakt", "pressekontakt", "contatto", "contato", "liên hệ",
        "контакт",
    ])
    private static let photos = Beginnings([
        "Photo", "PHOTO", "Foto", "FOTO", "Ảnh", "ẢNH", "Picture:", "Image:", "Bild:", "Фото", "صورة",
    ])
}
