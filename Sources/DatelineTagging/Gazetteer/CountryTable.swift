/// The countries of ISO 3166-1, and `EU` and `XK`: one row a country, in order of code.
///
/// Columns, separated by tabs; several names in a column by semicolons:
///
///     code | name | name in prose, if it takes "the" | capital | demonyms, singular | other names
///
/// `=` joins spellings of one place, the one that newspapers write first. Marks after a name:
///
///     ~   shared: another row has it too, the text's context decides
///     !   of the shared ones the likeliest, given when the text does not say
///     >   also a given name: not the country if a surname follows
///     <   also a surname: not the country if a name precedes it
///     @   a city where others meet: counts only if the text has more of its country
///     #   known when an author writes it, never searched for in a text
///     ^   searched for only with its accents: without them it is another word
///
/// A name in capitals ("US") is only found in capitals, any other only with its capital letters.
enum CountryTable {
    static let rows = """
        AD	Andorra		Andorra la Vella	Andorran	Principality of Andorra; Principat d’Andorra
        AE	United Arab Emirates	the United Arab Emirates	Abu Dhabi	Emirati	UAE; Emirates; U.A.E.; Al Imarat; الإمارات
        AF	Afghanistan		Kabul	Afghan	Islamic Emirate of Afghanistan; افغانستان
        AG	Antigua and Barbuda		St John’s~=Saint John’s~	Antiguan; Barbudan	Antigua; Barbuda; Antigua & Barbuda
        AI	Anguilla		The Valley#	Anguillan	
        AL	Albania		Tirana	Albanian	Shqipëria; Republic of Albania
        AM	Armenia		Yerevan	Armenian	Hayastan; Հայաստան; Republic of Armenia
        AO	Angola		Luanda	Angolan	Republic of Angola
        AQ	Antarctica				
        AR	Argentina		Buenos Aires	Argentine; Argentinian; Argentinean	Argentine Republic; República Argentina
        AS	American Samoa		Pago Pago	American Samoan	
        AT	Austria		Vienna=Wien	Austrian	Österreich; Oesterreich; Republic of Austria
        AU	Australia		Canberra	Australian; Aussie	Commonwealth of Australia
        AW	Aruba		Oranjestad	Aruban	
        AX	Åland Islands	the Åland Islands	Mariehamn	Ålander	Åland; Aland; Ahvenanmaa
        AZ	Azerbaijan		Baku	Azerbaijani; Azeri	Azərbaycan; Republic of Azerbaijan
        BA	Bosnia and Herzegovina		Sarajevo	Bosnian	Bosnia; Bosnia-Herzegovina; Bosnia & Herzegovina; BiH; Bosna i Hercegovina; Herzegovina; Босна и Херцеговина
        BB	Barbados		Bridgetown	Barbadian; Bajan	
        BD	Bangladesh		Dhaka=Dacca	Bangladeshi	People’s Republic of Bangladesh; বাংলাদেশ
        BE	Belgium		Brussels~=Bruxelles~=Brussel~	Belgian	Belgique; België; Belgien; Kingdom of Belgium
        BF	Burkina Faso		Ouagadougou	Burkinabe; Burkinabè; Burkinan	Burkina
        BG	Bulgaria		Sofia~!>	Bulgarian	България; Republic of Bulgaria; Република България
        BH	Bahrain		Manama	Bahraini	Kingdom of Bahrain; البحرين
        BI	Burundi		Gitega	Burundian	
        BJ	Benin		Porto-Novo	Beninese; Beninois	Bénin; Republic of Benin; Dahomey
        BL	Saint Barthélemy		Gustavia	Barthélemois	St Barts; Saint Barts; St. Barthelemy; St Barths
        BM	Bermuda		Hamilton~	Bermudian; Bermudan	
        BN	Brunei		Bandar Seri Begawan	Bruneian	Brunei Darussalam; Negara Brunei Darussalam
        BO	Bolivia		La Paz; Sucre#	Bolivian	Plurinational State of Bolivia
        BQ	Caribbean Netherlands	the Caribbean Netherlands	Kralendijk	Bonairean	Bonaire; Sint Eustatius; Saba#; Bonaire, Sint Eustatius and Saba; BES Islands
        BR	Brazil		Brasília	Brazilian	Brasil; Federative Republic of Brazil
        BS	Bahamas	the Bahamas	Nassau	Bahamian	The Bahamas
        BT	Bhutan		Thimphu	Bhutanese	Kingdom of Bhutan; Druk Yul; འབྲུག་ཡུལ
        BV	Bouvet Island				Bouvet
        BW	Botswana		Gaborone	Botswanan; Motswana; Batswana	Republic of Botswana
        BY	Belarus		Minsk	Belarusian; Belarussian	Byelorussia; Belorussia; Беларусь; Republic of Belarus
        BZ	Belize		Belmopan	Belizean	
        CA	Canada		Ottawa	Canadian	
        CC	Cocos (Keeling) Islands	the Cocos (Keeling) Islands			Cocos Islands; Keeling Islands; Cocos Keeling Islands
        CD	DR Congo	the DR Congo	Kinshasa	Congolese~!	Democratic Republic of the Congo; Democratic Republic of Congo; Congo~!; D.R. Congo; DRC; DR of Congo; Congo-Kinshasa; Zaire; RDC; République démocratique du Congo; Congo (DRC); Congo, Democratic Republic of the
        CF	Central African Republic	the Central African Republic	Bangui	Central African#	CAR#; République centrafricaine; Centrafrique
        CG	Republic of the Congo	the Republic of the Congo	Brazzaville	Congolese~	Republic of Congo; Congo Republic; Congo-Brazzaville; Congo~
        CH	Switzerland		Bern=Berne	Swiss	Schweiz; Suisse; Svizzera; Swiss Confederation; Helvetia
        CI	Côte d’Ivoire		Yamoussoukro	Ivorian; Ivoirian; Ivoirien	Ivory Coast; Cote d Ivoire; Republic of Côte d’Ivoire
        CK	Cook Islands	the Cook Islands	Avarua	Cook Islander	Cook Islands
        CL	Chile		Santiago~!=Santiago de Chile	Chilean	Republic of Chile
        CM	Cameroon		Yaoundé	Cameroonian	Cameroun; Republic of Cameroon
        CN	China		Beijing=Peking	Chinese	PRC; People’s Republic of China; P.R. China; PR China; Mainland China; Zhongguo; 中国; 中國; Communist China; Red China
        CO	Colombia		Bogotá	Colombian	Republic of Colombia
        CR	Costa Rica		San José~	Costa Rican	Republic of Costa Rica
        CU	Cuba		Havana=La Habana	Cuban	Republic of Cuba
        CV	Cabo Verde		Praia	Cabo Verdean; Cape Verdean; Cabo-Verdean	Cape Verde; Republic of Cabo Verde
        CW	Curaçao		Willemstad	Curaçaoan	Curacao
        CX	Christmas Island			Christmas Islander	
        CY	Cyprus		Nicosia=Lefkosia	Cypriot	Kypros; Κύπρος; Kıbrıs; Republic of Cyprus; Northern Cyprus
        CZ	Czechia		Prague=Praha	Czech	Czech Republic; Česko; Česká republika
        DE	Germany		Berlin	German	Deutschland; Federal Republic of Germany; West Germany; FRG; Allemagne; Alemania; West German; East Germany; East German; Bundesrepublik
        DJ	Djibouti		Djibouti City	Djiboutian	Republic of Djibouti; جيبوتي
        DK	Denmark		Copenhagen=København	Danish; Dane	Danmark; Kingdom of Denmark
        DM	Dominica		Roseau	Dominican~	Commonwealth of Dominica
        DO	Dominican Republic	the Dominican Republic	Santo Domingo	Dominican~!	República Dominicana; Dominican Rep.
        DZ	Algeria		Algiers	Algerian	Algérie; الجزائر; People’s Democratic Republic of Algeria
        EC	Ecuador		Quito	Ecuadorian; Ecuadorean; Ecuadoran	Republic of Ecuador
        EE	Estonia		Tallinn	Estonian	Eesti; Republic of Estonia
        EG	Egypt		Cairo	Egyptian	Misr; مصر; Arab Republic of Egypt
        EH	Western Sahara		Laayoune=El Aaiún	Sahrawi; Saharawi	Sahrawi Arab Democratic Republic
        ER	Eritrea		Asmara	Eritrean	State of Eritrea; ኤርትራ
        ES	Spain		Madrid	Spanish; Spaniard	España; Espana; Kingdom of Spain; Reino de España
        ET	Ethiopia		Addis Ababa	Ethiopian	Federal Democratic Republic of Ethiopia; ኢትዮጵያ
        EU	European Union	the European Union		EU-wide#	EU; E.U.; the Union#; European Economic Community; EEC; European Community; European Communities; Union européenne; Europäische Union; UE#; the bloc#
        FI	Finland		Helsinki	Finnish; Finn>	Suomi; Republic of Finland
        FJ	Fiji		Suva	Fijian	Republic of Fiji; Viti
        FK	Falkland Islands	the Falkland Islands	Stanley#; Port Stanley	Falkland Islander	Falklands; Malvinas; Islas Malvinas
        FM	Micronesia		Palikir	Micronesian	Federated States of Micronesia; FSM#
        FO	Faroe Islands	the Faroe Islands	Tórshavn	Faroese	Faroes; Faeroe Islands; Føroyar
        FR	France		Paris>	French; Frenchman#; Frenchmen#	French Republic; République française
        GA	Gabon		Libreville	Gabonese	Gabonese Republic
        GB	United Kingdom	the United Kingdom	London>	British; Briton; Brit; UK-wide#	UK; U.K.; Britain; Great Britain; United Kingdom of Great Britain and Northern Ireland; G.B.#; GBR
        GD	Grenada		St George’s#=Saint George’s#	Grenadian	
        GE	Georgia~>		Tbilisi	Georgian	Sakartvelo; საქართველო; Republic of Georgia
        GF	French Guiana		Cayenne#	French Guianese	Guyane
        GG	Guernsey		St Peter Port=Saint Peter Port	Guernsey#	Bailiwick of Guernsey
        GH	Ghana		Accra	Ghanaian	Republic of Ghana
        GI	Gibraltar		Gibraltar	Gibraltarian	
        GL	Greenland		Nuuk	Greenlandic; Greenlander	Kalaallit Nunaat; Grønland
        GM	Gambia	the Gambia	Banjul	Gambian	The Gambia; Republic of The Gambia
        GN	Guinea		Conakry	Guinean	Republic of Guinea; Guinée; Guinea-Conakry
        GP	Guadeloupe		Basse-Terre	Guadeloupean	
        GQ	Equatorial Guinea		Malabo	Equatorial Guinean; Equatoguinean	Guinea Ecuatorial
        GR	Greece		Athens~!	Greek; Hellenic	Hellas; Ellada; Ελλάδα; Hellenic Republic
        GS	South Georgia and the South Sandwich Islands				South Georgia; South Sandwich Islands
        GT	Guatemala		Guatemala City	Guatemalan	Republic of Guatemala
        GU	Guam		Hagåtña=Agana	Guamanian	
        GW	Guinea-Bissau		Bissau	Bissau-Guinean	Guinea Bissau; Guiné-Bissau
        GY	Guyana		Georgetown~	Guyanese	Co-operative Republic of Guyana; British Guiana
        HK	Hong Kong		Hong Kong	Hong Konger; Hongkonger; Hong Kongese	Hongkong; Hong Kong SAR; HKSAR; 香港
        HM	Heard Island and McDonald Islands				Heard and McDonald Islands; Heard Island
        HN	Honduras		Tegucigalpa	Honduran	Republic of Honduras
        HR	Croatia		Zagreb	Croatian; Croat	Hrvatska; Republic of Croatia
        HT	Haiti		Port-au-Prince	Haitian	Haïti; Republic of Haiti; Ayiti
        HU	Hungary		Budapest	Hungarian	Magyarország
        ID	Indonesia		Jakarta=Djakarta; Nusantara	Indonesian	Republic of Indonesia
        IE	Ireland		Dublin	Irish; Irishman#; Irishmen#	Éire; Republic of Ireland; Irish Republic; Poblacht na hÉireann
        IL	Israel		Jerusalem	Israeli	Yisrael; ישראל; State of Israel
        IM	Isle of Man	the Isle of Man	Douglas#	Manx	Ellan Vannin
        IN	India		New Delhi=Nueva Delhi#; Delhi	Indian	Bharat; भारत; Republic of India; Hindustan#; இந்தியா; ভারত
        IO	British Indian Ocean Territory	the British Indian Ocean Territory			Chagos Islands; Chagos; Diego Garcia; BIOT
        IQ	Iraq		Baghdad	Iraqi	العراق; Republic of Iraq
        IR	Iran		Tehran=Teheran	Iranian	Islamic Republic of Iran; ایران; Persia
        IS	Iceland		Reykjavík	Icelandic; Icelander	Ísland^
        IT	Italy		Rome=Roma#	Italian	Italia; Italian Republic; Repubblica italiana
        JE	Jersey		St Helier=Saint Helier	Jerseyman#	Bailiwick of Jersey; States of Jersey; Jersey, Channel Islands
        JM	Jamaica		Kingston~!>	Jamaican	
        JO	Jordan<>		Amman	Jordanian	Hashemite Kingdom of Jordan; الأردن
        JP	Japan		Tokyo	Japanese	Nippon#; Nihon#; 日本; 日本国
        KE	Kenya		Nairobi	Kenyan	Republic of Kenya; Jamhuri ya Kenya
        KG	Kyrgyzstan		Bishkek	Kyrgyz; Kyrgyzstani; Kirghiz	Kyrgyz Republic; Kirghizia; Kirgizstan; Кыргызстан
        KH	Cambodia		Phnom Penh	Cambodian; Khmer	Kampuchea; Kingdom of Cambodia; កម្ពុជា
        KI	Kiribati		South Tarawa; Tarawa	I-Kiribati	Gilbert Islands
        KM	Comoros	the Comoros	Moroni	Comorian; Comoran	Union of the Comoros; Comores; جزر القمر
        KN	Saint Kitts and Nevis		Basseterre	Kittitian; Nevisian	St Kitts and Nevis; St. Kitts; Saint Kitts; St Kitts & Nevis; Nevis
        KP	North Korea		Pyongyang	North Korean	DPRK; D.P.R.K.; Democratic People’s Republic of Korea; DPR Korea; N. Korea; N Korea; N. Korean; Korea~; Korean~; 조선
        KR	South Korea		Seoul	South Korean; Korean~!	ROK; R.O.K.; Republic of Korea; S. Korea; S Korea; S. Korean; Korea~!; Hanguk; 한국; 대한민국
        KW	Kuwait		Kuwait City	Kuwaiti	State of Kuwait; الكويت
        KY	Cayman Islands	the Cayman Islands	George Town~	Caymanian	Caymans; Cayman; Grand Cayman
        KZ	Kazakhstan		Astana=Nur-Sultan	Kazakh; Kazakhstani	Қазақстан; Казахстан; Republic of Kazakhstan; Қазақстан Республикасы
        LA	Laos		Vientiane=Viêng Chăn=Vientián	Lao; Laotian	Lao PDR; Lao People’s Democratic Republic; ລາວ
        LB	Lebanon		Beirut	Lebanese	Liban; لبنان; Lebanese Republic
        LC	Saint Lucia		Castries	Saint Lucian; St Lucian	St Lucia; St. Lucia
        LI	Liechtenstein		Vaduz	Liechtensteiner	Principality of Liechtenstein
        LK	Sri Lanka		Colombo; Sri Jayawardenepura Kotte	Sri Lankan	Ceylon; ශ්‍රී ලංකා
        LR	Liberia		Monrovia	Liberian	Republic of Liberia
        LS	Lesotho		Maseru	Basotho; Mosotho; Lesothan	Kingdom of Lesotho; Basutoland
        LT	Lithuania		Vilnius	Lithuanian	Lietuva; Republic of Lithuania
        LU	Luxembourg		Luxembourg City; Luxembourg	Luxembourger; Luxembourgish; Luxembourgian	Luxemburg; Lëtzebuerg; Grand Duchy of Luxembourg; the Grand Duchy
        LV	Latvia		Riga	Latvian	Latvija; Republic of Latvia
        LY	Libya		Tripoli~!	Libyan	ليبيا; State of Libya
        MA	Morocco		Rabat	Moroccan	Maroc; المغرب; Kingdom of Morocco
        MC	Monaco		Monaco	Monégasque; Monacan	Principality of Monaco; Monte Carlo; Monte-Carlo
        MD	Moldova		Chișinău=Chisinau=Kishinev	Moldovan; Moldavian	Republic of Moldova; Moldavia
        ME	Montenegro		Podgorica	Montenegrin	Crna Gora; Црна Гора
        MF	Saint Martin<>		Marigot#		St Martin#; Saint-Martin#; Saint Martin (French part)
        MG	Madagascar		Antananarivo	Malagasy; Madagascan	Republic of Madagascar; Madagasikara
        MH	Marshall Islands	the Marshall Islands	Majuro	Marshallese	Republic of the Marshall Islands
        MK	North Macedonia		Skopje	North Macedonian; Macedonian	Macedonia; FYROM; Republic of North Macedonia; Severna Makedonija; Former Yugoslav Republic of Macedonia; Северна Македонија
        ML	Mali		Bamako	Malian	Republic of Mali
        MM	Myanmar		Naypyidaw=Nay Pyi Taw=Naypyitaw	Burmese; Myanmarese; Myanma#	Burma; Republic of the Union of Myanmar; မြန်မာ
        MN	Mongolia		Ulaanbaatar=Ulan Bator	Mongolian	Монгол улс; Outer Mongolia
        MO	Macao		Macao=Macau	Macanese	Macau; Macao SAR; 澳門
        MP	Northern Mariana Islands	the Northern Mariana Islands	Saipan	Northern Marianan	Northern Marianas; CNMI
        MQ	Martinique		Fort-de-France	Martinican; Martiniquais	
        MR	Mauritania		Nouakchott	Mauritanian	Mauritanie; موريتانيا
        MS	Montserrat		Brades	Montserratian	
        MT	Malta		Valletta	Maltese	Republic of Malta; Repubblika ta’ Malta
        MU	Mauritius		Port Louis	Mauritian	Republic of Mauritius
        MV	Maldives	the Maldives	Malé^	Maldivian	The Maldives; Maldive Islands; Republic of Maldives; ދިވެހިރާއްޖެ
        MW	Malawi		Lilongwe	Malawian	Republic of Malawi
        MX	Mexico		Mexico City=Ciudad de México	Mexican	México; United Mexican States; Méjico; Estados Unidos Mexicanos
        MY	Malaysia		Kuala Lumpur; Putrajaya	Malaysian	Federation of Malaysia; Persekutuan Malaysia
        MZ	Mozambique		Maputo	Mozambican	Moçambique; Republic of Mozambique
        NA	Namibia		Windhoek	Namibian	Republic of Namibia; South West Africa
        NC	New Caledonia		Nouméa	New Caledonian	Nouvelle-Calédonie
        NE	Niger		Niamey	Nigerien	Republic of Niger; Republic of the Niger
        NF	Norfolk Island		Kingston~		
        NG	Nigeria		Abuja	Nigerian	Federal Republic of Nigeria
        NI	Nicaragua		Managua	Nicaraguan	Republic of Nicaragua
        NL	Netherlands	the Netherlands	Amsterdam; The Hague@=Den Haag@	Dutch; Dutchman#; Netherlander	Holland<; The Netherlands; Nederland; Kingdom of the Netherlands
        NO	Norway		Oslo	Norwegian	Norge; Noreg; Kingdom of Norway
        NP	Nepal		Kathmandu=Katmandu	Nepali; Nepalese	नेपाल; Federal Democratic Republic of Nepal
        NR	Nauru		Yaren	Nauruan	Republic of Nauru
        NU	Niue		Alofi	Niuean	
        NZ	New Zealand		Wellington	New Zealander; Kiwi	Aotearoa; N.Z.; NZ; Aotearoa New Zealand
        OM	Oman		Muscat	Omani	عمان; Sultanate of Oman
        PA	Panama		Panama City	Panamanian	Panamá; Republic of Panama
        PE	Peru		Lima	Peruvian	Perú; Republic of Peru
        PF	French Polynesia		Papeete	French Polynesian; Tahitian	Tahiti; Polynésie française
        PG	Papua New Guinea		Port Moresby	Papua New Guinean	PNG#; P.N.G.; New Guinea
        PH	Philippines	the Philippines	Manila	Filipino; Philippine; Filipina; Pinoy#	The Philippines; Republic of the Philippines; Pilipinas; Filipinas; Republika ng Pilipinas
        PK	Pakistan		Islamabad	Pakistani	Islamic Republic of Pakistan; پاکستان
        PL	Poland		Warsaw=Warszawa	Polish; Pole#	Polska; Republic of Poland
        PM	Saint Pierre and Miquelon		Saint-Pierre#		St Pierre and Miquelon; Saint-Pierre-et-Miquelon; Saint Pierre & Miquelon
        PN	Pitcairn Islands	the Pitcairn Islands	Adamstown	Pitcairner	Pitcairn; Pitcairn Island
        PR	Puerto Rico		San Juan	Puerto Rican	Commonwealth of Puerto Rico
        PS	Palestine		Ramallah	Palestinian	State of Palestine; Palestinian Territories; Palestinian Territory; Palestinian Authority; Gaza; Gaza Strip; West Bank; Occupied Palestinian Territory; Gazan; فلسطين
        PT	Portugal		Lisbon=Lisboa	Portuguese	Portuguese Republic; República Portuguesa
        PW	Palau		Ngerulmud	Palauan	Republic of Palau; Belau
        PY	Paraguay		Asunción	Paraguayan	Republic of Paraguay; Paraguái
        QA	Qatar		Doha	Qatari	State of Qatar; قطر
        RE	Réunion^	Réunion	Saint-Denis#	Réunionese; Réunionnais	Réunion Island; La Réunion; Reunion#
        RO	Romania		Bucharest=București	Romanian	România; Rumania; Roumania
        RS	Serbia		Belgrade=Beograd	Serbian; Serb	Srbija; Република Србија; Republic of Serbia
        RU	Russia		Moscow=Moskva	Russian	Russian Federation; Rossiya; Россия; Soviet Union; USSR; U.S.S.R.; Soviet; Soviets; Российская Федерация
        RW	Rwanda		Kigali	Rwandan; Rwandese	Republic of Rwanda; Repubulika y’u Rwanda
        SA	Saudi Arabia		Riyadh	Saudi Arabian; Saudi	KSA; Kingdom of Saudi Arabia; السعودية
        SB	Solomon Islands	the Solomon Islands	Honiara	Solomon Islander	Solomons
        SC	Seychelles	the Seychelles	Victoria~	Seychellois	Republic of Seychelles; The Seychelles
        SD	Sudan		Khartoum	Sudanese	السودان; Republic of the Sudan; Republic of Sudan; North Sudan
        SE	Sweden		Stockholm	Swedish; Swede	Sverige; Kingdom of Sweden
        SG	Singapore		Singapore	Singaporean	Republic of Singapore; Singapura; 新加坡
        SH	Saint Helena, Ascension and Tristan da Cunha		Jamestown~	Saint Helenian	Saint Helena; St Helena; Ascension Island; Tristan da Cunha
        SI	Slovenia		Ljubljana	Slovenian; Slovene	Slovenija; Republic of Slovenia
        SJ	Svalbard and Jan Mayen		Longyearbyen		Svalbard; Jan Mayen; Spitsbergen
        SK	Slovakia		Bratislava	Slovak; Slovakian	Slovak Republic; Slovensko; Slovenská republika
        SL	Sierra Leone		Freetown	Sierra Leonean	Republic of Sierra Leone
        SM	San Marino		San Marino	Sammarinese	Republic of San Marino
        SN	Senegal		Dakar	Senegalese	Sénégal; Republic of Senegal
        SO	Somalia		Mogadishu	Somali; Somalian	Federal Republic of Somalia; Soomaaliya; Somaliland; الصومال
        SR	Suriname		Paramaribo	Surinamese	Surinam; Republic of Suriname
        SS	South Sudan		Juba	South Sudanese	Republic of South Sudan
        ST	São Tomé and Príncipe		São Tomé	São Toméan; Santomean	Sao Tome & Principe; São Tomé e Príncipe
        SV	El Salvador		San Salvador	Salvadoran; Salvadorean; Salvadorian	Republic of El Salvador
        SX	Sint Maarten		Philipsburg		St Maarten; St. Maarten; Sint Maarten (Dutch part)
        SY	Syria		Damascus	Syrian	Syrian Arab Republic; سوريا
        SZ	Eswatini		Mbabane; Lobamba	Swazi; Emaswati; Liswati; Eswatini#	Swaziland; eSwatini; Kingdom of Eswatini
        TC	Turks and Caicos Islands	the Turks and Caicos Islands	Cockburn Town	Turks and Caicos Islander	Turks and Caicos; Turks & Caicos
        TD	Chad>		N’Djamena=Ndjamena	Chadian	Tchad; Republic of Chad; تشاد
        TF	French Southern Territories	the French Southern Territories			French Southern and Antarctic Lands; Kerguelen; Kerguelen Islands
        TG	Togo		Lomé	Togolese	Togolese Republic
        TH	Thailand		Bangkok	Thai	Kingdom of Thailand; ประเทศไทย; ไทย; Siam
        TJ	Tajikistan		Dushanbe	Tajik; Tajikistani	Тоҷикистон; Tadzhikistan; Republic of Tajikistan
        TK	Tokelau				Tokelauan
        TL	Timor-Leste		Dili	Timorese; East Timorese	East Timor; Timor Leste; Timor Lorosa’e
        TM	Turkmenistan		Ashgabat=Ashkhabad	Turkmen; Turkmenistani	Türkmenistan; Turkmenia
        TN	Tunisia		Tunis	Tunisian	Tunisie; تونس; Republic of Tunisia
        TO	Tonga		Nuku’alofa	Tongan	Kingdom of Tonga
        TR	Türkiye		Ankara	Turkish; Turk#	Turkey; Turks; Republic of Türkiye; Republic of Turkey; Türkiye Cumhuriyeti; Türkiye Devleti
        TT	Trinidad and Tobago		Port of Spain=Port-of-Spain	Trinidadian; Tobagonian	Trinidad; Tobago; Trinidad & Tobago; T&T#
        TV	Tuvalu		Funafuti	Tuvaluan	Ellice Islands
        TW	Taiwan		Taipei	Taiwanese	Chinese Taipei; Republic of China; Formosa; Taiwan, Province of China; 台灣; 臺灣; 台湾; 中華民國
        TZ	Tanzania		Dodoma	Tanzanian	United Republic of Tanzania; Tanganyika; Zanzibar; Jamhuri ya Muungano wa Tanzania
        UA	Ukraine		Kyiv=Kiev	Ukrainian	Ukraina; Україна; The Ukraine
        UG	Uganda		Kampala	Ugandan	Republic of Uganda
        UM	United States Minor Outlying Islands	the United States Minor Outlying Islands			U.S. Minor Outlying Islands; US Minor Outlying Islands; Wake Island; Midway Atoll
        US	United States	the United States	Washington<=Washington DC=Washington, D.C.	American	US; U.S.; USA; U.S.A.; United States of America; America; EE.UU.#; États-Unis; Estados Unidos; the States#; Americas#
        UY	Uruguay		Montevideo	Uruguayan	Oriental Republic of Uruguay
        UZ	Uzbekistan		Tashkent	Uzbek; Uzbekistani	Oʻzbekiston; Ўзбекистон; Republic of Uzbekistan
        VA	Vatican City		Vatican City	Vatican	Holy See; Vatican City State; The Vatican; The Holy See
        VC	Saint Vincent and the Grenadines		Kingstown	Vincentian	St Vincent and the Grenadines; St. Vincent & the Grenadines; Saint Vincent; St Vincent; Grenadines
        VE	Venezuela		Caracas	Venezuelan	Bolivarian Republic of Venezuela
        VG	British Virgin Islands	the British Virgin Islands	Road Town	British Virgin Islander	BVI; Virgin Islands~; Virgin Islands, British; Tortola
        VI	US Virgin Islands	the US Virgin Islands	Charlotte Amalie	US Virgin Islander	U.S. Virgin Islands; United States Virgin Islands; USVI; Virgin Islands~!; Virgin Islands, U.S.
        VN	Việt Nam		Hà Nội=Hanoi=Ha Noi	Vietnamese; Viet Namese	Vietnam; Viet Nam; Socialist Republic of Viet Nam; Socialist Republic of Vietnam; SRV#; Cộng hòa xã hội chủ nghĩa Việt Nam
        VU	Vanuatu		Port Vila	Ni-Vanuatu; Vanuatuan	Republic of Vanuatu; New Hebrides
        WF	Wallis and Futuna		Mata-Utu	Wallisian	Wallis & Futuna; Wallis-et-Futuna
        WS	Samoa		Apia	Samoan	Western Samoa; Independent State of Samoa; Sāmoa
        XK	Kosovo		Pristina=Prishtina=Priština	Kosovar; Kosovan; Kosovo Albanian	Kosova; Republic of Kosovo
        YE	Yemen		Sana’a=Sanaa	Yemeni; Yemenite	Republic of Yemen; اليمن; South Yemen; North Yemen
        YT	Mayotte		Mamoudzou	Mahoran	
        ZA	South Africa		Pretoria; Cape Town	South African	RSA#; Republic of South Africa; S. Africa; S. African; Suid-Afrika; Mzansi; iNingizimu Afrika
        ZM	Zambia		Lusaka	Zambian	Republic of Zambia; Northern Rhodesia
        ZW	Zimbabwe		Harare	Zimbabwean	Republic of Zimbabwe; Rhodesia
        """
}
