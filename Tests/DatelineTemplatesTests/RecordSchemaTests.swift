import Testing

@testable import DatelineTemplates

@Suite struct RecordSchemaTests {
    @Test func listsTheFieldsOfARecord() {
        #expect(
            FieldsListing(StoryPage.schema.type).description == """
                title       text          The headline.
                subtitle    text?         The line below it.
                body        html          The text.
                path        link          The page.
                source      url           Where it is from.
                date        date?         The day.
                authors     list of text  Who wrote it.
                topics      list of term  Its topics.
                  name      text          Its name.
                  path      link          Its page.
                  count     number        Its articles.
                filed_from  term?         The country.
                number      number        A number.
                draft       flag          Whether it is a draft.
                data        json          Structured data.

                """)
    }

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
