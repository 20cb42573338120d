"""Words around names in bylines, and words that no person is called."""

from __future__ import annotations

import re

#: Address of an author's own page on the site.
PROFILE = re.compile(r"/(?:authors?|autor(?:en)?|auteurs?)/[^/]", re.IGNORECASE)
#: Address of somebody's profile, which need not be an author's.
OTHER_PROFILE = re.compile(
    r"/(?:profile?s?|contributors?|journalist(?:en|es|s)?|redakteure?|staff)/", re.IGNORECASE
)
HANDLE = re.compile(r"(?<=\w)\s+@\w+$")
#: Addresses are no names.
WEB = re.compile(r"https?:|//|www\.|\w@\w", re.IGNORECASE)
#: What stands in front of the names.
OPENING = re.compile(
    r"^(?:.{0,40}\s(?=(?-i:By|Von|Par|Por)\s))?\W*(?:(?:über|about)\s+(?=\w+$)|(?:(?:story|words?|text|written|posted|published|created|added|article|post|"
    r"report(?:ed)?|ein (?:artikel|beitrag|gastbeitrag|kommentar)|geschrieben|veröffentlicht|"
    r"erstellt|verfasst|publié|écrit|rédigé|publicado|escrito|scritto|pubblicato|geplaatst|"
    r"gepost|eingestellt|gespeichert|eine analyse|interview)\s+)?"
    r"(?:by|vo[nm]|par|por|di|door|av|af|od)\b|"
    r"(?:text|autore?s?|autorin(?:nen)?|auteure?s?|authors?|autoren?|verfasser(?:in)?|redaktion|"
    r"redakteur(?:in)?|interview|bericht|writer|byline|über den autor|about the author|"
    r"foto und text|text und fotos?)\s*[:|–-]|"
    r"(?:(?:an?|eine?|une?)\s+)?(?:\w{3,12}[\s-])?(?:beitrag|artikel|kolumne|kommentar|essay|analyse|"
    r"rezension|reportage|column|review|analysis|commentary|chronique|tribune)\s+"
    r"(?:by|von|par|por)\b|"
    r"(?:autorin(?:nen)?|authors?|autor(?:en)?)\s+(?=(?-i:[A-ZÄÖÜ])))\s*:?\s*",
    re.IGNORECASE,
)
#: Label of an author in metadata that pairs labels with values.
LABEL = re.compile(
    r"(?:written|posted|geschrieben|verfasst|publié|écrit|rédigé|escrito|scritto|geschreven)"
    r"(?:\s+(?:by|von|par|por|da|door))?|authors?|autore?|autorin|auteur",
    re.IGNORECASE,
)
#: What begins the part about photographers, translators and updates.
OTHERS = re.compile(
    r"[\s,;|(/–-]*\b(?:photos?|photograph(?:y|s|er)?|fotos?|bilder?|bild|illustrat\w+|images?|"
    r"pictures?|video|grafik|graphics?|translat\w+|übersetz\w+|edited|camera|kamera|updated?|"
    r"aktualisiert|stand|zuletzt)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
#: What begins a date or a time behind the names.
TIME = re.compile(
    r"[\s,;|(–-]*(?:\b(?:on|am|vom|le|el|il|in|um|at|seit|vor|posted|published|veröffentlicht)"
    r"\s+)?(?:\b\d{1,4}[./:-]\d|\b\d{1,2}\.?\s+[A-Za-zä]+\.?,?\s+\d{4}|"
    r"\b(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\w*\.?\s+\d|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b|"
    r"\b(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[,.]*\s*(?:\d|$)|"
    r"\d+\s*(?:min|hours?|days?|stunden|tagen?|comments?|kommentare?)|\b(?:am|on|um|at|in)$).*$",
    re.IGNORECASE | re.DOTALL,
)
#: What stands between two names.
SPLIT = re.compile(
    r"\s*[;|/•·\n]\s*|\s+(?:and|und|et|y|e|en|with|mit|sowie)\s+|\s*&\s*|\s*\+\s*|\s+[–—-]\s+",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\s*[(\[{<][^()\[\]{}<>]{0,80}[)\]}>]?")
#: Titles in front of a name and degrees behind it.
TITLES = re.compile(
    r"^(?:(?:prof|dr|mag|dipl|ing|med|phil|rer|nat|jur|univ|mr|mrs|ms|herr|frau|sir|dame|rev|"
    r"ph\.?d|m\.?d|b\.?a|m\.?a|m\.?sc|b\.?sc|mba|ll\.?m|pd|priv|doz|h\.?c)\.?"
    r"(?:-(?:ing|phys|inf|kfm|psych)\.?)?\s+)+(?=\S)",
    re.IGNORECASE,
)
DEGREES = re.compile(
    r"(?:,?\s+(?:ph\.?\s?d|m\.?d|m\.?a|m\.?sc|b\.?sc|b\.?a|mba|ll\.?m|ed\.?d|rn|jd|msw|lcsw|"
    r"mph|phd|esq)\b\.?)+$",
    re.IGNORECASE,
)
#: Words in what is no person: accounts, offices, organisations, labels of buttons.
JUNK = frozenset(
    """
admin administrator adm root user username guest gast anonymous anonym unknown unbekannt none null
nan undefined staff editor editors editorial redaktion redakteur team author autor autorin authors
contributor contributors writer writers newsroom webmaster moderator support info news press
presse pressestelle office desk agency agentur agenturen dpa afp apa reuters ap sid epd kna ots
dapd ddp ansa efe upi online onlineredaktion web blog blogger superuser super sysadmin wordpress
wpadmin test demo default by company gmbh ag ev inc ltd llc verlag university
universität institut institute ministerium ministry press-release pressemitteilung release
marketing communications kommunikation publisher herausgeber profile profil posted published
veröffentlicht erstellt verfasst geschrieben comments
kommentare share teilen login more mehr about article artikel home menu search follow contact
kontakt subscribe kg cie magazine magazin zeitung newspaper journal tv radio foundation stiftung
association verein verband department council committee group gruppe board club community
sponsored gesponsert gesponserte advertisement anzeige
gastautor gastautorin gastbeitrag leser leserin freelancer correspondent korrespondent reporter
    """.split()
)
#: Small words that stand inside names.
PARTICLES = frozenset(
    "von van der den de la le di da del della dos das du zu zum zur ten ter af av bin ibn al el "
    "y e und i auf vom am im st".split()
)
ADDRESS = re.compile(
    r"https?:|www\.|\.(?:com|de|org|net|ch|at|fr|html?|php)\b|@|\w/\w|[{}<>=#]", re.IGNORECASE
)
#: Classes and ids of bylines, and of what only looks like one.
BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|autor|autorin|auteur|authors|autoren|writer|verfasser|"
    r"article-?author|post-?author|username|entry-?author|byline-?name|author-?name|contributor|p-author|"
    r"vcard|fn)(?:$|[\s_-]|\w{0,6}$)",
    re.IGNORECASE,
)
NOT_BYLINE = re.compile(
    r"comment|kommentar|reply|footer|sidebar|related|widget|teaser|quote|menu|nav|avatar|bio|desc|"
    r"image|img|social|recent|popular|(?<!v)card|copyright|caption|photo|credit|follow",
    re.IGNORECASE,
)
#: The footer of an article, where themes put who wrote it.
OWN_FOOTER = re.compile(r"\b(?:entry|post|article|beitrag)[-_]{1,2}(?:footer|meta)", re.IGNORECASE)
#: What classes say of the layout of a page, not of what stands in an element.
LAYOUT = re.compile(
    r"\b(?:has|with|no|without|left|right|one|two)[-_]?sidebars?\b|"
    r"\bsidebars?[-_]?(?:left|right|none|no|enabled|disabled|content)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r"comment|kommentar|sidebar|related|footer|recent|popular", re.IGNORECASE)
