"""Russian (GOST), Polish and Turkish forms."""

from training.synth.forms import Family

ru = Family(
    "gost",
    "ru",
    "gost gost gosttight gostcomma gostcomma gostfull",
    editors="gostgf gostgfi",
    date="y",
    weight=3,
)
T = "⟪ – ¦ — ¦ ¦ ⟫"
ru(
    "article-journal",
    "{author} {title} // {container}. – {issued:y}. – ⟦Т. {volume}. – ⟧№ {issue}. – С. {page}.",
    "{author} {title} // {container}. — {issued:y}. — № {issue}. — С. {page}.",
    "{author} {title} // {container}. {issued:y}. №{issue}. С.{page}.",
    "{author} {title} // {container}. {issued:y}. № {issue}. С. {page}.",
    "{author} {title} // {container}. {issued:y}. Т. {volume}⟦, № {issue}⟧. С. {page}.",
    "{author} {title} / {author:gostgf} // {container}. – {issued:y}. – № {issue}. – С. {page}.",
    "{author} {title} [{=medium:Текст}] / {author:gostgf} // {container}. – {issued:y}. – № {issue}. – С. {page}.",
    "{author} {title} // {container}. – {issued:y}. – Вып. {issue}. – С. {page}.",
    "{author} {title}. {container}. {issued:y};{volume}⟦({issue})⟧:{page}.",
    "{author} ({issued:y}). {title}. {container/i}, {volume}⟦ ({issue})⟧, {page}.",
    "{author} {title} // {container}, {issued:y}, № {issue}, с. {page}.",
    "{author} {title} // {container}. {issued:y}. Т. {volume}. № {issue}. С. {page}. DOI: {DOI}",
    "{author} {title} [{=medium:Электронный ресурс}] // {container}. – {issued:y}. – № {issue}. – URL: {URL} (дата обращения: {accessed:num}).",
    "{author} {title} // {container}. 20⟪05¦11¦16⟫. № {issue} ({volume}). С. {page}.",
    weight=4,
)
ru(
    "book",
    "{author} {title}. – {place} : {publisher}, {issued:y}. – {npages} с.",
    "{author} {title}. — {place}: {publisher}, {issued:y}. — {npages} с.",
    "{author} {title}. {place}: {publisher}, {issued:y}. {npages} с.",
    "{author} {title}. {place}: {publisher}, {issued:y}.",
    "{author} {title} / {author:gostgf}. – {place} : {publisher}, {issued:y}. – {npages} с.",
    "{author} {title} / под ред. {editor:gostgf}. – {place} : {publisher}, {issued:y}. – {npages} с.",
    "{author} {title}. – {edition:ru} изд.⟪¦, перераб. и доп.¦, испр.¦, стер.⟫ – {place} : {publisher}, {issued:y}. – {npages} с.",
    "{author} {title}. {edition:ru} изд. {place}: {publisher}, {issued:y}.",
    "{title} / под ред. {editor:gostgf}. – {place} : {publisher}, {issued:y}. – {npages} с.",
    "{title} / Под ред. {editor:gostgf}. {place}, {issued:y}.",
    "{author} {title} / пер. с ⟪англ.¦нем.¦фр.⟫ {translator:gostgf}. – {place} : {publisher}, {issued:y}.",
    "{author} {title}. Т. {volume}. {place}: {publisher}, {issued:y}.",
    "{author} {title}. {place}, {issued:y}.",
    "{author} {title} : в {nvols} т. – {place} : {publisher}, {issued:y}. – Т. {volume}. – {npages} с.",
    "{author} {title} [{=medium:Текст}]. – {place}: {publisher}, {issued:y}. – {npages} с.",
    "{author} ({issued:y}). {title/i}. {place}: {publisher}.",
    "{author} {title}. – {place}: {publisher}, {issued:y}. – {npages} с. – ({series}).",
    "{author} {title}. – {place} : {publisher}, {issued:y}. – ISBN {ISBN}.",
    weight=4,
)
ru(
    "chapter paper-conference",
    "{author} {title} // {container} / под ред. {editor:gostgf}. – {place} : {publisher}, {issued:y}. – С. {page}.",
    "{author} {title} // {container}. {place}: {publisher}, {issued:y}. С. {page}.",
    "{author} {title} // {container}. — {place}, {issued:y}. — С. {page}.",
    "{author} {title} / {author:gostgf} // {container}. – {place}, {issued:y}. – С. {page}.",
    "{author} {title}. В кн.: {container}. {place}: {publisher}, {issued:y}, с. {page}.",
    weight=2.5,
)
ru(
    "thesis",
    "{author} {title} : {genre}. – {place}, {issued:y}. – {npages} с.",
    "{author} {title}: {genre}. {place}, {issued:y}. {npages} с.",
    "{author} {title}: {genre} / {publisher}. — {place}, {issued:y}. — {npages} с.",
    "{author} {title}. {genre}. {place}, {issued:y}.",
)
ru(
    "report",
    "{author} {title} : {genre}⟦ / {publisher}⟧. – {place}, {issued:y}.",
    "{author} {title}. {genre} № {number}. – {place} : {publisher}, {issued:y}.",
    "{author} {title}. – {place} : {publisher}, {issued:y}. – ({genre} ; № {number}).",
)
ru(
    "webpage report post-weblog article-magazine article-newspaper",
    "{title} [{=medium:Электронный ресурс}]. – URL: {URL} (дата обращения: {accessed:num}).",
    "{author} {title} [{=medium:Электронный ресурс}] // {container}. URL: {URL} (дата обращения: {accessed:num}).",
    "{author} {title} [{=medium:Электронный ресурс}]. – Режим доступа: {URL} (дата обращения {accessed:num}).",
    "{title} // {container} : [сайт]. – {issued:y}. – URL: {URL} (дата обращения: {accessed:num}).",
    "{title}. – URL: {URL}",
    "{author} {title} // {container}. – {issued:y}. – {issued:dm}.",
    "{author} {title} // {container}. {issued:y}. {issued:dm}. С. {page}.",
    "{author} {title} // {container}. {issued:num}.",
    "{title} // {container}. URL: {URL} (дата обращения: {accessed:dmy}).",
    "{container}. {title}. {URL}",
    "{author} {title}. Режим доступа: {URL}, свободный.",
    "{author}. {title} : {genre}. – {place} : {publisher}, {issued:y}. – {npages} с.",
    "{title} : {genre} / {author}. – {place}, {issued:y}.",
    weight=3,
)
ru(
    "legislation",
    "{title} // {container}. – {issued:y}. – № {issue}. – Ст. {firstpage}.",
    "{title} // {container}. {issued:y}. № {issue}. Ст. {firstpage}.",
    "{title}.",
    "{title} // {container}. {issued:num}.",
    "{title} [{=medium:Электронный ресурс}]. URL: {URL} (дата обращения: {accessed:num}).",
    "{title} (ред. от {issued:num})",
)
ru(
    "entry-encyclopedia entry-dictionary",
    "{author} {title} // {container}. – {place} : {publisher}, {issued:y}. – Т. {volume}. – С. {page}.",
    "{title} // {container}. {place}, {issued:y}. С. {firstpage}.",
    "{container} / под ред. {editor:gostgf}. – {place} : {publisher}, {issued:y}.",
)
ru(
    "standard",
    "{number}. {title}. – {place} : {publisher}, {issued:y}. – {npages} с.",
    "{number}. {title}. – Введ. {issued:num}. – {place} : {publisher}, {issued:y}.",
    "{number}. {title}",
)
ru(
    "patent",
    "Пат. {number} Российская Федерация. {title} / {author:gostgf}. – {issued:num}.",
    "Патент РФ № {number}. {title} / {author:gostgf}; опубл. {issued:num}.",
)
ru(
    "manuscript interview",
    "{archive}.",
    "{author} {title}. Рукопись. {issued:y}.",
    "Интервью с {author}, {issued:dmy}.",
)

