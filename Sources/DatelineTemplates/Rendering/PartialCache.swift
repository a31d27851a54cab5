/// What partials made of lasting records, so that an article that stands in many lists is rendered once.
///
/// A cache is for one thread, and for templates of one library and records of one digest.
package struct PartialCache {
    /// It takes no more than this many bytes; what does not fit is rendered each time.
    private let largest: Int

    private var bytes: [UInt8] = []
    private var ranges: [Key: Range<Int>] = [:]

    /// A partial with the lasting record that it is given.
    struct Key: Hashable {
        let partial: Int32
        let record: Int
    }

    /// An empty cache.
    package init() { largest = 32 << 20 }

    /// A cache that keeps nothing, for a page alone.
    static let none = PartialCache(largest: 0)

    private init(largest: Int) { self.largest = largest }

    /// Whether it keeps anything.
    var isUsed: Bool { largest > 0 }

    /// Appends what the partial made of the record; whether it is known.
    func append(_ key: Key, to buffer: inout [UInt8]) -> Bool {
        guard let range = ranges[key] else { return false }
        buffer.append(contentsOf: bytes.span.extracting(range))
        return true
    }

    /// Keeps what stands at the end of a buffer.
    mutating func keep(_ key: Key, _ buffer: [UInt8], from start: Int) {
        guard bytes.count + buffer.count - start <= largest else { return }
        let first = bytes.count
        bytes.append(contentsOf: buffer.span.extracting(start..<buffer.count))
        ranges[key] = first..<bytes.count
    }
}
