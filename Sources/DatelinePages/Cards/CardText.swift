import DatelineModel

/// Lays out the words of a card: SVG does not break lines, so they are broken here, by the widths that letters have in
/// most fonts.
///
/// Widths are in hundredths of the font size, those of a bold serif that is wider than most; no font that comes with a
/// system is wider by more than a seventh, which fits into the margins of a card.
enum CardText {
    /// A headline in lines, and their font size.
    struct Headline: Sendable, Equatable {
        /// The size in pixels.
        let size: Int
        /// The lines from the top.
        let lines: [String]
    }

    /// The sizes of headlines, each with the most lines that fit on a card.
    private static let sizes = [(84, 3), (76, 3), (66, 4), (58, 4), (52, 5), (46, 6)]

    /// A headline in the largest size in which all of it fits into a width in pixels; in the smallest it may be
    /// truncated.
    static func headline(_ text: String, width: Int) -> Headline {
        let units = units(text)
        for (size, limit) in sizes {
            let room = width * 100 / size
            let lines = lines(units, in: room)
            guard lines.count <= limit, units.allSatisfy({ $0.width <= room }) else { continue }
            return Headline(size: size, lines: lines.count > 1 ? balanced(units, lines.count, in: room) : lines)
        }
        let (size, limit) = sizes[sizes.count - 1]
        return Headline(size: size, lines: lines(text, size: size, width: width, limit: limit))
    }

    /// A text in lines of one size, at most `limit` of them.
    static func lines(_ text: String, size: Int, width: Int, limit: Int) -> [String] {
        let room = width * 100 / size
        return cut(lines(units(text).flatMap { $0.parts(in: room) }, in: room), to: limit, in: room)
    }

    private static func cut(_ lines: [String], to limit: Int, in room: Int) -> [String] {
        guard lines.count > limit else { return lines }
        return lines[..<(limit - 1)] + [fitted(lines[limit - 1] + " " + lines[limit], in: room)]
    }

    /// A text truncated, with an ellipsis, to fit into a width.
    static func fitted(_ text: String, in room: Int) -> String {
        let text = text.filter { !isControl($0) }
        guard width(text) > room else { return text }
        var result = ""
        var remaining = room - width("…")
        for character in text {
            remaining -= width(character)
            guard remaining >= 0 else { break }
            result.append(character)
        }
        while let last = result.last, last == " " || ",;:–—-".contains(last) { result.removeLast() }
        return result + "…"
    }

    /// Names separated by middle dots, as many of the first as fit into a width; `nil` if there are none.
    static func joined(_ names: [String], in room: Int) -> String? {
        guard let first = names.first else { return nil }
        var result = fitted(first, in: room)
        for name in names.dropFirst() {
            let longer = "\(result) · \(name)"
            guard width(longer) <= room else { break }
            result = longer
        }
        return result
    }

    // MARK: - Lines

    /// What stays on one line: a word, or a character of a script that puts no spaces between words.
    private struct Unit {
        var text: String
        var width: Int
        let followsSpace: Bool

        /// The unit, or, if it is wider than `room`, pieces of it that fit.
        func parts(in room: Int) -> [Unit] {
            guard width > room else { return [self] }
            var parts: [Unit] = []
            for character in text {
                let own = CardText.width(character)
                if let last = parts.last, last.width + own <= room {
                    parts[parts.count - 1].text.append(character)
                    parts[parts.count - 1].width += own
                } else {
                    parts.append(Unit(text: String(character), width: own, followsSpace: parts.isEmpty && followsSpace))
                }
            }
            return parts
        }
    }

    private static func units(_ text: String) -> [Unit] {
        var units: [Unit] = []
        var previous: Character = " "
        for character in text where !isControl(character) {
            defer { previous = character }
            guard !isBreakingSpace(character) else { continue }
            if isBreakingSpace(previous) || mayBreak(previous, character) {
                units.append(Unit(text: "", width: 0, followsSpace: isBreakingSpace(previous)))
            }
            units[units.count - 1].text.append(character)
            units[units.count - 1].width += width(character)
        }
        return units
    }

    private static func lines(_ units: [Unit], in room: Int) -> [String] {
        var lines: [String] = []
        var used = 0
        for unit in units {
            let space = unit.followsSpace ? width(" ") : 0
            if lines.isEmpty || used + space + unit.width > room {
                lines.append(unit.text)
                used = unit.width
            } else {
                lines[lines.count - 1] += (unit.followsSpace ? " " : "") + unit.text
                used += space + unit.width
            }
        }
        return lines
    }

    /// The same number of lines, with widths as equal as possible.
    private static func balanced(_ units: [Unit], _ count: Int, in room: Int) -> [String] {
        var (low, high) = (units.map(\.width).max() ?? 0, room)
        while low < high {
            let middle = (low + high) / 2
            if lines(units, in: middle).count <= count { high = middle } else { low = middle + 1 }
        }
        return lines(units, in: high)
    }

    // MARK: - Characters

    /// The width of a text in hundredths of its size.
    static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

    private static func width(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar {
        case "i", "j", "l", " ", ".", ",", ":", ";", "'", "’", "‘", "·", "|": return 34
        case "f", "r", "t", "s", "(", ")", "-", "I", "J", "!": return 46
        case "m", "w", "M", "W", "—", "…", "%", "&", "@", "Ж", "Ш", "Щ", "ш", "щ", "ж", "ю", "Ю": return 100
        case "A"..."Z": return 75
        case "0"..."9", "a", "c", "e", "g", "k", "o", "v", "x", "y", "z": return 60
        default: return scalar.properties.isEmojiPresentation || scalar.value >= 0x2E80 ? 100 : 67
        }
    }

    /// Whether it is of a script that puts no spaces between words, or a radical, punctuation or a wide form of one.
    private static func isUnspaced(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return scalar.isUnspaced || (0x2E80...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
    }

    /// Whether a line may break between two characters without a space.
    private static func mayBreak(_ left: Character, _ right: Character) -> Bool {
        (isUnspaced(left) || isUnspaced(right)) && !"（「『《〈【“‘".contains(left) && !"）」』》〉】”’，。、！？：；ー".contains(right)
    }

    private static func isBreakingSpace(_ character: Character) -> Bool {
        character.isWhitespace && character != "\u{A0}" && character != "\u{202F}"
    }

    /// XML does not allow control characters.
    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.contains {
            $0.value < 0x20 && !$0.properties.isWhitespace || [0xFFFE, 0xFFFF].contains($0.value)
        }
    }
}
