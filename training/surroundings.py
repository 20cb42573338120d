"""What stands around made-up lists: headings, prose, annotations, pointers, running heads."""

from __future__ import annotations

HEADINGS = {
    "en": ["References", "REFERENCES", "Works Cited", "Bibliography", "Sources", "Further reading",
           "Literature Cited", "Notes", "References:", "5. References", "Sources and further reading"],
    "de": ["Literatur", "Literaturverzeichnis", "Quellen", "LITERATUR", "Literaturangaben:", "6 Literatur"],
    "fr": ["Bibliographie", "Références", "Références bibliographiques", "BIBLIOGRAPHIE", "Sources"],
    "es": ["Referencias", "Bibliografía", "Referencias bibliográficas", "BIBLIOGRAFÍA", "Fuentes"],
    "it": ["Bibliografia", "Riferimenti bibliografici", "BIBLIOGRAFIA", "Sitografia"],
    "pt": ["Referências", "REFERÊNCIAS", "Referências bibliográficas", "Bibliografia"],
    "nl": ["Literatuur", "Literatuurlijst", "Bronnen", "Referenties"],
    "ru": ["Литература", "Список литературы", "СПИСОК ЛИТЕРАТУРЫ", "Библиографический список"],
    "tr": ["Kaynakça", "KAYNAKÇA", "Kaynaklar"],
    "pl": ["Bibliografia", "BIBLIOGRAFIA", "Literatura", "Źródła"],
    "zh": ["参考文献", "参考文献：", "引用文献"],
    "ja": ["参考文献", "引用文献", "【参考文献】"],
}  # fmt: skip

PROSE = {
    "en": [
        "We spent most of the spring talking about this, and I promised that I would write down what we found.",
        "In this post I want to look at what the research says and what it does not say.",
        "The literature on the subject is large, so the list below is only a beginning.",
        "None of this is new. Teachers have known for decades that it works, even if nobody could tell them why.",
        "If you have read something that I missed, please leave a comment and I will add it here.",
        "Thanks to everyone who sent me links after the last issue!",
        "Smith (2004) and later Jones and Lee (2011) argued that the effect disappears once income is taken into account.",
        "The second half of the chapter turns to the archives, which tell a rather different story.",
        "Here is what I used:",
        "As far as we know, no study has followed the same children for more than three years.",
        "This handout goes with the talk that I gave last week; the slides are on the shared drive.",
    ],
    "de": [
        "Im Folgenden werden die Ergebnisse der Untersuchung zusammengefasst und in den Stand der Forschung eingeordnet.",
        "Damit ist noch nicht gesagt, dass sich die Befunde auf andere Schulformen übertragen lassen.",
        "Für Hinweise danke ich den Teilnehmerinnen und Teilnehmern des Kolloquiums.",
        "Wer sich weiter einlesen will, dem seien die folgenden Titel empfohlen:",
    ],
    "fr": [
        "Nous avons choisi de ne retenir ici que les ouvrages qui ont directement servi à la rédaction de ce dossier.",
        "Il faudrait encore se demander si ces résultats valent aussi pour les petites communes.",
        "Merci à toutes celles et à tous ceux qui nous ont aidés dans ce travail.",
    ],
    "es": [
        "En este apartado se recogen las obras que se han consultado para la elaboración del trabajo.",
        "No obstante, los resultados que presentamos aquí deben leerse con cautela, ya que la muestra es pequeña.",
        "Si conoces otro texto que deba estar en esta lista, escríbenos y lo añadimos.",
    ],
    "it": [
        "In questa sede ci limitiamo a indicare i testi che sono stati utili per la stesura della relazione.",
        "Resta da capire se quanto abbiamo detto valga anche per le scuole più piccole.",
    ],
    "pt": [
        "Neste trabalho procuramos compreender como os professores falam sobre a sua própria formação.",
        "Os dados que apresentamos aqui ainda são parciais e devem ser lidos com cuidado.",
    ],
    "nl": [
        "In dit hoofdstuk wordt beschreven hoe het onderzoek is opgezet en welke bronnen daarbij zijn gebruikt.",
        "Met dank aan alle leerlingen die hebben meegedaan en aan hun ouders.",
    ],
    "ru": [
        "В статье рассматриваются основные подходы к определению этого понятия и показано, чем они отличаются друг от друга.",
        "Таким образом, вопрос о том, как это влияет на результаты обучения, остаётся открытым.",
    ],
    "tr": [
        "Bu çalışmada öğretmenlerin görüşleri alınmış ve elde edilen bulgular alan yazın ile birlikte tartışılmıştır.",
    ],
    "pl": [
        "W artykule przedstawiono wyniki badań, które zostały przeprowadzone wśród nauczycieli szkół wiejskich.",
    ],
    "zh": ["本文对近年来的相关研究进行了梳理，并在此基础上提出了若干建议。", "限于篇幅，这里只列出主要的文献。"],
    "ja": ["本稿では、これまでの研究を整理し、今後の課題について考察した。", "本文中で触れた文献を以下に挙げておく。"],
}  # fmt: skip