pl = Family("pl", "pl", "pl pl plfg gostgf apa", editors="gostgf gfcomma", date="y", weight=2)
pl(
    "article-journal",
    "{author}, {title/i}, „{container}” {issued:y}⟦, nr {issue}⟧, s. {page}.",
    "{author} ({issued:y}). {title}. {container/i}, {volume/i}⟦({issue})⟧, {page}.",
    "{author}, {title/i}, „{container}” {issued:y}⟦, t. {volume}⟧⟦, z. {issue}⟧, s. {page}.",
    "{author}: {title}. „{container}” {issued:y} nr {issue} s. {page}",
)
pl(
    "book",
    "{author}, {title/i}, {publisher}, {place} {issued:y}.",
    "{author}, {title/i}, {place} {issued:y}.",
    "{author} ({issued:y}). {title/i}. {place}: {publisher}.",
    "{author}, {title/i}, red. {editor}, {publisher}, {place} {issued:y}.",
    "{editor:pl} (red.), {title/i}, {publisher}, {place} {issued:y}.",
    "{author}, {title/i}, przeł. {translator:gostgf}, {publisher}, {place} {issued:y}.",
)
pl(
    "chapter",
    "{author}, {title/i}, [w:] {container/i}, red. {editor}, {publisher}, {place} {issued:y}, s. {page}.",
    "{author} ({issued:y}). {title}. W: {editor} (red.), {container/i} (s. {page}). {place}: {publisher}.",
    "{author}: {title}. W: {container}. Red. {editor}. {place}: {publisher} {issued:y} s. {page}",
)
pl(
    "report",
    "{author} ({issued:y}). {title/i} ({genre} nr {number}). {place}: {publisher}.",
    "{author}, {title/i}, {genre} nr {number}, {publisher}, {place} {issued:y}.",
)
pl(
    "webpage report article-newspaper",
    "{author}, {title/i}, {URL} (dostęp: {accessed:num}).",
    "{title/i}, {URL} [dostęp: {accessed:num}].",
    "{author}, {title/i}, „{container}”, {issued:dmy}⟦, s. {page}⟧.",
    "{author} ({date}). {title/i}. Pobrano z: {URL}",
    "{author}, {title/i}, {place} {issued:y}.",
)
pl("thesis", "{author}, {title/i}, {genre}, {publisher}, {place} {issued:y}.")
pl(
    "legislation",
    "{title}, {container} {issued:y} nr {issue}, poz. {firstpage}.",
    "{title} ({container} {issued:y}, poz. {firstpage}).",
)

