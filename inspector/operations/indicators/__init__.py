"""考核指标: the indicators of an assessment, worked out for every town of the county, each with its way back."""
