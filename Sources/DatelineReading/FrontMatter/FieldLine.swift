import DatelineModel

/// The lines of a file from an offset on, each with the range of its bytes.
struct FileLines: Sequence, IteratorProtocol {
    struct Line {
        /// Without the line break.
        let range: Range<Int>
        /// Where the next line begins.
        let next: Int

        func isBlank(in bytes: [UInt8]) -> Bool {
            skipBlank(bytes, range.lowerBound, range.upperBound) == range.upperBound
        }
    }

    let bytes: [UInt8]
    private let end: Int
    private var position: Int

    /// The lines up to the end of the file or before it.
    init(_ bytes: [UInt8], from start: Int, to end: Int? = nil) {
        (self.bytes, position, self.end) = (bytes, start, end ?? bytes.count)
    }

    mutating func next() -> Line? {
        guard position < self.end else { return nil }
        let start = position
        var end = lineEnd(bytes, start, self.end)
        position = end < self.end ? end + 1 : end
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return Line(range: start..<end, next: position)
    }
}

/// A line that says `key: value` or `key = value`, with a key of one word.
struct FieldLine {
    /// Where the key is.
    let keyRange: Range<Int>
    /// Where the value is, without the white space around it.
    let value: Range<Int>
    /// Whether a colon stands between them, and not an equals sign.
    let hasColon: Bool
    private let line: ArraySlice<UInt8>

    /// The colon of Chinese and Japanese keyboards.
    private static let wideColon = Array("：".utf8)

    /// The longest key in bytes.
    private static let longestKey = 40

    /// Whether a line tells to hold its text back, by a key of one word or, as some languages have it, of two:
    /// `Trạng thái: nháp`.
    static func isHolding(_ line: ArraySlice<UInt8>) -> Bool {
        if let field = FieldLine(line) { return field.isHolding }
        guard let first = line.first, first >= 0x80 || isLetter(first),
            let space = line.prefix(longestKey).firstIndex(of: UInt8(ascii: " ")),
            line[space...].prefix(longestKey).contains(UInt8(ascii: ":"))
        else { return false }
        var joined = line
        // A space without a break, in UTF-8, is none to a field.
        joined.replaceSubrange(space...space, with: "\u{A0}".utf8)
        return FieldLine(joined)?.isHolding ?? false
    }

