"""The broken bundles: what was done to the small one. What it answers stands in expected/<name>.txt."""

from __future__ import annotations

from bad_bundles.bending import Case, Step, append, change, delete, events, link, recode, rename, write

HEAD = "date,title_en,title_ru,group,chapter,page,source"
ROW = "1931-03-03,Ice,Лёд,river,ice,drowned,log"
LANDING = "title: {en: The landing, ru: Причал}"
ESTIMATE = "          - {low: 7, by: {en: A book, ru: Книга}, source: log}\n"


SPARE = (
    "spare: {file: map.png, kind: map, alt: {en: A river., ru: Река.}, caption: {en: River, ru: Река}, "
    "credit: {en: Drawn, ru: Рисунок}, licence: CC0}\n"
)

LAST_POINTS = """\
          - {longitude: 135, latitude: 48.5, day: 1931-03-11~}
          - {longitude: 134.8, latitude: 48.1, day: 1931-03-13}
"""
FIRST_POINT = "          - {longitude: 135, latitude: 48.9, day: 1931-03-10}\n"
SECOND_DAY = "      - {date: 1931-03-11, text: {en: It reaches the landing., ru: Она доходит до причала.}}\n"
OFF_THE_MAP = """\
          - {longitude: 150, latitude: 48.9, day: 1931-03-10}
          - {longitude: 151, latitude: 48.9, day: 1931-03-11}
"""


def case(name: str, *steps: Step) -> Case:
    """A bundle that cannot be shown."""
    return Case(name, steps)


def warned(name: str, *steps: Step) -> Case:
    """A bundle that can be shown, and somebody should look at it."""
    return Case(name, steps, passes=True)


def exhibition(old: str, new: str) -> Step:
    return change("exhibition.yaml", old, new)


def crossing(old: str, new: str) -> Step:
    return change("chapters/crossing.yaml", old, new)


def ice(old: str, new: str) -> Step:
    return change("chapters/ice.yaml", old, new)


def timeline(old: str, new: str) -> Step:
    return change("timeline.yaml", old, new)


def memorial(old: str, new: str) -> Step:
    return change("memorial.yaml", old, new)


def sources(old: str, new: str) -> Step:
    return change("sources.yaml", old, new)


def media(old: str, new: str) -> Step:
    return change("media.yaml", old, new)


YAML = (
    case("yaml-duplicate-key", exhibition("version: 1.10", "version: 1.10\nid: other")),
    case(
        "yaml-alias", exhibition("licence: CC BY 4.0", "licence: &l CC BY 4.0"), append("sources.yaml", "third: *l\n")
    ),
    case("yaml-tag", exhibition("version: 1.10", "version: !!float 1.10")),
    case("yaml-merge-key", sources("log:\n", "log:\n  <<: {year: 1}\n")),
    case("yaml-two-documents", append("sources.yaml", "---\nmore: {}\n")),
    case("yaml-directive", write("sources.yaml", "%YAML 1.2\n---\nlog: {}\n")),
    case("yaml-tab", sources("  author: The ferryman", "\tauthor: The ferryman")),
    case("yaml-colon-in-words", sources("title: Log of the ferry", "title: Log: of the ferry")),
    case("yaml-comma-in-braces", memorial("{en: Ost, ru: Ост}", "{en: Ost, Russia, ru: Ост}")),
    case("yaml-quote-not-closed", sources("title: Parish book", 'title: "Parish book')),
    case("yaml-bracket-not-closed", exhibition("[crossing, ice]", "[crossing, ice")),
    case("yaml-key-too-deep", sources("  year: 1931\n", "    year: 1931\n")),
    case("yaml-line-without-colon", sources("  year: 1931\n", "  year 1931\n")),
    case("yaml-indentation", sources("  year: 1931\n", " year: 1931\n")),
    case("yaml-item-without-dash", timeline("  - id: river\n", "  id: river\n")),
    case("yaml-at-sign", sources("author: The ferryman of Ost", "author: @ferryman")),
    case("yaml-star", sources("author: The ferryman of Ost", "author: *ferryman*")),
    case("yaml-words-behind-a-bar", exhibition("  en: |\n    Everything", "  en: | Everything")),
    case("yaml-dash-behind-a-key", memorial("    figures:\n      - label:", "    figures: - label:")),
    case("yaml-percent-sign", sources("  year: 1931\n", "%  year: 1931\n")),
    case("yaml-bad-escape", sources("title: Log of the ferry", r'title: "C:\log"')),
    case("yaml-nothing-after-key", sources("title: Log of the ferry", "title:")),
    case("yaml-list-as-key", append("sources.yaml", "? [a, b]\n: c\n")),
    case("yaml-too-deep", append("sources.yaml", "deep: " + "[" * 40 + "]" * 40 + "\n")),
    case("yaml-empty-file", write("memorial.yaml", "# nothing yet\n")),
    case("yaml-too-large", write("sources.yaml", b"#" * (16 * 1024 * 1024 + 1))),
    case("yaml-control-character", sources("Log of the ferry", "Log of\x07 the ferry")),
    case("yaml-escaped-control-character", sources("Log of the ferry", r'"Log\0of the ferry"')),
    case("yaml-utf-16", recode("chapters/crossing.yaml", "utf-16")),
    case("yaml-latin-1", sources("The priest of Ost", "Père Ost"), recode("sources.yaml", "latin-1")),
)

