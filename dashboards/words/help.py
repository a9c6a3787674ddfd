"""The help of each page: what it answers, how it is used, and where its figures come from."""

from dataclasses import dataclass

ONE_RETURN = "/returns/one"  # stands for the path of every return, receipt and refused file
ALL_PAGES = (
    "Find, at the top, leads to anything by its name; More lists the pages that are seldom needed."
)
KEYS = (
    ("Ctrl K or /", "find anything"),
    ("?", "this help"),
    ("P", "present this page on the full screen, one chart a slide; ? there lists its keys"),
    ("Tab, then Enter", "go to a button or link, and use it"),
    ("Esc", "close what is open; then clear the highlight"),
)
HOLD = ("Ctrl + click", "highlight one more; Shift does the same")
FROM_RETURNS = (
    "Every figure came in a return. The line Source names the newest file and sheet; in a table, "
    "each figure leads to the cell that it came from."
)
FROM_PEOPLE = (
    "What stands here was written by people on this page or read from the sheets of returns. Every "
    "version is kept, with who wrote it and when."
)


@dataclass(frozen=True)
class Help:
    """The help of a sort of page.

    uses: what can be used on it, a sentence each. answers, title: what it answers and is called,
    of one that no list of pages has. has_marks: whether charts on it can be clicked.
    """

    uses: tuple[str, ...]
    sources: str = FROM_RETURNS
    answers: str = ""
    title: str = "this page"
    has_marks: bool = False


CHARTS = Help(
    (
        "Click a bar, a point or a name: the page highlights it. Click it again to clear it.",
        "The filters above choose the quarters and the agencies; each chip under them can be "
        "taken away, and Reset all takes away every one.",
        "Show as table gives the figures of a chart; Definition says what is counted.",
        "Raise a challenge and Write keep what is asked, or what lies behind a figure.",
        "Download this page gives every figure that is shown as one workbook; printing gives two "
        "charts a sheet.",
    ),
    has_marks=True,
)
OF_PLAIN_PAGES = {
    "scorecard": Help(
        (
            "A heading of a column puts the indicators in its order.",
            "The name of an indicator leads to its chart, with the same filters.",
            "The last quarter that is chosen above is the one that is told.",
        ),
    ),
    "all-measures": Help(
        (
            "Find a measure leaves the rows that have every word you type.",
            "The name of a measure opens its charts, and closes them again.",
            "A theme shows its measures alone; the filters above hold for all of them.",
        ),
        has_marks=True,
    ),
    "returns": Help(
        (
            "Choose or drop a file to send a return; what was read is shown before it counts.",
            "Each cell of the grid leads to the return of that agency and quarter.",
            "Changed since tells which figures are other than on the day that you choose.",
        ),
    ),
    "return": Help(
        (
            "Each figure stands with its sheet and cell; each question with what to do.",
            "The receipt fits one sheet, to send back to who sent the return.",
            "A return can be withdrawn and counted again; both keep who did it, and why.",
        ),
        answers="What came with one return, what was asked of it, and what it changed.",
        title="a return",
    ),
    "names": Help(
        ("A name that is taken back is asked about again when a return next uses it.",),
        "What is agreed here was said by whoever sent a return, or by whoever reads it.",
    ),
    "actions": Help(
        (
            "The lists above leave the actions of one lead person, status or year.",
            "An action opens to all of it: change how it stands, or add what proves it.",
            "Add an action writes one that no sheet lists; the downloads hold what is listed.",
        ),
        FROM_PEOPLE,
    ),
    "challenges": Help(
        (
            "The lists above leave the challenges of one stage, or to one agency.",
            "A challenge opens to its answer and its outcome, and to its chart as it was.",
            "New challenges are raised from the chart that they are about.",
        ),
        FROM_PEOPLE,
    ),
    "commentary": Help(
        (
            "Choose the figure, say what lies behind it, and sign.",
            "Figures that you type are held against the store before they are kept.",
        ),
        FROM_PEOPLE,
        "What lies behind a figure, in the words of who knows it.",
        "Behind the figure",
    ),
    "what-changed": Help(
        (
            "Say what changed and from when on; a new definition breaks the line of the chart.",
            "Each earlier change stands beneath, with who noted it.",
        ),
        FROM_PEOPLE,
        "What changed in the way that a chart's figures are counted.",
        "What changed here",
    ),
    "check-text": Help(
        (
            "Paste a text and check it: each figure is marked by a sign and a word.",
            "A mark tells what the board holds; nothing that you paste is kept.",
        ),
    ),
    "definitions": Help(
        (
            "Find a definition leaves those that have every word you type.",
            "A dotted word leads to what it means; Its charts lead to the figures.",
            "Printing gives all that is shown, so a search prints a part.",
        ),
        "Definitions are rows of the board's framework; each says where it is laid down and who "
        "keeps it.",
    ),
    "forward-plan": Help(
        (
            "Each measure says when it comes next, and for which meeting it will be ready.",
            "Dates can be taken into a calendar; a reminder is written, ready to send.",
        ),
        "Dates follow from the quarters, the days that returns have, and the board's meetings.",
    ),
    "hand-overs": Help(
        (
            "Each pair shows both sides with their sources, quarter by quarter.",
            "What went quiet lists what every recent return of an agency had, and the last lacks.",
        ),
        "Pairs and ways are rows of the board's framework; two units are said, never subtracted.",
        "Where agencies meet",
    ),
    "agendas": Help(
        (
            "An agenda opens to its items: move them by their buttons, and time them.",
            "Add to agenda, under More beneath any chart, takes the chart in with its filters.",
            "Present puts the items on the screen, one after the other.",
        ),
        FROM_PEOPLE,
    ),
    "views": Help(
        (
            "A view opens the page with the filters that it was saved with.",
            "A view can be renamed, and taken off the list; its link goes on working.",
        ),
        FROM_PEOPLE,
    ),
    "how-laid-out": Help(
        (
            "Answer the questions at the side; each answer reads the whole sheet again.",
            "Mark cells, rows or columns and say what they are, by the list or by the keys "
            "H L P F T B S C N and Delete.",
            "Each answer can be taken back; nothing is stored before the layout is.",
        ),
        "The sheet is one that somebody sent; its figures count once its return is accepted.",
        "How a sheet of an agency’s own is laid out, and which figures would be read of it.",
        "How is this sheet laid out?",
    ),
    "find-a-figure": Help(
        ("Type the short reference that is printed beside a figure; it leads to its cells.",),
    ),
    "arrange": Help(
        (
            "Move a chart by its buttons or by dragging; add those that are missing.",
            "Nothing changes for others until you keep it, with your name.",
        ),
        answers="Which charts stand on a page, and in which order.",
        title="Arrange a page",
    ),
}


