"""一项目一档案: what is entered of projects and of the assets they left, and what follows from it."""
