"""What weighs on communities: plaques and ledgers against what is allowed."""

from pages.shared.domains import gap_page

gap_page("pages/gaps/burden.py", "减负", "社区的牌子、台账多不多：按社区平均，对照上限超出多少。", ("减负",))
