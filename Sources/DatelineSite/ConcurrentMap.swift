extension Array where Element: Sendable {
    /// The results of a function for every element, in the elements' order, worked out on all cores.
    ///
    /// The elements go in a few dozen chunks: a task for each would cost more than the work.
    func concurrentMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) throws -> Result) async throws
        -> [Result]
    {
        try await concurrentChunks { chunk in try chunk.map(transform) }.flatMap { $0 }
    }

    /// The results of a function for every chunk of neighbouring elements, in their order.
    func concurrentChunks<Result: Sendable>(
        _ transform: @escaping @Sendable (ArraySlice<Element>) throws -> Result
    ) async throws -> [Result] {
        let size = Swift.max(16, (count + 47) / 48)
        let starts = Swift.Array(stride(from: 0, to: count, by: size))
        return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            for (position, start) in starts.enumerated() {
                group.addTask { (position, try transform(self[start..<Swift.min(start + size, count)])) }
            }
            var results: [Int: Result] = [:]
            for try await (position, result) in group { results[position] = result }
            return starts.indices.compactMap { results[$0] }
        }
    }
}
