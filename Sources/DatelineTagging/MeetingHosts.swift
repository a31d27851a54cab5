/// Tells who only hosts a meeting of others, and where one was held in languages that say so behind the place.
///
/// A word for the meeting has to stand beside it: "refugees hosted by Uganda" did not meet.
enum MeetingHosts {
    /// Whether a country or a place is the host of a meeting: "a summit hosted by Kenya", 由新加坡主持的会议.
    static func isHost(_ sighting: Sighting, in text: TaggedText) -> Bool {
        guard sighting.first > 0 else { return false }
        switch text.bytes[Int(text.words[sighting.first].start)] {
        case 0xE3...: return isChineseHost(sighting, in: text)
        case 0xD8...0xDB:
            return text.words[sighting.first].gap == .space && text.isWord(sighting.first - 1, oneOf: arabicHosted)
                && hasMeeting(before: sighting.first - 1, text)
        default: return mayBeAgent(sighting.first - 1, in: text) && isAgent(sighting, in: text)
        }
    }

    /// Whether a country or a place is where a meeting was held, by what is behind it or in one word with it: 在新加坡举行,
    /// "اجتماعهم بتونس".
    static func isPlace(_ sighting: Sighting, in text: TaggedText) -> Bool {
        switch text.bytes[Int(text.words[sighting.first].start)] {
        case 0xE3...: return isBeforeMeeting(sighting, in: text)
        case 0xD8:
            return text.letters(of: sighting.first).starts(with: [0xD8, 0xA8])
                && hasMeeting(before: sighting.first, text)
                && ArabicLetters.hasPreposition(text.words[sighting.first], of: text.bytes)
        default: return false
        }
    }

