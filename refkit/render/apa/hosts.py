"""Platforms: where works stand that belong to nobody's larger work (9.32), and what is on them."""

from __future__ import annotations

from refkit.render.apa.people import folded

#: Folded name of a platform -> what a work there is, if nothing else tells (10.12 to 10.15).
_PLATFORMS = {
    "youtube": "Video", "vimeo": "Video", "dailymotion": "Video", "twitch": "Video",
    "ted": "Video", "tedtalk": "Video", "tedtalks": "Video", "tedconferences": "Video",
    "khanacademy": "Video", "netflix": "", "hulu": "", "amazonprimevideo": "", "iplayer": "",
    "twitter": "Tweet", "x": "Post", "facebook": "Status update", "instagram": "Photograph",
    "tiktok": "Video", "reddit": "Online forum post", "linkedin": "Post", "tumblr": "Post",
    "mastodon": "Post", "threads": "Post", "bluesky": "Post", "pinterest": "Post",
    "quora": "Online forum post", "stackoverflow": "Online forum post",
    "github": "", "gitlab": "", "bitbucket": "", "zenodo": "", "figshare": "", "dryad": "",
    "kaggle": "", "pypi": "", "cran": "", "sourceforge": "", "huggingface": "", "osf": "",
    "appstore": "Mobile app", "googleplay": "Mobile app", "googleplaystore": "Mobile app",
    "flickr": "Photograph", "wikimediacommons": "", "openclipart": "Clip art",
    "unsplash": "Photograph",
    "slideshare": "PowerPoint slides", "spotify": "", "soundcloud": "", "applepodcasts": "",
    "bandcamp": "", "imdb": "",
}  # fmt: skip


def _platform(name: str) -> str:
    bare = folded(name)
    return bare[:-3] if bare.endswith("com") and bare[:-3] in _PLATFORMS else bare


def is_host(name: str) -> bool:
    """Whether a name is that of a platform."""
    return bool(name) and _platform(name) in _PLATFORMS


def usual(name: str) -> str:
    """Return what a work on a platform is called in brackets, empty if nothing is known."""
    return _PLATFORMS.get(_platform(name), "") if name else ""


#: Works there change without notice: the day of retrieval is printed even with a date (9.16).
CHANGING = frozenset(["uptodate"])
