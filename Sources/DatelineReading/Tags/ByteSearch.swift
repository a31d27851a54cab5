import DatelineModel

extension [UInt8] {
    /// Where a mark stands first in a range; `nil` if it does not.
    ///
    /// The library's own search costs a hundred times as much.
    package func firstPlace(of mark: StaticString, in range: Range<Int>) -> Range<Int>? {
        firstPlace(of: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount), in: range)
    }

    /// The same for a mark that is not known before.
    package func firstPlace(of mark: String, in range: Range<Int>) -> Range<Int>? {
        var mark = mark
        return mark.withUTF8 { firstPlace(of: $0, in: range) }
    }

    /// Where a mark in small letters stands first in a range, in letters of either kind; `nil` if it does not.
    package func firstPlace(ofAnyCase mark: String, in range: Range<Int>) -> Range<Int>? {
        var mark = mark
        return mark.withUTF8 { firstPlace(ofAnyCase: $0, in: range) }
    }

    private func firstPlace(of mark: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Range<Int>? {
        withUnsafeBufferPointer { bytes in
            UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]).firstOffset(of: mark, from: range.lowerBound)
        }.map { $0..<($0 + mark.count) }
    }

    private func firstPlace(ofAnyCase mark: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Range<Int>? {
        guard !mark.isEmpty, range.count >= mark.count else { return nil }
        return withUnsafeBytes { bytes in
            (range.lowerBound...(range.upperBound - mark.count)).first { place in
                mark.indices.allSatisfy { index in
                    let byte = bytes[place + index]
                    return byte == mark[index] || (65...90).contains(byte) && byte | 0x20 == mark[index]
                }
            }.map { $0..<($0 + mark.count) }
        }
    }
}
