import DatelineModel
import Testing

@Suite struct DigitsTests {
    @Test(arguments: [(7, 2, "07"), (12, 2, "12"), (2025, 4, "2025"), (33, 4, "0033"), (123, 2, "123"), (0, 1, "0")])
    func putsZerosInFront(number: Int, digits: Int, text: String) {
        #expect(String(number, digits: digits) == text)
    }

    @Test func writesHexadecimalDigits() {
        #expect(String(0xAB, digits: 4, radix: 16) == "00ab")
        #expect(String(0xAB, digits: 4, radix: 16, uppercase: true) == "00AB")
    }

    @Test(arguments: [("ab", 4, "ab  "), ("abc", 2, "abc"), ("", 1, " "), ("é", 2, "é ")])
    func fillsACellOfATable(text: String, width: Int, cell: String) {
        #expect(text.padded(to: width) == cell)
    }

    @Test(arguments: [
        "2025-02-12", "0033-01-02", "2025-02-12T14:30:05Z", "2025-02-12T14:30:00+07:00", "2025-02-12T14:30:00-03:30",
    ])
    func appendsADateAsItIsWrittenElsewhere(text: String) throws {
        let date = try #require(PublicationDate(text))
        var bytes: [UInt8] = []
        bytes.append(iso8601: date)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
        #expect(date.iso8601 == text)
        bytes = []
        bytes.append(rfc3339: date)
        #expect(String(decoding: bytes, as: UTF8.self) == date.rfc3339)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1100, "1,100"), (12345, "12,345"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
    ])
    func `a number for readers is in groups of three digits`(number: Int, text: String) {
        #expect(String(number, separator: ",") == text)
    }
}
