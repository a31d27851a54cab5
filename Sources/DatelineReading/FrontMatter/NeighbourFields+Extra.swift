import DatelineModel

/// What stands below `extra:`, for the site’s own templates.
extension NeighbourFields {
    /// What the site itself does with a map is its own; but in TOML a key below a table belongs to it, so that `draft = true`
    /// there is meant for the article.
    ///
    /// A value that says so under a key that says nothing, `bill_status: draft`, holds the article back in doubt; an author who
    /// writes `draft: false` leaves none.
    mutating func sortExtra(_ pair: YAMLPair) {
        if extra == nil || pair.key == "extra" { extra = pair }
        guard case .map(let parts) = pair.value.content else { return }
        let isSettled = pairs.contains {
            $0.key == "draft" && ["true", "false"].contains($0.value.words?.lowercased())
        }
        let isOpen = pairs.contains { $0.key == "draft" && $0.value.words?.lowercased() == "false" }
        for part in parts {
            if let meaning = meaning(ofHolding: part) {
                pairs.append(part)
                if !own.contains(part.key) { holding.append((part.key, meaning)) }
                // `draft: true` is no doubt.
                if meaning == .status, !isSettled || isOpen { sayHeld(by: part, below: pair) }
            } else if holds(part, byKnownKeys: true) {
                guard !isOpen || HoldingDoubt.isNamed(part) else { continue }
                hold(by: part)
                if !isSettled || isOpen { sayHeld(by: part, below: pair) }
            }
        }
    }

    /// What a part means that holds the article back by its own key; `nil` if it does not.
    private func meaning(ofHolding part: YAMLPair) -> NeighbourKey.Meaning? {
        guard let meaning = NeighbourKey(part.key)?.meaning, let word = part.value.words?.lowercased(),
            !pairs.contains(where: { $0.key == part.key })
        else { return nil }
        let isHolding =
            switch meaning {
            case .holdsIfTrue: HoldingWords.yes.contains(word)
            case .holdsIfFalse: HoldingWords.no.contains(word)
            case .status: FieldLine.holdingStates.contains(word)
            case .publication, .embargo: WrittenDate(word) != nil
            default: false
            }
        return isHolding ? meaning : nil
    }

    /// A warning that names the key and the value that hold the article back.
    private mutating func sayHeld(by part: YAMLPair, below pair: YAMLPair) {
        let found = HoldingDoubt.found(in: part)
        let name = (written["extra"] ?? pair.key) + "." + found.path
        let value = found.pair.value.words.map { " is “\($0.onOneLine())”" } ?? " says so"
        problems.append(
            .warning(
                .unclearEmbargo,
                at: .location(text.location(at: found.pair.offset, length: max(1, found.pair.key.utf8.count))),
                "held back: “\(name)”\(value), as if the article were not for readers yet",
                help: HoldingDoubt.isNamed(part)
                    ? "if it is said of something else, give the key another name, such as “bill_\(found.pair.key)”, and write “draft: false”"
                    : "if it is said of something else, write “draft: false” outside “\(pair.key)”"))
    }

    /// What stands below `extra:`, for the site’s own templates. What is no map is a problem.
    mutating func takeExtra(_ form: FrontMatterBlock.Form, zone: SiteTimeZone) -> [DataField] {
        guard let extra, !extra.value.isNull else { return [] }
        guard case .map = extra.value.content else {
            if extra.key == "extra" { problems.append(.notKeys("extra", extra.value, of: text)) }
            return []
        }
        let fields = DataValue(extra.value, form, zone: zone).fields
        problems += DataBounds.warnings(of: fields, in: text)
        return fields
    }
}
