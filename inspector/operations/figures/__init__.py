"""统计: everything the statistics page and the reports say of a cut, each number with the filter that lists it."""

from inspector.operations.figures.parts import (
    CourseDay,
    DefectRow,
    Figures,
    Heat,
    Milestone,
    Named,
    Number,
    RatePart,
    StockRow,
    TownRow,
)
from inspector.operations.figures.reading import figures

__all__ = [
    "CourseDay",
    "DefectRow",
    "Figures",
    "Heat",
    "Milestone",
    "Named",
    "Number",
    "RatePart",
    "StockRow",
    "TownRow",
    "figures",
]
