/// A group of values: one for each field of its type, in the order of the type's fields.
package struct Record: Sendable {
    /// The values, in the order of the fields; a lasting record has its number after them.
    package let values: [TemplateValue]
}
