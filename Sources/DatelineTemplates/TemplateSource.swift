package import DatelineModel

/// A template file: its name and its text.
package struct TemplateSource: Sendable {
    /// The path below `Templates`, as `include` and `extends` name it: `partials/item.html`.
    package let name: String
    /// The text, under the path that messages show.
    package let text: SourceText

    /// A template with a name.
    package init(name: String, text: SourceText) {
        self.name = name
        self.text = text
    }
}