    /// Whether a word may be "by" in one of the languages, or an article behind it; `false` is certain.
    @inline(__always)
    private static func mayBeAgent(_ index: Int, in text: TaggedText) -> Bool {
        guard index > 0, text.words[index].end - text.words[index].start <= 4 else { return false }
        switch text.bytes[Int(text.words[index].start)] {
        case UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "d"), UInt8(ascii: "o"): return true
        case UInt8(ascii: "t"), UInt8(ascii: "l"), UInt8(ascii: "e"):
            let before = text.bytes[Int(text.words[index - 1].start)]
            return before == UInt8(ascii: "b") || before == UInt8(ascii: "p")
        default: return false
        }
    }

    /// "a summit hosted by Kenya", "hội nghị do Lào chủ trì".
    private static func isAgent(_ sighting: Sighting, in text: TaggedText) -> Bool {
        let words = text.words
        var agent = sighting.first - 1
        // "par la Côte d'Ivoire"
        if agent > 1, words[agent + 1].gap == .space, text.isWord(agent, oneOf: articles) { agent -= 1 }
        guard agent > 1, words[agent + 1].gap == .space, text.isWord(agent, oneOf: agents) else { return false }
        if text.isWord(agent - 1, oneOf: hosted) {
            return words[agent].gap == .space && hasMeeting(before: agent - 1, text)
        }
        let next = sighting.last + 1
        return next < words.count && words[next].gap == .space && text.isWord(next, oneOf: asHost)
            && text.isWord(agent, "do") && hasMeeting(before: agent, text)
    }

    /// Whether one of the few words before another is one for a meeting.
    private static func hasMeeting(before word: Int, _ text: TaggedText) -> Bool {
        for index in stride(from: word - 1, through: max(0, word - 4), by: -1) {
            guard text.words[index + 1].gap <= .comma, text.words[index].paragraph == text.words[word].paragraph else {
                return false
            }
            if text.isWord(index, oneOf: Meetings.meetings) { return true }
        }
        return false
    }

    private static let agents: SpelledWords = ["by", "par", "por", "pela", "pelo", "do", "oleh"]
    private static let articles: SpelledWords = ["the", "la", "le", "el"]
    private static let hosted: SpelledWords = [
        "hosted", "accueilli", "accueillie", "accueillis", "organisé", "organisée", "acogida", "acogido", "organizada",
        "organizado", "sediada", "diselenggarakan",
    ]
    /// Behind the host in Vietnamese: "chủ trì", "đăng cai", "tổ chức".
    private static let asHost: SpelledWords = ["chủ", "đăng", "tổ"]

    private static let arabicHosted: SpelledWords = [
        "استضافتها", "استضافته", "تستضيفها", "تستضيفه", "احتضنتها", "احتضنته", "تحتضنها", "تحتضنه",
    ]

    // MARK: - Chinese, Japanese and Korean

    /// 在新加坡举行的会议, ソウルで開かれた, 서울에서 열린. What is held there may be an election or a race, too.
    private static func isBeforeMeeting(_ sighting: Sighting, in text: TaggedText) -> Bool {
        let (start, end) = (Int(text.words[sighting.first].start), Int(text.words[sighting.last].end))
        let bytes = text.bytes
        let before = text.character(at: start - 3)
        let isChinese = before == chineseIn.0 || before == chineseIn.1 || before == chineseIn.2
        let next = text.character(at: end)
        guard isChinese || next == japaneseIn || next == koreanIn.0 && text.character(at: end + 3) == koreanIn.1 else {
            return false
        }
        let near = bytes[end..<min(end + 24, bytes.count)]
        guard let held = position(of: isChinese ? chineseHeld : opened, in: near) else { return false }
        return position(of: meetings, in: bytes[held..<min(held + 33, bytes.count)]) != nil
            || position(of: meetings, in: bytes[max(0, start - 30)..<start]) != nil
    }

    private static func isChineseHost(_ sighting: Sighting, in text: TaggedText) -> Bool {
        let (start, end) = (Int(text.words[sighting.first].start), Int(text.words[sighting.last].end))
        guard text.character(at: start - 3) == chineseBy else { return false }
        let near = text.bytes[end..<min(end + 24, text.bytes.count)]
        return chineseHosted.contains { near.starts(with: $0) }
            && (position(of: meetings, in: text.bytes[max(0, start - 30)..<start]) != nil
                || position(of: meetings, in: near) != nil)
    }

    /// Where one of some words begins in a few bytes, before any punctuation.
    private static func position(of words: [[UInt8]], in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        bytes.indices.first { index in
            let rest = bytes[index...]
            return words.contains { rest.starts(with: $0) }
        }.flatMap { found in
            let isCut = bytes[..<found].indices.contains { index in
                stops.contains { bytes[index..<found].starts(with: $0) }
            }
            return isCut ? nil : found
        }
    }

    private static func spelled(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

    private static let stops = spelled("，", "。", "；", "、")
    /// 在, 于, 於; 由; で; 에서.
    private static let chineseIn: (UInt32, UInt32, UInt32) = (0xE59CA8, 0xE4BA8E, 0xE696BC)
    private static let (chineseBy, japaneseIn): (UInt32, UInt32) = (0xE794B1, 0xE381A7)
    private static let koreanIn: (UInt32, UInt32) = (0xEC9790, 0xEC849C)
    private static let chineseHeld = spelled(
        "举行", "舉行", "召开", "召開", "举办", "舉辦", "开幕", "開幕", "闭幕", "閉幕", "会晤", "會晤", "会谈", "會談", "商定")
    private static let chineseHosted = spelled("主持", "主办", "主辦", "承办", "承辦")
    private static let meetings = spelled(
        "会议", "會議", "峰会", "峰會", "大会", "大會", "论坛", "論壇", "会谈", "會談", "会晤", "會晤", "对话", "對話", "磋商", "会上", "年会", "官员在",
        "官員在", "サミット", "会議", "会談", "会合", "首脳", "회의", "정상회담", "포럼", "총회")
    private static let opened = spelled("開かれ", "開催", "열린", "열렸", "개최")
}
