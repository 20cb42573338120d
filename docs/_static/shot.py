"""Takes the picture of the review report: ``python docs/_static/shot.py``.

Needs Chromium, chromedriver and the extra ``test`` (selenium).
"""

import shutil
import tempfile
from pathlib import Path

from selenium import webdriver

import refkit

TEXT = """\
References

Lindqvist, M., & Brask, O. (2014). What birds hear in cities. Urban Studies, 51(3), 402–418.

Harbour Office. (n.d.). Ferry timetable. Retrieved from

Adeyemi, T. “The long winter.” The Northern Gazette, 3 May 2019, p. 4 (clipping in my folder)
"""


def main() -> None:
    """Write ``review.png`` beside this file."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or "chromium"
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
        "--hide-scrollbars", "--window-size=900,820",
    ):  # fmt: skip
        options.add_argument(argument)
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "review.html")
        file.write_text(
            refkit.render(refkit.parse(TEXT), "report", name="reading-list.txt"), "utf-8"
        )
        driver = webdriver.Chrome(options=options, service=service)
        driver.get(file.as_uri())
        driver.save_screenshot(str(Path(__file__).with_name("review.png")))
        driver.quit()


if __name__ == "__main__":
    main()
