/// The words of a search index, numbered from 0 in the order of adding.
struct SearchVocabulary: Sendable {
    /// A slot of a hash table with at least twice as many slots as there are words; it has a word or is empty.
    private struct Place {
        var hash: UInt64 = 0
        /// The word's number; below 0 if the slot is empty.
        var number: Int32 = -1
        /// The last article that the word was found in; 0 for none.
        var article: Int32 = 0
    }

    private var places = [Place](repeating: Place(), count: 1 << 12)
    /// The letters of all words, one after another, and where each word ends.
    private var letters: [UInt8] = []
    private var ends: [Int32] = []

    /// No words.
    init() {}

    /// The number of words.
    var count: Int { ends.count }

    /// The letters of a word: folded, UTF-8.
    func word(_ number: Int) -> ArraySlice<UInt8> {
        letters[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
    }

    /// The first occurrence of a word in an article.
    struct Find {
        /// The word's number.
        var word: Int32
        /// The number of articles since the last one with the word, or since the start if it is the first.
        var distance: Int32
    }

    /// Writes the words that were not yet found in an article, and adds those that are new.
    ///
    /// Articles are numbered from 1. Returns how many finds there are; `finds` must have room for all words.
    mutating func write(findsAmong words: SearchWords, in article: Int32, to finds: inout [Find]) -> Int {
        var end = 0
        for index in 0..<words.count {
            let word = words.words[index]
            var place = Int(truncatingIfNeeded: word.hash) & (places.count - 1)
            while places[place].hash != word.hash || places[place].number < 0 {
                if places[place].number < 0 {
                    place = add(word.hash, words.letters(of: word), at: place)
                    break
                }
                place = (place + 1) & (places.count - 1)
            }
            // Most words are repeats, which the branch predictor cannot predict: so all are written, and repeats are
            // overwritten.
            let distance = article - places[place].article
            finds[end] = Find(word: places[place].number, distance: distance)
            end += distance == 0 ? 0 : 1
            places[place].article = article
        }
        return end
    }

    /// The numbers here of another vocabulary's words, in its order; those that are new are added.
    mutating func numbers(of other: SearchVocabulary) -> [Int32] {
        var numbers = [Int32](repeating: 0, count: other.count)
        for theirs in other.places where theirs.number >= 0 {
            var place = Int(truncatingIfNeeded: theirs.hash) & (places.count - 1)
            while places[place].number >= 0, places[place].hash != theirs.hash {
                place = (place + 1) & (places.count - 1)
            }
            if places[place].number < 0 { place = add(theirs.hash, other.word(Int(theirs.number)), at: place) }
            numbers[Int(theirs.number)] = places[place].number
        }
        return numbers
    }

    /// Adds a word at an empty slot and returns the slot that it is in then.
    ///
    /// Words are identified by 64-bit hashes: a collision among a million is less likely than a disk failure.
    private mutating func add(_ hash: UInt64, _ word: ArraySlice<UInt8>, at place: Int) -> Int {
        places[place] = Place(hash: hash, number: Int32(ends.count))
        letters.append(contentsOf: word)
        ends.append(Int32(letters.count))
        guard ends.count * 2 > places.count else { return place }
        let old = places
        places = [Place](repeating: Place(), count: old.count * 2)
        for entry in old where entry.number >= 0 { places[emptyPlace(for: entry.hash)] = entry }
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place].hash != hash { place = (place + 1) & (places.count - 1) }
        return place
    }

    private func emptyPlace(for hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place].number >= 0 { place = (place + 1) & (places.count - 1) }
        return place
    }
}
