"""The review report in a real browser: headless Chromium, driven through WebDriver."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import refkit
from tests.report.test_page import HOSTILE, POST

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")

pytestmark = pytest.mark.skipif(
    not (BROWSER and DRIVER), reason="no Chromium and chromedriver on this machine"
)
Open = Callable[[str], Any]


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run", "--window-size=1100,1400",
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
    driver = visit(report(POST + "\n(2001), 44.\n"))
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


def test_hostile_text_runs_nothing(visit: Open) -> None:
    works = [
        refkit.Reference(
            type="webpage", title=text, url=text, text=text, author=(refkit.Name(literal=text),)
        )
        for text in HOSTILE
    ]
    driver = visit(refkit.render(works, "report", name=HOSTILE[0]))
    assert len(shown(driver)) == len(HOSTILE)
    assert driver.get_log("browser") == []
    assert driver.execute_script("return document.scripts.length") == 1
    assert driver.execute_script("return document.querySelectorAll('img, iframe').length") == 0


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
