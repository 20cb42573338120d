"""English forms with names in full and the date late: MLA of all editions, Chicago notes."""

from training.synth.forms import Family

mla = Family(
    "mla",
    "en",
    "mla mla8 mla8 chi full",
    editors="full note",
    date="dmys dmy any",
    case="t -",
    weight=2,
)
Q = "⟪“{title}.”¦“{title}.”¦\"{title}.\"¦'{title}.'¦“{title}”.⟫"
mla(
    "article-journal",
    "{author}. “{title}.” {container/i}, vol. {volume}⟦, no. {issue}⟧, {issued}⟦, pp. {page}⟧.⟦ {archive/i}, {URL}.⟧⟦ Accessed {accessed:dmys}.⟧",
    "{author}. “{title}.” {container/i}, vol. {volume}⟦, no. {issue}⟧, {issued}, pp. {page}. {archive/i}, {%doi}.",
    "{author}. “{title}.” {container/i} {volume}⟦.{issue}⟧ ({issued:y}): {page}. ⟪{=medium:Print}¦{=medium:Web}⟫.",
    "{author}. “{title}.” {container/i} {volume}⟦.{issue}⟧ ({issued:y}): {page}. {archive/i}. {=medium:Web}. {accessed:dmys}.",
    '{author}. "{title}." {container/i} {volume}⟦.{issue}⟧ ({issued:y}): {page}.',
    '{author}. "{title}." {container/i} {volume} ({issued:y}) {page}.',
    "{author}. “{title}.” {container/i} {volume}.{issue} ({issued:y}): {page}. {archive}. {publisher}. {accessed:dmys} <{URL}>.",
    weight=2,
)
mla(
    "book",
    "{author}. {title/i}. {publisher}, {issued:y}.",
    "{author}. {title/i}. {place}: {publisher}, {issued:y}. ⟪{=medium:Print}¦{=medium:Web}¦{=medium:Print}¦{=medium:Kindle}⟫.",
    "{author}. {title/i}.⟦ {edition:ord} ed.⟧ {place}: {publisher}, {issued:y}.",
    "{author}. {title/i}.⟦ {edition:ord} ed.⟧, {publisher}, {issued:y}.",
    "{author}. {title/i}. Edited by {editor}, {publisher}, {issued:y}.",
    "{author}. {title/i}. Translated by {translator}, {publisher}, {issued:y}.",
    "{author}. {title/i}. Trans. {translator}. {place}: {publisher}, {issued:y}. {=medium:Print}.",
    "{author}. {title/i}. Ed. {editor}. {place}: {publisher}, {issued:y}. {=medium:Print}.",
    "{author}. {title/i}. {original}. ⟦Ed. {editor}. ⟧{place}: {publisher}, {issued:y}.",
    "{author}. {title/i}. {original}. {publisher}, {issued:y}.",
    "{author}. {title/i}. Vol. {volume}. {place}: {publisher}, {issued:y}. {=medium:Print}.",
    "{editor:mla}, {?editor:editor|editors}. {title/i}. {publisher}, {issued:y}.",
    "{editor:mla}, {?editor:ed.|eds.} {title/i}. {place}: {publisher}, {issued:y}. {=medium:Print}.",
    "{author}. {title/i}. {publisher}, {issued:y}. {archive/i}, {URL}.",
    "{author}. {title}. {place}: {publisher}, {issued:y}.",
    "{title/i}. {publisher}, {issued:y}.",
    weight=2.5,
)
mla(
    "chapter",
    "{author}. “{title}.” {container/i}, edited by {editor}, {publisher}, {issued:y}, pp. {page}.",
    "{author}. “{title}.” {container/i}. Ed. {editor}. {place}: {publisher}, {issued:y}. {page}. {=medium:Print}.",
    "{author}. “{title}.” {container/i}, {publisher}, {issued:y}, pp. {page}.",
    "{author}. “{title}.” {container/i}. Eds. {editor}. {place}: {publisher}, {issued:y}. {page}.",
    '{author}. "{title}." In {container/i}. {editor}, {?editor:ed.|eds.} {place}: {publisher}, {issued:y}. {page}.',
    weight=1.5,
)
mla(
    "webpage post-weblog report",
    Q.replace("⟪", "{author}. ⟪") + " {container/i}, {issued}, {URL}.⟦ Accessed {accessed:dmys}.⟧",
    "{author}. “{title}.” {container/i}. {publisher}, {issued}. {=medium:Web}. {accessed:dmys}.⟦ <{URL}>.⟧",
    "{author}. “{title}.” {container/i}. N.p., ⟪{issued}¦n.d.⟫⟪.¦⟫ {=medium:Web}. {accessed:dmys}.",
    "{author}. “{title}.” {container/i}, {publisher}, {issued}, {URL}.",
    "{author}. “{title}.” {container/i}. {issued}. {accessed:dmys} <{URL}>.",
    "“{title}.” {container/i}, {publisher}, {issued}, {URL}.⟦ Accessed {accessed:dmys}.⟧",
    "“{title}.” {container/i}, {URL}. Accessed {accessed:dmys}.",
    "“{title}.” {container/i}. {publisher}, n.d. {=medium:Web}. {accessed:dmys}.",
    '"{title}." {container/i}. {publisher}, {issued}. {=medium:Web}. {accessed:dmys}.',
    "“{title}.” {container/i}, {issued}. Accessed {accessed:dmys}.",
    "{author}. {title/i}. {publisher}, {issued}, {URL}.",
    "{author}. {title/i}. {place}: {publisher}, {issued:y}. {=medium:Print}.",
    weight=4,
)
mla(
    "article-newspaper article-magazine",
    "{author}. “{title}.” {container/i}, {issued}, {URL}.⟦ Accessed {accessed:dmys}.⟧",
    "{author}. “{title}.” {container/i} {issued:dmys}: {page}. {=medium:Print}.",
    "{author}. “{title}.” {container/i}, {issued}, p⟪p⟫. {page}.",
    "{author}. “{title}.” {container/i} [{place}] {issued:dmys}⟦: {page}⟧. {archive/i}. {=medium:Web}. {accessed:dmys}.",
    "“{title}.” {container/i} {issued:dmys}: {page}. {archive}. {=medium:Web}. {accessed:dmys}.",
    "“{title}.” {container/i}, {issued}⟦, p. {page}⟧.⟦ {archive/i}, {URL}.⟧",
    '{author}. "{title}." {container/i}. {publisher}, {issued}. {=medium:Web}. {accessed:dmys}.',
    weight=2,
)
mla(
    "entry-encyclopedia entry-dictionary",
    "“{title}.” {container/i}, {publisher}, {issued}, {URL}.⟦ Accessed {accessed:dmys}.⟧",
    "“{title}.” {container/i}. {edition:ord} ed. {issued:y}. {=medium:Print}.",
    '"{title}." {container/i}. {publisher}, {issued}. {=medium:Web}. {accessed:dmys}.',
    "{author}. “{title}.” {container/i}. Ed. {editor}. Vol. {volume}. {place}: {publisher}, {issued:y}. {page}. {=medium:Print}.",
    "“{title}.” {container/i}, {edition:ord} ed., {publisher}, {issued:y}, p. {page}.",
    "“{title}.” {container/i}. {issued:y} ed. ⟪{=medium:Print}¦{=medium:Web}⟫.",
    "“{title}.” {container/i}, {URL}. Accessed {accessed:dmys}.",
)
mla(
    "thesis",
    "{author}. {title/i}. {issued:y}. {publisher}, {genre}.⟦ {archive/i}, {URL}.⟧",
    "{author}. “{title}.” {genre}. {publisher}, {issued:y}. ⟪{=medium:Print}¦{=medium:Web}. {accessed:dmys}⟫.",
    "{author}. {title/i}. {genre}. {publisher}, {issued:y}. {place}: {archive}, {issued:y}. {=medium:Print}.",
)
mla(
    "paper-conference",
    "{author}. “{title}.” {container/i}, {publisher}, {issued:y}, pp. {page}.",
    "{author}. “{title}.” {event}, {issued:dmy}, {eventplace}.",
    "{author}. “{title}.” {container/i}. Ed. {editor}. {place}: {publisher}, {issued:y}. {page}. {=medium:Print}.",
)
mla(
    "speech",
    "{author}. “{title}.” {event}, {issued}, {eventplace}. {genre}.",
    "{author}. “{title}.” {event}. {eventplace}. {issued:dmys}. {genre}.",
    "{author}. “{title}.” {publisher}, {issued}. {genre}.",
    "{author}. “{title}.” {publisher}, {place}, {issued}. Class lecture.",
)
mla(
    "interview",
    "{author}. {genre}. {issued}.",
    "{author}. “{title}.” {=genre:Interview} by {mode}. {container/i}, {issued}, pp. {page}.",
    "{author}. {=genre:Interview}. By {mode}. {issued:dmys}.",
    "{author}. {genre} ⟪with¦by¦conducted by⟫ {mode}. {issued}.",
    "{author}. {=genre:Interview} by {mode}. {container/i}. {place}. {issued:dmys}. ⟪{=medium:Radio}¦{=medium:Television}¦{=medium:Print}⟫.",
    weight=2,
)
mla(
    "letter",
    "{author}. {=genre:Letter} to {mode}. {issued:dmys}. {archive}.",
    "{author}. “Re: Meeting.” Received by {mode}, {issued:dmy}.",
    "{author}. {=genre:Letter} to {mode}. {issued}. TS. {archive}.",
    "{author}. {genre} to {mode}. {issued:dmys}.",
    '{author}. "Your question." Message to {mode}. {issued:dmys}. E-mail.',
)
mla(
    "graphic",
    "{author}. {title/i}. {issued:y}, {archive}.",
    "{author}. {title/i}. {issued:y}. {medium}. {archive}.",
    "{author}. {title/i}. {issued:y}. {archive}. {container/i}. {=medium:Web}. {accessed:dmys}.",
    "{author}. {title/i}. {issued:y}. {genre}. {container}, {URL}.",
    weight=2,
)
mla(
    "map",
    "{title/i}. {genre}. {place}: {publisher}, {issued:y}.",
    "“{title}.” {genre}. {publisher}, {issued:y}.⟦ {URL}.⟧",
)
mla(
    "pamphlet",
    "{title/i}. {place}: {publisher}, {issued:y}. {=medium:Print}.",
    "{author}. {title/i}. {publisher}, {issued:y}.",
)
mla(
    "review",
    "{author}. {reviewed}. {container/i}, vol. {volume}⟦, no. {issue}⟧, {issued:y}, pp. {page}.",
    "{author}. “{title}.” {reviewed}. {container/i} {issued:my}: {page}. {=medium:Print}.",
    "{author}. Rev. of {title/i}. {container/i} {volume}.{issue} ({issued:y}): {page}.",
)
mla(
    "software",
    "{author}. {title/i}. Version {version}, {publisher}, {issued:y}.",
    "{title/i}. Vers. {version}. {place}: {publisher}, {issued:y}. {=genre:Computer software}.",
    "{author}. {title/i}. {publisher}, {issued:y}. {URL}.",
)
mla(
    "legal_case",
    "{publisher}. {title/i}. {issued:dmy}. {container}, {URL}.",
    "{title/i}. {publisher}. {issued:y}. {=medium:Print}.",
)
mla(
    "manuscript",
    "{author}. {title/i}. {issued:y}. MS. {archive}.",
    "{author}. “{title}.” {issued}. {archive}. {genre}.",
)
mla(
    "article dataset",
    "{author}. “{title}.” {publisher/i}, {issued}, {%doi}.",
    "{author}. “{title}.” {publisher/i}, {issued:y}, {URL}.",
)

