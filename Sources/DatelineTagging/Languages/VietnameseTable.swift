/// What Vietnamese calls the countries and blocs of the world; `LanguageTable` explains the rows.
extension LanguageTable {
    static let vietnamese = LanguageTable(
        endings: ["~"],
        rows: """
            AD	Andorra
            AE	Các Tiểu Vương quốc Ả Rập Thống nhất; Các Tiểu vương quốc Ả Rập Thống nhất; UAE; Các Tiểu vương quốc Arab Thống nhất; Tiểu vương quốc Arab Thống nhất
            AF	Afghanistan
            AG	Antigua và Barbuda
            AI	Anguilla
            AL	Albania
            AM	Armenia
            AO	Angola
            AQ	Nam Cực
            AR	Argentina; Ác-hen-ti-na
            AS	Samoa thuộc Mỹ
            AT	Áo<; nước Áo		Vienna; Viên#
            AU	Úc<; Australia; Ô-xtrây-li-a; Ốt-xtrây-li-a		Sydney; Canberra
            AW	Aruba
            AX	Quần đảo Åland
            AZ	Azerbaijan
            BA	Bosnia và Herzegovina
            BB	Barbados
            BD	Bangladesh
            BE	Bỉ<; Vương quốc Bỉ		Brussels~; Bruxelles~
            BF	Burkina Faso
            BG	Bulgaria
            BH	Bahrain
            BI	Burundi
            BJ	Benin
            BL	St. Barthélemy
            BM	Bermuda
            BN	Brunei
            BO	Bolivia
            BQ	Ca-ri-bê Hà Lan
            BR	Brazil; Bra-xin; Braxin
            BS	Bahamas
            BT	Bhutan
            BV	Đảo Bouvet
            BW	Botswana
            BY	Belarus; Bê-la-rút
            BZ	Belize
            CA	Canada; Ca-na-đa
            CC	Quần đảo Cocos
            CD	Congo - Kinshasa
            CF	Cộng hòa Trung Phi
            CG	Congo - Brazzaville
            CH	Thụy Sĩ; Thuỵ Sĩ; Thụy Sỹ; Thuỵ Sỹ		Geneva; Giơ-ne-vơ; Zurich
            CI	Côte d’Ivoire
            CK	Quần đảo Cook
            CL	Chile; Chi-lê
            CM	Cameroon
            CN	Trung Quốc; Trung Hoa; Hoa lục		Bắc Kinh; Thượng Hải; Thâm Quyến; Quảng Châu; Bộ Thương mại Trung Quốc
            CO	Colombia
            CR	Costa Rica
            CU	Cuba; Cu-ba		La Habana
            CV	Cape Verde
            CW	Curaçao
            CX	Đảo Giáng Sinh
            CY	Síp
            CZ	Séc; Cộng hòa Séc; Cộng hoà Séc; Cộng hòa Czech		Praha
            DE	Đức<; nước Đức; Cộng hòa Liên bang Đức		Berlin
            DJ	Djibouti
            DK	Đan Mạch
            DM	Dominica
            DO	Cộng hòa Dominica
            DZ	Algeria
            EC	Ecuador
            EE	Estonia
            EG	Ai Cập		Cairo
            EH	Tây Sahara
            ER	Eritrea
            ES	Tây Ban Nha		Madrid
            ET	Ethiopia
            EU	Liên Minh Châu Âu; Liên minh châu Âu; Liên minh Châu Âu; EU; Ủy ban châu Âu; Ủy ban Châu Âu; Uỷ ban châu Âu; Nghị viện châu Âu; Nghị viện Châu Âu; Hội đồng châu Âu; EC#		Brussels~!; Đạo luật AI của EU; luật châu Âu
            FI	Phần Lan
            FJ	Fiji
            FK	Quần đảo Falkland
            FM	Micronesia
            FO	Quần đảo Faroe
            FR	Pháp<; nước Pháp; Cộng hòa Pháp		Paris
            GA	Gabon
            GB	Anh<; Vương quốc Anh; nước Anh; Liên hiệp Anh; Vương quốc Liên hiệp Anh		London; Luân Đôn
            GD	Grenada
            GE	Georgia
            GF	Guiana thuộc Pháp
            GG	Guernsey
            GH	Ghana
            GI	Gibraltar
            GL	Greenland
            GM	Gambia
            GN	Guinea
            GP	Guadeloupe
            GQ	Guinea Xích Đạo
            GR	Hy Lạp
            GS	Nam Georgia & Quần đảo Nam Sandwich
            GT	Guatemala
            GU	Guam
            GW	Guinea-Bissau
            GY	Guyana
            HK	Đặc khu Hành chính Hồng Kông; Hồng Kông; Hong Kong; Hồng Công
            HM	Quần đảo Heard và McDonald
            HN	Honduras
            HR	Croatia
            HT	Haiti
            HU	Hungary; Hung-ga-ri
            ID	Indonesia; In-đô-nê-xi-a; Inđônêxia		Jakarta
            IE	Ireland; Ai-len
            IL	Israel; I-xra-en
            IM	Đảo Man#
            IN	Ấn Độ		New Delhi; Niu Đê-li
            IO	Lãnh thổ Ấn Độ Dương thuộc Anh
            IQ	Iraq; I-rắc
            IR	Iran; I-ran		Tehran
            IS	Iceland
            IT	Italy; Italia; Ý<; nước Ý; I-ta-li-a		Rome; Roma
            JE	Jersey#
            JM	Jamaica
            JO	Jordan
            JP	Nhật Bản; Nhật<		Tokyo
            KE	Kenya
            KG	Kyrgyzstan
            KH	Campuchia; Cam-pu-chia		Phnom Penh; Phnôm Pênh
            KI	Kiribati
            KM	Comoros
            KN	St. Kitts và Nevis
            KP	Triều Tiên; CHDCND Triều Tiên; Bắc Triều Tiên		Bình Nhưỡng
            KR	Hàn Quốc; Đại Hàn Dân Quốc; Hàn<		Seoul; Xơ-un
            KW	Kuwait
            KY	Quần đảo Cayman
            KZ	Kazakhstan; Ca-dắc-xtan
            LA	Lào<; CHDCND Lào; nước Lào		Vientiane; Viêng Chăn
            LB	Li-băng
            LC	St. Lucia
            LI	Liechtenstein
            LK	Sri Lanka
            LR	Liberia
            LS	Lesotho
            LT	Litva
            LU	Luxembourg
            LV	Latvia
            LY	Libya
            MA	Maroc; Ma-rốc; Morocco
            MC	Monaco
            MD	Moldova
            ME	Montenegro
            MF	St. Martin
            MG	Madagascar
            MH	Quần đảo Marshall
            MK	Bắc Macedonia
            ML	Mali
            MM	Myanmar; Mi-an-ma
            MN	Mông Cổ
            MO	Macao; Đặc khu Hành chính Macao
            MP	Quần đảo Bắc Mariana
            MQ	Martinique
            MR	Mauritania
            MS	Montserrat
            MT	Malta
            MU	Mauritius
            MV	Maldives
            MW	Malawi
            MX	Mexico; Mê-hi-cô
            MY	Malaysia; Ma-lai-xi-a		Kuala Lumpur
            MZ	Mozambique
            NA	Namibia
            NC	New Caledonia
            NE	Niger
            NF	Đảo Norfolk
            NG	Nigeria; Ni-giê-ri-a
            NI	Nicaragua
            NL	Hà Lan		Amsterdam
            NO	Na Uy
            NP	Nepal
            NR	Nauru
            NU	Niue
            NZ	New Zealand; Niu Di-lân
            OM	Oman
            PA	Panama
            PE	Peru
            PF	Polynesia thuộc Pháp
            PG	Papua New Guinea
            PH	Philippines; Phi-líp-pin; Philippin		Manila
            PK	Pakistan; Pa-ki-xtan
            PL	Ba Lan		Warsaw; Vác-sa-va
            PM	Saint Pierre và Miquelon
            PN	Quần đảo Pitcairn
            PR	Puerto Rico
            PS	Palestine; Lãnh thổ Palestine
            PT	Bồ Đào Nha
            PW	Palau
            PY	Paraguay
            QA	Qatar; Ca-ta
            RE	Réunion
            RO	Romania; Ru-ma-ni
            RS	Serbia
            RU	Nga<; Liên bang Nga; nước Nga; Điện Kremlin		Moscow; Moskva; Mát-xcơ-va; Mátxcơva
            RW	Rwanda
            SA	Ả Rập Xê Út; Ả Rập Saudi; Saudi Arabia; Ả-rập Xê-út; Arab Saudi; Ả Rập Xê-út		Riyadh
            SB	Quần đảo Solomon
            SC	Seychelles
            SD	Sudan
            SE	Thụy Điển; Thuỵ Điển		Stockholm
            SG	Singapore; Xin-ga-po; Xingapo
            SH	St. Helena
            SI	Slovenia
            SJ	Svalbard và Jan Mayen
            SK	Slovakia
            SL	Sierra Leone
            SM	San Marino
            SN	Senegal
            SO	Somalia
            SR	Suriname
            SS	Nam Sudan
            ST	São Tomé và Príncipe
            SV	El Salvador
            SX	Sint Maarten
            SY	Syria; Xi-ri
            SZ	Eswatini
            TC	Quần đảo Turks và Caicos
            TD	Chad
            TF	Lãnh thổ phía Nam Thuộc Pháp
            TG	Togo
            TH	Thái Lan; Thái<		Bangkok; Băng Cốc
            TJ	Tajikistan
            TK	Tokelau
            TL	Timor-Leste; Đông Timor; Ti-mo Lét-xtê
            TM	Turkmenistan
            TN	Tunisia
            TO	Tonga
            TR	Thổ Nhĩ Kỳ; Thổ Nhĩ Kì		Ankara; Istanbul
            TT	Trinidad và Tobago
            TV	Tuvalu
            TW	Đài Loan		Đài Bắc
            TZ	Tanzania
            UA	Ukraine; U-crai-na; Ukraina		Kyiv; Kiev
            UG	Uganda
            UM	Các tiểu đảo xa của Hoa Kỳ
            US	Mỹ<; Hoa Kỳ; Hoa Kì; nước Mỹ; Hợp chúng quốc Hoa Kỳ; Hợp chủng quốc Hoa Kỳ; Nhà Trắng; Lầu Năm Góc		Washington; Thung lũng Silicon; California; New York; Bộ Thương mại Mỹ; Quốc hội Mỹ
            UY	Uruguay
            UZ	Uzbekistan; U-dơ-bê-ki-xtan
            VA	Thành Vatican; Vatican; Tòa thánh Vatican; Tòa Thánh
            VC	St. Vincent và Grenadines
            VE	Venezuela; Vê-nê-du-ê-la
            VG	Quần đảo Virgin thuộc Anh
            VI	Quần đảo Virgin thuộc Hoa Kỳ
            VN	Việt Nam; CHXHCN Việt Nam; nước ta#		Hà Nội; TP.HCM; TPHCM; TP HCM; TP. HCM; Thành phố Hồ Chí Minh; Đà Nẵng; Huế; Hải Phòng; Cần Thơ; Sài Gòn; Quảng Ninh; Bắc Ninh; Bình Dương; Đồng Nai; Thủ tướng Phạm Minh Chính; Phạm Minh Chính; Tô Lâm; Bộ Thông tin và Truyền thông; Bộ Khoa học và Công nghệ~!; Bộ Chính trị~!; Bộ Công an~!; Quốc hội~; VietnamPlus#; FPT; Viettel; VNPT; Vingroup
            VU	Vanuatu
            WF	Wallis và Futuna
            WS	Samoa
            XK	Kosovo
            YE	Yemen
            YT	Mayotte
            ZA	Nam Phi
            ZM	Zambia
            ZW	Zimbabwe
            bloc	African Union	Liên minh châu Phi; Liên minh Châu Phi
            bloc	Arab League	Liên đoàn Arab; Liên đoàn Ả Rập; Liên đoàn các nước Ả Rập
            bloc	ASEAN	ASEAN; Hiệp hội các quốc gia Đông Nam Á; Hiệp hội các nước Đông Nam Á
            bloc	United Nations	Liên hợp quốc; Liên Hợp Quốc; LHQ; Liên hiệp quốc; Liên Hiệp Quốc; Đại hội đồng Liên hợp quốc
            bloc	UNESCO	UNESCO
            bloc	OECD	OECD; Tổ chức Hợp tác và Phát triển Kinh tế
            bloc	NATO	NATO; Tổ chức Hiệp ước Bắc Đại Tây Dương
            bloc	APEC	APEC; Diễn đàn Hợp tác Kinh tế châu Á-Thái Bình Dương
            bloc	World Bank	Ngân hàng Thế giới
            bloc	World Trade Organization	WTO; Tổ chức Thương mại Thế giới
            bloc	World Health Organization	WHO; Tổ chức Y tế Thế giới
            bloc	International Monetary Fund	IMF; Quỹ Tiền tệ Quốc tế
            bloc	Council of Europe	Hội đồng châu Âu#
            letter	VN	Việt
            letter	US	Mỹ
            letter	CN	Trung
            letter	JP	Nhật
            letter	KR	Hàn
            letter	FR	Pháp
            letter	RU	Nga
            letter	IN	Ấn
            together	Việt Mỹ; Việt Trung; Trung Việt; Việt Nhật; Nhật Việt; Việt Hàn; Hàn Việt; Việt Pháp; Pháp Việt; Việt Nga; Nga Việt; Việt Ấn; Mỹ Trung; Nhật Trung; Mỹ Nhật; Nhật Mỹ; Nhật Hàn; Hàn Nhật; Mỹ Hàn; Hàn Mỹ; Trung Nhật; Trung Hàn; Nga Mỹ; Mỹ Nga; Mỹ Ấn; Pháp Mỹ; Trung Nga; Nga Trung; Mỹ Nhật Hàn; Trung Nhật Hàn
            not	Thái Bình Dương; châu Á-Thái Bình Dương; châu Á - Thái Bình Dương; Châu Á-Thái Bình Dương; Ấn Độ Dương; Ấn Độ Dương-Thái Bình Dương; Đại Tây Dương; Bắc Đại Tây Dương; tiếng Anh; tiếng Pháp; tiếng Đức; tiếng Nga; tiếng Nhật; tiếng Hàn; tiếng Việt; tiếng Trung; tiếng Thái; Biển Đông; Nam Mỹ; Bắc Mỹ; Mỹ Latinh; Mỹ La-tinh; châu Mỹ; Châu Mỹ; Đồng Đức; Hoa Đông; Mỹ Linh; Mỹ Tho; Mỹ Đình; Mỹ thuật; Anh hùng; Đức Phật; Đức Giáo hoàng; Đức Thánh Cha; Anh em; Pháp luật; Pháp lệnh; Nhật báo; Ý kiến; Ý tưởng; Ý nghĩa; Nga mi#; USD; Lào Cai; Thái Nguyên; Thái Bình; Hàn lâm; Viện Hàn lâm; Bộ Pháp điển; Úc châu#; Áo dài; Anh chị
            title	Tại; Ở; Của; Từ; Và; Với; Nước; Phía; Theo; Do; Vì; Cả; Ngoài; Hiện; Người; Phó; Giới; Bên; Trong; Giữa; Khi; Nếu; Còn; Như; Để; Đối; Sau; Trước; Riêng; Cùng; Chính; Quân; Kinh; Tòa; Hãng; Tờ; Báo; Đài; Cựu; Khối; Tân; Vua; Cho; Nhưng; Việc; Dù; Tuy
            """)
}
