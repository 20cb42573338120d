"""Words of BibTeX and BibLaTeX files: kinds of theses, languages, macros of journals."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, frozenset[str]] = {
    "serial": frozenset(
        "article-journal article-magazine article-newspaper periodical review".split()
    ),
}
GENRES: Mapping[str, str] = {
    "phdthesis": "Doctoral dissertation", "mastersthesis": "Master's thesis",
    "mathesis": "Master's thesis", "bachelorsthesis": "Bachelor's thesis",
    "bathesis": "Bachelor's thesis", "workingpaper": "Working paper", "poster": "Poster",
}  # fmt: skip
#: The words that BibLaTeX prints for keys in the field ``type`` (manual, 4.9.2.13).
THESES: Mapping[str, str] = {
    "phdthesis": "Doctoral dissertation", "mathesis": "Master's thesis",
    "mastersthesis": "Master's thesis", "bathesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis", "techreport": "Technical report",
    "resreport": "Research report", "software": "Computer software", "datacd": "Data CD",
    "audiocd": "Audio CD", "thesis": "", "report": "",
}  # fmt: skip
LANGUAGES: Mapping[str, str] = {
    "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
    "ukenglish": "en-GB", "langenglish": "en", "german": "de", "ngerman": "de", "germanb": "de",
    "langgerman": "de", "austrian": "de-AT", "naustrian": "de-AT",
    "swissgerman": "de-CH", "nswissgerman": "de-CH", "french": "fr",
    "langfrench": "fr", "francais": "fr", "spanish": "es", "langspanish": "es", "italian": "it",
    "langitalian": "it", "portuguese": "pt", "portuges": "pt", "langportuguese": "pt",
    "brazilian": "pt-BR", "brazil": "pt-BR", "dutch": "nl", "langdutch": "nl", "russian": "ru",
    "langrussian": "ru", "turkish": "tr", "polish": "pl", "langpolish": "pl", "czech": "cs",
    "swedish": "sv", "langswedish": "sv", "danish": "da", "langdanish": "da", "norwegian": "no",
    "langnorwegian": "no", "norsk": "nb", "nynorsk": "nn", "finnish": "fi", "langfinnish": "fi",
    "hungarian": "hu", "greek": "el", "langgreek": "el", "latin": "la", "langlatin": "la",
    "chinese": "zh", "langchinese": "zh", "japanese": "ja", "langjapanese": "ja", "korean": "ko",
    "arabic": "ar", "hebrew": "he", "catalan": "ca", "ukrainian": "uk", "romanian": "ro",
    "deutsch": "de", "français": "fr", "español": "es", "italiano": "it", "português": "pt",
}  # fmt: skip
#: Journal commands of the AASTeX package, as the Astrophysics Data System writes them.
JOURNALS: Mapping[str, str] = {
    "aj": "The Astronomical Journal", "apj": "The Astrophysical Journal",
    "apjl": "The Astrophysical Journal Letters",
    "apjs": "The Astrophysical Journal Supplement Series", "ao": "Applied Optics",
    "aap": "Astronomy & Astrophysics", "aaps": "Astronomy & Astrophysics Supplement Series",
    "aapr": "The Astronomy and Astrophysics Review",
    "araa": "Annual Review of Astronomy and Astrophysics", "apss": "Astrophysics and Space Science",
    "baas": "Bulletin of the American Astronomical Society", "icarus": "Icarus",
    "jcap": "Journal of Cosmology and Astroparticle Physics",
    "jgr": "Journal of Geophysical Research", "grl": "Geophysical Research Letters",
    "mnras": "Monthly Notices of the Royal Astronomical Society", "nat": "Nature",
    "na": "New Astronomy", "nar": "New Astronomy Reviews", "physrep": "Physics Reports",
    "pra": "Physical Review A", "prb": "Physical Review B", "prc": "Physical Review C",
    "prd": "Physical Review D", "pre": "Physical Review E", "prl": "Physical Review Letters",
    "pasa": "Publications of the Astronomical Society of Australia",
    "pasj": "Publications of the Astronomical Society of Japan",
    "pasp": "Publications of the Astronomical Society of the Pacific",
    "planss": "Planetary and Space Science", "solphys": "Solar Physics",
    "ssr": "Space Science Reviews", "zap": "Zeitschrift für Astrophysik",
}  # fmt: skip