SHAPE = (
    case("key-unknown", crossing("summary:", "sumary:")),
    case("key-unknown-in-page", ice("    skip_to: opinions", "    skipto: opinions")),
    case("key-unknown-far", exhibition("licence: CC BY 4.0", "licence: CC BY 4.0\nwallpaper: blue")),
    case("key-missing", sources("  what: {en: A notebook, ru: Тетрадь}\n", "")),
    case("list-for-a-title", sources("title: Parish book", "title: [Parish, book]")),
    case("list-for-words", crossing("{en: The crossing, ru: Переправа}", "[The crossing, Переправа]")),
    case("list-for-a-translation", ice("{en: The ice, ru: Лёд}", "{en: [The, ice], ru: Лёд}")),
    case("words-for-a-list", exhibition("[crossing, ice]", "crossing")),
    case("words-for-a-map", exhibition("{start: 1931-03-01, end: 1931-03-14}", "1931-03-01/1931-03-14")),
    case("map-for-a-licence", media("licence: CC0 1.0\n  rights", "licence: {en: CC0}\n  rights")),
    case("number-in-degrees", memorial("latitude: 48.5", "latitude: 48°30′")),
    case("number-sexagesimal", ice("low: 9", "low: 12:30")),
    case("number-too-large", memorial("longitude: 135", "longitude: 1350")),
    case("number-too-small", exhibition("warning: 30", "warning: 5")),
    case("number-is-a-list", ice("low: 9", "low: [9]")),
    case("bound-unknown", ice("low: 9", "low: 9\n            bound: overr")),
    case("flag-yes", ice("approximate: true", "approximate: yes")),
    case("page-kind-unknown", crossing("kind: quote", "kind: qoute")),
    case("page-kind-missing", crossing("  - kind: quote\n    id: line", "  - id: line")),
    case("page-is-words", append("chapters/crossing.yaml", "  - just words\n")),
    case("pages-none", write("chapters/crossing.yaml", "title: Z\nsummary: Y\nperiod: 1931\npages: []\n")),
    case("estimates-too-many", memorial("        estimates:\n", "        estimates:\n" + ESTIMATE * 5)),
    case("voice-is-words", ice("    agree:", "      - nobody\n    agree:")),
    case("voices-too-few", ice("    voices:\n", "    voices: []\n    others:\n")),
    case("medium-kind-unknown", media("kind: illustration", "kind: ilustration")),
    case("id-with-capitals", crossing("id: rope", "id: The Rope")),
    case("format-of-the-future", exhibition("format: 1", "format: 2")),
    case("line-of-two-paragraphs", crossing(LANDING, 'title: {en: "The\\n\\nlanding", ru: Причал}')),
    case("sources-as-a-list", write("sources.yaml", "- author: A\n")),
    case("source-id-with-spaces", append("sources.yaml", "The Diary: {author: A, title: B, year: 1, what: C}\n")),
    case("two-faults-in-one-chapter", ice("low: 9", "low: nine"), ice("skip_to: opinions", "skip_to: opinons")),
)

