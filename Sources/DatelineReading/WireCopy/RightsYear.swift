/// The year in a line that says who has the rights in a story: `© EXA 2025. …`, `Copyright 2025 Example Agency`.
enum RightsYear {
    /// The year that such a line names, of several the last; `nil` of any other line.
    static func year(_ line: String) -> Int? {
        guard line.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        let beginning = line.drop { "([ ".contains($0) }.prefix(longest)
        let opensWithName = ["©", "c) ", "copyright "].contains(where: beginning.lowercased().hasPrefix)
        guard opensWithName else { return nil }
        return beginning.split { !$0.isNumber }
            .compactMap { $0.utf8.count == 4 ? Int($0) : nil }
            .filter { (1990...2099).contains($0) }.max()
    }

    /// Of the part of a line in which its year stands.
    private static let longest = 120
}
