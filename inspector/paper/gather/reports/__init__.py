"""Reports drafted from the data of a period: 通报, 汇报, 领导一页纸, 总结, 方案进展. Pure: facts in, pieces out."""
