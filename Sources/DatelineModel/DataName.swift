/// Keys of data as templates call them.
package enum DataName {
    /// The name of a key: the key itself, with `_` for what names cannot have. `Policy rate (%)` is `Policy_rate`. Letters that
    /// are not ASCII stay, so that keys of other scripts have names of their own, although no template can write those.
    package static func of(_ key: String) -> String {
        let bytes = key.utf8
        if let first = bytes.first, isWordStart(first), bytes.allSatisfy(isOfWord) { return key }
        var name: [UInt8] = []
        for byte in bytes {
            if isOfWord(byte) {
                name.append(byte)
            } else if name.last != UInt8(ascii: "_") {
                name.append(UInt8(ascii: "_"))
            }
        }
        while name.last == UInt8(ascii: "_") { name.removeLast() }
        if let first = name.first, !isWordStart(first) { name.insert(UInt8(ascii: "_"), at: 0) }
        return name.isEmpty ? "_" : String(decoding: name, as: UTF8.self)
    }

    private static func isWordStart(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isOfWord(_ byte: UInt8) -> Bool { isWordStart(byte) || (48...57).contains(byte) }
}