DATES = (
    case("date-no-such-day", crossing("dates: [1931-03-12]", "dates: [1931-02-30]")),
    case("date-day-first", crossing("dates: [1931-03-12]", "dates: [12.03.1931]")),
    case("date-without-zeros", crossing("dates: [1931-03-12]", "dates: [1931-3-12]")),
    case("date-in-words", ice("dated: 1931-03-02", "dated: early March")),
    case("date-of-level-2", timeline("date: 194X", 'date: "{1940, 1945}"')),
    case("date-with-time", ice("dated: 1931-03-02", "dated: 1931-03-02T10:00:00")),
    case("date-backwards", crossing("1931-03-12/1931-03-14\n", "1931-03-14/1931-03-12\n")),
    case("focus-too-long", exhibition("end: 1931-03-14}", "end: 1931-05-14}")),
    case("focus-backwards", exhibition("start: 1931-03-01", "start: 1931-04-01")),
    case("focus-not-a-day", exhibition("start: 1931-03-01", "start: 1931-03")),
    case("attract-outside-focus", exhibition("date: 1931-03-12", "date: 1931-04-12")),
    case("attract-twice", exhibition("date: 1931-03-12", "date: 1931-03-03")),
    case("era-backwards", timeline("    end: 1930", '    end: "-0100"')),
    case("era-left-open", timeline("    end: 1930", "    end: 1930/..")),
    case("rights-end-not-a-day", media("rights_end: 2099-12-31", "rights_end: 2099")),
)

WORDS = (
    case("language-missing", crossing(LANDING, "title: {en: The landing}")),
    case("language-plain-words", crossing(LANDING, "title: The landing")),
    case("language-undeclared", crossing(LANDING, "title: {en: The landing, ru: Причал, no: Brygge}")),
    case("language-misspelt", crossing(LANDING, "title: {en: The landing, rus: Причал}")),
    case("language-code-bad", exhibition("languages: [en, ru]", "languages: [English, ru]")),
    case("language-twice", exhibition("languages: [en, ru]", "languages: [en, ru, en]")),
    case("words-empty", crossing(LANDING, 'title: {en: The landing, ru: " "}')),
    case("words-title-here", crossing(LANDING, "title: {en: Title here, ru: TODO}")),
    case("words-lorem", ice("{en: Two books disagree.", "{en: Lorem ipsum dolor.")),
    case("words-russian-title", crossing(LANDING, "title: {en: The landing, ru: Russian title}")),
    case("licence-tbd", exhibition("licence: CC BY 4.0", "licence: TBD")),
    case("page-too-long", ice("ru: Её можно пропустить.", "ru: Её" + " очень" * 150)),
    warned("page-long", ice("en: You can go round it.", "en: You can." + " Go round it." * 25)),
    warned("first-sentence-long", ice("en: Two books", "en: Two very" + " old" * 25 + " books")),
    warned("voice-long", ice("en: He says that nobody", "en: He says" + " again" * 30 + " that nobody")),
    warned(
        "language-not-translated",
        crossing("ru: Канат через реку", "ru: A rope that was long enough for the whole river"),
        crossing("en: A rope across the water", "en: A rope that was long enough for the whole river"),
    ),
)

