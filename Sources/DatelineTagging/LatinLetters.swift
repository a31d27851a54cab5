/// The ASCII letters behind the accented Latin letters of Unicode: `ệ` is an `e`, `Đ` a `D`.
///
/// Accents are dropped in names and in text alike, so that "Việt Nam" is found however its letters are composed.
enum LatinLetters {
    /// The letters of U+00C0 to U+024F, one ASCII character each, with their case: `-` where there is no letter,
    /// a digit for what takes two (`pair`).
    static let latin: StaticString = """
        AAAAAA2CEEEEIIIIDNOOOOO-OUUUUY75aaaaaa1ceeeeiiiidnooooo-ouuuuy6y\
        AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
        lLlNnNnNnnNnOoOoOo43RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
        -B----O--DD---EAE-f-G--IKk------Oo-------------Uu---------------\
        ----DDdLLlNNnAaIiOoUuUuUuUuUueAaAa----GgKkOoOo--jDDdGg--NnAa----\
        AaAaEeEeIiIiOoOoRrRrUuUuSsTt--Hh------AaEeOoOoOoOoYy------------\
        ----------------
        """

    /// The letters of U+1E00 to U+1EFF, in the same way.
    static let latinAdditional: StaticString = """
        AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
        MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
        WwWwWwWwWwXxXxYyZzZzZzhtwyas--5-AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
        EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy------
        """

    /// The two letters that a digit of the tables stands for, in lowercase, and whether the original is a capital.
    static func pair(_ digit: UInt8) -> (first: UInt8, second: UInt8, isCapital: Bool) {
        switch digit {
        case UInt8(ascii: "1"): (UInt8(ascii: "a"), UInt8(ascii: "e"), false)
        case UInt8(ascii: "2"): (UInt8(ascii: "a"), UInt8(ascii: "e"), true)
        case UInt8(ascii: "3"): (UInt8(ascii: "o"), UInt8(ascii: "e"), false)
        case UInt8(ascii: "4"): (UInt8(ascii: "o"), UInt8(ascii: "e"), true)
        case UInt8(ascii: "5"): (UInt8(ascii: "s"), UInt8(ascii: "s"), false)
        case UInt8(ascii: "6"): (UInt8(ascii: "t"), UInt8(ascii: "h"), false)
        default: (UInt8(ascii: "t"), UInt8(ascii: "h"), true)
        }
    }

    /// The table's character for a letter, or `nil` where the tables do not reach.
    @inline(__always)
    static func letter(at scalar: UInt32) -> UInt8? {
        if scalar >= 0xC0, scalar < 0x250 { return latin.utf8Start[Int(scalar - 0xC0)] }
        if scalar >= 0x1E00, scalar < 0x1F00 { return latinAdditional.utf8Start[Int(scalar - 0x1E00)] }
        return nil
    }
}
