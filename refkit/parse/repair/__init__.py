"""What the labeller cannot see: a reference is one work, told once.

Each rule looks at the labelled runs of one reference and mends what cannot be true of a
reference as a whole. :data:`RULES` is the order in which they are applied.
"""

from __future__ import annotations

from collections.abc import Callable

from refkit.parse.draft import Draft
from refkit.parse.repair import authors, containers, credits, houses, kinds, numbers, titles

RULES: tuple[Callable[[Draft], None], ...] = (
    authors.dash_is_author,
    authors.nobody_is_author,
    authors.title_begins_small,
    numbers.address_is_address,
    credits.letter_to_somebody,
    authors.title_before_date_is_author,
    containers.author_again_is_site,
    titles.name_of_german_law,
    titles.link_is_title,
    kinds.kind_is_genre,
    kinds.catalogue_is_genre,
    kinds.preprint_server,
    kinds.meeting_is_proceedings,
    kinds.revision_is_version,
    kinds.command_paper,
    kinds.programme_says_so,
    kinds.programme_in_front,
    kinds.director_of_film,
    kinds.place_of_talk,
    kinds.song_from_album,
    credits.film_is_directed,
    titles.book_without_title,
    titles.house_is_title,
    titles.quoted_title_by,
    titles.quoted_title_ends,
    titles.title_in_container,
    titles.year_ends_title,
    credits.names_end_title,
    credits.credits_in_container,
    credits.review_of_work,
    credits.names_behind_role,
    titles.bracket_closes_in_title,
    authors.handle_is_author,
    authors.others_end_names,
    authors.group_behind_names,
    houses.place_before_publisher,
    houses.place_behind_publisher,
    houses.station_is_no_publisher,
    houses.house_behind_colon,
    houses.house_in_bracket,
    houses.house_of_book,
    houses.label_of_record,
    houses.company_behind_title,
    houses.series_behind_house,
    houses.journal_in_bracket,
    numbers.volumes_are_no_pages,
    numbers.article_number_is_page,
    numbers.bracket_names_number,
    numbers.scheme_names_number,
    numbers.section_of_newspaper,
    numbers.law_review,
    numbers.version_goes_on,
    numbers.length_is_no_volume,
    numbers.loose_page,
    numbers.degree_goes_on,
    numbers.edition_has_adjective,
    numbers.year_in_bracket_is_first,
    numbers.pinpoint_is_no_volume,
    titles.journal_alone,
    containers.presented_at_meeting,
    containers.software_is_no_site,
    containers.genre_is_container,
    containers.quoted_title_is_held,
    containers.loose_site,
    containers.site_behind_dash,
    authors.front_is_author,
    houses.author_as_publisher,
    containers.house_behind_site,
    containers.host_is_site,
    authors.names_by_role,
)


def repair(draft: Draft) -> None:
    """Apply all rules in order.

    Args:
        draft: A reference whose runs are labelled but not yet read.
    """
    for rule in RULES:
        rule(draft)
    draft.settle()
