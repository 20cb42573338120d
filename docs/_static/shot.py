"""Takes the picture of the review report: ``python docs/_static/shot.py``.

Needs Chromium, chromedriver and the extra ``test`` (selenium).
"""

import shutil
import tempfile
from pathlib import Path

from selenium import webdriver

import refkit
from refkit.diagnostics import make

TEXT = """\
References

Lindqvist, M., & Brask, O. (2014). What birds hear in cities. Urban Studies, 51(3), 402–418.

Harbour Office. (n.d.). Ferry timetable. Retrieved from

Adeyemi, T. “The long winter.” The Northern Gazette, 3 May 2019, p. 4 (clipping in my folder)
"""
ADDRESS = "https://gazette.example/2019/05/06/the-long-winter"


def page() -> str:
    """Return the page of the picture; what a look-up would have told is put in."""
    proof = refkit.Evidence(
        url=ADDRESS, method="sitesearch", score=0.96, agreed=("title", "author"),
        retrieved="2026-11-20T10:00:00Z",
    )  # fmt: skip
    stands = make("RK405", field="issued", old="2019-05-03", new="2019-05-06", url=ADDRESS)
    found = refkit.parse(TEXT)
    last = found[2].replace(
        url=ADDRESS, evidence={"URL": proof}, diagnostics=(*found[2].diagnostics, stands)
    )
    done = refkit.ReferenceList(references=(*found[:2], last), blocks=found.blocks)
    return refkit.render(done, "report", name="reading-list.txt")


def main() -> None:
    """Write ``review.png`` beside this file."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or "chromium"
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run", "--hide-scrollbars",
    ):  # fmt: skip
        options.add_argument(argument)
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "review.html")
        file.write_text(page(), "utf-8")
        driver = webdriver.Chrome(options=options, service=service)
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": 1000, "height": 690, "deviceScaleFactor": 1, "mobile": False},
        )
        driver.get(file.as_uri())
        driver.save_screenshot(str(Path(__file__).with_name("review.png")))
        driver.quit()


if __name__ == "__main__":
    main()
