/// Lines below a story on who has the rights to it, and on what others may do with it.
extension ClosingLine {
    /// `© EXA 2025. Redistribution is not allowed without consent.`, `(©NTB)`, `Riproduzione riservata`
    static func isOnRights(_ line: String) -> Bool {
        let bare = line.drop { "([ ".contains($0) }
        if bare.hasPrefix("©") || bare.hasPrefix("(c) ") || bare.hasPrefix("Copyright ©") { return true }
        let small = bare.lowercased()
        if small.hasPrefix("copyright "), small.dropFirst(10).prefix(4).allSatisfy(\.isNumber) {
            return namesHolder(bare.dropFirst(14))
        }
        return reserved.open(small)
    }

    /// `Esta información puede ser usada en parte o en su integridad citando la fuente`: what others may do with the text.
    static func isOnUse(_ small: String) -> Bool {
        // Where a day or a time stands, it may be an order from when the text may be used.
        guard small.utf8.count < 320, uses.open(small), !small.contains(where: \.isNumber),
            !wordsOfTime.contains(where: small.contains)
        else { return false }
        return wordsOfUse.contains { small.contains($0) } && !isTold(small)
    }

    private static let wordsOfTime = [
        "from ", " after", " before", " until", " ab ", " nach ", " a partir", "后方可", "之后",
    ]

    private static let uses = Beginnings([
        "esta información puede ser", "este comunicado puede ser", "se autoriza la reproducción",
        "se permite la reproducción", "reproducción autorizada", "reproduction autorisée", "reproduction gratuite",
        "abdruck honorarfrei", "abdruck frei", "abdruck kostenfrei",
        "veröffentlichung honorarfrei",
        "nachdruck honorarfrei", "è consentita la riproduzione", "riproduzione consentita", "é permitida a reprodução",
        "reprodução permitida", "a reprodução é", "przedruk dozwolony", "przedruk możliwy", "při použití uveďte",
        "при использовании материал", "при перепечатке", "при цитировании", "перепечатка", "у разі використання",
        "передрук", "转载请注明", "轉載請註明", "未经授权", "未經授權", "无断转载", "無断転載", "무단전재", "무단 전재", "kutipan berita ini",
        "bản quyền thuộc", "reproduction is authorised",
        "reproduction is authorized", "this text may be reproduced", "free for publication",
    ])

    private static let wordsOfUse = [
        "fuente", "source", "quelle", "beleg", "fonte", "źród", "zdroj", "ссылк", "посилан", "来源", "來源", "出处", "出處",
        "禁止", "转载", "轉載", "転載", "재배포", "금지", "sumber", "nguồn", "integridad", "acknowledged", "reproduced", "in full",
        "frei",
    ]

    /// Whether what stands behind a year says who holds the rights, and tells nothing: `Copyright 2025 will be a year of
    /// lawsuits, she said.`
    private static func namesHolder(_ rest: Substring) -> Bool {
        let words = rest.drop { !$0.isLetter && $0 != "©" }
        let first = words.prefix(while: \.isLetter)
        return (first.first?.isLowercase != true || ["by", "the", "all"].contains(first))
            && !isTold(String(words.prefix { $0 != "." }))
    }

    private static let reserved = Beginnings([
        "all rights reserved", "riproduzione riservata", "tutti i diritti riservati", "tous droits réservés",
        "todos los derechos reservados", "todos os direitos reservados", "alle rechte vorbehalten",
        "alle rechten voorbehouden", "dilarang keras mengambil konten", "issn 2", "toate drepturile rezervate",
        "wszelkie prawa zastrzeżone",
    ])
}