def help_of(path: str) -> Help:
    """The help of the page at a path; of one that the framework names, that of its charts."""
    first, _, rest = path.strip("/").partition("/")
    is_one_return = first == "returns" and rest not in {"", "names"}
    name = "return" if is_one_return else rest if rest == "names" else first
    return OF_PLAIN_PAGES.get(name, CHARTS)


# What readers look for that the sentences above call otherwise, or that is told while presenting.
ALSO_ASKED = {
    "": "chart page filter highlight print export excel download presenting slides full screen "
    "clicker blank minutes shortcut tutorial guide manual how to",
    "agendas": "presenting slides full screen clicker meeting minutes",
    "returns": "upload send submit workbook spreadsheet",
    "definitions": "glossary",
    "find-a-figure": "reference",
}


def asked_words_of(name: str, told: Help) -> str:
    """All the words by which a page of help is looked for. name: of the path; empty of charts."""
    keys = (f"{key} {does}" for key, does in keys_of(told))
    said = ("keys", *keys, *told.uses, told.sources, told.answers, ALSO_ASKED.get(name, ""))
    return " ".join(filter(None, said))


def keys_of(told: Help) -> tuple[tuple[str, str], ...]:
    """The keys that do something on a page, and what."""
    return (*KEYS, HOLD) if told.has_marks else KEYS


def whom_to_ask(board: str) -> tuple[str, ...]:
    """Whom to ask about what of a board."""
    return (
        "About a figure: the agency that its line Source names.",
        "About what is counted: who keeps the definition, as the page Definitions says.",
        f"About this dashboard: whoever runs it for {board}.",
    )
