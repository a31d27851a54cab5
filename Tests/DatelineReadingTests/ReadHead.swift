@testable import DatelineReading

/// The head of a text and the words behind it, where these are all places that are known, in small letters.
func readHead(_ text: String, places: Set<String>) -> (WireHead, body: String) {
    let bytes = Array(text.utf8)
    let head = WireHeadParser { places.contains($0.lowercased()) }.parse(bytes, in: 0..<bytes.count)
    return (head, String(decoding: bytes[head.bodyStart...], as: UTF8.self))
}