REFERENCES = (
    case("chapter-without-file", exhibition("[crossing, ice]", "[crossing, ice, thaw]")),
    case("chapter-misspelt", exhibition("[crossing, ice]", "[crosing, ice]")),
    case("chapter-twice", exhibition("[crossing, ice]", "[crossing, ice, ice]")),
    warned("chapter-not-listed", write("chapters/thaw.yaml", "title: Thaw\n")),
    case("page-id-twice", crossing("id: view", "id: rope")),
    case("source-misspelt", ice("            source: parish", "            source: parrish")),
    case("sources-missing", rename("sources.yaml", "chapters/notes.txt")),
    case("picture-misspelt", crossing("picture: landing", "picture: landings")),
    case("notice-leads-nowhere", ice("skip_to: opinions", "skip_to: opinion")),
    case(
        "notice-leads-back",
        ice(
            "  - kind: document\n",
            "  - kind: notice\n    title: {en: Mind, ru: Осторожно}\n"
            "    text: {en: Mind., ru: Осторожно.}\n    skip_to: drowned\n  - kind: document\n",
        ),
    ),
    case("figure-backwards", ice("high: 12", "high: 2")),
    case("bound-of-a-range", ice("            approximate: true", "            bound: at_least")),
    case("bound-of-about", ice("            high: 12\n", "            bound: over\n")),
    case("event-in-no-group", timeline("    group: river\n    chapter", "    group: rivers\n    chapter")),
    case("event-in-no-chapter", timeline("chapter: crossing", "chapter: crosing")),
    case("event-on-no-page", timeline("page: drowned", "page: drowning")),
    case("event-page-without-chapter", timeline("    chapter: ice\n", "")),
    case("group-id-twice", timeline("  - id: river", "  - id: people")),
    case("memorial-place-unknown", memorial("places: [stone]", "places: [stones]")),
    case("memorial-map-is-a-drawing", memorial("map: river-map", "map: landing")),
    case("memorial-map-without-extent", media("  extent: {west: 134, east: 136, south: 48, north: 49}\n", "")),
    warned("memorial-place-off-the-map", memorial("longitude: 135", "longitude: 105")),
    warned("source-not-used", append("sources.yaml", "diary: {author: A, title: B, year: 1, what: {en: C, ru: Ц}}\n")),
)

MEDIA = (
    case("picture-file-missing", delete("media/landing.png")),
    case("picture-file-misspelt", media("file: landing.png", "file: landings.png")),
    case("picture-outside", media("file: landing.png", "file: ../../landing.png")),
    case("picture-absolute", media("file: landing.png", "file: /etc/passwd")),
    case("picture-backslash", media("file: landing.png", r"file: scans\landing.png")),
    case("picture-is-svg", write("media/landing.png", "<svg xmlns='http://www.w3.org/2000/svg'/>")),
    case("picture-is-empty", write("media/landing.png", b"")),
    case("picture-is-text", write("media/landing.png", "hello")),
    case("picture-wrong-ending", rename("media/landing.png", "media/landing.jpg"), media("landing.png", "landing.jpg")),
    case("contrast-file-missing", delete("media/map-contrast.png")),
    case("extent-backwards", media("west: 134, east: 136", "west: 136, east: 134")),
    case(
        "alt-missing",
        media('  alt: {en: "A flat boat at a wooden landing.", ru: "Плоская лодка у деревянного причала."}\n', ""),
    ),
    warned("rights-ended", media("rights_end: 2099-12-31", "rights_end: 2020-12-31")),
    warned("picture-file-not-used", write("media/old.png", b"\x89PNG\r\n\x1a\n")),
    warned("medium-not-used", append("media.yaml", SPARE)),
)

THEME = (
    case("colour-by-name", exhibition('sorghum: "#6A1E0D"', "sorghum: darkred")),
    case("colour-comment", exhibition('sorghum: "#6A1E0D"', "sorghum: #6A1E0D")),
    case("colour-too-pale", exhibition('sorghum: "#6A1E0D"', 'sorghum: "#6A1E0D"\n  ink2: "#5F6F6A"')),
    case("colour-background-dark", exhibition('sorghum: "#6A1E0D"', 'paper: "#8A9A8A"')),
)

