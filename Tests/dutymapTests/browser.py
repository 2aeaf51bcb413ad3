"""Opens a conflict report or a comparison in Chromium and uses it as a reader would.

Fails with what is not as it should be; the page must ask for nothing beyond itself, and what documents
say must never run.

usage: browser.py PAGE [--comparison] [--hostile]
"""

import pathlib
import sys

import html5lib
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright


def check(holds, what):
    if not holds:
        sys.exit(f"not so: {what}")


def shown(page):
    """The numbers of the sheets that are shown, each once."""
    return page.eval_on_selector_all(".sheet", "all => [...new Set(all.filter(e => e.checkVisibility()).map(e => +e.dataset.number))]")


def is_valid(text):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(text)
    check(not parser.errors, f"the page is valid HTML: {parser.errors[:3]}")


def find_by_filter(page):
    total = len(shown(page))
    check(total > 0, "there are sheets")
    check(str(total) in page.inner_text("#shown"), "the number of sheets is told")
    page.fill("#q", "no document says this")
    expect(page.locator(".sheet:not([hidden])")).to_have_count(0)
    check("0" in page.inner_text("#shown"), "the number is told anew")
    page.fill("#q", "")
    expect(page.locator(".sheet[hidden]")).to_have_count(0)
    for select in page.query_selector_all("#filter select"):
        by = select.get_attribute("data-by")
        value = select.eval_on_selector("option:nth-child(2)", "option => option.value")
        select.select_option(value)
        values = page.eval_on_selector_all(".sheet:not([hidden])", f"all => all.map(e => e.dataset.{by}.split(' '))")
        check(values and all(value in own for own in values), f"only {value} is shown of {by}")
        page.click("#filter button[type=reset]")
        check(len(shown(page)) == total, "everything is shown again")


def go_from_picture_to_line(page):
    cell = page.locator("#matrix tbody td a.conflict").first
    numbers = cell.get_attribute("data-numbers").split(" ")
    cell.click()
    if len(numbers) == 1:
        expect(page.locator(f"#f{numbers[0]}")).to_be_focused()
    else:
        check(shown(page) == [int(number) for number in numbers], "a cell shows its findings")
    page.locator(f"#f{numbers[0]} a.place").first.click()
    expect(page.locator(f"#f{numbers[0]}-s1")).to_be_focused()
    check(page.locator(f"#f{numbers[0]}-s1 mark").is_visible(), "the line is shown with its mark")
    # From a filter that hides a finding, following a link to it shows it again.
    page.fill("#q", "no document says this")
    expect(page.locator(".sheet:not([hidden])")).to_have_count(0)
    page.locator("#matrix tbody a.conflict").first.click()
    expect(page.locator(".sheet:not([hidden])")).not_to_have_count(0)


def use_keys(page, first):
    page.goto(page.url.split("#")[0])
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.className") == "skip", "the first key leads past the opening")
    box = page.locator(".skip").bounding_box()
    check(box["x"] >= 0, "what has the focus is seen")
    page.keyboard.press("Enter")
    check(page.url.endswith(first), f"the skip link leads to {first}")


def is_accessible(page):
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page).response["violations"]
        check(not found, f"accessible in {scheme}: {[(v['id'], [n['target'] for n in v['nodes'][:3]]) for v in found]}")


def tell_gone_from_come(page):
    """What is removed does not look like what is added, nor does colour alone say so."""
    style = "cell => { const s = getComputedStyle(cell); return [s.backgroundColor, s.textDecorationLine]; }"
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        gone = page.locator(".sides .removed td:nth-child(2)").first.evaluate(style)
        come = page.locator(".sides .added td:nth-child(3)").first.evaluate(style)
        same = page.locator(".sides .same td:nth-child(2)").first.evaluate(style)
        check(len({gone[0], come[0], same[0]}) == 3, f"each has its colour in {scheme}: {gone} {come} {same}")
        check(gone[1] == "line-through" and come[1] == "none", "what is gone is struck out")
    marks = page.eval_on_selector_all(".sides .mark", "all => [...new Set(all.map(e => e.parentElement.className + e.textContent))]")
    check({"removed−", "added+"} <= set(marks), f"signs say it too: {marks}")


def fits(page):
    for width in [420, 1200]:
        page.set_viewport_size({"width": width, "height": 900})
        check(page.evaluate("document.documentElement.scrollWidth") <= width, f"the page fits into {width}")
    for link in page.query_selector_all("nav a"):
        check(page.query_selector(link.get_attribute("href")), f"{link.get_attribute('href')} is there")


def is_harmless(page, scripts):
    """Names with markup, quotes, accents on quotes and turned text are shown as text."""
    check(page.evaluate("document.scripts.length") == scripts, f"there are {scripts} scripts")
    check(page.evaluate("window.harm === undefined"), "nothing that a document says has run")
    check(page.evaluate("document.querySelectorAll('[onerror], [onmouseover], [onload], img, iframe').length") == 0, "no name became markup")
    check("<script>" in page.inner_text("main"), "markup is shown as text")
    check("\u202e" not in page.content(), "nothing turns the direction of text")
    check("😀" in page.inner_text("main"), "emoji are shown")


def main(path, is_comparison, is_hostile):
    page_file = pathlib.Path(path).resolve()
    is_valid(page_file.read_text())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        requests, complaints = [], []
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.goto(page_file.as_uri())
        if is_hostile:
            is_harmless(page, 0 if is_comparison else 1)
        if is_comparison:
            if not is_hostile:
                tell_gone_from_come(page)
            fits(page)
        else:
            find_by_filter(page)
            go_from_picture_to_line(page)
        use_keys(page, "#first" if is_comparison else "#conflicts")
        is_accessible(page)
        foreign = [url for url in requests if not url.startswith(page_file.as_uri())]
        check(not foreign, f"the page asks for nothing beyond itself: {foreign}")
        check(not complaints, f"the browser has nothing to say: {complaints}")
        browser.close()


main(sys.argv[1], "--comparison" in sys.argv, "--hostile" in sys.argv)
