import DatelineModel
import Testing

@Suite("Days in the names of files and folders")
struct DatedNameTests {
    @Test(
        "the nearest day in a path is the article's",
        arguments: [
            ("articles/2025-02-12-summit.md", "2025-02-12"), ("2025-02-12/summit.txt", "2025-02-12"),
            ("2025/02/12/summit.txt", "2025-02-12"), ("articles/20250212-summit.md", "2025-02-12"),
            ("20250212_summit.md", "2025-02-12"), ("2025_02_12 summit.md", "2025-02-12"),
            ("2025-2-1-x.md", "2025-02-01"),
            ("2025-01-01/2025-02-12-summit.md", "2025-02-12"), ("2025-02-12.md", "2025-02-12"),
            ("2025/02/12/index.md", "2025-02-12"), ("blog/2025/02/12/summit/index.md", "2025-02-12"),
        ])
    func days(_ path: String, _ day: String) { #expect(DatedName.day(inPath: path)?.description == day) }

    @Test(
        "other numbers are no days",
        arguments: [
            "summit.md", "2025/summit.md", "2025/02/summit.md", "2025/13/12/summit.md", "2025-02-30-x.md",
            "12345678.md",
            "20251340-x.md", "00012025-x.md", "2025-x.md", "202502-x.md", "2025/02/12-x.md", "02/12/2025/x.md",
            "000_5059153f.txt", "1984-a-book.md", "2025-02.md",
        ])
    func others(_ path: String) { #expect(DatedName.day(inPath: path) == nil) }
}
