import DatelineModel
import DatelineReading

extension EditedFile {
    /// Stands for a headline and the words below it.
    static func fingerprint(of title: String, _ manuscript: Manuscript) -> String {
        var hash = Fingerprint(title.utf8).value
        // What white space parts, by one line break behind the headline and one blank between words.
        var separator = UInt8(ascii: "\n")
        manuscript.text.bytes.withUnsafeBufferPointer { bytes in
            var isInWord = false
            for byte in UnsafeBufferPointer(rebasing: bytes[manuscript.body.range]) {
                guard byte > UInt8(ascii: " ") else {
                    isInWord = false
                    continue
                }
                if !isInWord {
                    hash = Fingerprint.adding(separator, to: hash)
                    (isInWord, separator) = (true, UInt8(ascii: " "))
                }
                hash = Fingerprint.adding(byte, to: hash)
            }
        }
        return Fingerprint(value: hash).description
    }
}
