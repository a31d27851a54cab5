import DatelineModel

/// What of HTML readers get, for whoever writes texts that have some.
package enum ShownHTML {
    /// Whether a name in small letters is one of an element of HTML.
    package static func isElement(_ name: String) -> Bool {
        if case .unknown = HTMLElement(name, .safe) { false } else { true }
    }

    /// The attributes of a tag that are left out and would have made a difference to readers. There are none of elements that
    /// are left out themselves.
    package static func attributesLeftOut(of name: String, _ tag: String) -> [String] {
        switch HTMLElement(name.lowercased(), .safe) {
        case .container, .textBlock, .parts, .inline, .void: HTMLTag(name.lowercased(), tag).lostAttributes
        default: []
        }
    }

    /// A tag without some of its attributes, whose names are in small letters. All others stay as they are written.
    package static func tag(_ tag: String, named name: String, without names: Set<String>) -> String {
        let bytes = Array(tag.utf8)
        var out = Array(bytes.prefix(name.utf8.count + 1))
        var index = out.count
        let isBlank = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
        while index < bytes.count {
            let start = index
            while index < bytes.count, isBlank(bytes[index]) { index += 1 }
            let nameStart = index
            while index < bytes.count, !isBlank(bytes[index]), !"=>/".utf8.contains(bytes[index]) { index += 1 }
            if index == nameStart {
                // A slash, the end, or a sign that nothing stands before.
                index = min(index + 1, bytes.count)
                out += bytes[start..<index]
                continue
            }
            let key = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
            var next = index
            while next < bytes.count, isBlank(bytes[next]) { next += 1 }
            if next < bytes.count, bytes[next] == UInt8(ascii: "=") {
                next += 1
                while next < bytes.count, isBlank(bytes[next]) { next += 1 }
                if next < bytes.count, bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") {
                    let end = bytes[(next + 1)...].firstIndex(of: bytes[next])
                    index = end.map { $0 + 1 } ?? bytes.count
                } else {
                    while next < bytes.count, !isBlank(bytes[next]), bytes[next] != UInt8(ascii: ">") { next += 1 }
                    index = next
                }
            }
            if !names.contains(key) { out += bytes[start..<index] }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
