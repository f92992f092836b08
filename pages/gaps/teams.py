"""What the staff is made of: certificates, age, education, training."""

from pages.shared.domains import gap_page

gap_page("pages/gaps/teams.py", "队伍结构", "持证、年龄、学历、培训：队伍的构成与目标的距离。", ("队伍结构",))
