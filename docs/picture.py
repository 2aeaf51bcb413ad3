"""Takes the picture of the README: the first conflict of a conflict report, as a browser shows it.

usage: picture.py PAGE OUT.png
"""

import pathlib
import sys

from playwright.sync_api import sync_playwright

page_file, out = sys.argv[1:]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1000, "height": 1000})
    page.goto(pathlib.Path(page_file).resolve().as_uri())
    page.locator(".sheet").first.screenshot(path=out)
    browser.close()