ANNOTATIONS = [
    "A short and clear introduction. The third chapter was the most useful one for my own argument, although it is a little dated.",
    "The authors followed two hundred families over ten years and asked what changed when one of the parents lost work.",
    "This is the paper that started the debate. It is often quoted for a claim that it does not make.",
    "I read only the first half. Good on method, weaker on history, and it does not say where the figures come from.",
    "Useful because it brings together evidence from several countries and shows how much depends on what is being measured.",
    "Annotation: the article argues that the reform failed because nobody had asked the people who had to carry it out.",
    "Written for a general audience, with many examples and few footnotes. The author is a journalist and has covered the topic for years.",
]  # fmt: skip

ASIDES = [
    "(I have a copy if anyone wants to borrow it)", "(my favourite of the three)", "(thanks to Ruth for this one!)",
    "(we read this in week 3)", "- borrowed from the library", "(not as good as the first one, but still worth it)",
    "- only skimmed this so far", "(you can find it in most libraries)",
]  # fmt: skip

POINTERS = ["Ibid.", "Ibid., 45.", "Ibid., 112–13.", "Ibid., p. 7.", "Id. at 31.", "Idem, p. 80."]
SIGNALS = ["See ", "See also ", "Cf. ", "See, for example, ", "For an overview see ", "See especially ",
           "On this see ", "Compare "]  # fmt: skip
SIGNALS_DE = ["Vgl. ", "Siehe ", "Vgl. dazu ", "Siehe auch "]
POINTERS_DE = ["Ebd.", "Ebd., S. 14.", "Ebenda, S. 33 f."]

RUNNING = [
    "JOURNAL OF APPLIED STUDIES, VOL. {}, NO. 2 {}", "{} A. WRITER AND B. OTHER", "WRITER ET AL.: ON LISTS OF BOOKS {}",
    "{} REVIEW OF SMALL THINGS", "Page {} of 37", "- {} -", "{}", "Downloaded from https://journals.example.org by guest on 3 May 2016",
    "© 2014 The Authors. All rights reserved.",
    "Authorized licensed use limited to: State University. Downloaded on June 3, 2015 at 10:22 UTC. Restrictions apply.",
]  # fmt: skip

SUBHEADINGS = {
    "en": ["Books", "Articles", "Primary sources", "Secondary sources", "Websites", "Online", "Reports", "Films and video"],
    "de": ["Primärliteratur", "Sekundärliteratur", "Internetquellen", "Bücher", "Aufsätze"],
    "fr": ["Ouvrages", "Articles", "Sitographie", "Sources imprimées"],
    "es": ["Libros", "Artículos", "Páginas web", "Legislación"],
    "it": ["Libri", "Articoli", "Sitografia"],
    "pt": ["Livros", "Artigos", "Sites"],
    "nl": ["Boeken", "Artikelen", "Websites"],
    "ru": ["Книги", "Статьи", "Электронные ресурсы"],
}  # fmt: skip
