/// A name in a table: its position, its marks, and its folded words.
struct TableName {
    /// The row, from 0, and the column, from 0.
    let row: Int
    let column: Int
    /// Its bytes in the table, without the marks.
    let range: Range<Int>
    let marks: NameMarks
    /// Whether it is another spelling (`=`) of the name before it.
    let isSpelling: Bool
    /// Its words, folded; none for an empty field.
    var words: ArraySlice<Word> = []

    /// All names of a table, in order; an empty field gives one name without words.
    static func all(in table: UnsafeBufferPointer<UInt8>, _ rules: ScanRules = ScanRules()) -> [TableName] {
        var names: [TableName] = []
        names.reserveCapacity(table.count / 10)
        var (row, column, start, isSpelling) = (0, 0, 0, false)
        for index in 0...table.count {
            let byte = index < table.count ? table[index] : UInt8(ascii: "\n")
            switch byte {
            case UInt8(ascii: ";"), UInt8(ascii: "="), 0x09, 0x0A:
                names.append(name(table, start..<index, row, column, isSpelling))
                isSpelling = byte == UInt8(ascii: "=")
                if byte == 0x09 { column += 1 }
                if byte == 0x0A { (row, column) = (row + 1, 0) }
                start = index + 1
            default:
                continue
            }
        }
        let parts = names.indices.lazy.map { (number: $0 & 0x7FFF, range: names[$0].range) }
        let words = WordScanner.words(in: table, parts: parts, stems: false, rules)
        var first = 0
        for index in names.indices {
            var last = first
            while last < words.count, Int(words[last].start) < names[index].range.upperBound { last += 1 }
            names[index].words = words[first..<last]
            first = last
        }
        return names
    }

    private static func name(
        _ table: UnsafeBufferPointer<UInt8>, _ field: Range<Int>, _ row: Int, _ column: Int, _ isSpelling: Bool
    ) -> TableName {
        var (start, end) = (field.lowerBound, field.upperBound)
        while start < end, table[start] == UInt8(ascii: " ") { start += 1 }
        while end > start, table[end - 1] == UInt8(ascii: " ") { end -= 1 }
        var marks: NameMarks = []
        while end > start, let mark = NameMarks(table[end - 1]) {
            marks.formUnion(mark)
            end -= 1
        }
        return TableName(row: row, column: column, range: start..<end, marks: marks, isSpelling: isSpelling)
    }
}
