/// Blocs, international bodies and regions: one row each, by kind and name.
///
/// Columns, separated by tabs; several names in a column by semicolons; marks as in `CountryTable`:
///
///     kind | name | name in prose, if it takes "the" | adjectives and people | other names
///
/// The kind is `bloc` or `region`. A bloc is named by one mention. A region's adjective says little ("an African
/// minister"), hence a column of its own; `BlocScores` decides. A row here hides the country inside a name, as a row of
/// `NotCountryTable` does, and no member is ever added. The European Union is in `CountryTable`: it has a country's
/// page.
enum BlocTable {
    static let rows = """
        bloc	African Development Bank	the African Development Bank		AfDB
        bloc	African Union	the African Union		AU Commission; African Union Commission; AUDA-NEPAD
        bloc	Amazon Cooperation Treaty Organization	the Amazon Cooperation Treaty Organization		ACTO#
        bloc	Andean Community	the Andean Community		Comunidad Andina
        bloc	APEC			Apec; Asia-Pacific Economic Cooperation; Asia Pacific Economic Cooperation
        bloc	Arab League	the Arab League		League of Arab States
        bloc	ASEAN			Asean; Association of Southeast Asian Nations; Association of South East Asian Nations; Southeast Asian Nations
        bloc	Asian Development Bank	the Asian Development Bank		
        bloc	AUKUS			Aukus
        bloc	Bank for International Settlements	the Bank for International Settlements		
        bloc	BRICS			Brics; BRICS+
        bloc	CARICOM			Caricom; Caribbean Community
        bloc	Collective Security Treaty Organization	the Collective Security Treaty Organization		Collective Security Treaty Organisation; CSTO
        bloc	COMESA			Common Market for Eastern and Southern Africa
        bloc	Commonwealth of Independent States	the Commonwealth of Independent States		
        bloc	Commonwealth of Nations	the Commonwealth of Nations		British Commonwealth; Commonwealth Secretariat; Commonwealth Heads of Government; Commonwealth countries; Commonwealth nations; Commonwealth#
        bloc	Council of Europe	the Council of Europe		European Court of Human Rights
        bloc	East African Community	the East African Community		
        bloc	ECOWAS			Ecowas; Economic Community of West African States
        bloc	EFTA			European Free Trade Association
        bloc	Eurasian Economic Union	the Eurasian Economic Union		EAEU
        bloc	European Economic Area	the European Economic Area		EEA
        bloc	Financial Stability Board	the Financial Stability Board		
        bloc	Five Eyes	the Five Eyes		Five Eyes alliance
        bloc	G20	the G20		G-20; Group of Twenty; Group of 20
        bloc	G7	the G7		G-7; Group of Seven
        bloc	G77	the G77		G-77; Group of 77
        bloc	Global Partnership on AI	the Global Partnership on AI		GPAI; Global Partnership on Artificial Intelligence
        bloc	Gulf Cooperation Council	the Gulf Cooperation Council		GCC; the Gulf Cooperation Council; Cooperation Council for the Arab States of the Gulf
        bloc	Ibero-American Summit	the Ibero-American Summit		
        bloc	ICRC	the ICRC		International Committee of the Red Cross; Red Cross
        bloc	IGAD			Intergovernmental Authority on Development
        bloc	Inter-American Development Bank	the Inter-American Development Bank		
        bloc	International Atomic Energy Agency	the International Atomic Energy Agency		IAEA
        bloc	International Criminal Court	the International Criminal Court		
        bloc	International Labour Organization	the International Labour Organization		International Labour Organisation; International Labor Organization; ILO
        bloc	International Monetary Fund	the International Monetary Fund		IMF
        bloc	International Telecommunication Union	the International Telecommunication Union		ITU; International Telecommunications Union
        bloc	Interpol			INTERPOL
        bloc	ISO	the ISO		International Organization for Standardization; International Organisation for Standardisation
        bloc	Mercosur			MERCOSUR; Mercosul; MERCOSUL
        bloc	NATO			Nato; North Atlantic Treaty Organization; North Atlantic Treaty Organisation; North Atlantic Alliance
        bloc	Nordic Council	the Nordic Council		Nordic Council of Ministers
        bloc	OECD	the OECD		Organisation for Economic Co-operation and Development; Organization for Economic Cooperation and Development; Organisation for Economic Cooperation and Development; Organization for Economic Co-operation and Development
        bloc	OPEC			Opec; Organization of the Petroleum Exporting Countries
        bloc	Organisation of Islamic Cooperation	the Organisation of Islamic Cooperation		Organization of Islamic Cooperation
        bloc	Organization of American States	the Organization of American States		Organisation of American States
        bloc	Organization of Turkic States	the Organization of Turkic States		Organisation of Turkic States
        bloc	OSCE	the OSCE		Organization for Security and Co-operation in Europe; Organization for Security and Cooperation in Europe; Organisation for Security and Cooperation in Europe
        bloc	Pacific Islands Forum	the Pacific Islands Forum		
        bloc	SAARC			South Asian Association for Regional Cooperation
        bloc	SADC			Southern African Development Community
        bloc	Shanghai Cooperation Organisation	the Shanghai Cooperation Organisation		Shanghai Cooperation Organization; SCO
        bloc	Smart Africa			Smart Africa Alliance
        bloc	UNESCO			Unesco
        bloc	UNICEF			Unicef; United Nations Children’s Fund
        bloc	United Nations	the United Nations		UN; U.N.; UNDP; UNCTAD
        bloc	Visegrad Group	the Visegrad Group		Visegrád Group; Visegrad Four; V4#
        bloc	WIPO			World Intellectual Property Organization; World Intellectual Property Organisation
        bloc	World Bank	the World Bank		
        bloc	World Economic Forum	the World Economic Forum		WEF
        bloc	World Health Organization	the World Health Organization		WHO; World Health Organisation
        bloc	World Trade Organization	the World Trade Organization		WTO; World Trade Organisation
        region	Africa		African; Africans; Sub-Saharan African; Subsaharan African; North African; West African; East African; Southern African; Pan-African	Sub-Saharan Africa; Subsaharan Africa; North Africa; West Africa; East Africa; Eastern Africa; Southern Africa; Central Africa; Horn of Africa; Sahel; African continent
        region	Americas	the Americas		the Americas
        region	Arctic	the Arctic		
        region	Asia		Asian; Asians; East Asian; Northeast Asian	East Asia; Northeast Asia; Asian continent
        region	Asia-Pacific	the Asia-Pacific		Asia Pacific; APAC; Indo-Pacific; Asia-Pacific region
        region	Balkans	the Balkans	Balkan; Western Balkan	Western Balkans; Balkan countries; Balkan states
        region	Baltic states	the Baltic states		Baltics; Baltic countries; Baltic nations; Baltic States; Baltic republics
        region	Caribbean	the Caribbean		West Indies; West Indian; Caribbean region
        region	Central America		Central American; Central Americans	
        region	Central Asia		Central Asian; Central Asians	
        region	Europe		European; Europeans; Western European; Eastern European; Central European	Western Europe; Eastern Europe; Central Europe; Central and Eastern Europe; Southern Europe; Northern Europe; European continent
        region	Gulf#	the Gulf		the Gulf; Gulf states; Gulf States; Gulf countries; Gulf nations; Gulf Arab; Gulf Arabs; Gulf monarchies; Gulf region; Arab Gulf; Persian Gulf
        region	Latin America		Latin American; Latin Americans	Latin America and the Caribbean
        region	Middle East	the Middle East	Middle Eastern; Mideastern	Mideast; Near East; MENA; Middle East and North Africa; Arab world; Arab countries; Arab states
        region	Nordic countries	the Nordic countries	Nordic; Scandinavian; Scandinavians	Nordics; Nordic states; Nordic nations; Scandinavia; Nordic region
        region	North America		North American; North Americans	
        region	Pacific Islands	the Pacific Islands		Pacific islands; Pacific island countries; Pacific Island countries; Pacific island nations; Pacific Island nations; South Pacific; Pacific nations; Pacific countries; Oceania; Polynesia; Melanesia
        region	South America		South American; South Americans	
        region	South Asia		South Asian; South Asians	Indian subcontinent
        region	Southeast Asia		Southeast Asian; Southeast Asians; South-East Asian; South East Asian	South-East Asia; South East Asia
        """
}
