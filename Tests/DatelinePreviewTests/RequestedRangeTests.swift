import Testing

@testable import DatelinePreview

/// Ranges of a file of ten bytes.
struct RequestedRangeTests {
    @Test(arguments: [
        ("bytes=0-3", 0..<4), ("bytes=5-", 5..<10), ("bytes=-3", 7..<10), ("bytes=9-99", 9..<10), ("bytes=-99", 0..<10),
        ("bytes=0-0", 0..<1), ("bytes=2-9223372036854775807", 2..<10),
    ])
    func aRangeIsCutToTheFile(header: String, range: Range<Int>) {
        #expect(RequestedRange(header, count: 10) == .part(range))
    }

    @Test(arguments: ["bytes=10-", "bytes=99-100", "bytes=-0"])
    func aRangeBeyondTheEndIsUnsatisfiable(header: String) {
        #expect(RequestedRange(header, count: 10) == .unsatisfiable)
    }

    @Test(arguments: [
        nil, "", "bytes=", "bytes=-", "bytes=3-1", "bytes=a-b", "bytes=0-1,3-4", "lines=0-1", "bytes=+1-2",
        "bytes=1-2-3",
        "bytes=99999999999999999999-",
    ])
    func anythingButASingleRangeYieldsTheWholeFile(header: String?) {
        #expect(RequestedRange(header, count: 10) == .whole)
    }
}
