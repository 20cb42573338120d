"""Builds what is in refkit/data; not part of the installed package."""