tr = Family(
    "tr",
    "tr",
    "tr tr trcomma trfull apa gfcomma harvdots",
    editors="trgf apagf tr gfcomma",
    date="y",
    weight=2,
)
tr(
    "article-journal",
    "{author} ({issued:y}). {title}. {container/i}, {volume}⟦({issue})⟧, {page}.⟦ {%doi}⟧",
    "{author} ({issued:y}). {title}. {container/i}, {volume/i}⟦ ({issue})⟧, {page}.",
    "{author} ({issued:y}), “{title}”, {container/i}, Cilt: {volume}⟦, Sayı: {issue}⟧, s. {page}.",
    "{author} ({issued:y}). {title}. {container/i}, C. {volume}⟦, S. {issue}⟧, ss. {page}.",
    "{author}, “{title}”, {container/i}, {volume}⟦/{issue}⟧, {issued:y}, s. {page}.",
    "{author}. {title}. {container}, {issued:y}; {volume}: {page}.",
    "{author} ({issued:y}) {title}. {container/i}, Sayı {issue}, {page}.",
    weight=4,
)
tr(
    "book",
    "{author} ({issued:y}). {title/i}⟦ ({edition:dot} baskı)⟧. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}. {place}: {publisher}.",
    "{author} ({issued:y}), {title/i}, {publisher}, {place}.",
    "{author}, {title/i}, {publisher}, {place}, {issued:y}.",
    "{author} ({issued:y}) {title/i}, {edition:dot} Baskı, {publisher}, {place}.",
    "{author}, {title/i}, {place} {issued:y}.",
    "{editor:tr} ({?editor:Ed.|Edt.}) ({issued:y}). {title/i}. {place}: {publisher}.",
    "{editor:tr} (der.) ({issued:y}). {title/i}. {place}: {publisher}.",
    "{author} ({issued:y}). {title/i} (Çev. {translator:trgf}). {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}, çev. {translator:trgf}, {place}: {publisher}.",
    weight=4,
)
tr(
    "chapter paper-conference",
    "{author} ({issued:y}). {title}. {editor:trgf} ({?editor:Ed.|Edt.}), {container/i} içinde (s. {page}). {place}: {publisher}.",
    "{author} ({issued:y}). {title}. {editor:trgf} (Ed.). {container/i} (ss. {page}). {place}: {publisher}.",
    "{author} ({issued:y}), “{title}”, {container/i}, (Ed. {editor:trgf}), {publisher}, {place}, s. {page}.",
    "{author} ({issued:y}). {title}. {event}, {eventplace}.",
    "{author} ({issued:y}). {title}. {container/i}, {place}.",
    weight=2.5,
)
tr(
    "thesis",
    "{author} ({issued:y}). {title/i}. {genre}, {publisher}, {place}.",
    "{author} ({issued:y}). {title/i} ({genre}). {publisher}, {place}.",
    "{author}, {title/i}, {publisher}, {genre}, {place} {issued:y}.",
    "{author} ({issued:y}). {title/i}. {publisher}. {genre}. {place}.",
    weight=2,
)
tr(
    "report",
    "{author} ({issued:y}). {title/i} ({genre} ⟪No: ¦No. ¦no: ¦⟫{number}). {place}: {publisher}.",
    "{author} ({issued:y}). {title/i}. {genre} ⟪No: ¦⟫{number}. {publisher}.⟦ {URL}⟧",
    "{author} ({issued:y}). {title/i} ({genre}). {place}: {publisher}.",
)
tr(
    "webpage report post-weblog",
    "{author} ({date}). {title/i}. {URL} adresinden {accessed:num} tarihinde alınmıştır.",
    "{author} ({date}). {title/i}. {accessed:num} tarihinde {URL} adresinden alınmıştır.",
    "{author} ({date}). {title/i}. Erişim adresi: {URL}",
    "{author} ({date}). {title/i}. {accessed:dmy} tarihinde {URL} adresinden erişildi.",
    "{author} ({date}). {title}. {container}. {URL} (Erişim tarihi: {accessed:num}).",
    "{author} ({issued:y}). {title/i}. {place}: {publisher}.",
    "{title}, {URL} (Erişim: {accessed:num})",
    "{URL} (Erişim Tarihi: {accessed:num})",
    "{author} ({issued:y}). {title/i} ({genre} No: {number}). {place}: {publisher}.",
    "{author} [⟪TEDU¦SGK¦DPT¦KB⟫]. ({issued:y}). {title/i}. {place}: {publisher}.",
    weight=3,
)
tr(
    "article-newspaper article-magazine",
    "{author} ({issued:apa}). {title}. {container/i}⟦, s. {page}⟧.",
    "{author}, “{title}”, {container/i}, {issued:dmy}.",
    "{container/i}. ({issued:y}). {title}, {issued:dm}.",
    "{author} ({issued:y}, {issued:dm}). {title}. {container/i}. {URL}",
)
tr(
    "legislation",
    "{title}. {container}, {issue}, {issued:dmy}.",
    "{title}. ({issued:y}). {container/i} ({issued:num}, Sayı: {issue}).",
    "{title}.",
    "{container}. ({issued:y}). {title}. Sayı: {issue}.",
)
tr(
    "entry-encyclopedia entry-dictionary",
    "{author}, “{title}”, {container/i}, C. {volume}, {place} {issued:y}, s. {page}.",
    "{title}. ({issued:y}). {container/i}. {URL}",
)
