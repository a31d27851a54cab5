import DatelineModel

/// Something that a check found, as other programs show it at its place: in a change that is under review, or in an editor.
struct CheckFinding: Sendable {
    /// How bad it is.
    enum Level: String, Sendable {
        case error, warning
        /// Something to look at.
        case note
    }

    let level: Level
    /// The name of its kind; it stays from version to version.
    let identifier: String
    /// The file; `nil` if it is in none.
    let path: String?
    /// The line and the column, from 1; `nil` if it is about the whole file.
    let place: SourceLocation?
    /// What it is, and the way out.
    let text: String
}

extension SiteCheck {
    /// All that the check found, the worst first, with paths as a function gives them.
    private func findings(_ asSeen: (String) -> String) -> [CheckFinding] {
        let problems = diagnostics.map { diagnostic in
            var place: SourceLocation?
            if case .location(let location) = diagnostic.place { place = location }
            let help = diagnostic.help.map { " (\($0))" } ?? ""
            return CheckFinding(
                level: diagnostic.severity == .error ? .error : .warning, identifier: diagnostic.identifier.rawValue,
                path: diagnostic.file.map(asSeen), place: place, text: diagnostic.summary + help)
        }
        func inContent(_ article: Article) -> String { asSeen("\(SiteFolders.contentName)/\(article.path)") }
        let concerns = reviews.flatMap { review in
            review.concerns.map { concern in
                let lines = review.lines(for: concern).joined(separator: "; ")
                return CheckFinding(
                    level: .note, identifier: concern.identifier, path: inContent(review.article), place: nil,
                    text: "\(concern.words) (confirm or correct: \(lines))")
            }
        }
        let duplicates = nearDuplicates.map {
            CheckFinding(
                level: .note, identifier: "near-duplicate", path: inContent($0.article), place: nil,
                text: $0.words(asSeen))
        }
        let gaps = gaps.flatMap { gap in
            gap.paths.map {
                CheckFinding(
                    level: .note, identifier: gap.kind.rawValue, path: asSeen($0), place: nil, text: gap.wordsOfOne)
            }
        }
        let unchecked = (otherSites?.unchecked ?? []).flatMap { page in
            page.places.map {
                CheckFinding(
                    level: .note, identifier: "unchecked-link", path: asSeen($0.file), place: $0,
                    text: page.words)
            }
        }
        return problems + concerns + duplicates + gaps + unchecked
    }

    /// A workflow command of GitHub Actions for each finding, which shows it beside the line that it is about.
    package func linesForGitHub(_ asSeen: (String) -> String) -> [String] {
        findings(asSeen).map { finding in
            let level = finding.level == .note ? "notice" : finding.level.rawValue
            let properties = [
                finding.path.map { ("file", $0) }, finding.place.map { ("line", "\($0.line)") },
                finding.place.map { ("col", "\($0.column)") }, ("title", finding.identifier),
            ].compactMap(\.self)
            let written = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }.joined(separator: ",")
            return "::\(level) \(written)::\(Self.escaped(finding.text, isProperty: false))"
        }
    }

    /// A text as a workflow command takes it: what would end the command is written as `%0A`.
    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "%", "\r", "\n": escaped += "%" + String(character.value, digits: 2, radix: 16, uppercase: true)
            case ":", ",":
                escaped +=
                    isProperty
                    ? "%" + String(character.value, digits: 2, radix: 16, uppercase: true) : String(character)
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    /// The findings in SARIF 2.1.0, which platforms for code read. `version` is that of the program.
    package func sarif(version: String, _ asSeen: (String) -> String) -> String {
        let findings = findings(asSeen)
        let identifiers = Set(findings.map(\.identifier)).sorted()
        return JSONText { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.member("runs", each: [findings]) { json, findings in
                json.object { json in
                    json.member("columnKind", "unicodeCodePoints")
                    json.member("tool") { json in
                        json.object { json in
                            json.member("driver") { json in
                                json.object { json in
                                    json.member("name", "Dateline")
                                    json.member("version", version)
                                    json.member("rules", each: identifiers) { json, identifier in
                                        json.object { $0.member("id", identifier) }
                                    }
                                }
                            }
                        }
                    }
                    json.member("results", each: findings) { json, finding in json.object { Self.add(finding, to: &$0) }
                    }
                }
            }
        }.text
    }

    private static func add(_ finding: CheckFinding, to json: inout JSONText) {
        json.member("ruleId", finding.identifier)
        json.member("level", finding.level.rawValue)
        json.member("message") { json in json.object { $0.member("text", finding.text) } }
        guard let path = finding.path else { return }
        json.member("locations", each: [path]) { json, path in
            json.object { json in
                json.member("physicalLocation") { json in
                    json.object { json in
                        json.member("artifactLocation") { json in json.object { $0.member("uri", path.escapedAsPath) } }
                        guard let place = finding.place else { return }
                        json.member("region") { json in
                            json.object { json in
                                json.member("startLine") { $0.literal("\(place.line)") }
                                if let column = place.columnInCodePoints {
                                    json.member("startColumn") { $0.literal("\(column)") }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension SourceLocation {
    /// The column counted in code points, as SARIF has it; `nil` in a long line, of which only a part is at hand.
    fileprivate var columnInCodePoints: Int? {
        caret == column ? excerpt.prefix(column - 1).unicodeScalars.count + 1 : nil
    }
}
