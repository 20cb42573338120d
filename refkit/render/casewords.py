"""Words and marks of titles, for telling title case from sentence case."""

from __future__ import annotations

import re
from typing import NamedTuple

#: A word; parts of a compound with a hyphen are words of their own. Markup and addresses are
#: passed over.
_PIECE = re.compile(r"<[^<>]*>|https?://\S+|([^\W_]+(?:['’][^\W_]+)*)")
#: Words that are lower-case even in title case, short ones and long prepositions.
SMALL = frozenset(
    """a an the and but or nor for of in on at to from by with as is into via over under per vs v
    than its it be are so yet if off up out upon onto about above across after against along among
    amongst around before behind below beneath beside besides between beyond during despite down
    except inside like near outside since through throughout till toward towards underneath unlike
    until within without et de la le les du des von van der den del di da du el y und le that
    this their his her our your my we he she they do does when where what how why who which not no
    was were been has have had can may will""".split()
)
#: Words that have a capital wherever they stand, few as they are in the titles learned from.
PROPER = frozenset(
    """january february april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday mr mrs ms dr prof bible biblical qur'an quran koran
    torah talmud christmas ramadan easter passover christian christians christianity catholic
    catholics protestant protestants islam islamic muslim muslims jewish jews judaism buddhism
    buddhist hindu hindus hinduism sikh mormon quaker quakers freud freudian jung jungian lacan
    lacanian piaget piagetian vygotsky vygotskian bandura skinner pavlov pavlovian rorschach
    wechsler stroop likert milgram maslow bowlby erikson dewey montessori freire foucault
    bourdieu habermas darwin darwinian marx marxist marxism kant kantian hegel hegelian plato
    platonic aristotle aristotelian socrates socratic newton newtonian einstein bayes bayesian
    markov gauss gaussian euclidean fourier poisson boolean alzheimer parkinson asperger tourette
    zika ebola covid facebook twitter google wikipedia instagram reddit pinterest tumblr amazon
    nobel pulitzer olympic olympics olympian holocaust shoah victorian elizabethan edwardian
    georgian medicare medicaid nazi nazis nazism soviet bolshevik brexit watergate hollywood
    broadway latino latina latinos latinas latinx hispanic hispanics inuit navajo cherokee lakota
    maori māori romani roma sami zulu yoruba shakespeare shakespearean beethoven mozart bach dante
    hitler stalin lenin gandhi mandela obama trump clinton reagan thatcher churchill roosevelt
    kennedy europe european europeans africa african africans asia asian asians america american
    americans canada canadian canadians australia australian australians britain british english
    england scottish welsh irish ireland france french germany german germans italy italian spain
    spanish portugal portuguese china chinese japan japanese korea korean india indian indians
    russia russian russians mexico mexican mexicans brazil brazilian
    afghanistan albania algeria angola argentina armenia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brunei bulgaria
    burundi cambodia cameroon chile colombia congo croatia cuba cyprus czechia denmark ecuador
    egypt eritrea estonia eswatini ethiopia fiji finland gabon gambia ghana greece grenada
    guatemala guyana haiti honduras hungary iceland indonesia iran iraq israel jamaica kazakhstan
    kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg
    madagascar malawi malaysia maldives mali malta mauritania mauritius moldova monaco mongolia
    montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway
    oman pakistan palestine panama paraguay peru philippines poland qatar romania rwanda samoa
    senegal serbia singapore slovakia slovenia somalia sudan suriname sweden switzerland syria
    taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan uganda ukraine
    uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe catalonia bavaria kurdistan
    tibet siberia scandinavia balkans caribbean mediterranean alabama alaska arizona arkansas
    california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
    kentucky louisiana maryland massachusetts michigan minnesota mississippi missouri montana
    nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin
    wyoming ontario quebec scotland wales zealand danish danes swedish norwegian finnish dutch
    belgian austrian swiss hungarian hungarians czech slovak slovenian romanian bulgarian serbian
    croatian bosnian albanian ukrainian ukrainians turkish turks greek greeks romans arabic arab
    arabs persian iranian iraqi israeli israelis palestinian palestinians lebanese syrian jordanian
    saudi egyptian egyptians moroccan algerian tunisian libyan ethiopian kenyan nigerian ghanaian
    ugandan tanzanian zimbabwean rwandan somali sudanese senegalese swahili vietnamese thai filipino
    filipinos indonesian malaysian singaporean taiwanese tibetan mongolian nepali nepalese pakistani
    bangladeshi lankan tamil bengali punjabi urdu hindi sanskrit latin argentine argentinian chilean
    colombian cuban cubans peruvian venezuelan bolivian ecuadorian jamaican haitian haitians
    icelandic estonian latvian lithuanian catalan basque galician scandinavian nordic slavic celtic
    byzantine ottoman babylonian sumerian mesopotamian yiddish cantonese iberian alps
    himalayas himalayan andes andean atlantic""".split()
)
#: What names have in front of a hyphen: "anti-American", "non-Hodgkin".
PREFIXES = frozenset(
    """anti non post pre trans pan neo sub inter mid un pro semi ex cross ultra para proto quasi
    pseudo intra extra over under self all""".split()
)
#: In front of a name of a person or a topic on a site: "@someone", "#something".
HANDLES = ("#", "@")
#: Behind these a name follows.
ADDRESSES = frozenset("mr mrs ms dr prof sir".split())
#: Proper names that are made of common words.
PROPER_NAMES = tuple(
    tuple(name.split())
    for name in """first world war|second world war|world war i|world war ii|world war one|
    world war two|cold war|civil war|gulf war|vietnam war|korean war|middle ages|dark ages|
    great depression|great recession|great britain|great society|great lakes|supreme court|
    white house|house of representatives|house of commons|house of lords|old testament|
    new testament|new deal|industrial revolution|french revolution|american revolution|
    russian revolution|cultural revolution|haitian revolution|bill of rights|civil rights act|
    voting rights act|declaration of independence|affordable care act|no child left behind|
    common core|common core state standards|head start|big five|black lives matter|
    united nations|league of nations|united states|united kingdom|european union|soviet union|
    african union|middle east|far east|near east|north america|south america|central america|
    latin america|sub saharan africa|third reich|ku klux klan|roman empire|ottoman empire|
    british empire|russian empire|mughal empire|habsburg empire|dow jones|wall street|
    world bank|world cup|world wide web|world trade center|world trade organization|
    silicon valley|red cross|peace corps|girl scouts|boy scouts|ivy league|sesame street|
    star wars|star trek|harry potter|mickey mouse|native american|native americans|
    pacific islander|pacific islanders|deep south|harlem renaissance|underground railroad|
    trail of tears|silk road""".split("|")
)
_ENGLISH = frozenset(
    """the of and in a an to for on with is are by from at as how what why when its their do does
    or not be we you your our it that this who between through into toward towards among""".split()
)
_FOREIGN = (
    frozenset(
        """der das und des dem den ein eine einer eines zur zum im für mit auf bei nach über aus vom
    als von les la le du et une un dans sur pour par au aux de el los las y del una con por para
    en il lo gli della delle dei di nel nella e per uno het een van voor op och av för på med ett
    af til og ved o os as da do dos das na no em ao uma und""".split()
    )
    - _ENGLISH
)
#: Behind these the next word begins anew (6.17).
_RESTART = re.compile(r"[:?!]['’\"”)\]]*\s|\s[–—-]\s|—|\s\[$")
_FULL_STOP = re.compile(r"\.['’\"”)\]]*\s")