# --- Chicago notes and bibliography, footnotes of historians -----------------------------------------
note = Family(
    "chicago-note", "en", "note full full", editors="full", date="mdy dmy mdy", case="t -", weight=2
)
note(
    "article-journal",
    "{author}, “{title},” {container/i} {volume}⟦, no. {issue}⟧ ({issued:y}): {page}.",
    "{author}, “{title},” {container/i} {volume}⟦, no. {issue}⟧ ({issued}): {page}⟦, {%doi}⟧.",
    "{author}, '{title}', {container/i}, {volume}⟦:{issue}⟧ ({issued:y}), {%pp}.",
    "{author}, ‘{title}’, {container/i}, {volume}⟦/{issue}⟧ ({issued:y}), {%pp}",
    '{author}, "{title}", {container/i}, {volume}⟦, {issue}⟧ ({issued:my}), {page}',
    "{author}, “{title}”, {container/i}, vol. {volume}⟦, no. {issue}⟧, {issued:my}, pp. {page}",
    weight=2,
)
note(
    "book",
    "{author}, {title/i} ({place}: {publisher}, {issued:y}).",
    "{author}, {title/i} ({place}: {publisher}, {issued:y}), ⟪12¦45–47¦203¦chap. 3¦ch. 4¦p. 112¦xiii–xiv¦301 n. 4⟫.",
    "{author}, {title/i}⟦, {edition:ord} ed.⟧ ({place}: {publisher}, {issued:y}).",
    "{author}, {title/i}⟦, trans. {translator}⟧ ({place}: {publisher}, {issued:y}), ⟪56¦88–91¦17⟫.",
    "{author}, {title/i}⟦, {edition:ord} edn⟧ ({place}, {issued:y})⟪, p. 23¦, pp. 4–9¦⟫.",
    "{editor:full}, {?editor:ed.|eds.}, {title/i} ({place}: {publisher}, {issued:y}).",
    "{author}, {title/i}, ed. {editor} ({place}: {publisher}, {issued:y}).",
    "{author}, {title/i}, vol. {volume} ({place}: {publisher}, {issued:y}).",
    "{author}, {title/i}, {publisher}, {place}, {issued:y}.",
    "{author}, {title/i} ({publisher}, {issued:y})",
    "{author}, {title/i}, {series}⟦ {seriesno}⟧ ({place}: {publisher}, {issued:y}).",
    "{author}, {title/i} ({original}; repr., {place}: {publisher}, {issued:y}).",
    "{author}, {title/i}, {nvols} vols. ({place}: {publisher}, {issued:y}), 1:203.",
    weight=2.5,
)
note(
    "chapter",
    "{author}, “{title},” in {container/i}, ed. {editor} ({place}: {publisher}, {issued:y}), {page}.",
    "{author}, ‘{title}’, in {editor} ({?editor:ed.|eds.}), {container/i} ({place}, {issued:y}), pp. {page}.",
    "{author}, “{title},” in {container/i}, ed. {editor:full}, {page} ({place}: {publisher}, {issued:y}).",
    "{author}, “{title},” in {container/i}, ed. {editor:surand}, {page}.",
)
note(
    "article-newspaper article-magazine",
    "{author}, “{title},” {container/i}, {issued}⟦, {page}⟧.",
    "“{title},” {container/i}, {issued}, {%pp}.",
    '{author}, "{title}", {container/i}, {issued}, {URL}',
    "{author}, ‘{title}’, {container/i}, {issued}, p. {page}.",
    "{container/i}, {issued}, {%pp}, “{title}”",
    "{container/i}, {issued}⟦, p. {page}⟧ ‘{title}’.",
    '{container/i} {issued}⟦ p.{page}⟧ "{title}"',
)
note(
    "webpage post-weblog",
    "{author}, “{title},” {container/i}, {issued}, {URL}.",
    "“{title},” {container}, accessed {accessed}, {URL}.",
    "{author}, “{title},” {container}, last modified {issued}, {URL}.",
    "{author}, “{title},” {container/i} (blog), {issued}, {URL}.",
    "{author}, ‘{title}’ {URL} [accessed {accessed}].",
    "{author}, ‘{title}’, {container} <{URL}> accessed {accessed}.",
)
note(
    "thesis",
    "{author}, “{title}” ({genre}, {publisher}, {issued:y})⟪, 23–24¦⟫.",
    "{author}, ‘{title}’, {genre}, {publisher}, {issued:y}.",
    "{author}, ‘{title}’ ({genre}, {publisher}, {issued:y}).",
)
note(
    "letter",
    "{author} to {mode}, {issued}, {archive}.",
    "{author}, {=genre:letter} to {mode}, {issued}, {archive}.",
    "Letter, {author} to {mode}, {issued}, {archive}.",
    "{author}, {genre} to ⟪author¦{mode}⟫, {issued}.",
    "{author}, {genre}, {issued}",
    "{author} to {mode}, {issued}.",
    weight=2.5,
)
note(
    "manuscript",
    "{title}, {issued}, {archive}.",
    "{author}, “{title},” {issued}, {archive}.",
    "{title}, {archive}.",
    "{title}, {issued}. {archive}",
    "{author}, {title}, {issued} ({archive})",
    "{archive}, {title}, {issued}.",
    weight=2,
)
note(
    "interview",
    "{author}, {=genre:interview} by {mode}, {issued}.",
    "{author}, {=genre:interview} with {mode}, {issued}, {archive}.",
    "{author}, {genre}, {issued}",
    "Interview with {author}, {issued}.",
    "{author}, interviewed by {mode}, {place}, {issued}.",
)
note(
    "report",
    "{author}, {title/i} ({place}: {publisher}, {issued:y}).",
    "{author}, “{title},” {genre} {number} ({place}: {publisher}, {issued:y}).",
    "{author}, {title/i}, {genre} no. {number} ({issued:y}), {URL}.",
    "{author}, {title/i}, {number} ({place}: {publisher}, {issued:y}).",
)
note(
    "review",
    "{author}, {reviewed}, {container/i} {volume}⟦, no. {issue}⟧ ({issued:y}): {page}.",
    "{author}, {reviewed}, in {container/i}, {volume} ({issued:y}), {%pp}",
    "{author}, {reviewed}, {container/i}, {issued}, {page}.",
    weight=2,
)
note(
    "paper-conference speech",
    "{author}, “{title}” (paper presented at the {event}, {eventplace}, {issued}).",
    "{author}, “{title}” ({genre}, {event}, {eventplace}, {issued}).",
    "{author}, ‘{title}’, {event}, {issued}",
)
note(
    "entry-encyclopedia entry-dictionary",
    "{container/i}, s.v. “{title},”⟦ by {author},⟧ accessed {accessed}, {URL}.",
    "{container/i}, {edition:ord} ed., s.v. “{title}.”",
    "{author}, “{title},” in {container/i}, ed. {editor} ({place}: {publisher}, {issued:y}), {volume}:{page}.",
    "“{title}” in {container/i}, {%acc}",
    '"{title}", {container/i}, {%acc}',
)
note(
    "map",
    "{author}, {title}, {mode}, {issued:y}",
    "{author}, {title/i}, {edition:ord} ed. ({place}: {publisher}, {issued:y}).",
    "{title/i} [{genre}], {mode} ({place}: {publisher}, {issued:y}).",
    "{author}, {title/i}, {mode}, {series} {seriesno} ({issued:y})",
    "{author} {title} ({issued:y})",
    weight=2,
)
note(
    "pamphlet",
    "{title/i}, {genre} ({publisher}, {date}).",
    "{title}. {publisher} {genre} no.{number}, {date}",
    "{author}, {title/i} ({place}, {date}).",
    "{publisher}, {title/i} ({genre}, {date})",
    weight=2,
)
note(
    "graphic",
    "{author}, {title/i}, {issued:y}, {genre}, {archive}.",
    "{author}, {title/i}, {issued:y}, {medium}, {archive}, {URL}.",
)

