"""Words that tell what a title is: notices about other works, headings that many works share."""

from __future__ import annotations

#: Word at the start of a title (folded) -> what such a title is.
KIND_OF = {
    word: kind
    for kind, words in {
        "correction": "corrections correction corrected erratum errata corrigendum corrigenda "
        "corrige berichtigung korrektur rectification rectificatif rettifica correccion correzione "
        "addendum amendment",
        "retraction": "retraction retracted retractation withdrawn withdrawal",
        "response": "response responses reply replies rejoinder re antwort erwiderung replik "
        "reponse respuesta replica risposta rebuttal answer",
        "comment": "comment comments commentary kommentar commentaire comentario commento",
        "review": "review reviews rezension besprechung recension resena recensione",
        "data": "data dataset supplement supplementary supporting replication",
        "recommendation": "faculty recommendation f1000 f1000prime",
        "abstract": "abstract",
    }.items()
    for word in words.split()
}
#: Such a word tells something only in front of one of these or of a colon ...
LINKS = frozenset(
    "to on of for from by zu auf von der des de du a sur sobre su di opinions material".split()
)
#: ... but for these.
ALWAYS = frozenset(
    "erratum errata corrigendum corrigenda berichtigung retracted f1000prime rezension".split()
)
#: Titles that tell next to nothing, as people write them.
GENERIC = """
introduction|editorial|home|index|untitled|preface|foreword|conclusion|conclusions|contents
table of contents|abstract|abstracts|references|bibliography|news|blog|about|about us|contact
welcome|overview|summary|review|book review|book reviews|reviews|letter|letters
letter to the editor|letters to the editor|notes|note|comment|commentary|reply|response
discussion|obituary|errata|erratum|correction|corrigendum|appendix|glossary|acknowledgments
acknowledgements|front matter|back matter|title page|frontmatter|backmatter|masthead|cover
issue information|from the editor|editor's note|guest editorial|einleitung|vorwort|inhalt
inhaltsverzeichnis|startseite|rezension|nachruf|geleitwort|introducción|prólogo|inicio|accueil
avant-propos|préface|sommaire|introduzione|prefazione|no title|article|post
frequently asked questions|faq|press release|archive|search|results|methods
poster presentations|program|proceedings|annual report|report|thesis|dissertation|documentation
readme|questions|answers|in memoriam|what is new|reading list
"""
#: Numbers in words, where a word such as "part" stands in front.
WORD_NUMBERS = dict(
    zip(
        "one two three four five six seven eight nine ten eins zwei drei vier fünf un deux trois "
        "uno dos tres first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        [*range(1, 11), 1, 2, 3, 4, 5, 1, 2, 3, 1, 2, 3, *range(1, 11)],
        strict=True,
    )
)
