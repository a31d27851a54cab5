/// The head of the page of an agency.
extension AgencyName {
    /// The agency of `Andina | Agencia Peruana de Noticias`, a known name beside its long one; `nil` for any other line.
    static func ofMasthead(_ line: String) -> String? {
        guard line.utf8.count < 80,
            let sign = [" | ", " - ", " – ", " — ", " :: "].first(where: line.contains)
        else { return nil }
        let parts = line.split(separator: sign).map { $0.trimmingWhitespace() }
        guard parts.count == 2, let name = parts.first(where: isKnown), let long = parts.first(where: { $0 != name })
        else { return nil }
        let words = long.split(separator: " ")
        let isLongName =
            (2...7).contains(words.count) && long.last?.isLetter == true
            && words.contains { wordsOfMastheads.contains($0.lowercased()) }
            && words.allSatisfy { $0.first?.isLowercase == false || littleWords.contains(String($0)) }
        return isLongName ? name : nil
    }

    private static let wordsOfMastheads: Set<String> = [
        "agence", "agencia", "agencija", "agency", "agencja", "agentur", "agentura", "agenzia", "agência", "ajansı",
        "agenția", "агентство", "агенція", "kantor", "thông", "وكالة",
    ]
    private static let littleWords: Set<String> = [
        "de", "del", "di", "do", "da", "of", "the", "and", "y", "e", "for", "&", "xã", "tấn",
    ]
}
