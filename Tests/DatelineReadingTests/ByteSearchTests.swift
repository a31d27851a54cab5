import DatelineTestSupport
import Testing

@testable import DatelineReading

@Suite struct ByteSearchTests {
    /// The first place of a mark, looked for at each offset.
    private func place(of mark: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        guard range.count >= mark.count else { return nil }
        return (range.lowerBound...(range.upperBound - mark.count)).first { bytes[$0...].starts(with: mark) }
            .map { $0..<($0 + mark.count) }
    }

    @Test(.random, arguments: ["{", "::", "{:", "abab"])
    func aMarkIsFoundWhereItStandsFirst(mark: String) {
        var random = SeededRandom(stream: 1)
        for length in 0..<60 {
            for _ in 0..<20 {
                let bytes = (0..<length).map { _ in Array("ab{:".utf8).randomElement(using: &random) ?? 0 }
                let start = Int.random(in: 0...length, using: &random)
                let range = start..<Int.random(in: start...length, using: &random)
                #expect(bytes.firstPlace(of: mark, in: range) == place(of: Array(mark.utf8), in: bytes, range))
            }
        }
    }

    @Test func lettersOfEitherKindAreFoundIfWanted() {
        let bytes = Array("a <SCRIPT> and a <script>".utf8)
        #expect(bytes.firstPlace(of: "<script", in: bytes.indices) == 17..<24)
        #expect(bytes.firstPlace(ofAnyCase: "<script", in: bytes.indices) == 2..<9)
    }
}
