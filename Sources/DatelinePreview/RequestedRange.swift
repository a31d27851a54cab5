/// The part of a file that a request asks for (RFC 9110, section 14).
enum RequestedRange: Equatable {
    /// The whole file: no range was asked for, or one that need not be honoured.
    case whole
    /// These bytes.
    case part(Range<Int>)
    /// No bytes of the file.
    case unsatisfiable

    /// Reads a `Range` header for a file of a number of bytes. Several ranges at once are answered with the whole file, as
    /// the standard allows.
    init(_ header: String?, count: Int) {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else {
            self = .whole
            return
        }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
            self = .whole
            return
        }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last):
            if !ends[1].isEmpty, let last, last < first { self = .whole; return }
            guard first < count else { self = .unsatisfiable; return }
            self = .part(
                first..<min(count, (last ?? count - 1) &+ 1 > first ? min(last ?? count - 1, count - 1) + 1 : count))
        case (nil, let length?) where ends[0].isEmpty:
            self = length == 0 || count == 0 ? .unsatisfiable : .part(max(0, count - length)..<count)
        default: self = .whole
        }
    }
}
