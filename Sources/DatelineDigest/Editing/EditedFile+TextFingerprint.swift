import DatelineModel
import DatelineReading

extension EditedFile {
    /// Stands for a headline and the words below it.
    static func fingerprint(of title: String, _ manuscript: Manuscript) -> String {
        var bytes = Array(title.utf8) + [UInt8(ascii: "\n")]
        let range = manuscript.body.range
        bytes.reserveCapacity(bytes.count + range.count)
        // Each white space is one blank.
        for byte in manuscript.text.bytes[range] {
            if byte > UInt8(ascii: " ") {
                bytes.append(byte)
            } else if bytes.last != UInt8(ascii: " ") {
                bytes.append(UInt8(ascii: " "))
            }
        }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return Fingerprint(bytes).description
    }
}
