extension Filter {
    /// Filters of numbers.
    static let numbers: [Filter] = [
        Filter(
            name: "number", usage: "number", meaning: "The number with the separators of the site’s language.",
            takes: "a number",
            result: { type, _ in type.kind == .number ? .text : nil },
            action: .write(.text) { value, arguments, buffer in
                guard case .number(let number) = value else { return }
                buffer.append(grouping: number, separator: arguments.site.groupingSeparator)
            }),
        Filter(
            name: "plural", usage: "plural: \"article\", \"articles\"",
            meaning: "The word for one, or that for any other number.", takes: "a number", parameters: [.text, .text],
            result: { type, _ in type.kind == .number ? .text : nil },
            action: .write(.text) { value, arguments, buffer in
                guard case .number(let number) = value else { return }
                arguments.appendText(number == 1 ? 0 : 1, to: &buffer)
            }),
    ]
}

extension [UInt8] {
    /// Appends a number in decimal, padded with zeros to at least `digits` digits.
    mutating func append(number: Int, digits: Int = 1) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var unit: UInt = 1
        var count = 1
        while count < digits || rest / unit >= 10 {
            unit *= 10
            count += 1
        }
        while unit > 0 {
            append(UInt8(48 + rest / unit))
            rest %= unit
            unit /= 10
        }
    }

    /// Appends a number in decimal, with a separator before each group of three digits.
    mutating func append(grouping number: Int, separator: String) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var unit: UInt = 1
        while rest / unit >= 1000 { unit *= 1000 }
        append(number: Int(rest / unit))
        while unit > 1 {
            rest %= unit
            unit /= 1000
            append(separator)
            append(number: Int(rest / unit), digits: 3)
        }
    }
}