    /// A line as a field; `nil` if it is none. `https://…` and `a == b` are none.
    init?(_ line: ArraySlice<UInt8>) {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let isQuote = { (byte: UInt8) in byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
        let end = line.endIndex
        var position = line.startIndex
        while position < end, isBlank(line[position]) { position += 1 }
        if position < end, isQuote(line[position]) { position += 1 }
        let start = position
        while position < end, Self.isKeyByte(line[position], isFirst: position == start),
            line[position] != Self.wideColon[0] || !line[position...].starts(with: Self.wideColon)
        {
            position += 1
        }
        guard position > start, position - start <= Self.longestKey else { return nil }
        keyRange = start..<position
        if position < end, isQuote(line[position]) { position += 1 }
        while position < end, isBlank(line[position]) { position += 1 }
        guard position < end else { return nil }
        let isWide = line[position...].starts(with: Self.wideColon)
        hasColon = isWide || line[position] == UInt8(ascii: ":")
        guard hasColon || line[position] == UInt8(ascii: "=") else { return nil }
        position += isWide ? Self.wideColon.count : 1
        guard
            position == end || isWide || isBlank(line[position]) || !hasColon && line[position] != UInt8(ascii: "=")
        else { return nil }
        while position < end, isBlank(line[position]) { position += 1 }
        var last = end
        while last > position, isBlank(line[last - 1]) { last -= 1 }
        value = position..<last
        self.line = line
    }

    private static func isKeyByte(_ byte: UInt8, isFirst: Bool) -> Bool {
        isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")
            || !isFirst && ((48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
    }

    /// The key in lowercase.
    var key: String {
        String(decoding: line[keyRange], as: UTF8.self).lowercased().replacing("\u{A0}", with: " ").trimmingWhitespace()
    }

    /// Whether the key is one that hardly ever opens a line of anything but front matter.
    var isTelling: Bool { Self.tellingKeys.contains(key) }

    private static let tellingKeys: Set<String> = [
        "title", "date", "draft", "embargo", "status", "published", "publishdate", "publish_date", "expirydate", "slug",
        "layout", "tags", "categories", "category",
    ]

    /// The value in lowercase, without quotes and the signs that end a comment or an object; what is long is cut.
    var word: String {
        let isMark = { (character: Character) in "\"'`,<>-}*/%#; \t".contains(character) }
        let words = String(decoding: line[value].prefix(40), as: UTF8.self).lowercased().drop(while: isMark)
        return String(words.prefix(words.count - words.reversed().prefix(while: isMark).count))
    }

    /// What other generators call the states in which an article is not to be read.
    static let holdingStates = HoldingWords.states.union([
        "draft", "hidden", "private", "pending", "future", "embargo", "embargoed", "unpublished", "trash",
        "confidential",
        "hold", "on hold", "on-hold", "restricted", "killed", "withdrawn", "scheduled", "unlisted", "secret", "deleted",
    ])

    /// Whether the line tells to hold its text back: `draft: true`, `published: false`, `Status: hidden`, `Statut : brouillon`.
    var isHolding: Bool {
        switch HoldingWords.keys[key] ?? key {
        case "draft", "hidden", "private", "unlisted": HoldingWords.yes.contains(word)
        case "published": HoldingWords.no.contains(word)
        case "status": Self.holdingStates.contains(word)
        case "embargo", "publishdate", "publish_date": word.first?.isNumber ?? false
        default: false
        }
    }
}

/// The words of fields that hold a text back, as authors write them in other languages than English.
package enum HoldingWords {
    /// The states in which an article is to be read.
    package static let openStates: Set<String> = [
        "published", "publish", "public", "live", "final", "released", "visible", "active", "current", "evergreen",
    ]

    /// What fields are called, with their names in English.
    static let keys: [String: String] = [
        (
            "draft",
            """
            brouillon ébauche entwurf borrador rascunho bozza utkast udkast kladde luonnos szkic taslak draf nháp bản-nháp
            черновик чернетка مسودة 草稿 下書き 초안
            """
        ),
        (
            "status",
            """
            statut état estado stato estatus situação toestand trạng-thái tình-trạng статус состояние стан الحالة 状态 狀態 状態 상태
            tila stav durum keadaan stan κατάσταση סטטוס
            """
        ),
        (
            "published",
            """
            publié publiée publicado publicada pubblicato pubblicata veröffentlicht gepubliceerd publicerad publiceret
            publisert julkaistu opublikowane yayınlandı diterbitkan đã-đăng xuất-bản опубликовано منشور 已发布 公開 공개
            """
        ),
    ].reduce(into: [:]) { keys, names in
        for name in names.1.split(whereSeparator: \.isWhitespace) {
            keys[String(name).replacing("-", with: " ")] = names.0
        }
    }

    /// Whether a state is one in which an article is not to be read: `draft`, `Future`, `planned`, `in review`.
    static func isUnready(_ state: String) -> Bool {
        let state = state.lowercased().trimmingWhitespace()
        return FieldLine.holdingStates.contains(state) || unreadyStates.contains(state)
            || unreadyStates.contains(state.replacing("-", with: " ").replacing("_", with: " "))
    }

    /// States on the way to publication, which other keys than those of states may have as well.
    private static let unreadyStates: Set<String> = [
        "planned", "upcoming", "queued", "backlog", "idea", "outline", "todo", "to do", "wip", "work in progress",
        "in progress", "in review", "in editing", "review", "needs review", "for review", "pending review",
        "unreviewed", "unfinished", "incomplete", "not ready", "not started", "writing", "editing", "drafting",
        "coming soon", "unapproved", "not approved", "geplant", "in planung", "prévu", "à venir", "en cours",
        "en préparation", "previsto", "en curso", "pianificato",
    ]

    static let yes = words(
        "true yes on 1 oui vrai ja wahr sí si sim sì có đúng да так はい 是 예 verdadero verdadeiro vero evet ya")
    static let no = words(
        "false no off 0 non faux nein falsch não nee không chưa нет ні いいえ 否 아니오 falso nej nei hayır tidak")

    /// The states in which an article is not to be read.
    static let states = words(
        """
        brouillon entwurf borrador rascunho bozza concept utkast udkast kladde luonnos szkic taslak draf konsep nháp
        черновик чернетка مسودة טיוטה 草稿 初稿 下書き 초안 privé privat privado privato caché versteckt oculto nascosto
        unveröffentlicht embargiert embargado
        """
    ).union(["bản nháp", "en attente", "in arbeit", "en revisión", "non publié", "nicht veröffentlicht"])

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
