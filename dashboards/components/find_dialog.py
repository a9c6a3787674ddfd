"""Find: a dialog over whichever page is open, in which anything is found by typing.

Filled by assets/find.js. It stands beside the page, not in it, so that a page that changes behind
it takes nothing away from the reader; and its parts are those of a combobox with a list, as the
ARIA authoring practices describe them.
"""

from data.find.ranking import LONGEST_TYPED

FIND_DIALOG = f"""<dialog id="find" class="find" aria-labelledby="find-title">
<div class="find__top">
<h2 id="find-title" class="find__title">Find</h2>
<button type="button" class="link-button" data-closes="find">Close</button>
</div>
<label for="find-typed" class="find__label">
A measure, page, return, action, challenge, quarter, agency or word
</label>
<input id="find-typed" class="form-control find__typed" type="text" role="combobox"
 aria-autocomplete="list" aria-expanded="false" aria-controls="found" autocomplete="off"
 autocapitalize="none" spellcheck="false" maxlength="{LONGEST_TYPED}" autofocus>
<p id="find-said" class="find__said" role="status"></p>
<div id="found" class="find__found" role="listbox" aria-label="What was found"></div>
<p class="find__keys">
<kbd>↓</kbd> <kbd>↑</kbd> choose · <kbd>Enter</kbd> opens · <kbd>Esc</kbd> closes
</p>
</dialog>"""
