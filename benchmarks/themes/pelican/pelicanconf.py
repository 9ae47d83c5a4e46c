"""The same site by Pelican: a file for each work, every page kind that the others have, and no other."""

import json
from pathlib import Path

ABOUT = json.loads((Path(__file__).parent / "about.json").read_text(encoding="utf-8"))
SITENAME = AUTHOR = ABOUT["name"]
SITEURL = "https://valdren.example.org"
PATH = "content"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = False
ARTICLE_PATHS = ["works"]
ARTICLE_URL = "publications/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
ARCHIVES_SAVE_AS = "publications/index.html"
YEAR_ARCHIVE_URL = "publications/{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = YEAR_ARCHIVE_URL + "index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
DIRECT_TEMPLATES = ["index", "archives", "sitemap"]
AUTHOR_SAVE_AS = AUTHORS_SAVE_AS = CATEGORY_SAVE_AS = CATEGORIES_SAVE_AS = TAG_SAVE_AS = TAGS_SAVE_AS = ""
FEED_ALL_ATOM = "feed.xml"
FEED_MAX_ITEMS = 20
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
