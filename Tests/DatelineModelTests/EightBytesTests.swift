import DatelineModel
import DatelineTestSupport
import Testing

/// Every question is compared with the answer byte by byte, on random bytes.
@Suite(.random) struct EightBytesTests {
    private static let samples: [[UInt8]] = {
        var random = SeededRandom(stream: 8)
        let edges: [UInt8] = [
            0, 0x1F, 0x20, 0x26, 0x27, 0x2F, 0x30, 0x39, 0x3A, 0x40, 0x41, 0x5A, 0x5B, 0x7F, 0x80, 0xFF,
        ]
        return (0..<2_000).map { _ in
            (0..<8).map { _ in
                Bool.random(using: &random)
                    ? edges.randomElement(using: &random) ?? 0 : .random(in: 0...255, using: &random)
            }
        }
    }()

    private func eight(_ bytes: [UInt8]) -> EightBytes { bytes.withUnsafeBytes { EightBytes($0, at: 0) } }

    /// Compares places with a plain question.
    private func expect(_ places: EightBytes.Places, of bytes: [UInt8], where isMeant: (UInt8) -> Bool) {
        let expected = bytes.map(isMeant)
        #expect((0..<8).map { places.bitmap >> UInt64($0) & 1 == 1 } == expected, "\(bytes)")
        #expect(places.bitmap < 256)
        #expect(places.isEmpty == !expected.contains(true))
        #expect(places.isAll == !expected.contains(false))
        #expect(places.countBefore == expected.firstIndex(of: true) ?? 8)
    }

    @Test func findsBytesThatAreNotASCII() {
        for bytes in Self.samples { expect(eight(bytes).nonASCII, of: bytes) { $0 >= 0x80 } }
    }

    @Test(arguments: [0, 0x20, 0x26, 0x27, 0x3C, 0x7F, 0x80, 0xE2, 0xFF] as [UInt8])
    func findsAByte(byte: UInt8) {
        for bytes in Self.samples { expect(eight(bytes).equal(to: byte), of: bytes) { $0 == byte } }
    }

    @Test(
        arguments: [0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x20...0x7E, 0...0x1F, 0...0x7F, 0x27...0x27]
            as [ClosedRange<UInt8>])
    func findsTheBytesOfARange(range: ClosedRange<UInt8>) {
        for bytes in Self.samples { expect(eight(bytes).inside(range), of: bytes) { range.contains($0) } }
    }

    @Test func findsLettersAndTheCapitalsAmongThem() {
        for bytes in Self.samples {
            let letters = eight(bytes).letters
            expect(letters.all, of: bytes) { (0x61...0x7A).contains($0 | 0x20) }
            expect(letters.capitals, of: bytes) { (0x41...0x5A).contains($0) }
            #expect(letters.all.count == bytes.count { (0x61...0x7A).contains($0 | 0x20) })
            #expect(letters.all.countFirst == bytes.prefix { (0x61...0x7A).contains($0 | 0x20) }.count)
        }
    }

    @Test(arguments: 1...8)
    func keepsTheFirst(count: Int) {
        for bytes in Self.samples {
            let first = Array(bytes[..<count]) + [UInt8](repeating: 0, count: 8 - count)
            #expect(eight(bytes).first(count) == eight(first))
            expect(eight(bytes).nonASCII.first(count), of: first) { $0 >= 0x80 }
        }
    }

    @Test func joinsPlaces() {
        for bytes in Self.samples {
            let eight = eight(bytes)
            expect(eight.nonASCII | eight.equal(to: 0x27), of: bytes) { $0 >= 0x80 || $0 == 0x27 }
        }
    }

    @Test func makesSmallLettersOfCapitals() {
        for bytes in Self.samples { #expect(eight(bytes).lowercased == eight(bytes.map { $0 | 0x20 })) }
    }

    @Test func storesWhatItReads() {
        for bytes in Self.samples {
            var copy = [UInt8](repeating: 0, count: 10)
            copy.withUnsafeMutableBytes { eight(bytes).store(into: $0, at: 1) }
            #expect(copy == [0] + bytes + [0])
        }
    }

    @Test func repeatsAByte() {
        #expect(EightBytes(repeating: 0xA7) == eight([UInt8](repeating: 0xA7, count: 8)))
    }
}
