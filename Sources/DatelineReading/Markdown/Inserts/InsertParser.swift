import DatelineModel

/// Reads the words of an insert: `{% insert "table.html" data="rates" %}`.
struct InsertParser {
    private var rest: Substring

    /// What is wrong with the words of an insert.
    struct Problem: Error {
        let summary: String
        let help: String
    }

    /// Whether a text begins like an insert.
    static func mayBegin(_ text: some Collection<UInt8>) -> Bool {
        guard text.starts(with: "{%".utf8) else { return false }
        let words = text.dropFirst(2).drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
        return words.starts(with: "insert".utf8) && words.dropFirst(6).first.map { !isLetter($0) } ?? true
    }

    /// The call in a text that begins like one. Throws if it cannot be read.
    static func read(_ text: String) throws(Problem) -> InsertCall {
        var parser = InsertParser(rest: text[...])
        return try parser.call()
    }

    private mutating func call() throws(Problem) -> InsertCall {
        rest = rest.dropFirst(2).drop { $0 == "-" || $0 == " " }.dropFirst("insert".count)
        skipSpace()
        guard case .text(let partial) = try value(), !partial.isEmpty else {
            throw Problem(
                summary: "an insert begins with the name of a partial in quotes",
                help: "write “{% insert \"table.html\" data=\"rates\" caption=\"…\" %}”")
        }
        var arguments: [InsertCall.Argument] = []
        while true {
            skipSpace()
            if rest.hasPrefix("%}") || rest.hasPrefix("-%}") { break }
            let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
            guard let first = name.first, !first.isNumber else {
                throw Problem(
                    summary: rest.isEmpty
                        ? "the insert is not closed" : "“\(rest.prefix(20))” is not an argument of an insert",
                    help: rest.isEmpty ? "close it with “%}” on the same line" : "write each as name=\"text\" or name=3"
                )
            }
            rest = rest.dropFirst(name.count)
            skipSpace()
            guard rest.first == "=" else {
                throw Problem(summary: "“\(name)” has no value", help: "write “\(name)=\"…\"”")
            }
            rest = rest.dropFirst()
            skipSpace()
            let value = try value()
            guard !arguments.contains(where: { $0.name == name }) else {
                throw Problem(summary: "“\(name)” is given twice", help: "keep one of the two")
            }
            arguments.append(InsertCall.Argument(name: String(name), value: value))
        }
        rest = rest.drop { $0 == "-" }.dropFirst(2)
        skipSpace()
        guard rest.isEmpty else {
            throw Problem(
                summary: "“\(rest.prefix(20))” stands after an insert",
                help: "put a blank line between the insert and the text")
        }
        return InsertCall(partial: partial, arguments: arguments)
    }

    private mutating func value() throws(Problem) -> InsertCall.Value {
        let help = "write a text in quotes, \"…\", or a whole number"
        guard let quote = rest.first, quote == "\"" || quote == "'" else {
            let digits = rest.prefix { $0.isNumber || $0 == "-" }
            guard let number = Int(digits) else {
                throw Problem(summary: "“\(rest.prefix(20))” is not a value of an insert", help: help)
            }
            rest = rest.dropFirst(digits.count)
            return .number(number)
        }
        let inner = rest.dropFirst()
        guard let end = inner.firstIndex(of: quote) else {
            throw Problem(summary: "a text in the insert is not closed", help: "close it with \(quote)")
        }
        rest = inner[inner.index(after: end)...]
        return .text(String(inner[..<end]))
    }

    private mutating func skipSpace() { rest = rest.drop { $0 == " " || $0 == "\t" } }
}
