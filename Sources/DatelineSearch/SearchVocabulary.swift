/// The words of a search index, numbered from 0 in the order in which they came.
struct SearchVocabulary: Sendable {
    /// A word's place in a table of at least twice as many places as there are words, or an empty place.
    private struct Place {
        var hash: UInt64 = 0
        /// The word's number; below 0 if the place is empty.
        var number: Int32 = -1
        /// The last article that the word was found in; 0 for none.
        var article: Int32 = 0
    }

    private var places = [Place](repeating: Place(), count: 1 << 12)
    /// The letters of all words, one after the other, and where each word ends.
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

    /// A word that an article has and that was not found in it before.
    struct Find {
        /// The word's number.
        var word: Int32
        /// How many articles on from the last one with the word, counted from 0 if it is the first.
        var distance: Int32
    }

    /// Writes those words that were not found in an article before, and adds the words that are new.
    ///
    /// Articles are numbered from 1. Returns how many finds there are; `finds` has to have room for all words.
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
            // Most words come again, and no processor can foretell which: so all are written, and some over.
            let distance = article - places[place].article
            finds[end] = Find(word: places[place].number, distance: distance)
            end += distance == 0 ? 0 : 1
            places[place].article = article
        }
        return end
    }

    /// The numbers of another vocabulary's words, in the order of theirs; those that are new are added.
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

    /// Adds a word at an empty place and returns the place that it has then.
    ///
    /// Words are told apart by 64 bits: that two of a million have the same is less likely than a broken disk.
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
