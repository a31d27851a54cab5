/// Players and pages of others, which become links, and what is passed over up to an end tag.
extension HTMLTreeBuilder {
    mutating func add(player tag: HTMLTag, file: String?, _ place: Int) {
        if let embed = HTMLEmbed(tag, source: file) {
            add(embed, place)
        } else if let source = tag.text("src") ?? file {
            findings.unsafeLinks.append(.init(destination: source, line: place, isImage: false))
        } else {
            drop(tag, "<\(tag.name)", place)
        }
    }

    mutating func add(_ embed: HTMLEmbed, _ place: Int) {
        let link = MarkdownNode(.link)
        link.setAddress(embed.address)
        findings.note("", line: place, for: link)
        let label = embed.kind.map { form.phrase($0.rawValue, from: embed.source) } ?? embed.source
        link.append(MarkdownNode(text: (embed.title ?? label).utf8))
        guard !isLine else { return append(inline: link) }
        beginBlock()
        let card = MarkdownNode(.customBlock, element: "p", " class=\"embed\"")
        target.append(card)
        card.append(link)
        if embed.title != nil {
            let note = MarkdownNode(.customInline, element: "small")
            note.append(MarkdownNode(text: label.utf8))
            card.append(MarkdownNode(.softBreak))
            card.append(note)
        }
    }

    // MARK: - What is passed over

    mutating func skip(_ piece: HTMLPieces.Piece) {
        switch piece {
        case .text(let text), .lost(_, let text): skipped?.lostWords += DroppedHTML.wordCount(of: text)
        case .start("source", let text): if skipped?.file == nil { skipped?.file = HTMLTag("source", text).text("src") }
        case .end(let name, _): if name == skipped?.tag.name { endSkipping() }
        case .start, .comment: break
        }
    }

    mutating func skip(_ node: MarkdownNode) {
        node.visit { inner in
            findings.skipped.insert(inner)
            if let literal = inner.literal {
                skipped?.lostWords += DroppedHTML.wordCount(of: String(decoding: literal, as: UTF8.self))
            }
        }
        // What is inside may have its turn later, and must be there.
        passedOver.append(node)
    }

    mutating func endSkipping() {
        guard let (tag, place, file, lostWords) = skipped else { return }
        skipped = nil
        switch HTMLElement(tag.name, html) {
        // What a player says where there is no player is not for readers.
        case .embed where tag.name != "iframe": add(player: tag, file: file, place)
        case .embed where HTMLEmbed(frame: tag) != nil: break
        default: findings.dropped.loseWords(lostWords)
        }
    }
}
