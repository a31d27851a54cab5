/// States, provinces and cities that make news: one row a country.
///
/// Columns, separated by tabs; several names in a column by semicolons:
///
///     code (`-` for places of no country) | states, provinces and regions | cities and other places
///
/// Marks as in `CountryTable`. A common word ("Nice", "Reading", "Mobile") gets a `#` or stays out.
enum PlaceTable {
    static let rows = """
        AE		Dubai; Sharjah; Ajman; Ras Al Khaimah=Ras al-Khaimah; Fujairah; Al Ain; Umm Al Quwain; Masdar City
        AF		Kandahar=Qandahar; Herat; Jalalabad; Mazar-i-Sharif=Mazar-e-Sharif; Kunduz; Helmand
        AL		Durrës=Durres; Vlorë; Shkodër
        AM		Gyumri; Vanadzor
        AO		Cabinda; Lobito; Benguela; Huambo; Lubango
        AR		Rosario; Mendoza; La Plata; Mar del Plata; Tucumán; Córdoba~; Salta; Patagonia; Ushuaia; Bariloche; Neuquén; Jujuy; Misiones; Bahía Blanca
        AT		Graz; Linz; Salzburg; Innsbruck; Tyrol; Carinthia; Styria; Alpbach; Bregenz; Klagenfurt; Vorarlberg; Burgenland; Lower Austria; Upper Austria
        AU	New South Wales=NSW; Victoria~!; Queensland; South Australia; Western Australia; Tasmania; Northern Territory; Australian Capital Territory	Sydney>; Melbourne; Brisbane; Perth~!; Adelaide>; Hobart; Darwin<; Gold Coast; Newcastle~; Wollongong; Geelong; Cairns; Alice Springs; Townsville; Ballarat; Bendigo; Toowoomba; Launceston; Parramatta; Sunshine Coast; Pilbara
        AZ		Ganja; Nagorno-Karabakh=Karabakh; Sumgait; Nakhchivan
        BA		Banja Luka; Mostar; Republika Srpska; Srebrenica; Tuzla
        BD		Chittagong=Chattogram; Sylhet; Khulna; Rajshahi; Cox’s Bazar; Barisal; Rangpur; Mymensingh; Narayanganj; Comilla
        BE		Antwerp=Antwerpen; Ghent=Gent; Bruges=Brugge; Liège; Leuven=Louvain; Charleroi; Namur; Flanders=Flemish; Wallonia=Walloon; Mons; Ostend; Louvain-la-Neuve; Mechelen; Zeebrugge; Hasselt; Kortrijk
        BF		Bobo-Dioulasso
        BG		Plovdiv; Varna; Burgas; Stara Zagora
        BI		Bujumbura
        BJ		Cotonou; Parakou
        BO		Santa Cruz de la Sierra; Cochabamba; El Alto; Potosí; Oruro; Tarija
        BR	São Paulo=Sao Paolo; Minas Gerais; Rio Grande do Sul; Paraná; Bahia; Pernambuco; Ceará; Santa Catarina; Goiás; Mato Grosso; Amazonas; Pará^; Rio de Janeiro=Rio	Belo Horizonte; Porto Alegre; Salvador da Bahia; Recife; Fortaleza; Curitiba; Manaus; Campinas; Belém; Florianópolis; Goiânia; Santos#; Joinville; Maceió; São Luís; Cuiabá; Campo Grande; Ribeirão Preto; São José dos Campos; Uberlândia; Niterói; Rondônia; Roraima; Tocantins; Sergipe; Alagoas; Espírito Santo; Rio Grande do Norte; Paraíba; Piauí; Maranhão; Mato Grosso do Sul
        BY		Brest~; Gomel=Homel; Grodno=Hrodna; Vitebsk
        CA	Ontario=Ont#; Quebec=Québec=Que#=Quebecois=Québécois; British Columbia=B.C.; Alberta=Albertan=Alta#; Manitoba=Man#; Saskatchewan=Sask#; Nova Scotia=N.S.#; New Brunswick=N.B.#; Newfoundland=Newfoundland and Labrador=Nfld#; Prince Edward Island=P.E.I.; Yukon; Nunavut; Northwest Territories	Toronto; Montreal=Montréal; Vancouver; Calgary; Edmonton; Winnipeg; Quebec City; Halifax~!; Hamilton~!; Waterloo~; Kitchener; Mississauga; Saskatoon; Regina>; Kelowna; St. John’s~!=Saint John’s~!; Fredericton; Charlottetown; Gatineau; London, Ontario; London, Ont; Kananaskis; Banff; Muskoka; Brampton; Markham<; Whitehorse; Iqaluit; Laval; Burnaby; Sudbury; Thunder Bay; Guelph; Sherbrooke; Moncton; Lethbridge; Oshawa; Yellowknife; Barrie, Ontario
        CD		Lubumbashi; Goma; Kisangani; Bukavu; North Kivu; South Kivu; Katanga; Kolwezi; Ituri; Mbuji-Mayi; Kivu
        CG		Pointe-Noire
        CH		Zurich=Zürich=Zuerich; Geneva@=Genève@=Genf@; Basel=Basle; Lausanne; Lucerne=Luzern; Lugano; Davos@; St. Gallen=Saint Gallen; Zug; Ticino; Vaud; Montreux; Winterthur; Neuchâtel; Fribourg; Schaffhausen; Thurgau; Valais; Graubünden; Aargau; Solothurn
        CI		Abidjan; Bouaké; San-Pédro
        CL		Valparaíso; Concepción~!; Antofagasta; Punta Arenas; Viña del Mar; Atacama; Temuco; Iquique; Arica; Rancagua; Biobío
        CM		Douala; Bamenda; Garoua; Buea; Maroua
        CN	Guangdong=Kwangtung; Fujian; Zhejiang; Jiangsu; Sichuan=Szechuan; Hunan; Hubei; Henan; Hebei; Shandong; Shanxi; Shaanxi; Anhui; Jiangxi; Yunnan; Guizhou; Guangxi; Gansu; Qinghai; Hainan; Liaoning; Jilin; Heilongjiang; Xinjiang=Sinkiang; Tibet=Tibetan; Inner Mongolia; Ningxia; Uyghur=Uighur	Shanghai; Shenzhen; Guangzhou=Canton<; Hangzhou; Chengdu; Chongqing; Tianjin=Tientsin; Wuhan; Nanjing=Nanking; Suzhou; Xi’an; Qingdao=Tsingtao; Dalian; Xiamen; Shenyang; Harbin; Zhengzhou; Changsha; Hefei; Kunming; Jinan; Ningbo; Fuzhou; Wuxi; Dongguan; Foshan; Zhuhai; Wuzhen; Urumqi; Lhasa; Guiyang; Nanning; Hohhot; Haikou; Shijiazhuang; Taiyuan; Lanzhou; Nanchang; Changchun; Sanya; Xiongan=Xiong’an; Zhongguancun; Boao; Kashgar; Ordos; Baotou; Yiwu; Wenzhou; Jiaxing; Shaoxing; Quanzhou; Zhongshan; Huizhou; Jinhua; Weifang; Yantai; Xuzhou; Changzhou; Nantong; Yangzhou; Luoyang; Mianyang; Zunyi; Guilin; Liuzhou; Beihai; Lijiang; Dunhuang; Pudong; Haidian; Qianhai; Hengqin; Lingang; Nansha
        CO		Medellín; Cali; Barranquilla; Cartagena~!; Bucaramanga; Pereira<; Cúcuta; Manizales; Santa Marta; Ibagué; Villavicencio; Antioquia; Popayán
        CR		Limón#; Puntarenas
        CU		Santiago de Cuba; Guantánamo; Holguín
        CY		Limassol; Larnaca; Paphos; Famagusta
        CZ		Brno; Ostrava; Plzeň=Pilsen; Moravia; Bohemia; Olomouc; Karlovy Vary; Liberec; České Budějovice; Hradec Králové; Pardubice; Zlín
        DE	Bavaria=Bayern=Bavarian; Saxony=Sachsen; Lower Saxony=Niedersachsen; Saxony-Anhalt; Hesse=Hessen; North Rhine-Westphalia=Nordrhein-Westfalen=NRW; Rhineland-Palatinate; Baden-Württemberg; Brandenburg; Thuringia=Thüringen; Schleswig-Holstein; Mecklenburg-Western Pomerania=Mecklenburg-Vorpommern; Saarland	Munich=München; Frankfurt=Frankfurt am Main; Hamburg; Cologne=Köln; Stuttgart; Düsseldorf=Duesseldorf; Leipzig; Dresden; Hanover=Hannover; Nuremberg=Nürnberg; Bonn; Bremen; Dortmund; Essen; Karlsruhe; Heidelberg; Mannheim; Mainz; Potsdam; Darmstadt; Aachen; Wolfsburg; Magdeburg; Kiel; Freiburg; Tübingen; Saarbrücken; Rostock; Ingolstadt; Duisburg; Leverkusen; Wiesbaden; Jülich; Erfurt; Kassel; Augsburg; Göttingen; Elmau; Garching; Bielefeld; Wuppertal; Bochum; Regensburg; Würzburg; Erlangen; Jena; Chemnitz; Oldenburg; Osnabrück; Paderborn; Koblenz; Kaiserslautern; Offenbach; Heilbronn; Passau; Bayreuth; Lübeck; Schwerin; Cottbus; Gelsenkirchen; Krefeld; Münster~!
        DK		Aarhus; Odense; Aalborg; Esbjerg; Roskilde; Kolding; Vejle; Funen; Jutland; Zealand
        DO		Punta Cana; Santiago de los Caballeros
        DZ		Oran; Constantine#; Annaba; Blida; Sétif; Tamanrasset
        EC		Guayaquil; Cuenca~!; Galápagos=Galapagos Islands; Esmeraldas
        EE		Tartu; Narva; Pärnu
        EG		Alexandria~!; Giza; Sharm el-Sheikh=Sharm el Sheikh; Suez; Port Said; Luxor; Aswan; Sinai; New Alamein; Ismailia; Mansoura; Tanta; Asyut; Hurghada; Fayoum; New Administrative Capital
        ES	Catalonia=Catalan=Catalunya; Andalusia=Andalucía; Basque Country=Basque; Galicia=Galician; Aragon; Asturias; Extremadura; Castile and León; Castilla-La Mancha; Navarre=Navarra; Canary Islands; Balearic Islands; Valencian	Barcelona; Seville=Sevilla; Bilbao; Málaga; Zaragoza; A Coruña=La Coruña; Granada~!; Valencia~!; Alicante; San Sebastián; Santiago de Compostela; Palma de Mallorca; Valladolid; Salamanca; Murcia; Oviedo; Las Palmas; Vigo; Pamplona; Santander; Badajoz; Toledo~; Córdoba~!; Ibiza; Ceuta; Melilla; Gijón; Santa Cruz de Tenerife; Tenerife; Majorca; Mallorca; Menorca; Cádiz; Huelva; Almería; Burgos; Logroño; Castellón; Tarragona; Girona; Lleida; Vitoria-Gasteiz; La Rioja; Cantabria
        ET		Tigray; Amhara; Oromia; Dire Dawa; Mekelle; Bahir Dar; Adama; Hawassa; Gondar; Jimma; Harar
        EU		Brussels~!=Bruxelles~!=Brussel~!
        FI		Espoo; Tampere; Turku; Oulu; Rovaniemi; Jyväskylä; Lappeenranta; Lapland; Vantaa; Kuopio; Lahti; Vaasa; Joensuu
        FJ		Nadi
        FR	Brittany>; Normandy; Provence; Alsace; Lorraine>; Corsica=Corsican; Île-de-France; Occitanie; Auvergne-Rhône-Alpes; Nouvelle-Aquitaine; Burgundy; Hauts-de-France; Pays de la Loire	Marseille=Marseilles; Lyon=Lyons; Toulouse; Strasbourg@; Bordeaux; Lille; Nantes; Grenoble; Montpellier; Cannes; Rennes; Toulon; Le Havre; Versailles; Calais; Dijon; Reims=Rheims; Nancy#; Saclay; Sophia Antipolis; Biarritz; Évian=Evian; Deauville; Chamonix; Clermont-Ferrand; Avignon; Rouen; Tours#; Caen; Aix-en-Provence; Perpignan; Ajaccio; Saint-Denis~; Dunkirk=Dunkerque; Angers#; Orléans~; Metz; Nice#; Brest~!; Nîmes; Le Mans; Amiens; Limoges; Besançon; Poitiers; Mulhouse; La Rochelle; Saint-Étienne; Villeurbanne; La Défense; Annecy; Colmar; Bourgogne; Seine-Saint-Denis
        GB	England=English#; Scotland=Scottish=Scots=Scotsman#; Wales=Welsh; Northern Ireland=Northern Irish; Ulster; Cornwall; Yorkshire; Kent#; Essex; Sussex; Lancashire; Merseyside; West Midlands; East Midlands; Greater Manchester; Tyneside; Surrey; Hampshire#; Devon#; Norfolk~; Suffolk~; Cambridgeshire; Oxfordshire; Hertfordshire; Lincolnshire; Wiltshire; Shropshire; Cumbria; Northumberland; Berkshire; Gloucestershire; Somerset; Dorset; Staffordshire; Nottinghamshire; Leicestershire; Northamptonshire; Derbyshire; South Wales; North Wales	Manchester; Birmingham~!; Leeds; Liverpool; Sheffield; Bristol; Edinburgh; Glasgow; Cardiff; Belfast; Cambridge~!; Oxford~!; Newcastle~!=Newcastle upon Tyne; Nottingham; Southampton; Leicester; Coventry; Aberdeen~!; Dundee; Bletchley Park=Bletchley; Brighton; York#; Norwich; Swansea; Plymouth~!; Portsmouth~!; Bath#; Reading#; Exeter; Canterbury~; Durham~; Inverness; Milton Keynes; Cheltenham; Derry~!=Londonderry; Swindon; Bournemouth; Blackpool; Croydon; Middlesbrough; Sunderland; Wolverhampton; Bradford<; Stoke-on-Trent; Gleneagles; Carbis Bay; Stirling; Windsor~; Greenwich~; Westminster; Worcester~; Perth~; Ipswich; Luton; Slough; Gateshead; Culham; Harwell; Didcot; Heathrow; Gatwick; Canary Wharf; Tower Hamlets; Hackney; Lambeth; Haringey; Southwark; Newport~!; Grimsby; Blyth; Stockport; Salford; Peterborough; Warrington; Basingstoke; Guildford; Crawley; Colchester; Southend; Falkirk; Wrexham; Lisburn; Armagh; Loughborough; Teesside; Humberside; Bedfordshire; Buckinghamshire; Cheshire; Isle of Wight; Shetland; Hebrides; Lewisham; Shoreditch; Gloucester~!; Orkney Islands=Orkney; Watford; Wigan
        GE		Batumi; Kutaisi; Abkhazia; South Ossetia; Zugdidi; Rustavi; Gori; Adjara
        GH		Kumasi; Tema; Tamale; Takoradi; Cape Coast; Sekondi; Sunyani
        GL		Ilulissat; Kangerlussuaq
        GR		Thessaloniki=Salonika; Piraeus; Crete; Patras; Heraklion; Corfu; Rhodes#; Lesbos; Delphi#; Evros; Peloponnese; Mykonos; Samos; Ioannina; Volos; Chania; Chalkida
        GT		Quetzaltenango
        HN		San Pedro Sula; La Ceiba
        HR		Split#; Dubrovnik; Rijeka; Zadar; Istria; Dalmatia; Osijek
        HT		Cap-Haïtien; Les Cayes
        HU		Debrecen; Szeged; Pécs^; Győr; Miskolc; Nyíregyháza; Kecskemét
        ID		Java#; Sumatra; Bali; Kalimantan; Sulawesi; Papua#; West Papua; Aceh; Batam; Lombok; Maluku; West Java; East Java; Central Java; Surabaya; Bandung; Medan; Yogyakarta; Semarang; Denpasar; Makassar; Palembang; Malang; Bogor; Depok; Tangerang; Bekasi; Pontianak; Balikpapan; Manado; Padang; Pekanbaru; Borobudur; Cikarang; North Sumatra; South Sulawesi; Banten
        IE		Cork; Galway; Limerick; Waterford; Donegal; Kerry#; Kilkenny; Dundalk; Connacht; Leinster#; Munster#; Shannon#; Dún Laoghaire; Sligo; County Cork; County Dublin; Drogheda; Athlone; Tralee; Ennis; Wexford; Letterkenny; Maynooth
        IL		Tel Aviv; Haifa; Beersheba=Be’er Sheva; Eilat; Netanya; Herzliya; Ashdod; Ashkelon; Rehovot; Nazareth; Golan Heights; Galilee; Negev; Ramat Gan; Petah Tikva; Rishon LeZion; Ra’anana; Kfar Saba; Hod HaSharon; Yokneam; Caesarea
        IN	Maharashtra; Karnataka; Tamil Nadu; Kerala; Telangana; Andhra Pradesh; Gujarat; Rajasthan; Uttar Pradesh; Madhya Pradesh; Bihar; West Bengal; Odisha=Orissa; Punjab~!=Punjabi~!; Haryana; Assam; Jharkhand; Chhattisgarh; Uttarakhand; Himachal Pradesh; Goa; Manipur; Meghalaya; Mizoram; Nagaland; Tripura; Sikkim; Arunachal Pradesh; Jammu and Kashmir=Jammu; Ladakh; Puducherry=Pondicherry; Kashmir~!=Kashmiri~!; Andaman and Nicobar Islands; Lakshadweep	Mumbai=Bombay; Bengaluru=Bangalore; Hyderabad~!; Chennai=Madras; Kolkata=Calcutta; Pune; Ahmedabad; Gurugram=Gurgaon; Noida; Jaipur; Lucknow; Kochi~!=Cochin; Thiruvananthapuram=Trivandrum; Gandhinagar; Chandigarh; Bhopal; Patna; Indore; Surat; Nagpur; Visakhapatnam=Vizag; Coimbatore; Mysuru=Mysore; Guwahati; Bhubaneswar; Amritsar; Srinagar; Varanasi; Ayodhya; Agra; Kanpur; Dehradun; Ranchi; Raipur; Vadodara; Kozhikode; Mangaluru; Imphal; Vijayawada; Amaravati; Prayagraj; Shimla; Ludhiana; Nashik; Shillong; Madurai; Jodhpur; Udaipur; Faridabad; Panaji; Gwalior; Jalandhar; Meerut; Ghaziabad; Rajkot; Thane; Navi Mumbai; Tiruchirappalli; Tiruppur; Warangal; Guntur; Tirupati; Hubballi; Belagavi; Thrissur; Kollam; Siliguri; Cuttack; Jamshedpur; Dhanbad; Aizawl; Kohima; Itanagar; Agartala; Gangtok; Port Blair; Greater Noida; Dholera; Sanand
        IQ		Basra; Mosul; Erbil=Irbil; Kirkuk; Najaf; Fallujah; Karbala; Sulaymaniyah; Iraqi Kurdistan; Anbar; Nasiriyah; Duhok
        IR		Isfahan=Esfahan; Mashhad; Shiraz; Tabriz; Qom; Natanz; Bandar Abbas; Bushehr; Fordow; Kharg Island; Ahvaz; Kerman; Karaj; Hormozgan; Khuzestan; Yazd
        IT	Lombardy=Lombardia; Tuscany=Toscana; Sicily=Sicilian; Sardinia=Sardinian; Veneto; Piedmont#; Campania; Puglia=Apulia; Liguria; Emilia-Romagna; Calabria; Lazio; Umbria; Abruzzo; South Tyrol; Friuli	Milan>=Milano; Turin=Torino; Naples=Napoli; Florence>=Firenze; Venice=Venezia; Bologna; Genoa=Genova; Palermo; Trieste; Trento; Verona; Bari; Catania; Pisa; Padua=Padova; Modena; Siena; Perugia; Parma; Taormina; Brindisi; Borgo Egnazia; L’Aquila; Bergamo; Ravenna; Stresa; Capri; Cagliari; Como#; Ivrea; Ancona; Salerno; Brescia; Lecce; Reggio Emilia; Ferrara; Rimini; Lucca; Livorno; Pescara; Trapani; Udine; Bolzano; Aosta Valley; Molise; Basilicata; Trentino; Monza; Novara; Arezzo; Le Marche; Matera
        JM		Montego Bay; Spanish Town
        JO		Aqaba; Irbid; Zarqa
        JP		Osaka; Kyoto; Yokohama; Nagoya; Hiroshima; Fukuoka; Sapporo; Kobe; Sendai; Nagasaki; Okinawa; Hokkaido; Kawasaki#; Kumamoto; Niigata; Tsukuba; Fukushima; Kanagawa; Saitama; Chiba; Aichi; Hyogo; Nara; Kyushu; Shikoku; Shizuoka; Kanazawa; Kagoshima; Takamatsu; Ise-Shima; Karuizawa; Nagano; Honshu; Chitose; Iwate; Miyagi; Ibaraki; Gifu; Naha; Hamamatsu; Okayama; Matsuyama; Kitakyushu; Utsunomiya; Nagaoka; Aomori; Yamagata; Toyama; Gunma; Tochigi; Wakayama; Tottori; Shimane; Yamaguchi; Tokushima; Kagawa; Ehime; Miyazaki; Toyota City; Shibuya; Akihabara; Kashiwa; Yokosuka; Shiga Prefecture
        KE		Mombasa; Kisumu; Nakuru; Eldoret; Konza; Thika; Malindi; Naivasha; Turkana; Garissa; Kakuma; Dadaab
        KG		Osh#
        KH		Siem Reap; Sihanoukville; Battambang; Angkor
        KI		Kiritimati
        KP		Kaesong; Wonsan; Sinuiju; Yongbyon; Hamhung
        KR		Busan=Pusan; Incheon=Inchon; Daegu=Taegu; Daejeon=Taejon; Gwangju=Kwangju; Ulsan; Suwon; Sejong; Pyeongtaek; Pangyo; Seongnam; Gyeonggi; Jeju; Gangwon; Pohang; Gyeongju; Pyeongchang; Yongin; Icheon; Gumi; Changwon; Jeonju; South Jeolla; North Jeolla; Haenam; Panmunjom; South Gyeongsang; North Gyeongsang; Gangneung; Cheongju; Hwaseong
        KZ		Almaty=Alma-Ata; Shymkent; Karaganda; Baikonur; Aktau; Atyrau; Alatau City
        LA		Luang Prabang; Savannakhet; Pakse
        LB		Tripoli~; Sidon; Tyre#; Baalbek; Bekaa
        LK		Kandy; Galle; Jaffna; Hambantota; Trincomalee; Batticaloa
        LT		Kaunas; Klaipėda
        LV		Daugavpils; Jūrmala; Liepāja; Ventspils
        LY		Benghazi; Misrata; Sirte; Tobruk; Derna
        MA		Casablanca; Marrakesh=Marrakech; Tangier; Fez; Agadir; Ouarzazate; Meknes; Oujda; Benguerir; Dakhla
        MD		Transnistria; Tiraspol; Gagauzia; Bălți
        ML		Timbuktu; Gao#; Kidal; Mopti
        MM		Yangon=Rangoon; Mandalay; Rakhine=Rohingya; Shan State; Kachin; Myawaddy; Sittwe; Lashio
        MU		Rodrigues#
        MV		Addu
        MW		Blantyre; Mzuzu; Zomba
        MX		Guadalajara; Monterrey; Tijuana; Ciudad Juárez=Juárez<; Cancún; Puebla; Querétaro; Oaxaca; Jalisco; Nuevo León; Chiapas; Sinaloa; Baja California; Veracruz; Yucatán; Mérida; Acapulco; Chihuahua; Sonora; Guanajuato; Michoacán; Tabasco#; San Luis Potosí; Los Cabos; Coahuila; Culiacán; Quintana Roo; Tamaulipas; Hermosillo; Toluca; Mexicali; Saltillo; Morelia; Torreón; Nuevo Laredo; Reynosa; Matamoros; Villahermosa; Tuxtla Gutiérrez; Cuernavaca; Aguascalientes; Zacatecas; Nayarit; Tlaxcala
        MY		Penang; Johor; Johor Bahru; Sarawak; Selangor; Cyberjaya; Malacca=Melaka; Kuching; Kota Kinabalu; Sabah; Langkawi; Ipoh; Kedah; Perak; Kelantan; Terengganu; George Town~!; Kulim; Petaling Jaya; Shah Alam; Negeri Sembilan; Pahang; Kuantan; Miri
        MZ		Beira; Nampula; Cabo Delgado; Pemba
        NA		Walvis Bay; Swakopmund
        NE		Agadez; Zinder; Diffa
        NG		Lagos; Kano; Ibadan; Port Harcourt; Kaduna; Enugu; Benin City; Niger Delta; Niger State; Borno; Maiduguri; Plateau State; Rivers State; Ogun; Anambra; Jos; Calabar; Abeokuta; Oyo State; Delta State; Akwa Ibom; Zamfara; Sokoto; Ilorin; Cross River; Warri; Owerri; Uyo; Onitsha; Akure; Benue; Katsina; Bauchi; Lekki; Makurdi
        NI		León#; Granada~
        NL		Rotterdam; Utrecht; Eindhoven; Delft; Leiden; Groningen; Maastricht; Nijmegen; Tilburg; Veldhoven; Haarlem; Arnhem; Hilversum; Wassenaar; North Holland; South Holland; Limburg~!; Zeeland; Friesland; Gelderland; North Brabant; Almere; Breda; Schiphol; Enschede; Amersfoort; Zwolle; Wageningen; Overijssel
        NO		Bergen; Trondheim; Stavanger; Tromsø; Bodø^; Narvik; Kristiansand; Finnmark; Kirkenes; Drammen
        NP		Pokhara; Lalitpur; Biratnagar; Bhaktapur
        NZ		Auckland; Christchurch; Hamilton~; Dunedin; Tauranga; Queenstown~!; Rotorua; Waikato; Otago; Canterbury~!; Māori; Palmerston North; Napier#; Invercargill
        OM		Salalah; Sohar; Duqm
        PA		Colón#; Panama Canal
        PE		Cusco=Cuzco; Arequipa; Trujillo; Piura; Callao; Iquitos; Chancay; Puno; Chiclayo
        PG		Lae; Bougainville; Mount Hagen
        PH		Quezon City; Cebu; Davao; Makati; Mindanao; Luzon; Baguio; Visayas; Taguig; Iloilo; Pasig; Palawan; Subic Bay; Clark Freeport; Zamboanga; Marawi; Subic; Boracay
        PK		Karachi; Lahore; Rawalpindi; Peshawar; Faisalabad; Quetta; Multan; Sindh; Punjab~=Punjabi~; Balochistan=Baluchistan; Khyber Pakhtunkhwa=KPK#; Hyderabad~; Gilgit-Baltistan; Azad Kashmir; Kashmir~=Kashmiri~; Gwadar; Sialkot; Swat#; Waziristan; Gilgit
        PL		Kraków=Cracow; Gdańsk; Wrocław; Poznań; Łódź; Katowice; Lublin; Szczecin; Silesia; Gdynia; Białystok; Rzeszów; Sopot; Toruń; Bydgoszcz; Kielce; Opole
        PR		Ponce#; Bayamón
        PS		Gaza City; Khan Younis=Khan Yunis; Rafah; Hebron; Nablus; Bethlehem; Jenin; Deir al-Balah; Jabalia; East Jerusalem
        PT		Porto=Oporto; Braga; Coimbra; Faro#; Madeira; Azores; Algarve; Sines; Aveiro; Estoril; Sintra; Cascais; Matosinhos; Funchal; Évora; Setúbal; Leiria
        PY		Ciudad del Este
        RO		Cluj-Napoca=Cluj; Timișoara; Iași=Iasi; Constanța; Brașov; Sibiu; Transylvania; Craiova; Ploiești; Oradea
        RS		Novi Sad; Niš^~; Vojvodina; Kragujevac; Smederevo
        RU		St. Petersburg~!=Saint Petersburg~!=Leningrad; Vladivostok; Sochi; Kazan; Tatarstan; Siberia=Siberian; Chechnya=Chechen; Novosibirsk; Yekaterinburg; Nizhny Novgorod; Skolkovo; Samara; Rostov-on-Don=Rostov; Volgograd; Dagestan; Kaliningrad; Murmansk; Sakhalin; Krasnodar; Krasnoyarsk; Omsk; Tomsk; Perm#; Irkutsk; Chelyabinsk; Kursk; Belgorod; Bashkortostan; Kamchatka; Yakutsk; Yakutia; Ingushetia; Norilsk; Arkhangelsk; Grozny; Voronezh; Innopolis; Ufa; Khabarovsk; Bryansk; Tver; Saratov
        RW		Butare; Musanze
        SA		Jeddah=Jidda; Mecca#; Medina#; Dammam; NEOM=Neom; Dhahran; Khobar; Al-Ula=AlUla; Jubail; Yanbu; Diriyah; Tabuk; Taif; Qiddiya
        SD		Darfur; Port Sudan; Omdurman; El Fasher; Kordofan
        SE		Gothenburg=Göteborg; Malmö; Uppsala; Lund; Linköping; Skåne; Luleå; Västerås; Kiruna; Umeå; Örebro; Norrköping; Skellefteå; Gotland; Södertälje; Helsingborg; Jönköping
        SI		Maribor; Bled; Koper; Kranj
        SK		Košice; Žilina; Nitra; Prešov
        SL		Bo#; Kenema
        SN		Saint-Louis#; Thiès; Diamniadio; Casamance; Touba; Ziguinchor
        SO		Hargeisa; Kismayo; Puntland; Garowe; Berbera; Baidoa
        SS		Malakal; Bentiu
        SV		Santa Ana~; Bitcoin City
        SY		Aleppo; Homs; Idlib; Latakia; Raqqa; Hama; Deir ez-Zor; Palmyra; Daraa
        TG		Kara#
        TH		Chiang Mai; Phuket; Pattaya; Chonburi; Khon Kaen; Chiang Rai; Nonthaburi; Hua Hin; Songkhla; Koh Samui; Rayong; Pathum Thani; Nakhon Ratchasima; Hat Yai; Ayutthaya; Krabi
        TJ		Khujand
        TM		Awaza
        TN		Sfax; Sousse; Djerba; Bizerte; Kairouan
        TR		Istanbul; Izmir; Antalya; Bursa; Gaziantep; Adana; Konya; Diyarbakır; Trabzon; Bodrum; Kocaeli; Eskişehir; Mersin; Hatay; Cappadocia; Anatolia; Kayseri; Van#; Gebze
        TW		Kaohsiung; Hsinchu; Taichung; Tainan; Taoyuan; Keelung; Hualien; Kinmen; New Taipei; Yilan
        TZ		Dar es Salaam; Arusha; Mwanza; Moshi; Kilimanjaro; Mbeya
        UA		Kharkiv=Kharkov; Odesa=Odessa~!; Lviv=Lvov; Dnipro; Zaporizhzhia=Zaporizhia; Donetsk; Luhansk=Lugansk; Kherson; Mariupol; Crimea=Crimean; Donbas=Donbass; Mykolaiv; Bakhmut; Sevastopol; Chernihiv; Sumy; Chernobyl=Chornobyl; Bucha; Poltava; Zhytomyr; Vinnytsia; Kramatorsk; Pokrovsk; Uzhhorod; Chernivtsi; Kryvyi Rih; Ivano-Frankivsk
        UG		Entebbe; Jinja; Gulu>; Mbarara
        US	Alabama=Ala#; Alaska=Alaskan; Arizona=Ariz#; Arkansas=Ark#; California=Calif=Californian; Colorado=Colo#; Connecticut=Conn#; Delaware=Del#; Florida=Fla=Floridian; Georgia~>=Ga#; Hawaii=Hawaiian; Idaho; Illinois=Ill#; Indiana=Ind#; Iowa; Kansas=Kan#=Kans#; Kentucky=Ky#; Louisiana=La#; Maine; Maryland=Md#; Massachusetts=Mass#; Michigan=Mich#; Minnesota=Minn#; Mississippi=Miss#; Missouri=Mo#; Montana>=Mont#; Nebraska=Neb#=Nebr#; Nevada=Nev#; New Hampshire=N.H.; New Jersey=N.J.; New Mexico=N.M.; New York=N.Y.=New Yorker; North Carolina=N.C.; North Dakota=N.D.#; Ohio; Oklahoma=Okla#; Oregon=Ore#; Pennsylvania=Pa#=Penn#; Rhode Island=R.I.; South Carolina=S.C.; South Dakota=S.D.#; Tennessee=Tenn#; Texas=Tex#=Texan; Utah; Vermont=Vt#; Virginia>=Va#; Washington State=Wash#; West Virginia=W.Va.#; Wisconsin=Wis#; Wyoming=Wyo#; District of Columbia=D.C.; New England; Silicon Valley	New York City=NYC; San Francisco; Los Angeles; Chicago; Boston; Seattle; Houston<>; Dallas>; Austin<>; Atlanta; Miami; Philadelphia; Phoenix; San Diego; San Jose~!; Denver; Detroit; Minneapolis; Pittsburgh; Cleveland; Baltimore; St. Louis=Saint Louis~!; Sacramento; Portland~!; Las Vegas; Nashville; Charlotte>; Columbus~!; Indianapolis; Milwaukee; Kansas City; Cincinnati; Tampa; Orlando>; New Orleans; Memphis; Salt Lake City; Oakland; Palo Alto; Mountain View; Menlo Park; Cupertino; Santa Clara; Redmond<; Sunnyvale; Berkeley; Santa Monica; Honolulu; Anchorage; Albuquerque; Santa Fe~!; Tucson; Omaha; Des Moines; Oklahoma City; Tulsa; Fort Worth; San Antonio; El Paso; Raleigh<; Richmond<; Buffalo#; Albany; Hartford; Providence#; New Haven; Stanford<; Jersey City; Newark; Trenton; Annapolis; Baton Rouge; Boise; Little Rock; Montgomery#; Tallahassee; Springfield<; Olympia#; Madison#; St. Paul=Saint Paul#; Lansing; Harrisburg; Carson City; Cheyenne; Helena#; Bismarck<; Pierre#; Concord#; Montpelier; Augusta>; Dover~; Juneau; Topeka; Lincoln#; Jefferson City; Frankfort; Louisville; Charleston; Norfolk~!; Virginia Beach; Arlington; Alexandria~; Bethesda#; Cambridge~; Camp David; Los Alamos; Oak Ridge; Livermore; Ann Arbor; Chapel Hill; Boulder#; Fort Meade; Fort Lauderdale; Palm Beach; Mar-a-Lago; Long Island; Manhattan; Brooklyn>; Queens#; Bronx; Harlem; Hollywood; Beverly Hills; Irvine<; Orange County; San Mateo; Fremont<; Long Beach; Fresno; Bakersfield; Anaheim; Santa Ana~!; Stockton#; Tacoma; Spokane; Bellevue; Reno<; Colorado Springs; Scottsdale; Mesa#; Tempe; Plano; Abilene; Corpus Christi; Galveston; Jacksonville; Gainesville; Birmingham~; Huntsville; Knoxville; Chattanooga; Savannah>; Rochester~!; Syracuse; Dayton<; Toledo~!; Akron; Grand Rapids; Evansville; Peoria; Des Plaines; Stamford; Greenwich~!; White Plains; Morristown; Princeton; Wilmington; Bar Harbor; Burlington; Worcester~!; Lexington; San Bernardino; Santa Barbara; Pasadena; Burbank; Bridgeport; Waltham; Framingham; Uvalde; Dearborn; Flint#; Ferguson#; Selma#; Gwinnett County; Cook County; Fulton County; King County; Loudoun County; Maricopa County; Harris County; Alameda County; Capitol Building; Wichita; Shreveport; Duluth; Durham~!; Sioux Falls; Fargo; Billings#; Bay Area; Wall Street; Fairfax; Hagerstown; Tucker#; Englewood; Winston-Salem; Greensboro; Cambridge, Mass; Cambridge, Massachusetts; Provo; Roanoke; Staten Island; Quantico; Redwood City; Research Triangle Park
        UY		Punta del Este
        UZ		Samarkand; Bukhara; Karakalpakstan; Namangan; Nukus; Fergana; Andijan; Khiva
        VE		Maracaibo; Valencia~; Barquisimeto; Barinas
        VN		Hồ Chí Minh City=Ho Chi Minh City=HCM City=HCMC=Thành phố Hồ Chí Minh=Saigon=Sài Gòn; Đà Nẵng=Da Nang=Danang; Hải Phòng=Haiphong; Cần Thơ; Huế#; Nha Trang; Bình Dương; Đồng Nai; Quảng Ninh; Bắc Ninh; Bắc Giang; Thái Nguyên; Vũng Tàu; Hạ Long=Halong; Đà Lạt=Dalat; Hòa Lạc; Quảng Nam; Lâm Đồng; Khánh Hòa; Nghệ An; Thanh Hóa; Quy Nhơn; Mekong Delta; Long An; Bình Định; Tây Ninh; Hưng Yên; Phú Quốc; Vinh; Nam Định; Thái Bình; Hải Dương; Vĩnh Phúc; Buôn Ma Thuột; Pleiku; Bà Rịa-Vũng Tàu; Bến Tre; Cà Mau; Kiên Giang; An Giang; Đồng Tháp; Lào Cai; Sa Pa; Hà Giang; Cao Bằng; Lạng Sơn; Phú Thọ; Ninh Bình; Hà Tĩnh; Quảng Bình; Quảng Trị; Đắk Lắk; Gia Lai; Kon Tum; Thủ Đức
        YE		Aden; Hodeidah=Hudaydah; Taiz; Marib; Hadramawt; Socotra; Houthi; Mukalla
        ZA		Johannesburg; Durban; Soweto; Western Cape; Eastern Cape; Northern Cape; KwaZulu-Natal; Gauteng; Limpopo; Mpumalanga; Stellenbosch; Port Elizabeth=Gqeberha; Bloemfontein; Sandton; Free State#; Ekurhuleni; Tshwane; East London~!; Polokwane; Nelspruit; Mbombela; Potchefstroom; Pietermaritzburg; Midrand; Khayelitsha
        ZM		Ndola; Kitwe; Livingstone#; Copperbelt
        ZW		Bulawayo; Mutare; Victoria Falls; Gweru
        -		United Nations; Air Force One; Aboard Air Force One; Undated#
        """
}
