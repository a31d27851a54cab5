/// Institutions, offices, laws and leaders that stand for a country without naming it: one row a country, or more.
///
/// Columns, parted by tabs: code, names. Marks as in `CountryTable`.
enum InstitutionTable {
    static let rows = """
        AE	Technology Innovation Institute; Mubadala; MGX; Mohamed bin Zayed University
        AR	Casa Rosada; Buenos Aires Stock Exchange
        AT	Nationalrat; Ballhausplatz
        AU	ACCC; eSafety Commissioner; eSafety; ASIC#; OAIC; CSIRO; Centrelink; Australian Labor Party; APRA~; Services Australia; ASIO; Robodebt; Services Australia; Reserve Bank of Australia; AUSTRAC; Medicare Australia; Productivity Commission#; University of New South Wales; Monash University
        BE	KU Leuven
        BR	Planalto; Itamaraty; Senado Federal; Câmara dos Deputados; ANPD; Petrobras; Supremo Tribunal Federal; STF~; Bill 2338; Anatel; LGPD; Serpro; BNDES
        CA	Parliament Hill; RCMP; Bill C-27; House of Commons of Canada; CRTC; Mila#; Statistics Canada; Toronto Stock Exchange; Supreme Court of Canada; CIFAR; Bill C-63
        CH	Bundesrat~; ETH Zurich; EPFL; FINMA; Federal Data Protection and Information Commissioner
        CL	La Moneda
        CN	Zhongnanhai; CAC~; Cyberspace Administration; MIIT; State Council~!; National People’s Congress; NPC~; Politburo; Communist Party of China; Xinhua; People’s Daily; Ministry of Industry and Information Technology; NDRC; People’s Liberation Army; PLA~; Great Hall of the People; MOFCOM; TC260; Tsinghua University; Tsinghua; Peking University; Chinese Academy of Sciences; PBOC; CSRC; SAMR
        CO	Casa de Nariño
        CZ	Czech Office for Personal Data Protection; ÚOOÚ
        DE	Bundestag; Bundesrat~!; Bundeskartellamt; Federal Chancellery; Chancellery#; BSI#; BfDI; Bundesnetzagentur; Bundesbank; BaFin; BMDV; GEMA; Fraunhofer; Max Planck; Karlsruhe Court; Federal Constitutional Court; Bundesgerichtshof; Bundesverfassungsgericht; AfD; CDU~; Deutsche Bahn
        DK	Folketing; Datatilsynet~; Christiansborg
        EE	Riigikogu
        ES	Moncloa; AESIA; AEPD; Congreso de los Diputados; Cortes Generales; CNMC; La Liga#
        EU	European Commission; European Parliament; European Council; Council of the European Union; Council of the EU; European Court of Justice; Court of Justice of the European Union; CJEU; ECJ; EDPB; EDPS; European Data Protection Board; European Data Protection Supervisor; GDPR; AI Act~!; EU AI Act; Digital Services Act; Digital Markets Act; DSA#; DMA#; AI Office~!; European AI Office; Berlaymont; MEP; MEPs; Europol; European Central Bank; ECB; ENISA; Frontex; European Medicines Agency; Eurostat; Brussels effect; General Data Protection Regulation; EuroHPC; European Investment Bank; COREPER; Artificial Intelligence Act~!; Euratom; European Ombudsman; European Chips Act; Digital Omnibus; European Commissioner; EU-based
        FI	Eduskunta; Business Finland; Traficom
        FR	Élysée; Elysée Palace; Élysée Palace; Matignon; Quai d’Orsay; CNIL; Assemblée nationale; Palais Bourbon; Arcom; Arcep; Bpifrance; Conseil d’État; Conseil d’Etat; Bercy; INRIA; Inria; Sénat; Autorité de la concurrence; Sciences Po; Sorbonne; ANSSI; Viginum; CNRS; Station F
        GB	Downing Street; Number 10; No 10; No. 10; Whitehall; House of Commons~!; House of Lords; Ofcom; ICO~; Information Commissioner’s Office; CMA~; Competition and Markets Authority; NHS; Home Office; DSIT; Bank of England; FCA~; Financial Conduct Authority; Ofsted; Ofqual; Scotland Yard; Metropolitan Police~!; Met Police; MI5; MI6; GCHQ; NCSC; Ada Lovelace Institute; Alan Turing Institute; UKRI; Holyrood; Senedd; Stormont; Crown Prosecution Service; Old Bailey; BBC; Online Safety Act~!; Brexit; AI Security Institute; UK AISI; Lord Chancellor; HMRC; Trades Union Congress; TUC~; Royal Society~!; Innovate UK; Buckingham Palace; Ministry of Defence~; London Stock Exchange; Equality and Human Rights Commission; EHRC; MHRA; University of Oxford; University of Cambridge; Imperial College; Cabinet Office~!; HM Treasury; Department for Science; Department for Education; Department for Work and Pensions; DWP; Tory; Tories; Lib Dem; Liberal Democrats; Post Office inquiry; Biometrics and Surveillance Camera Commissioner; King’s Speech; Science Museum
        GR	Hellenic Parliament; Maximos Mansion
        HK	Legislative Council~!; LegCo; Hong Kong Monetary Authority; HKMA
        HU	Fidesz
        ID	Kominfo; Komdigi; Gojek
        IE	Dáil; Dáil Éireann; Oireachtas; Seanad; Taoiseach; Tánaiste; Data Protection Commission; Coimisiún na Meán; Garda; Gardaí; An Garda Síochána; Leinster House; IDPC; IDA Ireland; Sinn Féin~; Irish Data Protection Commission
        IL	Knesset; Shin Bet; Mossad; IDF; Unit 8200
        IN	Lok Sabha; Rajya Sabha; MeitY; TRAI; NITI Aayog; Niti Aayog; Aadhaar; UIDAI; RBI~; Reserve Bank of India; SEBI; NASSCOM; Nasscom; BJP; IndiaAI; Digital India; Supreme Court of India; UPI~; NPCI; Bhashini; IIT~; ISRO; CBSE; UGC#; DPDP; Press Information Bureau; CERT-In; crore; lakh; Paytm; India AI Mission; Bombay High Court; Delhi High Court; Sansad
        IN	rupee~!; rupees~!
        PK	rupee~; rupees~
        LK	rupee~; rupees~
        NP	rupee~; rupees~
        IQ	Kurdistan Regional Government
        IT	Garante; AGCOM; Quirinale; Palazzo Chigi; Montecitorio; Palazzo Madama; Garante Privacy; GPDP; Bank of Italy; Carabinieri
        JP	Diet#; National Diet; Kantei; METI~; Keidanren; Bank of Japan; Nikkei; Tokyo Stock Exchange; SoftBank; MIC#; RIKEN; Riken; Digital Agency; Liberal Democratic Party~!
        KE	Communications Authority of Kenya; Safaricom
        KP	Lazarus Group; Workers’ Party of Korea; KCNA; Reconnaissance General Bureau; Kimsuky
        KR	Blue House; Cheong Wa Dae; Ministry of Science and ICT; MSIT~; KAIST; PIPC~; Personal Information Protection Commission~; Yonhap; Naver; Kakao; Fair Trade Commission~!; KFTC; Korea Communications Commission; Chosun Ilbo; AI Basic Act; K-pop#; Financial Services Commission; NIS#; Yongsan
        LT	Seimas
        LV	Saeima
        MX	INAI; Los Pinos; Palacio Nacional; SEP#; Pemex
        MY	MDEC~; Dewan Rakyat; Bank Negara; Bank Negara Malaysia; MCMC; MITI~; Bursa Malaysia
        NG	Aso Rock; NITDA; NDPC; Nollywood; NCC#
        NL	Binnenhof; Tweede Kamer; ASML; Autoriteit Persoonsgegevens; Eerste Kamer
        NO	Storting; Datatilsynet~!
        NZ	Beehive#; Te Papa; Privacy Commissioner Michael Webster
        PH	Malacañang; Malacañan Palace; PNP#; Department of Information and Communications Technology; DICT~; Bangko Sentral ng Pilipinas; BSP#; NPC Philippines; Senate of the Philippines
        PK	NADRA; Senate of Pakistan; Inter-Services Intelligence
        PL	Sejm; UODO; Senat RP
        PT	São Bento; Assembleia da República
        QA	Al Jazeera#
        RU	Kremlin; State Duma; Duma; Roskomnadzor; FSB~; Federation Council; Sberbank; Yandex; RIA Novosti; Tass; TASS; Rostec; Gazprom; Federal Security Service; Sber; GRU~; Ministry of Digital Development; Wagner Group
        SA	SDAIA; Public Investment Fund; Humain; HUMAIN; Shura Council; Saudi Aramco; KAUST; Aramco
        SE	Riksdag; Rosenbad; Integritetsskyddsmyndigheten; Ericsson#; Riksbank
        SG	IMDA; GovTech; MAS~; Monetary Authority of Singapore; PDPC; Temasek; Infocomm Media Development Authority; AI Singapore; AI Verify; Smart Nation; A*STAR
        TH	DEPA#; Government House#; ETDA; Bank of Thailand
        TR	Grand National Assembly; TÜBİTAK; TBMM; KVKK; BTK~
        TW	Executive Yuan; Legislative Yuan; TSMC#; Foxconn#; Academia Sinica; Presidential Office Building; Control Yuan
        UA	Verkhovna Rada; Rada; SBU~; Diia; Zelenskyy#; Zelensky#; Ministry of Digital Transformation
        US	White House; Oval Office; Capitol Hill; Congress~!; Congressional; House of Representatives~!; Pentagon; State Department; Department of State; FTC; Federal Trade Commission; FCC; Federal Communications Commission; SEC~; Securities and Exchange Commission~!; NIST; National Institute of Standards and Technology; FBI; CIA; NSA; DHS; Department of Homeland Security; Homeland Security; DOJ; Department of Justice~!; Justice Department; DOE~; Department of Energy~!; Energy Department; Commerce Department; Department of Commerce; FDA; Food and Drug Administration; CFPB; EEOC; DARPA; Congressman; Congresswoman; Department of Defense; Defense Department; Department of War; Treasury Department; Department of the Treasury; Department of Health and Human Services; HHS; Department of Labor; Labor Department; Department of Education~!; Federal Reserve; Supreme Court of the United States; SCOTUS; GOP; Republicans#; Democrats#; Copyright Office; U.S. Copyright Office; Patent and Trademark Office; USPTO; OMB; Office of Management and Budget; OSTP; Office of Science and Technology Policy; NTIA; CISA; Bureau of Industry and Security; Federal Aviation Administration; FAA; NASA; National Science Foundation; NSF; National Security Council~!; GAO~!; Government Accountability Office; Government Publishing Office; EPA; Environmental Protection Agency~!; FERC; FDIC; NYPD; LAPD; Ninth Circuit; Second Circuit; MIT; Harvard; Stanford University; Carnegie Mellon; Nasdaq; Writers Guild of America; SAG-AFTRA; AFL-CIO; Department of Veterans Affairs; Veterans Affairs; TSA; Transportation Security Administration; IRS; Internal Revenue Service; Immigration and Customs Enforcement; USCIS; ACLU; American Civil Liberties Union; Electronic Frontier Foundation; Section 230; CHIPS Act; CHIPS and Science Act; SNAP benefits; Medicaid; Medicare~!; Fed chair; Federal Register; Senate Judiciary Committee; Senate Commerce Committee; House Energy and Commerce; Library of Congress; US AI Safety Institute; CAISI; AI Bill of Rights; Bill of Rights; U.S. Code; United States Code; Secretary of Defense; Secretary of Commerce; Secretary of State#; Super Bowl; Communications Workers of America; FEMA; NHTSA; Library of Congress; Drug Enforcement Administration; Secretary of Homeland Security; Joint Chiefs of Staff; National Guard~!; NAACP; AFL~; Public Law; Comptroller General; Secretary of Energy; Secretary of Veterans Affairs; House Republicans; House Democrats; Senate Republicans; Senate Democrats; Biden; Trump administration; Biden administration; Obama administration; Reagan administration; Bush administration; Clinton administration; West Wing; Joe Biden; President Biden; Donald Trump; President Trump; Kamala Harris; Gavin Newsom; Newsom; Chuck Schumer; Attorney General of Texas; President Obama; President Reagan
        UZ	Oliy Majlis
        VA	Pope Francis; Pope Leo; Pontifical Academy
        VN	VNA~; VNS~; Ministry of Information and Communications~; VNPT; Viettel; FPT~; Hòa Lạc Hi-Tech Park; Communist Party of Vietnam; VinAI; VinFast; Vingroup
        ZA	Union Buildings; POPIA; Information Regulator; National Council of Provinces; NCOP; JSE~; Eskom; CSIR~; Johannesburg Stock Exchange; ANC~; African National Congress
        CN	Xi Jinping; President Xi; Li Qiang
        FR	Emmanuel Macron; Macron
        GB	Rishi Sunak; Sunak; Keir Starmer; Starmer; Boris Johnson; Liz Truss
        DE	Olaf Scholz; Scholz; Friedrich Merz; Merz; Angela Merkel; Merkel
        IN	Narendra Modi; Modi
        RU	Vladimir Putin; Putin; Sergey Lavrov
        UA	Volodymyr Zelenskyy; Volodymyr Zelensky
        JP	Fumio Kishida; Kishida; Shigeru Ishiba; Ishiba; Sanae Takaichi; Takaichi
        CA	Justin Trudeau; Trudeau; Mark Carney
        KR	Yoon Suk Yeol; Lee Jae-myung; Lee Jae Myung
        KP	Kim Jong Un; Kim Jong-un
        BR	Lula da Silva; Lula; Bolsonaro
        IT	Giorgia Meloni; Meloni
        IL	Benjamin Netanyahu; Netanyahu
        TR	Erdogan; Erdoğan; Recep Tayyip Erdogan
        EU	Ursula von der Leyen; von der Leyen; Thierry Breton; Margrethe Vestager; Vestager; Henna Virkkunen; Virkkunen
        AU	Anthony Albanese; Albanese
        ZA	Cyril Ramaphosa; Ramaphosa
        MX	Claudia Sheinbaum; Sheinbaum; López Obrador
        AR	Javier Milei; Milei
        VN	Phạm Minh Chính; Tô Lâm; Nguyễn Phú Trọng
        SA	Mohammed bin Salman
        """
}