class Word(NamedTuple):
    """A word of a title.

    Attributes:
        text: The word as it is written.
        low: The same without capitals, apostrophes straight.
        start: Its offset in the title.
        gap: What stands between the word before and this one.
        first: Whether it begins the title or a part of it.
    """

    text: str
    low: str
    start: int
    gap: str
    first: bool


def words(title: str) -> list[Word]:
    """Return the words of a title in order."""
    out: list[Word] = []
    at = 0
    text = ""
    plain = "’" not in title
    for found in _PIECE.finditer(title):
        start, end = found.span(1)
        if start < 0:
            continue
        gap = title[at:start]
        first = not text or (gap != " " and _restarts(gap, text))
        text = title[start:end]
        low = text.lower()
        out.append(Word(text, low if plain else low.replace("’", "'"), start, gap, first))
        at = end
    return out


def _restarts(gap: str, before: str) -> bool:
    """Whether a gap ends a sentence; the stop behind "U.S." or "Mr." does not."""
    if _RESTART.search(gap):
        return True
    ends = len(before) > 3 or before[-1].isdigit() or gap[0] != "."
    return ends and _FULL_STOP.search(gap) is not None


_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_LONG_SMALL = re.compile(r"(?<= )[a-z]{4,}(?![\w'’-])")


def in_sentence_case(title: str) -> bool:
    """Whether two long words are lower-case that title case would capitalise."""
    return len(long_small(title)) > 1


def long_small(title: str) -> list[str]:
    """Return the long lower-case words that title case would capitalise."""
    if "<" in title:
        title = _TAG.sub("", title)
    return [w for w in _LONG_SMALL.findall(title) if w not in SMALL]


def capitals(found: list[Word]) -> int:
    """Return how many words speak for title case, 0 if lower-case ones speak against it."""
    big = small = 0
    for word in found:
        c = word.text[0]
        if word.first or not c.isalpha() or word.low in SMALL or word.gap[-1:] in ("-", *HANDLES):
            continue
        if c.isupper():
            big += 1
        elif len(word.low) > 3 and word.text.islower():
            small += 1
    return big if not small or (small == 1 and big > 9) else 0


def all_capitals(title: str) -> bool:
    """Whether a title is shouted."""
    if title.upper() != title:
        return False
    letters = [w for w in re.findall(r"[^\W\d_]+", title) if len(w) > 3]
    return len(letters) > 1 and title.lower() != title


def english(found: list[Word], language: str = "") -> bool:
    """Whether a title is in English, by its language or by its small words.

    Args:
        found: The words of the title.
        language: Language code or name of the record, if it has one.
    """
    if language:
        return language.lower().startswith("en")
    own = foreign = 0
    for word in found:
        if word.low in _ENGLISH:
            own += 1
        elif word.low in _FOREIGN:
            foreign += 1
    return not foreign or own > foreign


def inner(text: str) -> bool:
    """Whether a word has capitals behind its first letter, or a digit: kept in any case."""
    rest = text[1:]
    return rest != rest.lower() or not (text.isalpha() or all(not c.isdigit() for c in text))
