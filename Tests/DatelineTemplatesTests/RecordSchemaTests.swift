import Testing

@testable import DatelineTemplates

@Suite struct RecordSchemaTests {
    @Test func takesTheValuesInTheOrderOfTheFields() {
        let record = TermSource(name: "Safety", count: 4).record
        #expect(record.values.count == TermSource.schema.type.fields.count)
        guard case .number(let count)? = record.values.last else { return #expect(Bool(false), "no number") }
        #expect(count == 4)
    }

    @Test func keepsValuesSmall() {
        #expect(MemoryLayout<TemplateValue>.size <= 17)
    }
}
