import DatelineModel
import DatelineReading

/// Where pages are.
extension PlanContext {
    static func permalink(of country: Country) -> Permalink { Permalink("/countries/\(country.slug)/") }
    static func permalink(of bloc: Bloc) -> Permalink { Permalink("/blocs/\(bloc.slug)/") }
    static func permalink(of topic: Topic) -> Permalink { Permalink("/topics/\(topic.slug)/") }
    static func permalink(of country: Country, _ topic: Topic) -> Permalink {
        Permalink("/countries/\(country.slug)/\(topic.slug)/")
    }
    static func permalink(of page: PageFile) -> Permalink { Permalink("/\(page.slug)/") }
    static func permalink(ofYear year: Int) -> Permalink { Permalink("/\(yearName(year))/") }
    static func permalink(of month: Month) -> Permalink {
        Permalink("/\(yearName(month.year))/\(String(month.month, digits: 2))/")
    }

    static func yearName(_ year: Int) -> String {
        String(year, digits: 4)
    }
}
