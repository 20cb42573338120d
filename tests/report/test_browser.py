"""The review report in a real browser: headless Chromium, driven through WebDriver."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import refkit
from tests.report.test_page import HOSTILE, POST

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")

pytestmark = pytest.mark.skipif(
    not (BROWSER and DRIVER), reason="no Chromium and chromedriver on this machine"
)
Open = Callable[[str], Any]
#: Of three references the last has a warning: it has no title.
DOUBTFUL = POST + "\nRoe, J. (2003).\n"


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage", "--window-size=1100,1400",
        f"--user-data-dir={tmp_path_factory.mktemp('chromium')}",
    ):  # fmt: skip
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    made = webdriver.Chrome(
        options=options, service=webdriver.ChromeService(executable_path=DRIVER)
    )
    yield made
    made.quit()


@pytest.fixture
def visit(driver: Any, tmp_path: Path) -> Open:
    def visit(page: str) -> Any:
        file = tmp_path / "review.html"
        file.write_text(page, "utf-8")
        driver.get_log("browser")
        driver.get(file.as_uri())
        driver.execute_cdp_cmd(
            "Browser.grantPermissions",
            {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]},
        )
        return driver

    return visit


def report(text: str = POST) -> str:
    return refkit.render(refkit.parse(text), "report", name="post.txt")


def shown(driver: Any) -> list[str]:
    return driver.execute_script(
        "return [...document.querySelectorAll('article')].filter(a => !a.hidden).map(a => a.id)"
    )


def press(driver: Any, keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(driver).send_keys(keys).perform()


def said(driver: Any) -> str:
    from selenium.webdriver.support.wait import WebDriverWait

    output = driver.find_element("id", "shown")
    WebDriverWait(driver, 5).until(lambda _: output.text)
    return output.text


def wait(driver: Any, until: Callable[[], bool]) -> None:
    from selenium.webdriver.support.wait import WebDriverWait

    WebDriverWait(driver, 5).until(lambda _: until())


def copied(driver: Any) -> str:
    return driver.execute_async_script(
        "const done = arguments[0]; navigator.clipboard.readText().then(done, e => done(String(e)))"
    )


def test_the_console_stays_empty(visit: Open) -> None:
    driver = visit(report())
    assert driver.title == "Review of post.txt"
    assert driver.get_log("browser") == []


def test_the_filter(visit: Open) -> None:
    driver = visit(report())
    box = driver.find_element("id", "filter")
    box.send_keys("weeds")
    assert shown(driver) == ["r2"]
    assert said(driver) == "1 of 2 shown"
    box.send_keys(" nowhere")
    assert shown(driver) == []
    press(driver, "\ue00c")  # Escape
    assert sorted(shown(driver)) == ["r1", "r2"]


def test_the_filter_by_type_and_by_warnings(visit: Open) -> None:
    driver = visit(report(DOUBTFUL))
    assert shown(driver)[0] == "r3"
    press(driver, "w")
    assert shown(driver) == ["r3"]
    press(driver, "w")
    press(driver, "o")
    assert shown(driver) == ["r1", "r2", "r3"]
    driver.find_element("css selector", "#type option:nth-child(2)").click()
    wanted = driver.find_element("id", "type").get_property("value")
    types = driver.execute_script(
        "return [...document.querySelectorAll('article:not([hidden])')].map(a => a.dataset.type)"
    )
    assert types
    assert set(types) == {wanted}


def test_copying(visit: Open) -> None:
    driver = visit(report())
    driver.find_element("css selector", "#r1 [data-copy=bibtex]").click()
    assert said(driver) == "copied 1 as BibTeX"
    assert copied(driver).startswith("@article{lind2001soil,")
    driver.execute_script("document.getElementById('shown').textContent = ''")
    driver.find_element("id", "all-apa").click()
    assert said(driver) == "copied 2 as APA"
    assert copied(driver) == refkit.render(refkit.parse(POST), "apa").strip()
    assert driver.find_element("id", "all-apa").text == "Copied"
    driver.find_element("id", "filter").send_keys("weeds")
    driver.find_element("id", "all-bibtex").click()
    wait(driver, lambda: said(driver) == "copied 1 as BibTeX")
    assert copied(driver).startswith("@misc{brasknd")


def test_copying_where_the_browser_gives_no_clipboard(visit: Open) -> None:
    driver = visit(report())
    driver.execute_script("delete Navigator.prototype.clipboard")
    driver.execute_script("document.getElementById('r1').focus()")
    press(driver, "a")
    assert said(driver) == "copied 1 as APA"
    assert driver.execute_script("return document.activeElement.id") == "r1"
    box = driver.find_element("id", "filter")
    press(driver, "/")
    box.send_keys("\ue009v")  # Ctrl+V
    assert box.get_property("value") == refkit.render(refkit.parse(POST)[0], "apa").strip()


def test_rich_text_is_copied_for_word_processors(visit: Open) -> None:
    driver = visit(report())
    driver.find_element("css selector", "#r1 [data-copy=apa]").click()
    said(driver)
    html = driver.execute_async_script(
        "const done = arguments[0]; navigator.clipboard.read()"
        ".then(([item]) => item.getType('text/html')).then(b => b.text()).then(done, e => done(String(e)))"
    )
    assert "<i>Journal of Rural Studies</i>" in re.sub(r"<i [^>]*>", "<i>", html)


def test_the_keyboard(visit: Open) -> None:
    driver = visit(report())
    where = "return document.activeElement.id"
    order = shown(driver)
    press(driver, "j")
    assert driver.execute_script(where) == order[0]
    press(driver, "j")
    assert driver.execute_script(where) == order[1]
    press(driver, "k")
    press(driver, "a")
    assert said(driver) == "copied 1 as APA"
    plain = f"return document.querySelector('#{order[0]} .apa').dataset.plain"
    assert copied(driver) == driver.execute_script(plain)
    press(driver, "/")
    assert driver.execute_script(where) == "filter"
    press(driver, "j")  # a letter now
    assert driver.find_element("id", "filter").get_property("value") == "j"


def test_the_labels_can_be_put_away_and_the_keys_turned_off(visit: Open) -> None:
    driver = visit(report())
    label = "return getComputedStyle(document.querySelector('#r1 mark'), '::after').content"
    assert "author" in driver.execute_script(label)
    press(driver, "l")
    assert driver.execute_script(label) == "none"
    driver.find_element("id", "keys").click()
    press(driver, "l")
    assert driver.execute_script(label) == "none"
    assert driver.execute_script("return document.getElementById('labels').checked") is False


def test_what_has_the_focus_is_framed_and_not_under_the_bar(visit: Open) -> None:
    driver = visit(report("\n\n".join(f"Lind, P. (20{n:02d}). Soil {n}. Wiley." for n in range(9))))
    for key in "jjjjjjjkkkk":
        press(driver, key)
    style = driver.execute_script(
        "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]"
    )
    assert style == ["solid", "3px"]
    room = driver.execute_script(
        "return document.activeElement.getBoundingClientRect().top"
        " - document.querySelector('.controls').getBoundingClientRect().bottom"
    )
    assert room >= 0


def test_lines_from_right_to_left_stay_in_their_card(visit: Open) -> None:
    driver = visit(report("כהן, ד. (2011). גשרים ונהרות בגליל. הוצאת המגדל.\n"))
    out, direction = driver.execute_script(
        "const p = document.querySelector('.apa'), r = document.createRange(); r.selectNodeContents(p);"
        "const card = p.closest('article').getBoundingClientRect();"
        "return [r.getBoundingClientRect().right - card.right, getComputedStyle(p).direction]"
    )
    assert direction == "rtl"
    assert out <= 0


def test_without_its_script_it_can_be_read(visit: Open, driver: Any) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        visit(report())
        words = driver.find_element("tag name", "main").text
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert "Soil and sleep" in words


def test_hostile_text_runs_nothing(visit: Open) -> None:
    works = [
        refkit.Reference(
            type="webpage",
            title=text,
            url=text,
            text=text,
            author=(refkit.Name(literal=text),),
            custom={text: text},
            diagnostics=(refkit.Diagnostic(code="RK402", message=text),),
            evidence={"URL": refkit.Evidence(url=text, method=text)},
        )
        for text in HOSTILE
    ]
    driver = visit(refkit.render(works, "report", name=HOSTILE[0]))
    assert len(shown(driver)) == len(HOSTILE)
    assert driver.get_log("browser") == []
    assert driver.execute_script("return document.scripts.length") == 1
    assert driver.execute_script("return document.querySelectorAll('img, iframe').length") == 0
    links = driver.execute_script("return [...document.links].map(a => a.protocol)")
    assert set(links) <= {"http:", "https:", "file:"}  # file: a number leads to its own card
    loaded = "return performance.getEntriesByType('resource').map(r => r.name)"
    assert driver.execute_script(loaded) == []


fragments = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=8), st.sampled_from("<>&\"'`=/ \r\n")
)
evil = st.lists(fragments, max_size=5).map("".join)


def seen(text: str) -> str:
    """What the page may show of a text: what it is not to hold is a sign of replacement."""
    return re.sub(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]",
        "\ufffd", text,
    )  # fmt: skip


@settings(max_examples=5)
@given(texts=st.lists(evil, min_size=30, max_size=30))
def test_a_browser_reads_every_text_as_text(
    texts: list[str], driver: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    works = [
        refkit.Reference(
            type="book", title=t, text=t, note=t, author=(refkit.Name(literal=t),), custom={"x": t},
            evidence={"note": refkit.Evidence(url="https://example.org/", method=t)},
            diagnostics=(refkit.Diagnostic(code="RK999", message=t),),
        )
        for t in texts
    ]  # fmt: skip
    file = tmp_path_factory.mktemp("texts") / "texts.html"
    file.write_text(refkit.render(works, "report", name=texts[0]), "utf-8")
    driver.get_log("browser")
    driver.get(file.as_uri())
    found = driver.execute_script("""
        const text = (one, what) => { const e = one.querySelector(what); return e ? e.textContent : ""; };
        return [...document.querySelectorAll("article")].map(a => {
          const cells = Object.fromEntries([...a.querySelectorAll("tr")].map(
            r => [r.cells[0].textContent, r.cells[1].firstChild ? r.cells[1].firstChild.textContent : ""]));
          return [cells.title ?? "", cells.note ?? "", cells.x ?? "", text(a, ".source"), text(a, ".said li")];
        })""")
    for text, (title, note, more, source, message) in zip(texts, found, strict=True):
        shown = seen(text)
        assert [title, note, more, source] == [shown] * 4
        assert message.strip() == f"RK999 {shown}".strip()
    entries = driver.execute_script(
        "return [...document.querySelectorAll('pre')].map(p => p.textContent)"
    )
    written = refkit.render(works, "bibtex").strip()
    assert "\n\n".join(entries) == seen(written)
    assert driver.execute_script("return document.scripts.length") == 1
    assert driver.get_log("browser") == []
    # APA in HTML stands in pages without such a policy.
    file.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><title>x</title>{refkit.render(works, 'apa-html')}",
        "utf-8", "replace",
    )  # fmt: skip
    driver.get(file.as_uri())
    tags, addresses, attributes = driver.execute_script(
        "const all = [...document.body.querySelectorAll('*')];"
        "return [all.map(e => e.localName), [...document.links].map(a => a.protocol),"
        " all.flatMap(e => e.getAttributeNames())]"
    )
    assert set(tags) <= {"div", "p", "i", "b", "a", "span", "sub", "sup"}
    assert set(addresses) <= {"http:", "https:"}
    assert set(attributes) <= {"class", "href", "style"}


def test_the_policy_stops_what_gets_in_all_the_same(visit: Open) -> None:
    # As if escaping had failed: the page itself forbids what would then run or load.
    evil = "<img src='https://example.org/x' onerror='window.ran = 1'><script>window.ran = 2</script><p style='color:red' id='evil'>x</p>"
    driver = visit(report().replace("<main", evil + "<main", 1))
    assert driver.execute_script("return window.ran") is None
    colour = "return getComputedStyle(document.getElementById('evil')).color"
    assert driver.execute_script(colour) != "rgb(255, 0, 0)"
    refused = [e["message"] for e in driver.get_log("browser")]
    assert sum("Content Security Policy" in m for m in refused) >= 3


def test_it_is_readable_when_printed_and_when_narrow(visit: Open, driver: Any) -> None:
    visit(report())
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        hidden = "return getComputedStyle(document.querySelector('.controls')).display"
        assert driver.execute_script(hidden) == "none"
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 360, "height": 800, "deviceScaleFactor": 1, "mobile": True},
    )
    try:
        wide = "return document.documentElement.scrollWidth"
        assert driver.execute_script(wide) <= 360
    finally:
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
