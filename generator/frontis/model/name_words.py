"""The words that steer how a name is taken apart: particles, suffixes, titles, and words that only groups bear."""

from __future__ import annotations

from frontis.text.words import names

PARTICLES = names(
    "af al am an ap at av aw aus bar ben bij bin bint d d' da dal dalla dalle das de degli dei del dela dell della "
    "delle dello den der des di do dos du e' el ibn im in 'in l' la las le les lo los mac na of op 't s' 's san st "
    "te ten ter tho thoe to tot uit und v v. van vande vanden vander vom von y zu zum zur 'der"
)
"""Written small before a family name; any other small word between given and family name is read as one too."""

CAPITALISED_PARTICLES = names(
    "Al Da De Dal Dalla De' Degli Dei Del Della Delle Dello Den Der Des Di Do Dos Du El La Las Le Les Lo Los "
    "Van Vande Vanden Vander Von Ter St. Saint Santa Ó Ní Nic Uí Mac"
)
"""Part of the family name in `Luc Van Gool`."""

CONNECTORS = names("y i e")
"""Small words inside a family name: `Ortega y Gasset`, `Fontcuberta i Morral`."""

GENERATIONS = names("jr jr. sr sr. jnr jnr. snr snr. ii iii iv 2nd 3rd 4th")
DEGREES = names("phd ph.d. ph.d md m.d. dphil d.phil. msc m.sc. bsc b.sc. esq.")
TITLES = names("dr prof professor mr mrs ms sir dame dipl ing assoc asst")

VIETNAMESE_FAMILY_NAMES = names(
    "nguyen nguyễn tran trần pham phạm huynh huỳnh hoang hoàng phan vu vũ vo võ dang đặng bui bùi do đỗ ho hồ ngo "
    "ngô duong dương ly lý trinh trịnh dinh đinh mai luong lương"
)
"""Where one stands in the name, `Van` and `Le` are given names, not particles."""

GROUP_WORDS = names(
    "academy agency alliance association bureau center centre collaboration collaborations committee commission "
    "consortium contributors corporation council department developers federation foundation gmbh inc inc. "
    "initiative institut institute institution laboratories laboratory ltd ltd. llc ministry network organisation "
    "organization organisations organizations project research society team university universität université "
    "universidad universidade working-group workgroup participants investigators"
)
"""A name that holds one is a group's."""

GROUP_ENDINGS = names("group lab labs survey office union authors company press board")
"""A name that ends in one, behind at least two words, is a group's."""

GROUP_JOINTS = names("for on of für")
"""A name that holds one of these between its words is a group's: `Court of Arbitration for Sport`."""
