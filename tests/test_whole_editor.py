"""Editor, layout and storage together hold in any order of what a person does."""

from hypothesis import settings

from tests.whole_editor import WholeEditor

TestWholeEditor = WholeEditor.TestCase
TestWholeEditor.settings = settings(max_examples=40, stateful_step_count=30)
