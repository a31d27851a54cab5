private import Foundation

/// The mark of a text that is not meant for readers yet: `DRAFT`, `[ENTWURF] Summit closes`, `Draft v2 – not for circulation`.
enum DraftMark {
    /// The words of a line that are one; `nil` if it has none. `isWhole` tells that the words are all of the line.
    ///
    /// A line consists of it, or a colon, a dash or a bracket parts it from a headline before or behind it, and capitals
    /// set it off: `Draft AI Act published` is news.
    static func find(in words: ArraySlice<WireWord>, isWhole: Bool) -> Range<Int>? {
        guard let first = words.first, let last = words.last else { return nil }
        // Nearly every line has no such word at either end.
        guard startsOfLabels.contains(first.text) || endsOfLabels.contains(last.text) || around.contains(last.text)
        else { return nil }
        // `HOLD HOLD HOLD` is a kill.
        let isKill = words.count > 1 && words.allSatisfy { $0.text == "HOLD" }
        if isWhole, words.count <= 12, !isKill, isLabel(words) { return words.indices }
        let behind = words.dropFirst().firstIndex(where: \.startsPart) ?? words.endIndex
        if isSetOff(words[..<behind], in: words) { return words.startIndex..<behind }
        guard isWhole, let start = words.lastIndex(where: \.startsPart), isSetOff(words[start...], in: words) else {
            return nil
        }
        return start..<words.endIndex
    }

    /// Whether words have a label, and nothing but what may stand beside one.
    private static func isLabel(_ words: ArraySlice<WireWord>) -> Bool {
        var hasLabel = false
        var index = words.startIndex
        while index < words.endIndex {
            if let count = Phrases.length(of: labels, words[index...]) {
                // `EU AI code: draft` is a headline whose first word is none of these.
                hasLabel = true
                index += count
            } else if around.contains(words[index].text) || isVersion(words[index].text) {
                index += 1
            } else {
                return false
            }
        }
        return hasLabel
    }

    /// Whether a part of a line in capitals is the mark of a draft, and the rest of the line is not in capitals.
    private static func isSetOff(_ part: ArraySlice<WireWord>, in line: ArraySlice<WireWord>) -> Bool {
        // `Draft v3 – comments to Jim`: with its version it needs no capitals.
        let hasVersion = part.count == 2 && part.last.map { isNumberOfVersion($0.text) } ?? false
        guard part.count < line.count, hasVersion || part.allSatisfy(\.isInCapitals), isLabel(part),
            let first = part.first, Phrases.length(of: drafts, part) != nil || around.contains(first.text)
        else { return false }
        if hasVersion { return Phrases.length(of: drafts, part) != nil }
        let isCased = part.contains { $0.text.contains(where: \.isCased) }
        return !isCased || line.contains { !$0.isInCapitals }
    }

    /// `2`, `V2`, `3.1`, `12/02/2025`
    private static func isVersion(_ word: String) -> Bool {
        word.drop { $0 == "V" }.first?.isNumber ?? false
    }

    /// `V3`, `2`, `1.4`
    private static func isNumberOfVersion(_ word: String) -> Bool {
        let digits = word.drop { $0 == "V" }
        return (1...3).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
    }

    // MARK: - Words, in capitals without accents

    private static let draftWording =
        """
        draft; work in progress; wip; entwurf; rohentwurf; arbeitsentwurf; brouillon; ébauche; version de travail
        document de travail; borrador; rascunho; bozza; conceptversie; kladversie; utkast; udkast; kladde; luonnos
        szkic; wersja robocza; taslak; draf; konsep; bản nháp; bản thảo; nháp; dự thảo bài; черновик; чернетка; مسودة
        پیش‌نویس; טיוטה; 草稿; 初稿; 下書き; 下書; ドラフト; 초고; 초안입니다; προσχέδιο; koncept; vázlat; piszkozat; schiță; ciornă
        """

    /// The labels that may stand beside a headline.
    private static let drafts = Phrases.table(draftWording)

    /// All labels: those of drafts, and the orders that no headline has for words. They count only as a whole line.
    private static let labels = drafts.merging(HoldingOrder.labels) { $0 + $1 }

    /// What may stand beside a label.
    private static let around: Set<String> = Set(
        Phrases.table(
            """
            only; copy; text; version; use; first; second; third; final; rough; working; internal; confidential; early; new; old
            strictly; unfinished; incomplete; press; release; story; article; for; review; comment; comments; discussion
            approval; editing; not; yet; edited; do; quote; cite; circulate; share; distribute; publish; publication
            distribution; circulation; release; please; or; and; of; as; still; in; rev; revision; v; no; nr; n°; edit; edits
            erster; zweiter; nur; nicht; zur; veröffentlichung; zum; interner; version; fassung; stand; première; deuxième
            de; travail; à; ne; pas; publier; diffuser; non; définitif; définitive; para; revisión; no; publicar; difundir
            primer; segundo; uso; interno; não; da; pubblicare; non; definitivo; definitiva; concept; niet; publiceren
            voor; ikke; til; offentliggørelse; không; phổ; biến; đăng; không; для; не; публиковать; внутренний; للنشر; غير
            للمراجعة; 请勿发布; 内部; 未定稿; 公開禁止; 비공개; 내부용
            """
        ).values.joined().joined())

    private static let startsOfLabels = Set(labels.keys).union(around)
    private static let endsOfLabels = Set(labels.values.joined().compactMap(\.last))

    /// The first words of the labels, as they are written.
    static let wordings = draftWording.split { $0 == ";" || $0.isNewline }.map { $0.trimmingWhitespace() }

    /// The words of each label.
    static let allLabels = labels.values.flatMap { $0 }
}

/// Signs that editors write where words are still missing: `TK`, `[TK]`, `TKTK`, `XXX`.
enum MissingWords {
    /// The first sign in a text, in bytes; `nil` if it has none.
    static func find(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        bytes.withUnsafeBytes { buffer in
            // Neither letter is frequent as a capital.
            [UInt8(ascii: "K"), UInt8(ascii: "X")].compactMap { sign(in: buffer, range, endingWith: $0) }
                .min { $0.lowerBound < $1.lowerBound }
        }
    }

    private static func sign(
        in bytes: UnsafeRawBufferPointer, _ range: Range<Int>, endingWith letter: UInt8
    ) -> Range<Int>? {
        guard let start = bytes.baseAddress else { return nil }
        var position = range.lowerBound
        while position < range.upperBound,
            let place = memchr(start + position, Int32(letter), range.upperBound - position)
        {
            let index = UnsafeRawPointer(place) - start
            if let sign = sign(bytes, at: index, in: range) { return sign }
            position = index + 1
        }
        return nil
    }

    /// The sign that the letter at an index ends; `nil` if it is a part of a word or a name.
    private static func sign(_ bytes: UnsafeRawBufferPointer, at index: Int, in range: Range<Int>) -> Range<Int>? {
        var start = index
        while start > range.lowerBound, isCapital(bytes[start - 1]) { start -= 1 }
        let end = index + 1
        let isWord = { (byte: UInt8) in
            isLetter(byte) || (48...57).contains(byte) || byte >= 0x80 || "-._/".utf8.contains(byte)
        }
        guard end == range.upperBound || !isWord(bytes[end]), start == range.lowerBound || !isWord(bytes[start - 1])
        else {
            return nil
        }
        let word = bytes[start..<end]
        let isSign = word.elementsEqual("TK".utf8) || word.elementsEqual("TKTK".utf8) || word.elementsEqual("XXX".utf8)
        return isSign ? start..<end : nil
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
