import DatelineModel

/// Texts as YAML has them.
package enum YAMLText {
    /// A text in quotes, so that nothing in it means anything to YAML.
    package static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}
