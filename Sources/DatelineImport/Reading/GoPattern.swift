import DatelineReading

/// A pattern of Go’s `regexp` in the words of the shell, as far as these can say it: `\.draft\.md$`, `^content/later/.*`.
enum GoPattern {
    /// Patterns of the shell that together match what a pattern does; `nil` if they cannot say it.
    static func globs(_ pattern: String) -> [String]? {
        var globs: [String] = []
        for part in parts(of: pattern) {
            guard let glob = glob(part) else { return nil }
            globs.append(glob)
        }
        return globs
    }

    /// The longest run of plain characters in a pattern.
    static func longestWords(in pattern: String) -> String {
        let runs = pattern.split { (character: Character) in "\\.$^[](){}?+|*".contains(character) }
        return runs.max { $0.count < $1.count }.map(String.init) ?? ""
    }

    /// What bars part: `a|b`.
    private static func parts(of pattern: String) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in pattern {
            if character == "|", !isEscaped { parts.append("") } else { parts[parts.count - 1].append(character) }
            isEscaped = character == "\\" && !isEscaped
        }
        return parts
    }

    private static func glob(_ pattern: String) -> String? {
        var rest = pattern[...]
        var glob = rest.first == "^" ? "" : "*"
        if rest.first == "^" { rest.removeFirst() }
        while let character = rest.popFirst() {
            switch character {
            case "$" where rest.isEmpty: return glob
            case "\\":
                guard let next = rest.popFirst() else { return nil }
                if next == "d" {
                    glob += "[0-9]"
                } else if next.isLetter || next.isNumber {
                    return nil
                } else {
                    glob += literal(next)
                }
            case ".":
                switch rest.first {
                case "*": glob += "*"
                case "+": glob += "?*"
                case "?", "{": return nil
                default:
                    glob += "?"
                    continue
                }
                rest.removeFirst()
            case "[":
                guard let set = set(takenFrom: &rest) else { return nil }
                glob += set
            case "(", ")", "?", "+", "{", "}", "*", "^", "$": return nil
            default:
                // `a*` and its like are not said by the shell.
                if let next = rest.first, "*+?{".contains(next) { return nil }
                glob += literal(character)
            }
        }
        return glob + "*"
    }

    /// A set of characters behind its bracket: `a-z]`.
    private static func set(takenFrom rest: inout Substring) -> String? {
        guard let end = rest.firstIndex(of: "]"), end != rest.startIndex else { return nil }
        let inner = rest[..<end]
        rest = rest[rest.index(after: end)...]
        if let next = rest.first, "*+?{".contains(next) { return nil }
        guard !inner.contains(where: { "[\\".contains($0) }) else { return nil }
        return inner.hasPrefix("^") ? "[!\(inner.dropFirst())]" : "[\(inner)]"
    }

    private static func literal(_ character: Character) -> String {
        "*?[]\\".contains(character) ? "\\\(character)" : String(character)
    }

    /// The paths that one with braces stands for: `/{law,news}/**` is `/law/**` and `/news/**`.
    static func alternatives(_ path: String) -> [String] {
        guard let open = path.firstIndex(of: "{"), let close = path[open...].firstIndex(of: "}") else { return [path] }
        let end = path[path.index(after: close)...]
        let inner = path[path.index(after: open)..<close]
        let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
        // What has too many, or braces in braces, stands for all that begins as it does.
        guard parts.count <= 100, !inner.contains("{") else { return [path] }
        return parts.map { path[..<open] + $0.trimmingWhitespace() + end }
    }
}
