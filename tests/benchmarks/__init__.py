"""Benchmarks: what the program takes for what people do often, beside the budgets we set.

Run ``python -m tests.benchmarks``; each file here measures one part. None is a test with a clock.
"""
