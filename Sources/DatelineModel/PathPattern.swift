/// A path of the site, or many: `*` at its end stands for the rest, `:name` for one part between slashes.
///
/// This is what the hosts' languages for such patterns have in common.
package struct PathPattern: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong with a text that should be a pattern.
    package enum Problem: Error {
        /// It does not begin with a slash, or has a character that an address has only in its escaped form.
        case noPath
        /// A `*` stands elsewhere than at the end.
        case starInside
        /// A colon begins no name, or does not stand at the beginning of a part.
        case badName
        /// The same name stands twice.
        case repeatedName
    }

    /// The pattern as written.
    package let description: String
    /// The names in it, with `splat` for `*`.
    package let names: [String]
    private let parts: [Substring]

    /// Reads a pattern.
    package init(_ text: String) throws(Problem) {
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }
        guard text.hasPrefix("/"), !text.hasPrefix("//"), isPlain else { throw .noPath }
        var names: [String] = []
        for part in text.dropLast(text.hasSuffix("*") ? 1 : 0).split(separator: "/") {
            guard !part.contains("*") else { throw .starInside }
            guard let colon = part.firstIndex(of: ":") else { continue }
            let name = part.dropFirst()
            guard colon == part.startIndex, Self.isName(name) else { throw .badName }
            names.append(String(name))
        }
        if text.hasSuffix("*") { names.append("splat") }
        guard Set(names).count == names.count else { throw .repeatedName }
        (description, self.names, parts) = (text, names, text.split(separator: "/"))
    }

    /// A pattern that the program has written itself; it is taken as it is.
    package init(known text: String) {
        description = text
        names = Self.names(in: text) + (text.hasSuffix("*") ? ["splat"] : [])
        parts = text.split(separator: "/")
    }

    /// Whether it stands for one path only.
    package var isFixed: Bool { names.isEmpty }

    /// The names that a redirect's target repeats: `:splat` in `/new/:splat`.
    package static func names(in target: String) -> [String] {
        target.split(separator: ":", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            let name = rest.prefix { isNameByte($0.utf8.first ?? 0) && $0.utf8.count == 1 }
            // A number after a colon is a port.
            return isName(name) ? String(name) : nil
        }
    }

    /// What the names stand for in a path, with `splat` for the part that `*` stands for; `nil` if the path does not match.
    /// A slash at its end makes no difference.
    package func values(in path: String) -> [String: String]? {
        let path = path.split(separator: "/")
        var values: [String: String] = [:]
        for (index, part) in parts.enumerated() {
            if part == "*" {
                values["splat"] = path.dropFirst(index).joined(separator: "/")
                return values
            }
            guard index < path.count else { return nil }
            if part.first == ":", part.count > 1 {
                values[String(part.dropFirst())] = String(path[index])
            } else if part.last == "*" {
                guard path[index].hasPrefix(part.dropLast()) else { return nil }
                let rest = [path[index].dropFirst(part.count - 1)] + path.dropFirst(index + 1)
                values["splat"] = rest.joined(separator: "/")
                return values
            } else if part != path[index] {
                return nil
            }
        }
        return parts.count == path.count ? values : nil
    }

    /// Whether some path matches both patterns.
    package func overlaps(_ other: PathPattern) -> Bool {
        var (left, right) = (parts[...], other.parts[...])
        while let first = left.first, let second = right.first {
            if first.hasSuffix("*") || second.hasSuffix("*") {
                return Self.beginsAlike(first, second)
            }
            guard first == second || first.hasPrefix(":") || second.hasPrefix(":") else { return false }
            (left, right) = (left.dropFirst(), right.dropFirst())
        }
        return left.allSatisfy { $0 == "*" } && right.allSatisfy { $0 == "*" }
    }

    /// Whether every path that the other stands for matches this one.
    package func covers(_ other: PathPattern) -> Bool {
        var rest = other.parts[...]
        for part in parts {
            if part == "*" { return true }
            guard let next = rest.popFirst(), next != "*" else { return false }
            if part.hasSuffix("*") { return next.hasPrefix(part.dropLast()) }
            guard part.hasPrefix(":") ? !next.hasSuffix("*") : part == next else { return false }
        }
        return rest.isEmpty
    }

    /// Whether a part with a star and another part may stand for the same text.
    private static func beginsAlike(_ first: Substring, _ second: Substring) -> Bool {
        if first.hasPrefix(":") || second.hasPrefix(":") { return true }
        let (one, two) = (first.prefix { $0 != "*" }, second.prefix { $0 != "*" })
        if first.hasSuffix("*"), second.hasSuffix("*") { return one.hasPrefix(two) || two.hasPrefix(one) }
        return first.hasSuffix("*") ? two.hasPrefix(one) : one.hasPrefix(two)
    }

    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, !(48...57).contains(first) else { return false }
        return text.utf8.allSatisfy(isNameByte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
    }
}