CAMPAIGN = (
    case("campaign-picture-is-a-drawing", crossing("picture: river-map", "picture: landing")),
    case("campaign-front-misspelt", crossing("front: boats", "front: boat")),
    case("campaign-pattern-twice", crossing("pattern: double", "pattern: solid")),
    case("campaign-pattern-unknown", crossing("pattern: double", "pattern: dotted")),
    case("campaign-axis-twice", crossing("id: rowers", "id: river")),
    case(
        "campaign-backwards-in-time", crossing("latitude: 48.5, day: 1931-03-11~", "latitude: 48.5, day: 1931-03-09~")
    ),
    case("campaign-point-in-a-month", crossing("latitude: 48.5, day: 1931-03-11~", "latitude: 48.5, day: 1931-03")),
    case(
        "campaign-point-outside-its-days",
        crossing("latitude: 48.1, day: 1931-03-13}", "latitude: 48.1, day: 1931-03-20}"),
    ),
    case("campaign-one-point", crossing(LAST_POINTS, "")),
    case(
        "campaign-window-backwards",
        crossing("{start: 1931-03-10, end: 1931-03-13}", "{start: 1931-03-13, end: 1931-03-10}"),
    ),
    case("campaign-part-of-the-map-empty", crossing("west: 134, east: 135.5", "west: 136, east: 135.5")),
    case("campaign-day-twice", crossing("date: 1931-03-12, text", "date: 1931-03-11, text")),
    case("campaign-day-not-a-day", crossing("date: 1931-03-12, text", "date: 1931-03-12~, text")),
    case("campaign-day-outside", crossing("date: 1931-03-12, text", "date: 1931-04-12, text")),
    warned("campaign-day-without-text", crossing(SECOND_DAY, "")),
    warned(
        "campaign-day-long",
        crossing("en: It reaches the landing.", "en: It reaches the landing. " + "And rises. " * 20),
    ),
    warned("campaign-axis-off-the-map", crossing(LAST_POINTS, ""), crossing(FIRST_POINT, OFF_THE_MAP)),
    warned("campaign-stop-off-the-map", crossing("ru: Мельница}, longitude: 134.8", "ru: Мельница}, longitude: 104.8")),
)

FOLDER = (
    case("exhibition-missing", delete("exhibition.yaml")),
    case("exhibition-misnamed", rename("exhibition.yaml", "Exhibition.yaml")),
    case("timeline-misnamed", rename("timeline.yaml", "timline.yml")),
    case("program-qml", write("media/Evil.qml", "import QtQuick\nItem {}\n")),
    case("program-qmldir", write("qmldir", "module Evil\n")),
    case("link-to-file", link("sources.yaml", "/etc/hostname")),
    case("link-to-folder", link("fonts", "/usr/share")),
    case("names-alike", write("media/Landing.png", b"\x89PNG\r\n\x1a\n")),
    warned("folder-unknown", write("drafts/one.txt", "later\n")),
    warned("file-unknown", write("plan.docx", "PK\x03\x04")),
)

TABLE = (
    case("table-missing", events(HEAD, ROW), rename("events.csv", "event.csv")),
    case("table-elsewhere", events(HEAD, ROW), timeline("events: events.csv", "events: ../events.csv")),
    case("table-bad-date", events(HEAD, ROW, ROW.replace("1931-03-03", "3 March 1931"))),
    case("table-bad-ids", events(HEAD, ROW, "1931,A,Б,rivers,icy,drowned,logs", "1931,A,Б,river,ice,drownd,log")),
    case("table-cells", events(HEAD, ROW + ",more", "1931,Ice, thin,Лёд,river,ice,,log", "1931,Ice")),
    case("table-empty-cells", events(HEAD, "1931,,,river,,,", "1931,Ice,,river,,,", "1931,Ice,Лёд,,,,")),
    case("table-columns", events("date,titel,group,chapter,date", ROW)),
    case("table-no-russian", events("date,title,text,group", "1931,Ice,It broke.,river")),
    case("table-semicolons", events(HEAD.replace(",", ";"), ROW.replace(",", ";"))),
    case("table-quote-not-closed", events(HEAD, ROW, ROW.replace("Ice", '"Ice'))),
    case("table-quote-inside", events(HEAD, ROW.replace("Ice", '"The "old" ice"'))),
    case("table-several-lines", events(HEAD, ROW.replace("Ice", '"The\nice"'), ROW.replace("river", "brook"))),
    case("table-latin-1", events(HEAD, ROW), append("events.csv", b"1931,Caf\xe9,\xd0\x9b,river,,,\n")),
    case("table-utf-16", events(HEAD, ROW), recode("events.csv", "utf-16")),
    case("table-control-character", events(HEAD, ROW, ROW.replace("Ice", "I\x08ce"))),
    case("table-empty", events()),
    case("table-placeholder", events(HEAD, ROW.replace("Ice", "TODO"))),
    case("table-page-without-chapter", events(HEAD, ROW.replace("river,ice", "river,"))),
)

CASES = (*YAML, *SHAPE, *DATES, *WORDS, *REFERENCES, *MEDIA, *THEME, *CAMPAIGN, *FOLDER, *TABLE)
