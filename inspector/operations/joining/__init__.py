"""Two records that are the same thing: the same household, or a joint team's same visit and finding, entered on two
laptops. They are proposed for joining, joined by ordinary edits of one operation, and what arrives later follows.
"""

from inspector.operations.joining.deciding import Joined, join, keep_apart, take_apart
from inspector.operations.joining.following import follow
from inspector.operations.joining.moving import Left
from inspector.operations.joining.proposing import proposals
from inspector.operations.joining.why import Proposal, Why

__all__ = ["Joined", "Left", "Proposal", "Why", "follow", "join", "keep_apart", "proposals", "take_apart"]
