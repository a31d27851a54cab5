extension Filter {
    /// Filters of numbers.
    static let numbers: [Filter] = [
        Filter(
            name: "number", usage: "number", takes: "a number",
            result: { type, _ in type.kind == .number ? .text : nil },
            action: .write(.text) { value, _, buffer in
                if case .number(let number) = value { buffer.append(grouping: number) }
            }),
        Filter(
            name: "plural", usage: "plural: \"article\", \"articles\"", takes: "a number", parameters: [.text, .text],
            result: { type, _ in type.kind == .number ? .text : nil },
            action: .write(.text) { value, arguments, buffer in
                guard case .number(let number) = value else { return }
                buffer.append(contentsOf: arguments.text(number == 1 ? 0 : 1))
            }),
    ]
}

extension [UInt8] {
    /// Appends a number in decimal, with zeros before it up to a number of digits.
    mutating func append(number: Int, digits: Int = 1) {
        var rest = number.magnitude
        if number < 0 { append(UInt8(ascii: "-")) }
        if rest < 10, digits == 1 {
            append(UInt8(48 + rest))
            return
        }
        let start = count
        repeat {
            append(UInt8(48 + rest % 10))
            rest /= 10
        } while rest > 0 || count - start < digits
        self[start...].reverse()
    }

    /// Appends a number in decimal, with a comma before each group of three digits.
    fileprivate mutating func append(grouping number: Int) {
        var rest = number.magnitude
        if number < 0 { append(UInt8(ascii: "-")) }
        let start = count
        var digits = 0
        repeat {
            if digits > 0, digits % 3 == 0 { append(UInt8(ascii: ",")) }
            append(UInt8(48 + rest % 10))
            rest /= 10
            digits += 1
        } while rest > 0
        self[start...].reverse()
    }
}
