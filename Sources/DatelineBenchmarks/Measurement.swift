/// The time of one call, from many rounds of many calls.
struct Measurement {
    /// Microseconds for one call: the fastest round, the middle one, the slowest.
    let microseconds: (fastest: Double, median: Double, slowest: Double)

    /// Measures a function.
    init(_ body: () throws -> Void) throws {
        let clock = ContinuousClock()
        // As many calls a round as take about a millisecond, so that reading the clock does not count.
        var calls = 1
        while calls < 1 << 20 {
            let start = clock.now
            for _ in 0..<calls { try body() }
            if clock.now - start > .milliseconds(1) { break }
            calls *= 2
        }
        var rounds: [Double] = []
        for _ in 0..<201 {
            let start = clock.now
            for _ in 0..<calls { try body() }
            rounds.append((clock.now - start) / .microseconds(1) / Double(calls))
        }
        rounds.sort()
        microseconds = (rounds[0], rounds[rounds.count / 2], rounds[rounds.count - 1])
    }

    /// `median 3.2 µs (3.1 to 4.0)`
    var text: String {
        let short = { (value: Double) in "\((value * 100).rounded() / 100)" }
        return
            "median \(short(microseconds.median)) µs (\(short(microseconds.fastest)) to \(short(microseconds.slowest)))"
    }
}
