import DatelineModel
import DatelineReading

/// What stands at the head of a page of HTML, as Pelican reads it: `<title>`, `<meta name="date" content="2024-01-05">`.
struct PageHead {
    /// The fields, the title among them.
    private(set) var fields = FieldValues()
    /// Where its words are.
    let body: Range<Int>
    /// What in the head may hold it back and is in none of the fields.
    private(set) var doubt: String?

    /// The head of a page; `nil` if it has no title, or no body.
    init?(of text: SourceText) {
        let bytes = text.bytes
        guard let open = bytes.firstPlace(ofAnyCase: "<body", in: 0..<bytes.count),
            let start = bytes[open.upperBound...].firstIndex(of: UInt8(ascii: ">")).map({ $0 + 1 })
        else { return nil }
        let end = bytes.firstPlace(ofAnyCase: "</body", in: start..<bytes.count)?.lowerBound ?? bytes.count
        body = start..<end
        let head = 0..<open.lowerBound
        guard let title = bytes.firstPlace(ofAnyCase: "<title>", in: head),
            let close = bytes.firstPlace(ofAnyCase: "</title", in: title.upperBound..<head.upperBound)
        else { return nil }
        let words = String(decoding: bytes[title.upperBound..<close.lowerBound], as: UTF8.self)
        fields.add("title", .text(words.withoutHTML()))
        var read = [title.upperBound..<close.lowerBound]
        var index = 0
        while let tag = bytes.firstPlace(ofAnyCase: "<meta", in: index..<head.upperBound),
            let close = bytes[tag.upperBound..<head.upperBound].firstIndex(of: UInt8(ascii: ">"))
        {
            index = close
            let attributes = String(decoding: bytes[tag.upperBound..<close], as: UTF8.self)
            guard let name = Self.value(of: "name", in: attributes),
                let content = Self.value(of: "content", in: attributes) ?? Self.value(of: "contents", in: attributes)
            else { continue }
            fields.add(name.lowercased(), .text(content.withoutHTML()))
            if UnreadHead.isPlain(attributes) { read.append(tag.upperBound..<close) }
        }
        doubt = UnreadHead.doubt(in: bytes[head], but: read)
    }

    private static func value(of key: String, in attributes: String) -> String? {
        guard let place = attributes.firstRange(of: " \(key)="), let quote = attributes[place.upperBound...].first,
            "\"'".contains(quote)
        else { return nil }
        let value = attributes[place.upperBound...].dropFirst().prefix { $0 != quote }
        return value.isEmpty ? nil : String(value)
    }
}
