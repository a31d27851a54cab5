/// A phrase of the text that supports a tag.
package struct Evidence: Sendable, Hashable {
    /// The phrase as it is written in the text: `Vietnamese`.
    package let phrase: String
    /// The paragraph it is in: 0 is the headline, 1 the lede.
    package let paragraph: Int
    /// What it adds to the tag's score, in points.
    package let weight: Int

    /// A phrase found in a text.
    package init(phrase: String, paragraph: Int, weight: Int) {
        self.phrase = phrase
        self.paragraph = paragraph
        self.weight = weight
    }
}