bib = Family(
    "chicago-bib", "en", "chi chi mla full", editors="full", date="mdy dmy", case="t -", weight=1.5
)
bib(
    "article-journal",
    "{author}. “{title}.” {container/i} {volume}⟦, no. {issue}⟧ ({issued:y}): {page}.⟦ {%doi}.⟧",
    "{author}. “{title}.” {container/i} {volume} ({issued}): {page}.",
)
bib(
    "book",
    "{author}. {title/i}. {place}: {publisher}, {issued:y}.",
    "{author}. {title/i}.⟦ {edition:ord} ed.⟧ {place}: {publisher}, {issued:y}.",
    "{author}, {title/i}. {place}: {publisher}, {issued:y}",
    "{author}. {title/i}. {publisher}. {place}. {issued:y}.",
    "{author}. {title/i}. {series}⟦, vol. {seriesvol}⟧. {place}: {publisher}, {issued:y}.",
    "{author}. {title/i}. {nvols} vols. {place}: {publisher}, {issued:y}.",
    "{author}. {title/i}. Edited ⟪and translated ¦⟫by {editor}. {place}: {publisher}, {issued:y}.",
    "{author}, {title}, {place}: {publisher}, {issued:y}",
    "{author}. {title/i} ({place}, {issued:y}).",
)
bib(
    "chapter",
    "{author}. “{title}.” In {container/i}, edited by {editor}, {page}. {place}: {publisher}, {issued:y}.",
    "{author}. “{title}.” In {container/i}, ed. {editor}, {page}. {place}: {publisher}, {issued:y}.",
)
bib(
    "webpage post-weblog",
    "{author}. “{title}.” {container/i}, {issued}. {URL}.",
    "{author}. “{title}.” {container}. Accessed {accessed}. {URL}.",
    "“{title}.” {container}. {issued}. {URL}.",
    "{author}. {title}. {URL}. {%acc}.",
)
bib(
    "article-newspaper article-magazine",
    "{author}. “{title}.” {container/i}, {issued}.⟦ {URL}.⟧",
    "{container/i}, {issued}.",
)
bib("thesis", "{author}. “{title}.” {genre}, {publisher}, {issued:y}.⟦ {archive}.⟧")
bib(
    "report",
    "{author}. {title/i}. {place}: {publisher}, {issued:y}.",
    "{author}. {title/i}, by {editor}. {number}. {place}, {issued:y}.",
    "{author}. {title/i}. {genre} {number}. {publisher}, {issued}.",
)
bib("manuscript", "{author}. {title}. {archive}.", "{title}. {issued}. {archive}.", "{archive}.")
bib(
    "interview",
    "{author}. {=genre:Interview} by {mode}. {issued}.",
    "{author}. “{title}.” By {mode}. {container/i}, {issued}.",
)
