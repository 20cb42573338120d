"""What a host belongs to: the registered domain, or the name that a shared host gives a user."""

from __future__ import annotations

# Second-level labels under which names are registered in country domains, and hosts that
# give their users a name of their own (both from https://publicsuffix.org, in short).
_SECOND = frozenset(
    "ac asn co com edu gob gouv gov govt gv id k12 ltd me mil ne net nhs nic nom or org plc sch "
    "school go".split()
)
_SHARED = frozenset(
    "blogspot.com wordpress.com tumblr.com github.io gitlab.io netlify.app vercel.app web.app "
    "substack.com medium.com weebly.com wixsite.com blogs.com typepad.com livejournal.com "
    "edublogs.org pages.dev herokuapp.com squarespace.com over-blog.com jimdofree.com ghost.io "
    "hypotheses.org readthedocs.io blogger.com webnode.com dreamwidth.org canalblog.com".split()
)


def domain(host: str) -> str:
    """Return the registered domain of a host: ``site.co.uk`` for ``news.site.co.uk``.

    On a host that gives its users names, those are the domains: ``ana.blogspot.com``.
    """
    labels = host.lower().strip(".").split(".")
    if len(labels) <= 2 or host.replace(".", "").isdigit() or ":" in host:
        return ".".join(labels)
    keep = 3 if len(labels[-1]) == 2 and labels[-2] in _SECOND else 2
    host = ".".join(labels[-keep:])
    shared = host in _SHARED or host.startswith("blogspot.")  # blogspot.co.uk and the like
    return ".".join(labels[-keep - 1 :]) if shared else host
