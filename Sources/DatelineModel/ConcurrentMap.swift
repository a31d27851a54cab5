extension Array where Element: Sendable {
    /// The results of a function for every element, in the elements' order, computed on all cores.
    ///
    /// The elements go in a few dozen chunks: a task for each would cost more than the work.
    package func concurrentMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) throws -> Result)
        async throws
        -> [Result]
    {
        let size = Swift.max(16, (count + 47) / 48)
        let starts = Swift.Array(stride(from: 0, to: count, by: size))
        return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
            for (position, start) in starts.enumerated() {
                group.addTask { (position, try self[start..<Swift.min(start + size, count)].map(transform)) }
            }
            var results: [Int: [Result]] = [:]
            for try await (position, result) in group { results[position] = result }
            return starts.indices.flatMap { results[$0] ?? [] }
        }
    }

    /// The results of a function for every element, in no order, computed by a worker for each of some states, such as
    /// buffers; and what the states are in the end.
    ///
    /// Worker 1 of 2 takes the first chunk, the third and so on, so that all have something of every part.
    package func concurrentMap<State: Sendable, Result: Sendable>(
        states: [State], _ transform: @escaping @Sendable (Element, inout State) throws -> Result
    ) async throws -> (results: [Result], states: [State]) {
        let size = 64
        return try await withThrowingTaskGroup(of: ([Result], State).self) { group in
            for (worker, state) in states.enumerated() {
                group.addTask {
                    var own = state
                    var results: [Result] = []
                    for start in stride(from: worker * size, to: count, by: states.count * size) {
                        for element in self[start..<Swift.min(start + size, count)] {
                            results.append(try transform(element, &own))
                        }
                    }
                    return (results, own)
                }
            }
            var (results, states): ([Result], [State]) = ([], [])
            for try await (some, state) in group {
                results += some
                states.append(state)
            }
            return (results, states)
        }
    }
}
