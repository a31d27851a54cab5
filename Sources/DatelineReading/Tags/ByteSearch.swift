import DatelineModel
private import Foundation

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
        guard let first = mark.first, range.count >= mark.count else { return nil }
        return withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return nil }
            // Behind it no mark fits.
            let end = range.upperBound - mark.count + 1
            var place = range.lowerBound
            while place < end, let found = memchr(start + place, Int32(first), end - place) {
                place = UnsafeRawPointer(found) - start
                if mark.indices.dropFirst().allSatisfy({ bytes[place + $0] == mark[$0] }) {
                    return place..<(place + mark.count)
                }
                place += 1
            }
            return nil
        }
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
