package import DatelineModel

/// The inserts of a Markdown text: paragraphs of one line that put a partial of the theme in their place.
struct Inserts {
    /// An insert that can be read, with the node that stands for it.
    private(set) var calls: [(call: InsertCall, node: MarkdownNode, line: Int)] = []
    /// What is wrong with others, by their lines.
    private(set) var problems: [(line: Int, problem: InsertParser.Problem)] = []

    /// Takes the inserts out of a document. In their places are empty blocks.
    init(takenOutOf root: MarkdownNode, line: (MarkdownNode) -> Int) {
        for node in root.children where node.kind == .paragraph && Self.beginsLikeOne(node) {
            let isText = node.children.allSatisfy { $0.kind == .text }
            let place = line(node)
            if isText {
                do throws(InsertParser.Problem) {
                    let call = try InsertParser.read(node.plainText.filter { $0.utf8.first != Escapes.mark })
                    let block = MarkdownNode(.customBlock, from: "")
                    node.insertBefore(block)
                    calls.append((call, block, place))
                } catch {
                    problems.append((place, error))
                }
            } else {
                problems.append(
                    (
                        place,
                        InsertParser.Problem(
                            summary: "an insert has its line to itself, and nothing of Markdown in it",
                            help: "put blank lines around it, and write a star or an underline in it as “\\*” or “\\_”")
                    ))
            }
            node.remove()
        }
        root.visit { node in
            guard node.kind == .paragraph, Self.beginsLikeOne(node) else { return }
            problems.append(
                (
                    line(node),
                    InsertParser.Problem(
                        summary: "an insert cannot be in a list, a quotation or a note",
                        help: "put it on a line of its own with blank lines around it")
                ))
        }
    }

    private static func beginsLikeOne(_ node: MarkdownNode) -> Bool {
        guard let first = node.firstChild, first.kind == .text, let text = first.literal else { return false }
        return InsertParser.mayBegin(text)
    }
}

/// An insert of a text with its place.
package struct PlacedInsert: Sendable {
    /// What it calls.
    package let call: InsertCall
    /// Where it stands.
    package let location: SourceLocation
}
