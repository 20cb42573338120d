"""Names of months and seasons, and words for a missing or coming date, in many languages."""

from __future__ import annotations

import unicodedata

#: One line per language, twelve entries, forms of one month with a bar between.
_MONTHS = """
january|jan february|feb|febr march|mar|mrch april|apr may june|jun july|jul august|aug september|sept|sep|setp october|oct november|nov december|dec
januar|jänner|jän februar|feber märz|mrz|mär april mai juni juli august|augusts september oktober|okt november dezember|dez
janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil|juill août septembre octobre novembre décembre|déc
enero|ene febrero|febr marzo|mzo abril|abr mayo|may junio julio agosto|ago|agto septiembre|setiembre|sbre|set octubre|obre noviembre|nbre diciembre|dic|dbre
janeiro fevereiro|fev março maio|mai junho julho setembro|set outubro|out novembro dezembro|dez - -
gennaio|genn|gen febbraio|febbr marzo aprile maggio|magg|mag giugno|giu luglio|lug agosto settembre|sett|set ottobre|ott novembre dicembre|dic
januari februari maart|mrt april mei juni juli augustus september oktober november december
január február marec|marca apríl|apríla máj|mája jún|júna júl|júla augusta septembra októbra novembra decembra
styczeń|stycznia|stycz luty|lutego marzec|marca kwiecień|kwietnia|kwiec maj|maja czerwiec|czerwca|czerw lipiec|lipca sierpień|sierpnia|sierp wrzesień|września|wrzes październik|października|paźdz listopad|listopada grudzień|grudnia|grudz
leden|ledna únor|února březen|března duben|dubna květen|května červen|června červenec|července srpen|srpna září říjen|října listopadu prosinec|prosince
siječanj|siječnja veljača|veljače ožujak|ožujka travanj|travnja svibanj|svibnja lipanj|lipnja srpanj|srpnja kolovoz|kolovoza rujan|rujna - studeni|studenoga|studenog prosinac|prosinca
январь|января|янв февраль|февраля|фев|февр март|марта|мар апрель|апреля|апр май|мая июнь|июня|июн июль|июля|июл август|августа|авг сентябрь|сентября|сент|сен октябрь|октября|окт ноябрь|ноября|нояб|ноя декабрь|декабря|дек
січень|січня|січ лютий|лютого|лют березень|березня|берез квітень|квітня|квіт травень|травня|трав червень|червня|черв липень|липня|лип серпень|серпня|серп вересень|вересня|верес жовтень|жовтня|жовт - грудень|грудня|груд
януари февруари март април май юни юли август септември октомври ноември декември
ocak|oca şubat|şub mart nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november desember|des
tammikuu|tammikuuta|tammikuun|tammik helmikuu|helmikuuta|helmikuun maaliskuu|maaliskuuta|maaliskuun huhtikuu|huhtikuuta|huhtikuun toukokuu|toukokuuta|toukokuun kesäkuu|kesäkuuta|kesäkuun heinäkuu|heinäkuuta|heinäkuun elokuu|elokuuta|elokuun syyskuu|syyskuuta|syyskuun lokakuu|lokakuuta|lokakuun marraskuu|marraskuuta|marraskuun joulukuu|joulukuuta|joulukuun
januar|január február|febr március|márc április|ápr május|máj június|jún július|júl augusztus szeptember|szept október november december
ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie
gener|gen febrer març abril maig juny juliol agost setembre octubre novembre desembre
januari|jan februari|pebruari maret april mei juni|jun juli|jul agustus|agu|agt september oktober|okt nopember desember|des
ιανουάριος|ιανουαρίου φεβρουάριος|φεβρουαρίου μάρτιος|μαρτίου απρίλιος|απριλίου μάιος|μαΐου ιούνιος|ιουνίου ιούλιος|ιουλίου αύγουστος|αυγούστου σεπτέμβριος|σεπτεμβρίου οκτώβριος|οκτωβρίου νοέμβριος|νοεμβρίου δεκέμβριος|δεκεμβρίου
jaanuar veebruar|veebr märts|märtsi aprill|aprilli mai juuni juuli august|augusti septembril|septembri oktoobril|oktoober november|novembri detsember|detsembri
janvāris|janvāra februāris|februāra marts|marta aprīlis|aprīļa maijs|maija jūnijs|jūnija jūlijs|jūlija augusts|augusta septembris|septembra oktobris|oktobra novembris|novembra decembris|decembra
sausis|sausio vasaris|vasario kovas|kovo balandis|balandžio gegužė|gegužės birželis|birželio liepa|liepos rugpjūtis|rugpjūčio rugsėjis|rugsėjo spalis|spalio lapkritis|lapkričio gruodis|gruodžio
januari fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
"""
_PORTUGUESE = (
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
)


