/// The form in which a part of a host's name stands in requests (RFC 3492).
enum Punycode {
    /// A part of a name in ASCII: `xn--mnchen-3ya` for `münchen`; `nil` if no name has it.
    static func label(_ label: String) -> String? {
        if label.utf8.allSatisfy({ $0 < 0x80 }) { return label.utf8.allSatisfy(isOfName) ? label : nil }
        let scalars = Array(label.unicodeScalars)
        // What is no letter, digit or mark could stand for something else in a name.
        guard scalars.count < 64, scalars.allSatisfy({ $0.isASCII ? isOfName(UInt8($0.value)) : isOfWord($0) }) else {
            return nil
        }
        return "xn--" + encoded(scalars.map { Int($0.value) })
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: true
        default: false
        }
    }

    private static func encoded(_ points: [Int]) -> String {
        var output = points.filter { $0 < 0x80 }.map { UInt8($0) }
        let basic = output.count
        var handled = basic
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var (next, delta, bias) = (0x80, 0, 72)
        while handled < points.count {
            guard let point = points.filter({ $0 >= next }).min() else { break }
            delta += (point - next) * (handled + 1)
            next = point
            for other in points {
                if other < next { delta += 1 }
                guard other == next else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            next += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends a number of variable length.
    private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
        var (rest, step) = (delta, 36)
        while true {
            let threshold = max(1, min(26, step - bias))
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            step += 36
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 97 + value : 22 + value) }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = delta / (isFirst ? 700 : 2)
        delta += delta / count
        var steps = 0
        while delta > 455 {
            delta /= 35
            steps += 36
        }
        return steps + 36 * delta / (delta + 38)
    }
}
