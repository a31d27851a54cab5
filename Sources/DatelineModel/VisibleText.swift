extension StringProtocol {
    /// The text as it can be shown on a terminal: what would control it, change the direction of what follows or not be
    /// seen is written as its code point, `\u{1B}`. Line ends and tabs stay with `keepsLines`.
    package func visible(keepsLines: Bool = false, as form: VisibleForm = .text) -> String {
        guard unicodeScalars.contains(where: { $0.value < 0x20 || $0.value >= 0x7F }) else { return String(self) }
        var result = String.UnicodeScalarView()
        var before: Unicode.Scalar?
        for scalar in unicodeScalars {
            if keepsLines && (scalar == "\n" || scalar == "\t") || !scalar.isHidden(after: before) {
                result.append(scalar)
                before = scalar
            } else {
                result.append(contentsOf: form.escape(scalar).unicodeScalars)
                before = nil
            }
        }
        return String(result)
    }
}

/// The forms in which characters that cannot be shown are written.
package enum VisibleForm {
    /// For people: `\u{202E}`.
    case text
    /// Inside the texts of JSON, which stays the same to programs: `\u202e`.
    case json

    fileprivate func escape(_ scalar: Unicode.Scalar) -> String {
        switch self {
        case .text: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        case .json: Character(scalar).utf16.map { "\\u" + String($0, digits: 4, radix: 16) }.joined()
        }
    }
}

extension Unicode.Scalar {
    /// Whether a terminal would obey the character or show nothing for it.
    fileprivate func isHidden(after before: Unicode.Scalar?) -> Bool {
        if value < 0x7F { return value < 0x20 }
        // Joiners and the choice of a picture change how the letter or sign before them looks: می‌خواهم, ❤️.
        if value == 0x200C || value == 0x200D || value == 0xFE0E || value == 0xFE0F {
            return before.map { $0.value < 0x600 } ?? true
        }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
        case .spaceSeparator: return false
        default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
        }
    }
}