def _fold(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _months() -> dict[str, int]:
    out: dict[str, int] = {}
    plain: dict[str, int] = {}
    lines = [*_MONTHS.strip().split("\n"), _PORTUGUESE]
    for line in lines:
        if "janeiro fevereiro|fev" in line:
            continue
        for number, forms in enumerate(line.split(), 1):
            for form in forms.split("|"):
                if form != "-":
                    out.setdefault(form, number)
                    plain.setdefault(_fold(form), number)
    out.update({"fev": 2, "mai": 5, "set": 9, "out": 10, "dez": 12, "sept": 9, "gennajo": 1})
    return {**plain, **out}


#: Lower-case name or abbreviation of a month, without its full stop -> 1 to 12.
MONTHS: dict[str, int] = _months()

_SEASONS = (
    """spring springs frühling frühjahr printemps primavera voorjaar lente весна весны wiosna bahar ilkbahar vår forår
    kevät tavasz jaro pavasaris 春 春季 봄 άνοιξη""",
    """summer sommer été verano verão estate zomer лето лета lato yaz sommar kesä nyár léto ljeto 夏 夏季 여름 καλοκαίρι""",
    """fall autumn herbst automne otoño outono autunno herfst осень осени jesień sonbahar güz höst efterår høst syksy ősz
    podzim jesen 秋 秋季 가을 φθινόπωρο""",
    """winter hiver invierno inverno зима зимы zima kış vinter talvi tél 冬 冬季 겨울 χειμώνας""",
)
#: Lower-case name of a season -> 1 (spring) to 4 (winter).
SEASONS: dict[str, int] = {
    form: number
    for number, forms in enumerate(_SEASONS, 1)
    for word in forms.split()
    for form in (word, _fold(word))
}

#: First years of the Japanese eras, minus one.
ERAS: dict[str, int] = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}

#: What stands for a date that is not known, as a pattern on lower-case text.
UNKNOWN = (
    r"n\.?\s?d\.?|no\s+date|no\s+year|date\s+unknown|unknown\s+date|undated|not\s+dated|date\s+n/?a|n/?\.?a\.?"
    r"|not\s+available|year\s+unknown|unknown|n\.?\s?y\.?|sine\s+anno|sine\s+dato|s\.?\s?a\.?"
    r"|s\.\s?f\.?|s/f|sin\s+fecha|s\.\s?d\.?|s/d|sd|sem\s+data|sans\s+date|senza\s+data|sine\s+die"
    r"|o\.\s?j\.?|o\.\s?d\.?|oj|ohne\s+(?:jahr|datum|jahresangabe)|z\.\s?j\.?|z\.\s?d\.?|zonder\s+(?:jaar|datum)|geen\s+datum"
    r"|б\.\s?г\.?|б/г|без\s+года|без\s+даты|б\.\s?д\.?|t\.\s?y\.?|tarih\s+yok|tarihsiz|b\.\s?r\.?|b\.\s?d\.?|brak\s+daty"
    r"|u\.\s?å\.?|u\.\s?d\.?|uten\s+(?:år|dato)|utan\s+år|odateret|å\.?\s?u|bez\s+data|é\.\s?n\.?|tt|t\.\s?t\.?|tanpa\s+tahun|f\.\s?á\.?"
    r"|[年日]付?(?:不明|不詳|未詳|不详)|刊行年不明|出版年不明|日付不明|日期不详|日期不詳|时间不详|年份不详|不详|不詳|날짜\s*미상|연도\s*미상"
)
#: Words in the place of a date for what has not come out yet.
COMING = (
    r"in\s+press|forthcoming|to\s+appear|to\s+be\s+published|in\s+preparation|in\s+prep\.?|in\s+progress|submitted(?:\s+for\s+publication)?"
    r"|under\s+review|under\s+submission|accepted(?:\s+for\s+publication)?|advance\s+online(?:\s+publication)?|preprint|unpublished(?:\s+manuscript)?|in\s+revision"
    r"|im\s+druck|im\s+erscheinen|in\s+vorbereitung|im\s+ersch\.|i\.\s?e\.|erscheint|i\.\s?dr\.|eingereicht"
    r"|sous\s+presse|à\s+paraître|en\s+préparation|soumis|en\s+prensa|en\s+preparación|próximo\s+a\s+publicarse|de\s+próxima\s+aparición|aceptado|enviado"
    r"|no\s+prelo|em\s+preparação|submetido|aceito|in\s+corso\s+di\s+(?:stampa|pubblicazione)|in\s+stampa|in\s+preparazione|in\s+druk|ter\s+perse|in\s+voorbereiding"
    r"|в\s+печати|готовится\s+к\s+печати|принята?\s+к\s+печати|baskıda|yayımlanacak|hazırlanıyor|w\s+druku|w\s+przygotowaniu|v\s+tisku|i\s+trykk|under\s+udgivelse|under\s+utgivelse|under\s+utgivning|i\s+tryck|under\s+tryckning|painossa"
    r"|印刷中|近刊|刊行予定|投稿中|待刊|即将出版|出版中|即將出版|인쇄중|출간\s?예정|게재\s?예정"
)
