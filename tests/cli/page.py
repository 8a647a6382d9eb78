# page.py FILE WHAT...: reads a web page as HTML and prints what it holds: 'elements' the names of its elements,
# 'links' what links lead to, 'ids' every id twice used, 'text' its words. It fails where tags are not closed.
import html.parser
import sys

VOID = {"meta", "input", "image", "img", "br"}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.elements, self.links, self.ids, self.text, self.odd = [], [], [], [], [], []

    def handle_starttag(self, tag, attributes):
        self.handle_startendtag(tag, attributes)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append(tag)
        for name, value in attributes:
            if name in ("href", "src", "xlink:href"):
                self.links.append(value)
            if name == "id":
                self.ids.append(value)
            if name.startswith("on"):
                self.odd.append(name)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            sys.exit(f"</{tag}> at {self.getpos()} closes nothing")

    def handle_data(self, data):
        self.text.append(data)


page = Page()
page.feed(open(sys.argv[1], encoding="utf-8").read())
page.close()
if page.open or page.odd:
    sys.exit(f"still open: {page.open}; attributes: {page.odd}")
for what in sys.argv[2:]:
    if what == "ids":
        print("\n".join(sorted(one for one in set(page.ids) if page.ids.count(one) > 1)))
    elif what == "text":
        print("".join(page.text))
    else:
        print("\n".join(sorted(set(getattr(page, what)))))
