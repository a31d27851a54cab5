/// The output of partials for lasting records, so that an article that appears in many lists is rendered once.
///
/// A cache is for one thread, and for templates of one library and records of one digest.
package struct PartialCache {
    /// How many bytes it keeps at most; what does not fit is rendered each time.
    private let capacity: Int

    private var bytes: [UInt8] = []
    private var ranges: [Key: Range<Int>] = [:]

    /// A partial and the lasting record that it is given.
    struct Key: Hashable {
        let partial: Int32
        let record: Int
    }

    /// An empty cache.
    package init() { capacity = 32 << 20 }

    /// A cache that keeps nothing, for single pages.
    static let none = PartialCache(capacity: 0)

    private init(capacity: Int) { self.capacity = capacity }

    /// Whether it can keep anything.
    var isUsed: Bool { capacity > 0 }

    /// Appends the output of the partial for the record; `false` if it is not in the cache.
    func append(_ key: Key, to buffer: inout [UInt8]) -> Bool {
        guard let range = ranges[key] else { return false }
        buffer.append(contentsOf: bytes.span.extracting(range))
        return true
    }

    /// Keeps the end of a buffer.
    mutating func keep(_ key: Key, _ buffer: [UInt8], from start: Int) {
        guard bytes.count + buffer.count - start <= capacity else { return }
        let first = bytes.count
        bytes.append(contentsOf: buffer.span.extracting(start..<buffer.count))
        ranges[key] = first..<bytes.count
    }
}
